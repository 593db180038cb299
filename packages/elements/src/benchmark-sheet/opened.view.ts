import { html, nothing } from 'lit';
import type { Tab } from './context.js';
import { entryTexts } from './entry-texts.js';
import { provisional } from './faults.js';
import { financialsPanel } from './financials.view.js';
import { footView } from './foot.view.js';
import type { Panels } from './panels.view.js';
import type { SheetSession } from './session.js';

/** The part under the hand, to be written in; undefined while the code of its words is on its way. */
export function openedPart(panels: Panels & { session: SheetSession }, tab: Exclude<Tab, 'indicators'>) {
  const { parts, session, talks, writable, actions, language, startable } = panels;
  const foot = () => (writable ? footView(session, language, actions, startable) : nothing);
  if (tab === 'financials') {
    const entry = entryTexts(language);
    const paste = session.pasting && parts.want('pasting')?.pastePanel;
    const { faults, grid } = session;
    // With what is on the screen, typed or kept.
    const live = panels.assess(provisional(panels.sheet, faults, grid.typed, grid.unit));
    return html`${financialsPanel({ ...panels, entry, live }, paste)}${foot()}`;
  }
  const writing = parts.want('writing');
  if (!writing || !talks) return undefined;
  const edit = { flow: writing.flowEditing, views: writing.viewsEditing, summary: writing.summaryEditing };
  return html`${edit[tab]({ ...panels, talks })}${foot()}`;
}
