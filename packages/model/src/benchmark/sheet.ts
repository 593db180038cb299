import { assess, type Assessment, type AssessOptions } from './assess.js';
import type { Basis } from './basis.js';
import type { Figures } from './keys.js';

/** Which settlement period: 最新決算期, 前期, 前々期. */
export type PeriodId = 'latest' | 'previous' | 'earlier';

/** The financial part of a ローカルベンチマーク sheet. */
export interface FinancialSheet {
  /** Version of the basis the sheet is scored with. */
  readonly basisVersion: string;
  /** 小分類 code. */
  readonly industry?: string | null;
  /** 資本金, 千円. */
  readonly capital?: number | null;
  readonly periods: readonly {
    readonly id: PeriodId;
    /** 決算年月, `YYYY-MM`. */
    readonly closingMonth?: string | null;
    /** Length of the period; ⑤ divides by twelve whatever it is, so that anything else asks for a word. */
    readonly months?: number;
    readonly figures: Figures;
  }[];
}

export interface PeriodAssessment extends Assessment {
  readonly id: PeriodId;
}

/**
 * All periods of a sheet. The size is decided once, by the employees of the latest period, as the workbook does.
 *
 * @throws RangeError when `basis` is not the version the sheet names: a version is never swapped silently.
 */
export function assessSheet(
  sheet: FinancialSheet,
  basis: Basis,
  options: Pick<AssessOptions, 'workbookQuirks' | 'majorIndustry'> = {},
): readonly PeriodAssessment[] {
  if (basis.version !== sheet.basisVersion) {
    throw new RangeError(`The sheet is scored with basis ${sheet.basisVersion}, not ${basis.version}`);
  }
  const employees = sheet.periods.find(({ id }) => id === 'latest')?.figures.employees ?? null;
  const { industry = null, capital = null } = sheet;
  return sheet.periods.map((period) => ({
    id: period.id,
    ...assess(period, { industry, capital, basis, employees, ...options }),
  }));
}
