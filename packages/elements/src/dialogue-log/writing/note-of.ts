import { type Dialogue, newItemId, type NextStep, type Note, readDate } from '@banso/model';
import { nextPosition } from '../changed-meeting.js';
import { speaksFor } from '../meeting.js';
import { type DraftFaults, emptyDraft, type LimitedField, type NoteDraft } from '../note-draft.js';

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

/** Whether it is no longer as the note that is being edited. */
export function isChanged(draft: NoteDraft): boolean {
  if (!draft.note) return false;
  const { note: _before, ...before } = draftOf(draft.note);
  const { note: _now, ...now } = draft;
  return JSON.stringify(before) !== JSON.stringify(now);
}

/** How many characters fit, as in the contract. */
export const longest: Readonly<Record<LimitedField, number>> = {
  text: 1_000_000,
  basis: 500,
  aside: 500,
  emphasis: 2_000,
  names: 200,
};

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
    const text = draft[field as LimitedField];
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
  // Who was chosen for another kind stays chosen in the form, and says nothing here.
  const who = meeting.participants.find(({ id }) => id === speaker);
  const isSaid = kind !== 'fact' && kind !== 'next-step';
  assign(done, 'speaker', isSaid && (!who || speaksFor(who.side, kind)) ? speaker : null);
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

function assign<K extends keyof Note>(note: Note, key: K, value: Note[K] | null | ''): void {
  if (value === null || value === '' || value === undefined) delete note[key];
  else note[key] = value;
}
