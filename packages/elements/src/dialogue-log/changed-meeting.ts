import { type Dialogue, newDialogue, newItemId, type Note, type RecordId } from '@banso/model';
import { notesOf } from './meeting.js';

/** The meeting with a note put at its end, or in the place of the one that has its id. */
export function withNote(meeting: Dialogue, note: Note): Dialogue {
  const known = meeting.notes.some(({ id }) => id === note.id);
  const notes = known
    ? meeting.notes.map((each) => (each.id === note.id ? note : each))
    : [...meeting.notes, note];
  return { ...meeting, notes };
}

/** The meeting with each of these words as a note of its own, after the one that has its id. */
export function notesBeside(meeting: Dialogue, others: readonly Note[]): Dialogue {
  return others.reduce((next, { stamp: _, ...other }) => {
    const notes = notesOf(next);
    const at = notes.findIndex(({ id }) => id === other.id);
    const [before, after] = at < 0 ? [notes.at(-1), undefined] : [notes[at], notes[at + 1]];
    const from = before?.position ?? 0;
    const position = after ? (from + after.position) / 2 : Math.floor(from) + 1;
    return withNote(next, { ...other, id: newItemId(), position });
  }, meeting);
}

export function withoutNote(meeting: Dialogue, id: string): Dialogue {
  return { ...meeting, notes: meeting.notes.filter((note) => note.id !== id) };
}

/** Where a note at the end stands: one step after the last. */
export function nextPosition(items: readonly { position: number }[]): number {
  return Math.floor(Math.max(0, ...items.map(({ position }) => position))) + 1;
}

/** A meeting of today that remembers from the last one who takes part, how, and who may read it. */
export function meetingAfter(
  last: Dialogue | undefined,
  company: RecordId,
  heldOn: string,
  engagement: RecordId | undefined,
): Dialogue {
  const meeting = newDialogue(company, heldOn);
  const joined = engagement ?? last?.engagement;
  return {
    ...meeting,
    ...(joined ? { engagement: joined } : {}),
    ...(last
      ? {
          audience: last.audience,
          method: last.method ?? null,
          ...(last.place ? { place: last.place } : {}),
          stage: last.stage ?? null,
          participants: last.participants.map((person) => ({ ...person, id: newItemId() })),
        }
      : {}),
  };
}
