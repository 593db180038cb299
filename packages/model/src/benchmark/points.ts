import type { BasisFigures } from './basis.js';
import { direction, type Figures, type IndicatorKey, type Point, type Rank } from './keys.js';

/**
 * The point of one indicator (【入力】財務分析!L6:L11). A value on a threshold belongs to the better band where
 * high is good and to the worse band where low is good.
 *
 * ④ is decided before its value: borrowings within cash give 5, then an EBITDA of 0 or less gives 1, even when
 * the value itself cannot be computed. `null` when there is nothing to decide by.
 */
export function pointOf(
  key: IndicatorKey,
  value: number | null,
  figures: Figures,
  thresholds: BasisFigures,
): Point | null {
  if (key === 'ebitdaDebtMultiple') {
    const decided = pointBeforeMultiple(figures);
    if (decided !== undefined) return decided;
  }
  if (value === null) return null;
  const [iv, iii, ii, i] = thresholds;
  if (direction[key] === 'higher') {
    return value >= i ? 5 : value >= ii ? 4 : value >= iii ? 3 : value >= iv ? 2 : 1;
  }
  return value < i ? 5 : value < ii ? 4 : value < iii ? 3 : value < iv ? 2 : 1;
}

/** The points that the industry's median itself has: what a sheet is drawn against. It is not 3 everywhere. */
export const medianPoint = (key: IndicatorKey, thresholds: BasisFigures): Point | null =>
  pointOf(key, thresholds[4], noFigures, thresholds);

const noFigures = { borrowings: null, cash: null, operatingProfit: null, depreciation: null } as Figures;

function pointBeforeMultiple(figures: Figures): Point | null | undefined {
  const { borrowings, cash, operatingProfit, depreciation } = figures;
  if (borrowings !== null && cash !== null) {
    const netDebt = borrowings - cash;
    // Excel reports a difference beyond the range of a double as an error, and an error has no point.
    if (!Number.isFinite(netDebt)) return null;
    if (netDebt <= 0) return 5;
  }
  if (operatingProfit !== null && depreciation !== null) {
    const ebitda = operatingProfit + depreciation;
    if (!Number.isFinite(ebitda)) return null;
    if (ebitda <= 0) return 1;
  }
  return undefined;
}

/** 総合評価 of a total of points (財務分析シート!I28). */
export function rankOf(total: number): Rank {
  return total >= 24 ? 'A' : total >= 18 ? 'B' : total >= 12 ? 'C' : 'D';
}
