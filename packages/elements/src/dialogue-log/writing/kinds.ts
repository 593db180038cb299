import { type NoteKind, noteKinds } from '../meeting.js';
import type { NoteForm } from '../note-form.js';

/**
 * The kind that one arrow chooses where nothing is written yet: up = before that of the form, down = after it, round
 * the end. Where something is written, arrows move the caret.
 */
export function kindBeside(event: KeyboardEvent, { draft }: NoteForm): NoteKind | undefined {
  const { key, altKey, ctrlKey, metaKey, shiftKey } = event;
  const field = event.composedPath()[0];
  const by = { ArrowUp: -1, ArrowDown: 1 }[key];
  if (by === undefined || altKey || ctrlKey || metaKey || shiftKey) return undefined;
  if (!(field instanceof HTMLTextAreaElement) || field.value !== '') return undefined;
  return noteKinds[(noteKinds.indexOf(draft.kind) + by + noteKinds.length) % noteKinds.length];
}

/** A finger on a kind leaves the hand in the words, and a tablet's keyboard where it is; arrow keys go on among the kinds. */
export function chooseKind(event: Event): void {
  const { target } = event;
  if (!(target instanceof Element) || target instanceof HTMLInputElement) return;
  const label = target.closest<HTMLLabelElement>('.kinds label');
  if (!label) return;
  event.preventDefault();
  label.control?.click();
  label.closest('form')?.querySelector('textarea')?.focus();
}
