import {
  periodOf,
  type Basis,
  type BenchmarkSheet,
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

/** What the templates of the sheet read. */
export interface SheetContext {
  readonly sheet: BenchmarkSheet;
  readonly basis: Basis;
  readonly assessments: ReadonlyMap<PeriodId, PeriodAssessment>;
  readonly asWorkbook: boolean;
  readonly companyName: string | undefined;
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
  /** Begins a new sheet of the company. */
  start(): void;
  /** Goes to a field as soon as it is there. */
  goTo(selector: string): void;
  /** Goes to a cell that could not be read. */
  correct(place: Cell | 'capital'): void;
  /** Shows another of the company's sheets. */
  choose(id: string): void;
}

/** How a period is called: 2025年9月期, or by its place while its closing month is not known. */
export function periodName(sheet: BenchmarkSheet, id: PeriodId, language: string, text: Texts): string {
  const { closingMonth } = periodOf(sheet, id);
  return closingMonth ? text.period(formatMonth(language, closingMonth)) : text.periods[id];
}
