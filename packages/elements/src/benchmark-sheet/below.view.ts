import { html, nothing } from 'lit';
import { filesBand } from './files.view.js';
import type { Panels } from './panels.view.js';

/** Below every part: files in and out. What can be undone is undone from the indicators too. */
export function bandsBelow(panels: Panels) {
  const { tab, session, writable, language, actions, parts, files } = panels;
  const history = tab === 'indicators' && writable ? session?.history : undefined;
  const isUndoable = history && (history.canUndo || history.canRedo);
  const foot = session && isUndoable && parts.want('entering')?.footView;
  return html`${foot ? foot(session, language, actions, false) : nothing}
  ${files ? filesBand(files, panels) : nothing}`;
}
