import type { Files } from './files.js';
import type { SheetSession } from './session.js';
import { undoKey } from './undo-key.js';

/** The keys that mean the same on every tab: undo, redo, and Esc out of what waits for a yes. */
export function onKey(
  event: KeyboardEvent,
  files: Files | undefined,
  session: SheetSession,
  step: (direction: 'undo' | 'redo') => void,
): void {
  const leaves = event.key === 'Escape' && !event.isComposing;
  // A file that is looked at stands before the sheet: nothing behind it is undone unseen.
  if (files?.file) return leaves ? files.cancel() : undefined;
  // Esc leaves what was to be pasted. While something is being typed, the field undoes its own typing.
  if (leaves && session.pasting) return void session.cancelPaste();
  const direction = session.isTyping ? undefined : undoKey(event);
  if (!direction) return;
  event.preventDefault();
  step(direction);
}
