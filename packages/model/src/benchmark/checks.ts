import type { BenchmarkPeriod, BenchmarkSheet } from '../contract/index.js';
import { isCarried, periodIds } from './edit.js';
import type { Figures } from './keys.js';
import type { PeriodId } from './sheet.js';

/**
 * Something in a period to look at again. Nothing is refused for it: statements can be so.
 * - `previous-sales-differ`: 前期売上高 is not the 売上高 of the period before
 * - `assets-exceed-total`: the assets asked for add up to more than 負債 + 純資産
 * - `debts-exceed-liabilities`: 支払手形 + 買掛金 + 借入金 are more than 負債合計
 * - `months-not-twelve`: ① and ⑤ assume twelve months · `closing-months-out-of-order`
 * - `employees-zero`: an officers-only firm counts as 1 · `employees-not-whole`: negative or a fraction
 */
export interface SheetCheck {
  readonly period: PeriodId;
  readonly code:
    | 'previous-sales-differ'
    | 'assets-exceed-total'
    | 'debts-exceed-liabilities'
    | 'months-not-twelve'
    | 'closing-months-out-of-order'
    | 'employees-zero'
    | 'employees-not-whole';
}

/** What to look at again in a sheet, oldest period first. Blank figures are never held against it. */
export function checkSheet(sheet: BenchmarkSheet): readonly SheetCheck[] {
  const found = new Map(sheet.periods.map((period) => [period.id, period]));
  const ordered = periodIds.map((id) => found.get(id));
  return ordered.flatMap((period, index) => {
    if (!period) return [];
    const { id } = period;
    return [
      ...checkNeighbours(period, ordered[index - 1], ordered[index + 1]),
      ...checkFigures(period.figures),
      ...(period.months === 12 ? [] : (['months-not-twelve'] as const)),
    ].map((code) => ({ period: id, code }));
  });
}

function checkNeighbours(
  { id, figures, closingMonth }: BenchmarkPeriod,
  before: BenchmarkPeriod | undefined,
  after: BenchmarkPeriod | undefined,
): SheetCheck['code'][] {
  const found: SheetCheck['code'][] = [];
  const sales = before?.figures.sales ?? null;
  const differs = sales !== null && figures.previousSales !== null && sales !== figures.previousSales;
  if (isCarried(id, 'previousSales') && differs) found.push('previous-sales-differ');
  if (closingMonth && after?.closingMonth && closingMonth >= after.closingMonth) {
    found.push('closing-months-out-of-order');
  }
  return found;
}

function checkFigures(figures: Figures): SheetCheck['code'][] {
  const { cash, notesReceivable, accountsReceivable, inventory, totalLiabilities, netAssets } = figures;
  const { notesPayable, accountsPayable, borrowings, employees } = figures;
  const found: SheetCheck['code'][] = [];
  if (totalLiabilities !== null && netAssets !== null) {
    const assets = sum(cash, notesReceivable, accountsReceivable, inventory);
    if (exceeds(assets, totalLiabilities + netAssets)) found.push('assets-exceed-total');
  }
  if (
    totalLiabilities !== null &&
    exceeds(sum(notesPayable, accountsPayable, borrowings), totalLiabilities)
  ) {
    found.push('debts-exceed-liabilities');
  }
  if (employees === 0) found.push('employees-zero');
  else if (employees !== null && (employees < 0 || !Number.isInteger(employees))) {
    found.push('employees-not-whole');
  }
  return found;
}

const sum = (...figures: readonly (number | null)[]) =>
  figures.reduce<number>((total, figure) => total + (figure ?? 0), 0);

/** Amounts that were rounded one by one may differ by a few 千円 from their rounded total. */
const exceeds = (part: number, whole: number) => part > whole + 4;
