import type { BenchmarkPeriod, BenchmarkSheet } from '../contract/index.js';
import { figureKeys, type FigureKey, type Figures } from './keys.js';
import type { PeriodId } from './sheet.js';

/** 前々期, 前期, 最新決算期: old to new, as a sheet is read. */
export const periodIds = ['earlier', 'previous', 'latest'] as const satisfies readonly PeriodId[];

const following: Partial<Record<PeriodId, PeriodId>> = { earlier: 'previous', previous: 'latest' };

/** The period as it stands, or an empty one of twelve months where the sheet has none. */
export function periodOf(sheet: Pick<BenchmarkSheet, 'periods'>, id: PeriodId): BenchmarkPeriod {
  return sheet.periods.find((period) => period.id === id) ?? emptyPeriod(id);
}

/** Whether a figure follows from the period before: 前期売上高 is that period's 売上高 (D28 = E27, E28 = F27). */
export function isCarried(id: PeriodId, key: FigureKey): boolean {
  return key === 'previousSales' && id !== 'earlier';
}

/** The sheet with one figure entered; 売上高 becomes the 前期売上高 of the period that follows. */
export function withFigure(
  sheet: BenchmarkSheet,
  id: PeriodId,
  key: FigureKey,
  value: number | null,
): BenchmarkSheet {
  const entered = withPeriod(sheet, id, figure(key, value));
  const next = key === 'sales' ? following[id] : undefined;
  return next ? withPeriod(entered, next, figure('previousSales', value)) : entered;
}

/** The sheet with one period changed; a period that was not there comes to its place. */
export function withPeriod(
  sheet: BenchmarkSheet,
  id: PeriodId,
  change: (period: BenchmarkPeriod) => BenchmarkPeriod,
): BenchmarkSheet {
  const changed = change(periodOf(sheet, id));
  const periods = [...periodIds]
    .reverse()
    .flatMap((each) => (each === id ? changed : (sheet.periods.find((period) => period.id === each) ?? [])));
  return { ...sheet, periods };
}

const figure = (key: FigureKey, value: number | null) => (period: BenchmarkPeriod) => ({
  ...period,
  figures: { ...period.figures, [key]: value },
});

function emptyPeriod(id: PeriodId): BenchmarkPeriod {
  const figures = Object.fromEntries(figureKeys.map((key) => [key, null])) as Figures;
  return { id, closingMonth: null, months: 12, figures };
}
