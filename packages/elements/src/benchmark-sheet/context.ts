import { industries } from '@banso/benchmark-data';
import {
  periodOf,
  type Basis,
  type BasisFigures,
  type BenchmarkSheet,
  type FigureKey,
  type IndicatorKey,
  type PeriodAssessment,
  type PeriodId,
} from '@banso/model';
import { formatMonth } from '../base/format.js';
import type { Cell } from './cells.js';
import type { Entered } from './faults.js';
import type { Messages } from '../locales/registry.js';

export type Texts = Messages['benchmarkSheet'];

/** The parts of the sheet, one tab each. */
export const tabs = ['indicators', 'financials', 'flow', 'views', 'summary'] as const;
export type Tab = (typeof tabs)[number];

/** Figures of the latest period as they might be, in 千円 (従業員数: persons). Never kept. */
export type Supposed = Readonly<Partial<Record<FigureKey, number>>>;

/** What the templates of the sheet read. */
export interface SheetContext {
  readonly sheet: BenchmarkSheet;
  readonly basis: Basis;
  /** 業種基準値 of the sheet's industry and size; undefined while they are not known. */
  readonly industry: Readonly<Record<IndicatorKey, BasisFigures>> | undefined;
  readonly assessments: ReadonlyMap<PeriodId, PeriodAssessment>;
  readonly asWorkbook: boolean;
  readonly companyName: string | undefined;
  /** Who may see the sheet, in words. */
  readonly audience: string;
  /** What is supposed to be otherwise, while somebody looks at that; and what would come of it. */
  readonly supposed: Supposed | undefined;
  readonly supposedAssessment: PeriodAssessment | undefined;
  /** The other version that is looked at, and what shows it. */
  readonly compared: string | undefined;
  comparison(): unknown;
  readonly language: string;
  readonly text: Texts;
  readonly writable: boolean;
}

/** What they may do to it. */
export interface SheetActions {
  /** Takes in what was entered: shown, saved, and one step of undo. */
  take(entered: Entered): void;
  edit(sheet: BenchmarkSheet): void;
  /** Something was typed that is not taken in yet. */
  typing(): void;
  /** What was typed was given up again. */
  settled(): void;
  setAsWorkbook(on: boolean): void;
  show(tab: Tab): void;
  undo(): void;
  redo(): void;
  /** Looks at the latest period with other figures; undefined = as it is. The sheet stays as it is. */
  suppose(figures: Supposed | undefined): void;
  /** Looks at another version of the basis beside the sheet's own; undefined = no more. The sheet stays as it is. */
  compare(version: string | undefined): void;
  /** Begins a new sheet of the company. */
  start(): void;
  /** Tells what was just done. */
  say(words: string): void;
  /** Asks the page to show a talk. */
  openTalk(dialogue: string): void;
  /** Goes to a field as soon as it is there. */
  goTo(selector: string): void;
  /** Goes to a cell that could not be read. */
  correct(place: Cell | 'capital'): void;
  /** Shows another of the company's sheets. */
  choose(id: string): void;
}

export const industryName = (code: string, text: Texts): string =>
  text.industries[code] ?? industries.find((each) => each.code === code)?.name ?? '';

/** How a period is called: 2025年9月期, or by its place while its closing month is not known. */
export function periodName(sheet: BenchmarkSheet, id: PeriodId, language: string, text: Texts): string {
  const { closingMonth } = periodOf(sheet, id);
  return closingMonth ? text.period(formatMonth(language, closingMonth)) : text.periods[id];
}
