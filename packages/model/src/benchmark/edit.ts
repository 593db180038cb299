import type { BenchmarkPeriod, BenchmarkSheet } from '../contract/index.js';
import type { FigureKey } from './keys.js';
import { periodIds, periodOf } from './periods.js';
import type { PeriodId } from './sheet.js';

const following: Partial<Record<PeriodId, PeriodId>> = { earlier: 'previous', previous: 'latest' };

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
