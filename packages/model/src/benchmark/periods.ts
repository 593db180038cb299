import type { BenchmarkPeriod, BenchmarkSheet } from '../contract/index.js';
import { figureKeys, type Figures } from './keys.js';
import type { PeriodId } from './sheet.js';

/** 前々期, 前期, 最新決算期: old to new, as a sheet is read. */
export const periodIds = ['earlier', 'previous', 'latest'] as const satisfies readonly PeriodId[];

/** The period as it stands, or an empty one of twelve months where the sheet has none. */
export function periodOf(sheet: Pick<BenchmarkSheet, 'periods'>, id: PeriodId): BenchmarkPeriod {
  return sheet.periods.find((period) => period.id === id) ?? emptyPeriod(id);
}

function emptyPeriod(id: PeriodId): BenchmarkPeriod {
  const figures = Object.fromEntries(figureKeys.map((key) => [key, null])) as Figures;
  return { id, closingMonth: null, months: 12, figures };
}
