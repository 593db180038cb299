import type { DateFault, NextStep, Note } from '@banso/model';
import { noteKinds, type NoteKind, type Wall } from './meeting.js';

/** A note while it is being written: what is typed stays as it was typed. */
export interface NoteDraft {
  /** The note that is being edited; absent for a new one. */
  note?: Note | undefined;
  kind: NoteKind;
  text: string;
  /** The question of a list that the words came from. */
  question: string;
  speaker: string | null;
  walls: Wall[];
  basis: string;
  aside: string;
  emphasis: string;
  owner: NextStep['owner'];
  names: string;
  /** As it was typed: 12/5, 12月5日, R8.12.5. */
  due: string;
}

/** A field that has an end. */
export type LimitedField = 'text' | 'basis' | 'aside' | 'emphasis' | 'names';

export interface DraftFaults {
  /** So many characters too long, by field. */
  tooLong?: Partial<Record<LimitedField, number>>;
  due?: DateFault;
  emphasis?: true;
}

export function emptyDraft(kind: NoteKind = 'words', speaker: string | null = null): NoteDraft {
  return {
    kind,
    text: '',
    question: '',
    speaker,
    walls: [],
    basis: '',
    aside: '',
    emphasis: '',
    owner: 'owner',
    names: '',
    due: '',
  };
}

/** Whether leaving a new note would lose words. */
export function isTyped({ text, due, names }: NoteDraft): boolean {
  return text.trim() !== '' || due !== '' || names !== '';
}

/** The kind that Alt with a digit chooses; digits of the number pad write characters by their codes. */
export function kindOfKey({ altKey, ctrlKey, metaKey, code }: KeyboardEvent): NoteKind | undefined {
  const digit = /^Digit([1-6])$/.exec(code)?.[1];
  return altKey && !ctrlKey && !metaKey && digit ? noteKinds[Number(digit) - 1] : undefined;
}

/** Whether the key belongs to the conversion of an input method; Safari sends the last one with 229 only. */
export function isComposing(event: KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === 229;
}
