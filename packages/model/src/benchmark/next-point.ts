import type { BasisFigures } from './basis.js';
import { formulas } from './indicators.js';
import type { FigureKey, Figures, IndicatorKey, Point } from './keys.js';
import { pointOf } from './points.js';

/** What would bring an indicator to a better point, all other figures as they are. */
export interface WayToPoint {
  readonly figure: FigureKey;
  /** How much more (positive) or less (negative) of the figure, in whole 千円. One 千円 less does not do. */
  readonly change: number;
  /** The point it then has: the next one, or a better one where the next cannot be had by itself. */
  readonly point: Point;
}

interface Lever {
  readonly figure: FigureKey;
  readonly sign: 1 | -1;
}

/** What is owned and turns into cash: less of it shortens ⑤. */
const workingCapital = ['accountsReceivable', 'inventory', 'notesReceivable'] as const;

/** The figures an owner can move, the plainest first: nobody is asked for fewer people or another last year. */
const levers: Readonly<Record<IndicatorKey, (figures: Figures) => readonly Lever[]>> = {
  salesGrowth: () => [{ figure: 'sales', sign: 1 }],
  operatingMargin: () => [{ figure: 'operatingProfit', sign: 1 }],
  laborProductivity: () => [{ figure: 'operatingProfit', sign: 1 }],
  ebitdaDebtMultiple: () => [
    { figure: 'operatingProfit', sign: 1 },
    { figure: 'borrowings', sign: -1 },
  ],
  // The largest of the three first: one of them alone has to do.
  workingCapitalMonths: (figures) =>
    [...workingCapital]
      .sort((a, b) => (figures[b] ?? 0) - (figures[a] ?? 0))
      .map((figure) => ({ figure, sign: -1 as const })),
  equityRatio: () => [{ figure: 'netAssets', sign: 1 }],
};

/** A change beyond this would not be told to the last digit; nobody's plan needs it. */
const largestChange = 1e15;

/**
 * The distance to the next point in the owner's terms: how much more 営業利益, or how much less 借入金. Each way moves
 * one figure only; found by the very formulas and bands that score the sheet, so that it is exact at the boundary,
 * also where low is better and where ④ is decided before its value. Empty at 5 points, or where there is no point.
 *
 * What cannot be less than nothing (借入金, 売掛金 …) never comes below zero, and of ⑤ only the first way that leads
 * somewhere is told.
 */
export function waysToNextPoint(
  key: IndicatorKey,
  figures: Figures,
  thresholds: BasisFigures,
): readonly WayToPoint[] {
  const now = scored(key, figures, thresholds);
  if (now === null || now === 5) return [];
  const found = levers[key](figures).flatMap((lever) => way(key, figures, thresholds, lever, now) ?? []);
  return key === 'workingCapitalMonths' ? found.slice(0, 1) : found;
}

const scored = (key: IndicatorKey, figures: Figures, thresholds: BasisFigures) =>
  pointOf(key, formulas[key](figures).value, figures, thresholds);

function way(
  key: IndicatorKey,
  figures: Figures,
  thresholds: BasisFigures,
  { figure, sign }: Lever,
  now: Point,
): WayToPoint | undefined {
  const value = figures[figure];
  if (value === null) return undefined;
  const after = (change: number) => scored(key, { ...figures, [figure]: value + sign * change }, thresholds);
  const isBetter = (change: number) => (after(change) ?? 0) > now;
  const most = sign > 0 ? largestChange : Math.min(largestChange, Math.floor(value));
  const change = smallest(isBetter, most);
  const point = change === undefined ? null : after(change);
  return change === undefined || point === null ? undefined : { figure, change: sign * change, point };
}

/** The smallest whole number from 1 to `most` that does, when each that is larger does too. */
function smallest(does: (change: number) => boolean, most: number): number | undefined {
  if (most < 1) return undefined;
  let too = 0;
  let enough = 1;
  while (!does(Math.min(enough, most))) {
    if (enough >= most) return undefined;
    too = enough;
    enough *= 4;
  }
  enough = Math.min(enough, most);
  while (enough - too > 1) {
    const middle = Math.floor((too + enough) / 2);
    if (does(middle)) enough = middle;
    else too = middle;
  }
  return enough;
}
