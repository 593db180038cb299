import type { Note } from '@banso/model';
import type { Desk } from './desk.js';

/** Puts the focus on a note, or into its form; there `select` is what of its text is to be filled in. */
export async function focusNote(
  { element, redraw }: Desk,
  note: Note,
  select?: readonly [number, number],
): Promise<void> {
  await redraw();
  const row = element.renderRoot.querySelector(`[data-note="${CSS.escape(note.id)}"]`);
  const target = row?.querySelector<HTMLElement>('textarea, .edit, .undo');
  target?.focus();
  if (select && target instanceof HTMLTextAreaElement) target.setSelectionRange(...select);
}
