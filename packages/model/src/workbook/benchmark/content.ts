import type { BenchmarkSheet } from '../../contract/index.js';
import type { IndicatorKey, PeriodId, Point, Size } from '../../benchmark/index.js';

/** What a workbook can say of a sheet: all of it but whose it is, and with which basis it is scored. */
export type SheetContent = Pick<
  BenchmarkSheet,
  'industry' | 'capital' | 'periods' | 'flow' | 'views' | 'summary'
>;

/** What a workbook says of the company. */
export interface CompanyFacts {
  /** 商号 */
  readonly name?: string;
  /** 所在地 */
  readonly address?: string;
  /** 代表者名 */
  readonly representative?: string;
}

/** The three sheets a person fills in. */
export type Part = 'financials' | 'flow' | 'views';
export const parts = ['financials', 'flow', 'views'] as const satisfies readonly Part[];

/**
 * Something in a workbook that was not understood, or not as it stands. Nothing is guessed for it.
 * - `sheet-missing`: there is no sheet for the part `field` · `label-missing`: no row is labelled as `field`
 * - `error-value` #DIV/0! and the like · `formula-text`: a formula that is only text
 * - `formula-without-result`: never calculated by a spreadsheet program
 * - `not-a-number`, `not-a-month`, `not-persons`, `not-text`: cannot be read as that · `too-large`: beyond 10¹⁵
 * - `industry-unknown`, `industry-mismatch` (大分類 and 小分類 disagree; the 小分類 is taken)
 * - `row-unknown`: figures whose label is not known · `text-elsewhere`: a text outside the fields
 * - `text-too-long`: longer than the field can keep · `too-many-steps`
 * - `months-not-whole`: 決算月数 that is no whole number from 1 to 24
 * - `rounded`: an amount in another unit was rounded to 千円 · `previous-sales-carried`: 前期売上高 was blank and
 *   follows from the period before
 * - `basis-other`: the file holds 業種基準値 of a version that is not known here · `basis-missing`: it holds none
 * - `macros-not-run`, `links-not-followed`: said once, no cell
 */
export type FindingCode =
  | 'sheet-missing'
  | 'label-missing'
  | 'error-value'
  | 'formula-text'
  | 'formula-without-result'
  | 'not-a-number'
  | 'not-a-month'
  | 'not-persons'
  | 'not-text'
  | 'too-large'
  | 'industry-unknown'
  | 'industry-mismatch'
  | 'row-unknown'
  | 'text-elsewhere'
  | 'text-too-long'
  | 'too-many-steps'
  | 'months-not-whole'
  | 'rounded'
  | 'previous-sales-carried'
  | 'basis-other'
  | 'basis-missing'
  | 'macros-not-run'
  | 'links-not-followed';

export interface Finding {
  readonly code: FindingCode;
  /** The sheet by its name in the file; none for a CSV. */
  readonly sheet?: string;
  /** `D26` */
  readonly cell?: string;
  /** What it is about, as a path of the contract (`periods/latest/sales`, `views/owner/philosophy`) or a part. */
  readonly field?: string;
  /** What stands there, cut off after 200 characters. */
  readonly text?: string;
}

/** Findings that tell how the file was read, and take nothing away. */
export const isRemark = ({ code }: Finding): boolean =>
  ['macros-not-run', 'links-not-followed', 'rounded', 'previous-sales-carried'].includes(code);

/** What the workbook itself shows for one period, from its cells as they were last calculated. */
export interface ShownPeriod {
  readonly id: PeriodId;
  readonly indicators: readonly {
    readonly key: IndicatorKey;
    /** `null` where the workbook shows `-`. */
    readonly value: number | null;
    /** `null` where it shows `.`. */
    readonly point: Point | null;
  }[];
}

/** The workbook's own results. */
export interface ShownResults {
  readonly size: Size | null;
  readonly periods: readonly ShownPeriod[];
}
