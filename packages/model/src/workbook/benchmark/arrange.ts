import { periodIds, type PeriodId } from '../../benchmark/index.js';
import type { BenchmarkPeriod, BenchmarkSheet } from '../../contract/index.js';
import type { SheetContent } from './content.js';

/**
 * Where the periods of a file belong: `place`, its newest is the sheet's newest; `months`, each where the sheet has the
 * same 決算年月.
 */
export type Arrangement = 'place' | 'months';

type Periods = Pick<BenchmarkSheet, 'periods'>;

/**
 * The ways in which the periods of a file can come into a sheet, the usual one first. Two where the file is of another
 * year and overlaps with the sheet: an older file goes where its months are, a newer one moves the sheet on.
 */
export function arrangementsOf(sheet: Periods, file: Periods): readonly Arrangement[] {
  const moves = monthsOf(file).some(([id, month]) => {
    const own = periodWithMonth(sheet, month);
    return own !== undefined && own !== id;
  });
  if (!moves) return ['place'];
  const [newest, own] = [file, sheet].map((each) =>
    monthsOf(each).reduce((latest, [, month]) => (month > latest ? month : latest), ''),
  ) as [string, string];
  return newest < own ? ['months', 'place'] : ['place', 'months'];
}

/** The content with its periods where they belong, and those for which the sheet has no place. */
export function arranged(
  sheet: Periods,
  content: SheetContent,
  arrangement: Arrangement,
): { readonly content: SheetContent; readonly leftOut: readonly BenchmarkPeriod[] } {
  if (arrangement === 'place') return { content, leftOut: [] };
  const placed: BenchmarkPeriod[] = [];
  const leftOut: BenchmarkPeriod[] = [];
  for (const period of content.periods) {
    const id = period.closingMonth ? periodWithMonth(sheet, period.closingMonth) : undefined;
    if (id) placed.push({ ...period, id });
    else if (isFilled(period)) leftOut.push(period);
  }
  return { content: { ...content, periods: placed }, leftOut };
}

/** Whether a period of a file says anything. */
export const isFilled = ({ closingMonth, figures }: BenchmarkPeriod): boolean =>
  Boolean(closingMonth) || Object.values(figures).some((figure) => figure !== null);

const monthsOf = ({ periods }: Periods): (readonly [PeriodId, string])[] =>
  periods.flatMap(({ id, closingMonth }) => (closingMonth ? [[id, closingMonth] as const] : []));

const periodWithMonth = ({ periods }: Periods, month: string): PeriodId | undefined =>
  periodIds.find((id) => periods.some((period) => period.id === id && period.closingMonth === month));
