import type { AgreedWallState, Dialogue, Engagement, NextStep, Note } from '../contract/index.js';
import { type Wall, walls } from '../walls/index.js';

/** A meeting of the period, and what of it is carried over: the company's words and what was noticed. */
export interface DigestMeeting {
  meeting: Dialogue;
  notes: Note[];
  /** Of these `notes`, the ones to read when there are ten minutes only. */
  core: ReadonlySet<string>;
}

/** 次の一歩 that is not done. */
export interface OpenStep {
  meeting: Dialogue;
  note: Note;
  step: NextStep;
}

/** One wall over the period. */
export interface WallCourse {
  wall: Wall;
  /** Meetings of the period that touched it, oldest first, with how many notes did. */
  touched: { heldOn: string; count: number }[];
  /** The state that people agreed on, if it was by the end of the period. */
  agreed?: AgreedWallState;
}

export interface Digest {
  /** YYYY-MM-DD, both included. */
  from: string;
  to: string;
  /** Oldest first: a course is read in its direction. */
  meetings: DigestMeeting[];
  /** Of the period and of before it, what is due first at the front, without a date at the end. */
  steps: OpenStep[];
  /** Only walls that were touched or agreed on. */
  walls: WallCourse[];
  /** Minutes to read all words, and the core only, rounded up. */
  minutes: { all: number; core: number };
}

/** Silent reading of Japanese, in characters a minute: 400 to 600 are usual for prose. */
const perMinute = 500;

/** So many minutes a handover may take. */
export const digestMinutes = 10;

/**
 * What whoever takes over has to know, in nobody's words but those that were written down: the company's words, 気づき,
 * open 次の一歩 and the course of the walls.
 *
 * Where all of it takes longer than ten minutes, `core` is what to read first: each insight and the words just before
 * it (what it answers to), the words that touch a wall, and the first and the last words of each meeting.
 */
export function digestOf(
  meetings: readonly Dialogue[],
  { from, to, engagement }: { from: string; to: string; engagement?: Engagement | undefined },
): Digest {
  const until = [...meetings].filter(({ heldOn }) => heldOn <= to).sort(oldestFirst);
  const within = until.filter(({ heldOn }) => heldOn >= from);
  const told = within
    .map((meeting): DigestMeeting => {
      const notes = wordsOf(meeting);
      return { meeting, notes, core: coreOf(notes) };
    })
    .filter(({ notes }) => notes.length > 0);
  const minutes = (isIn: (note: Note, one: DigestMeeting) => boolean) =>
    Math.ceil(
      told.reduce((sum, one) => sum + lengthOf(one.notes.filter((note) => isIn(note, one))), 0) / perMinute,
    );
  return {
    from,
    to,
    meetings: told,
    steps: openSteps(until),
    walls: coursesOf(within, engagement, to),
    minutes: { all: minutes(() => true), core: minutes(({ id }, { core }) => core.has(id)) },
  };
}

function oldestFirst(a: Dialogue, b: Dialogue): number {
  const key = ({ heldOn, startedAt, id }: Dialogue) => `${heldOn} ${startedAt ?? '99:99'} ${id}`;
  return key(a) < key(b) ? -1 : 1;
}

const inOrder = ({ notes }: Dialogue) =>
  notes.filter(({ withdrawn }) => !withdrawn).sort((a, b) => a.position - b.position);

/** A supporter's words are no part of it, even where they were set down as words. */
function wordsOf(meeting: Dialogue): Note[] {
  const supporters = new Set(
    meeting.participants.filter(({ side }) => side === 'supporter').map(({ id }) => id),
  );
  return inOrder(meeting).filter(
    ({ kind, speaker }) => kind === 'insight' || (kind === 'words' && !(speaker && supporters.has(speaker))),
  );
}

function coreOf(notes: readonly Note[]): Set<string> {
  const core = new Set<string>();
  notes.forEach((note, index) => {
    const next = notes[index + 1];
    const isEdge = index === 0 || index === notes.length - 1;
    if (isEdge || note.kind === 'insight' || next?.kind === 'insight' || note.walls?.length)
      core.add(note.id);
  });
  return core;
}

const lengthOf = (notes: readonly Note[]) => notes.reduce((sum, { text }) => sum + [...text].length, 0);

function openSteps(meetings: readonly Dialogue[]): OpenStep[] {
  const steps = meetings.flatMap((meeting) =>
    inOrder(meeting).flatMap((note) => {
      const { kind, step } = note;
      return kind === 'next-step' && step && !step.doneOn ? [{ meeting, note, step }] : [];
    }),
  );
  const due = ({ step }: OpenStep) => step.due ?? '9999';
  return steps.sort((a, b) => (due(a) < due(b) ? -1 : due(a) > due(b) ? 1 : 0));
}

function coursesOf(
  meetings: readonly Dialogue[],
  engagement: Engagement | undefined,
  to: string,
): WallCourse[] {
  return walls
    .map((wall): WallCourse => {
      const touched = meetings
        .map((meeting) => ({
          heldOn: meeting.heldOn,
          count: inOrder(meeting).filter((note) => note.walls?.includes(wall)).length,
        }))
        .filter(({ count }) => count > 0);
      const agreed = engagement?.wallStates.find(({ id }) => id === wall);
      return { wall, touched, ...(agreed && (agreed.since ?? '') <= to && { agreed }) };
    })
    .filter(({ touched, agreed }) => touched.length > 0 || agreed);
}
