import type { Stage } from '../stages/index.js';
import type { Wall } from '../walls/index.js';

/**
 * How far a 問いかけ steers the talk, after Schein's types of inquiry, from the least to the most:
 *
 * - `pure` 相手にまかせて聴く: the owner chooses what is told and in which order,
 * - `diagnostic` 考えを深める: leads to feelings, reasons or deeds; what is said about them stays the owner's,
 * - `process` 進め方をたずねる: about this talk itself,
 * - `confrontational` 見方を差し出す: puts an idea of the supporter's on the table, as an offer.
 */
export type Inquiry = 'pure' | 'diagnostic' | 'process' | 'confrontational';

export const inquiries = [
  'pure',
  'diagnostic',
  'process',
  'confrontational',
] as const satisfies readonly Inquiry[];

/** The same words in both languages. */
export interface Wording {
  readonly ja: string;
  readonly en: string;
}

/** One 問いかけ to carry into a meeting. `○○` in its words is a blank to fill with what was seen or said. */
export interface Question extends Wording {
  /** A letter for the stage and a number within it: `S14`. A bank's own list may use other ids. */
  readonly id: string;
  readonly stage: Stage;
  /** The wall it helps to look at; null = any. */
  readonly wall: Wall | null;
  readonly inquiry: Inquiry;
  /** What to ask next, once the answer is there and only then. */
  readonly then?: Wording;
  /** What it rests on: keys of `questionSources`. */
  readonly basis: readonly string[];
  /** What to mind before asking it. Every confrontational one has it. */
  readonly caution?: Wording;
}

/** A few questions in the order in which they may be asked. */
export interface Arc extends Wording {
  readonly id: string;
  /** Ids of questions. */
  readonly questions: readonly string[];
}

/** What a list of questions holds: ours, or the one that a bank puts in its place. */
export interface QuestionList {
  readonly questions: readonly Question[];
  readonly arcs: readonly Arc[];
  /** Who made the list, and what it is not; shown below the questions. */
  readonly about: Wording;
}
