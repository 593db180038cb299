import { periodOf, withPeriod, type BenchmarkSheet, type FigureKey } from '@banso/model';
import type { Supposed } from './context.js';

/** What an owner can move, in the order of the input sheet; the last only where there is any of it. */
const levers = [
  'sales',
  'operatingProfit',
  'borrowings',
  'accountsReceivable',
  'inventory',
  'netAssets',
] as const;
const rareLevers = ['notesReceivable'] as const;
const mayBeNegative: readonly FigureKey[] = ['operatingProfit', 'netAssets'];

export interface Lever {
  readonly figure: FigureKey;
  /** As it is kept. */
  readonly kept: number;
  /** As it is supposed. */
  readonly value: number;
  readonly min: number;
  readonly max: number;
  /** What an arrow key moves it by: 1, 2 or 5 with zeros. */
  readonly step: number;
}

/** The figures of the latest period that can be moved, with how far. */
export function leversOf(sheet: BenchmarkSheet, supposed: Supposed): Lever[] {
  const { figures } = periodOf(sheet, 'latest');
  return [...levers, ...rareLevers].flatMap((figure) => {
    const kept = figures[figure];
    if (kept === null || (!kept && rareLevers.includes(figure as never))) return [];
    const value = supposed[figure] ?? kept;
    // Profit and net assets may be near 0 and still move by much: a twentieth of sales is the least range.
    const span = Math.max(Math.abs(kept) / 2, Math.abs(figures.sales ?? 0) / 20, 10);
    const step = niceStep(span / 50);
    // What is supposed beyond the range widens it by whole spans, so that it does not run away under the thumb.
    const reach = span * Math.max(1, Math.ceil(Math.abs(value - kept) / span));
    const max = kept + (value > kept ? reach : span);
    const lowest = kept - (value < kept ? reach : span);
    const min = mayBeNegative.includes(figure) ? lowest : Math.min(kept, Math.max(0, lowest));
    return [{ figure, kept, value, min: Math.floor(min), max: Math.ceil(max), step }];
  });
}

/** The sheet with what is supposed in its latest period, to be scored; the sheet itself stays as it is. */
export const supposedSheet = (sheet: BenchmarkSheet, supposed: Supposed): BenchmarkSheet =>
  withPeriod(sheet, 'latest', (period) => ({ ...period, figures: { ...period.figures, ...supposed } }));

/** Without what is as it is kept. */
export function withSupposed(
  sheet: BenchmarkSheet,
  supposed: Supposed,
  figure: FigureKey,
  value: number,
): Supposed {
  const { [figure]: _former, ...others } = supposed;
  return value === periodOf(sheet, 'latest').figures[figure] ? others : { ...others, [figure]: value };
}

/** Where a dragged thumb stops: a whole step away from what is kept, or at an end of the range. */
export function snapped({ kept, min, max, step }: Lever, value: number): number {
  if (value <= min || value >= max) return value <= min ? min : max;
  const near = kept + Math.round((value - kept) / step) * step;
  return Math.min(max, Math.max(min, near));
}

/** The largest of 1, 2, 5, 10, 20 … that is not more. */
function niceStep(most: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, most)));
  return [5, 2, 1].map((digit) => digit * power).find((step) => step <= Math.max(1, most)) ?? 1;
}
