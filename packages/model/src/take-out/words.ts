import type { Audience, Dialogue, NextStep, Note, Participant, Photo } from '../contract/index.js';
import type { Stage } from '../stages/index.js';
import type { Wall } from '../walls/index.js';

/** What things are called in the reader's language, wherever a record leaves the widget as text. */
export interface TakeOutWords {
  /** 対話記録 */
  title: string;
  columns: Record<
    | 'date'
    | 'from'
    | 'to'
    | 'place'
    | 'method'
    | 'stage'
    | 'theme'
    | 'audience'
    | 'participants'
    | 'photos'
    | 'at'
    | 'kind'
    | 'speaker'
    | 'text'
    | 'aside'
    | 'basis'
    | 'walls'
    | 'owner'
    | 'names'
    | 'due'
    | 'doneOn',
    string
  >;
  kinds: Record<Note['kind'], string>;
  methods: Record<NonNullable<Dialogue['method']>, string>;
  stages: Record<Stage, string>;
  audiences: Record<Audience, string>;
  walls: Record<Wall, string>;
  owners: Record<NextStep['owner'], string>;
  /** 2026年11月18日（水） */
  date(iso: string): string;
  person(name: string, title?: string): string;
  /** What a photo without words of its own is called: 写真1. */
  photo(number: number): string;
  list(texts: readonly string[]): string;
  quote(text: string): string;
  inParentheses(text: string): string;
  /** What is to be known of a text that leaves the system. */
  foot: string;
}

/** The notes in their order; what was withdrawn has nothing to take out. */
export function notesIn({ notes }: Dialogue): Note[] {
  return notes.filter(({ withdrawn }) => !withdrawn).sort((a, b) => a.position - b.position);
}

/** The photos in their order, without those that were taken out. */
export function photosIn({ photos = [] }: Dialogue): Photo[] {
  return photos.filter(({ withdrawn }) => !withdrawn).sort((a, b) => a.position - b.position);
}

/** What the photos of a meeting show, in the words of who took them. */
export const captionsOf = (meeting: Dialogue, words: Pick<TakeOutWords, 'photo'>): string[] =>
  photosIn(meeting).map(({ caption }, index) => caption || words.photo(index + 1));

export function speakerIn({ participants }: Dialogue, { speaker }: Note): Participant | undefined {
  return participants.find(({ id }) => id === speaker);
}

/** Label and value of what a meeting is besides its notes; what is not filled in is left out. */
export function factsOf(meeting: Dialogue, words: TakeOutWords): [label: string, value: string][] {
  const { columns } = words;
  const people = [...meeting.participants]
    .sort((a, b) => a.position - b.position)
    .map(({ name, title, organisationName }) => {
      const person = words.person(name, title);
      return organisationName ? person + words.inParentheses(organisationName) : person;
    });
  const times = meeting.startedAt ? ` ${meeting.startedAt}\u2013${meeting.endedAt ?? ''}` : '';
  const facts: [string, string][] = [
    [columns.date, words.date(meeting.heldOn) + times],
    [columns.place, meeting.place ?? ''],
    [columns.method, meeting.method ? words.methods[meeting.method] : ''],
    [columns.participants, words.list(people)],
    [columns.stage, meeting.stage ? words.stages[meeting.stage] : ''],
    [columns.audience, words.audiences[meeting.audience]],
    [columns.photos, words.list(captionsOf(meeting, words))],
  ];
  return facts.filter(([, value]) => value !== '');
}

/** What belongs to a note besides its words: who said it, what was seen, the source, the walls, whose step until when. */
export function detailsOf(note: Note, meeting: Dialogue, words: TakeOutWords): string[] {
  const speaker = speakerIn(meeting, note);
  const { step } = note;
  return [
    speaker ? words.person(speaker.name, speaker.title) : '',
    note.aside ?? '',
    note.basis ?? '',
    words.list((note.walls ?? []).map((wall) => words.walls[wall])),
    step ? (step.names ?? words.owners[step.owner]) : '',
    step?.due ? `${words.columns.due} ${words.date(step.due)}` : '',
    step?.doneOn ? `${words.columns.doneOn} ${words.date(step.doneOn)}` : '',
  ].filter((text) => text !== '');
}
