import { comparable, type Dialogue, type Note } from '@banso/model';
import type { NotesShown } from '../list/log-rows.js';
import { inOrder, type NoteKind, speakerOf, stepNames, voiceOf, type Wall } from '../meeting.js';

/** What notes are narrowed down to; what is absent narrows nothing. */
export interface Filter {
  /** `other`: words of somebody else in the company. */
  kind?: NoteKind | 'other';
  /** The name of who speaks, or whose step it is, as it is written there. */
  person?: string;
  wall?: Wall;
  stage?: NonNullable<Dialogue['stage']>;
  audience?: Dialogue['audience'];
  /** YYYY-MM-DD: the first and the last day. */
  begin?: string;
  end?: string;
}

/** How many things it asks for. */
export const sizeOf = (filter: Filter): number => Object.keys(filter).length;

/**
 * The notes of each meeting that a filter leaves, in their order: undefined where nothing of a meeting is left. A filter
 * of meetings alone leaves all of their notes. An empty filter is none.
 */
export function shownBy(filter: Filter): NotesShown | undefined {
  if (sizeOf(filter) === 0) return undefined;
  const known = new WeakMap<Dialogue, readonly Note[]>();
  const none: readonly Note[] = [];
  const narrowsNotes = Boolean(filter.kind ?? filter.person ?? filter.wall);
  const person = filter.person && comparable(filter.person);
  return (meeting) => {
    let notes = known.get(meeting);
    if (!notes) {
      notes = !isMeeting(meeting, filter)
        ? none
        : inOrder(meeting).filter((note) => isNote(note, meeting, filter, person));
      known.set(meeting, notes);
    }
    if (notes.length || (!narrowsNotes && isMeeting(meeting, filter))) return notes;
    return undefined;
  };
}

function isMeeting({ heldOn, stage, audience }: Dialogue, filter: Filter): boolean {
  return (
    (!filter.stage || stage === filter.stage) &&
    (!filter.audience || audience === filter.audience) &&
    (!filter.begin || heldOn >= filter.begin) &&
    (!filter.end || heldOn <= filter.end)
  );
}

function isNote(note: Note, meeting: Dialogue, { kind, wall }: Filter, person: string | undefined): boolean {
  if (note.withdrawn) return !kind && !wall && !person;
  if (kind) {
    const isOther = note.kind === 'words' && voiceOf(meeting, note) !== 'owner';
    if (kind === 'other' ? !isOther : kind !== note.kind || isOther) return false;
  }
  return (
    (!wall || Boolean(note.walls?.includes(wall))) && (!person || namesOf(note, meeting).includes(person))
  );
}

function namesOf(note: Note, meeting: Dialogue): string[] {
  const speaker = speakerOf(meeting, note);
  const names = note.step ? stepNames(meeting, note.step).map(({ name }) => name) : [];
  return [...(speaker ? [speaker.name] : []), ...names].map(comparable);
}

/** Everybody who took part in one of the meetings, each once, by the name that was written last. */
export function peopleOf(meetings: readonly Dialogue[]): string[] {
  const names = new Map<string, string>();
  for (const { participants } of meetings)
    for (const { name } of participants) if (!names.has(comparable(name))) names.set(comparable(name), name);
  return [...names.values()];
}
