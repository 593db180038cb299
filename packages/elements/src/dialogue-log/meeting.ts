import type { Dialogue, NextStep, Note, Participant } from '@banso/model';

export type NoteKind = Note['kind'];
export type Wall = NonNullable<Note['walls']>[number];

/** 記録の種類, in the order of the composer and of its keys 1 to 6. */
export const noteKinds: readonly NoteKind[] = [
  'words',
  'question',
  'fact',
  'insight',
  'proposal',
  'next-step',
];

export const walls: readonly Wall[] = ['unseen', 'unfaced', 'unmoved', 'unfollowed', 'lacking'];

/** Meetings, the newest first. */
export function newestFirst(meetings: readonly Dialogue[]): Dialogue[] {
  return meetings
    .map((meeting) => ({ meeting, key: `${meeting.heldOn} ${meeting.startedAt ?? '99:99'} ${meeting.id}` }))
    .sort((a, b) => (a.key < b.key ? 1 : -1))
    .map(({ meeting }) => meeting);
}

/** What has a place among others, in that order. */
export function placed<T extends { position: number }>(all: readonly T[]): T[] {
  return [...all].sort((a, b) => a.position - b.position);
}

export const notesOf = (meeting: Dialogue): Note[] => placed(meeting.notes);

const sorted = new WeakMap<Dialogue, readonly Note[]>();

/** The same where it is asked for again and again: of a long log most meetings lie in their order already. */
export function inOrder(meeting: Dialogue): readonly Note[] {
  const { notes } = meeting;
  if (notes.every(({ position }, at) => at === 0 || position >= (notes[at - 1]?.position ?? 0))) return notes;
  let known = sorted.get(meeting);
  if (!known) sorted.set(meeting, (known = notesOf(meeting)));
  return known;
}

export function speakerOf(meeting: Dialogue, note: Note): Participant | undefined {
  return meeting.participants.find(({ id }) => id === note.speaker);
}

/** Whether people of a side say notes of a kind: questions and proposals are the supporter's, words and insights are not. */
export function speaksFor(side: Participant['side'], kind: NoteKind): boolean {
  return (side === 'supporter') === (kind === 'question' || kind === 'proposal');
}

/** Whose voice it is: the owner's, that of somebody else in the company, or the supporter's. */
export function voiceOf(meeting: Dialogue, note: Note): Participant['side'] {
  if (note.kind === 'question' || note.kind === 'proposal') return 'supporter';
  return speakerOf(meeting, note)?.side ?? 'owner';
}

/** ふれた壁: how many notes touch each wall, in the order of the walls. */
export function wallCounts(meeting: Dialogue): { wall: Wall; count: number }[] {
  return walls
    .map((wall) => ({ wall, count: meeting.notes.filter((note) => note.walls?.includes(wall)).length }))
    .filter(({ count }) => count > 0);
}

/** Whether walls are spoken of in this meeting, or were in the one before. */
export function wallsTouched(meetings: readonly Dialogue[], meeting: Dialogue): boolean {
  const before = meetings[placeIn(meetings, meeting) + 1];
  return [meeting, before].some((each) => each !== undefined && wallCounts(each).length > 0);
}

export interface StepOfMeeting {
  meeting: Dialogue;
  note: Note;
  step: NextStep;
}

/** 前回の一歩: every step of the meeting before, and what is still to be done of the earlier ones. */
export function stepsBefore(meetings: readonly Dialogue[], meeting: Dialogue): StepOfMeeting[] {
  const { ordered, steps } = orderOf(meetings);
  const at = placeIn(ordered, meeting);
  return steps.filter(({ place, step }) => place > at && (place === at + 1 || !step.doneOn));
}

/** Which one a meeting is, counted from the first one. */
export function ordinalOf(meetings: readonly Dialogue[], meeting: Dialogue): number {
  return meetings.length - placeIn(orderOf(meetings).ordered, meeting);
}

/** The meeting before this one. */
export function meetingBefore(meetings: readonly Dialogue[], meeting: Dialogue): Dialogue | undefined {
  const { ordered } = orderOf(meetings);
  return ordered[placeIn(ordered, meeting) + 1];
}

/** Looked for each time: a map of thousands of meetings takes more room than this takes time. */
const placeIn = (meetings: readonly Dialogue[], { id }: Dialogue) =>
  meetings.findIndex((each) => each.id === id);

interface Order {
  /** The newest first. */
  ordered: readonly Dialogue[];
  /** All steps, those of the newest meeting first. */
  steps: readonly (StepOfMeeting & { place: number })[];
}

const orders = new WeakMap<readonly Dialogue[], Order>();

/** Made once for each list of meetings: there may be thousands. */
function orderOf(meetings: readonly Dialogue[]): Order {
  let order = orders.get(meetings);
  if (!order) {
    const ordered = newestFirst(meetings);
    const steps = ordered.flatMap((meeting, place) => stepsOf(meeting).map((each) => ({ ...each, place })));
    orders.set(meetings, (order = { ordered, steps }));
  }
  return order;
}

const isStep = ({ kind, withdrawn }: Note) => kind === 'next-step' && !withdrawn;

function stepsOf(meeting: Dialogue): StepOfMeeting[] {
  return placed(meeting.notes.filter(isStep)).flatMap((note) =>
    note.step ? [{ meeting, note, step: note.step }] : [],
  );
}

/** The names of a step one by one; `isSupporter` tells whose line goes under them. */
export function stepNames(meeting: Dialogue, step: NextStep): { name: string; isSupporter: boolean }[] {
  const supporters = meeting.participants.filter(({ side }) => side === 'supporter');
  const names = (step.names ?? '').split(/[\u3001,\uff0c\uff0f/]/).map((name) => name.trim());
  return names
    .filter((name) => name !== '')
    .map((name) => ({
      name,
      isSupporter: step.owner === 'supporter' || supporters.some((one) => one.name.startsWith(name)),
    }));
}
