import { type DateFault, type Dialogue, newItemId, type NextStep, type Note, readDate } from '@banso/model';
import { nextPosition, noteKinds, type NoteKind, type Wall } from './meeting.js';

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

export interface DraftFaults {
  /** So many characters too long, by field. */
  tooLong?: Partial<Record<keyof typeof longest, number>>;
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

export function draftOf(note: Note): NoteDraft {
  return {
    ...emptyDraft(note.kind, note.speaker ?? null),
    note,
    text: note.text,
    question: note.question ?? '',
    walls: [...(note.walls ?? [])],
    basis: note.basis ?? '',
    aside: note.aside ?? '',
    emphasis: note.emphasis ?? '',
    owner: note.step?.owner ?? 'owner',
    names: note.step?.names ?? '',
    due: note.step?.due ?? '',
  };
}

/** Whether leaving it would lose words. */
export function isTyped(draft: NoteDraft): boolean {
  if (!draft.note) return draft.text.trim() !== '' || draft.due !== '' || draft.names !== '';
  const { note, ...before } = draftOf(draft.note);
  const { note: _, ...now } = draft;
  return JSON.stringify(before) !== JSON.stringify(now) && note !== undefined;
}

/** How many characters fit, as in the contract. */
export const longest = { text: 1_000_000, basis: 500, aside: 500, emphasis: 2_000, names: 200 };

/** What a person has to put right before it can be kept. */
export function faultsOf(draft: NoteDraft, today: string): DraftFaults {
  const faults: DraftFaults = {};
  const tooLong = fieldsTooLong(draft);
  if (tooLong.length > 0) faults.tooLong = Object.fromEntries(tooLong);
  if (draft.kind === 'next-step' && draft.due.trim() !== '') {
    const due = readDue(draft.due, today);
    if (!due.ok) faults.due = due;
  }
  if (draft.kind === 'insight' && draft.emphasis && !draft.text.includes(draft.emphasis))
    faults.emphasis = true;
  return faults;
}

function fieldsTooLong(draft: NoteDraft): [field: string, over: number][] {
  return Object.entries(longest).flatMap(([field, most]): [string, number][] => {
    const text = draft[field as keyof typeof longest];
    // A character may be two code units: only what may be too long is counted.
    const over = text.length > most ? [...text].length - most : 0;
    return over > 0 ? [[field, over]] : [];
  });
}

/** 12月5日 in November is this year's, in December after that day next year's. */
export function readDue(text: string, today: string) {
  return readDate(text, { reference: today, prefer: 'future' });
}

/** The note that the draft makes; `at` is the local time of the words, where the meeting is going on now. */
export function noteOf(draft: NoteDraft, meeting: Dialogue, today: string, at: string | null): Note {
  const { note, kind, text, speaker, walls } = draft;
  const due = readDue(draft.due, today);
  const done: Note = {
    ...(note ?? { id: newItemId(), position: nextPosition(meeting.notes), ...(at ? { at } : {}) }),
    kind,
    text,
  };
  assign(done, 'speaker', kind === 'fact' || kind === 'next-step' ? null : speaker);
  assign(done, 'question', kind === 'question' ? draft.question : null);
  assign(done, 'walls', walls.length ? walls : null);
  assign(done, 'basis', kind === 'fact' ? draft.basis : null);
  assign(done, 'aside', kind === 'words' || kind === 'insight' ? draft.aside : null);
  assign(done, 'emphasis', kind === 'insight' ? draft.emphasis : null);
  const step: NextStep = {
    ...(note?.step ?? {}),
    owner: draft.owner,
    due: due.ok ? due.date : null,
  };
  if (draft.names.trim()) step.names = draft.names.trim();
  else delete step.names;
  assign(done, 'step', kind === 'next-step' ? step : null);
  return done;
}

/** The kind that Alt with a digit chooses; digits of the number pad write characters by their codes. */
export function kindOfKey({ altKey, ctrlKey, metaKey, code }: KeyboardEvent): NoteKind | undefined {
  const digit = /^Digit([1-6])$/.exec(code)?.[1];
  return altKey && !ctrlKey && !metaKey && digit ? noteKinds[Number(digit) - 1] : undefined;
}

/** The kind beside `kind`: up = before it, down = after it, round the end. */
export function kindBeside(kind: NoteKind, key: string): NoteKind | undefined {
  const by = { ArrowUp: -1, ArrowDown: 1 }[key];
  if (by === undefined) return undefined;
  return noteKinds[(noteKinds.indexOf(kind) + by + noteKinds.length) % noteKinds.length];
}

/** Whether the key belongs to the conversion of an input method; Safari sends the last one with 229 only. */
export function isComposing(event: KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === 229;
}

function assign<K extends keyof Note>(note: Note, key: K, value: Note[K] | null | ''): void {
  if (value === null || value === '' || value === undefined) delete note[key];
  else note[key] = value;
}
