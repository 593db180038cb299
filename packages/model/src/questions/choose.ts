import type { Dialogue, Note } from '../contract/index.js';
import type { Stage } from '../stages/index.js';
import type { Wall } from '../walls/index.js';
import { inquiries, type Question, type QuestionList } from './question.js';

/** For what the questions are looked for. */
export interface Occasion {
  /** null = every stage. */
  readonly stage: Stage | null;
  /** Of these walls and of none; empty = whatever the wall. */
  readonly walls: readonly Wall[];
  /** Ids of what was asked already: it comes last. */
  readonly asked: ReadonlySet<string>;
}

/**
 * The questions to offer, best first: what touches the wall before what is of any wall, what leaves most to the owner
 * before what steers, and what was asked already at the end.
 *
 * The order of inquiry is Schein's: going to the confrontational type too early loses the help even when the answer is
 * right.
 */
export function offered({ questions }: QuestionList, { stage, walls, asked }: Occasion): Question[] {
  const rank = ({ id, wall, inquiry }: Question) =>
    (asked.has(id) ? 100 : 0) + (walls.length > 0 && wall === null ? 10 : 0) + inquiries.indexOf(inquiry);
  return questions
    .filter((question) => stage === null || question.stage === stage)
    .filter(({ wall }) => walls.length === 0 || wall === null || walls.includes(wall))
    .map((question) => [rank(question), question] as const)
    .sort(([a], [b]) => a - b)
    .map(([, question]) => question);
}

/** The questions of a ready-made order, in that order; ids that the list does not have are left out. */
export function questionsOfArc({ questions, arcs }: QuestionList, id: string): Question[] {
  const byId = new Map(questions.map((question) => [question.id, question]));
  const arc = arcs.find((one) => one.id === id);
  return (arc?.questions ?? []).flatMap((each) => byId.get(each) ?? []);
}

/** What was asked in these meetings, as ids of the list. */
export function askedIn(meetings: readonly Dialogue[]): Set<string> {
  return new Set(meetings.flatMap(({ notes }) => notes.flatMap(({ question }) => question ?? [])));
}

/** So many open questions are answered before an own view is offered; more than so many views make a lecture. */
const answersFirst = 3;
const mostViews = 3;

/**
 * Whether this is the moment for a confrontational question: `listen` = fewer than three questions of this meeting have
 * been answered by somebody of the company, `enough` = three views were offered already. A hint to the supporter, who
 * decides.
 */
export function momentForViews(
  { notes }: Dialogue,
  { questions }: QuestionList,
): 'now' | 'listen' | 'enough' {
  const inquiryOf = new Map(questions.map(({ id, inquiry }) => [id, inquiry]));
  const isView = ({ question }: Note) =>
    question !== undefined && inquiryOf.get(question) === 'confrontational';
  const told = notes.filter(({ withdrawn }) => !withdrawn).sort((a, b) => a.position - b.position);
  const asked = told.filter(({ kind }) => kind === 'question');
  if (asked.filter(isView).length >= mostViews) return 'enough';
  const answered = asked.filter((note) => !isView(note) && isAnswered(note, told));
  return answered.length < answersFirst ? 'listen' : 'now';
}

/** Words of the company come before the next question does. */
function isAnswered(note: Note, told: readonly Note[]): boolean {
  const next = told.slice(told.indexOf(note) + 1).find(({ kind }) => kind !== 'fact' && kind !== 'next-step');
  return next?.kind === 'words' || next?.kind === 'insight';
}

/** Where the first blank (`○○`) of a question lies, as [start, end]; undefined = there is none. */
export function blankOf(text: string): readonly [start: number, end: number] | undefined {
  const blank = /\u25cb+/.exec(text);
  return blank ? [blank.index, blank.index + blank[0].length] : undefined;
}
