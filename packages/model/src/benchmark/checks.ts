import type { BenchmarkPeriod, BenchmarkSheet } from '../contract/index.js';
import { isCarried } from './edit.js';
import { periodIds } from './periods.js';
import type { FigureKey, Figures } from './keys.js';
import type { PeriodId } from './sheet.js';

/**
 * Something in a period to look at again. Nothing is refused for it: statements can be so.
 * - `previous-sales-differ`: 前期売上高 is not the 売上高 of the period before
 * - `assets-exceed-total`: the assets asked for add up to more than 負債 + 純資産
 * - `debts-exceed-liabilities`: 支払手形 + 買掛金 + 借入金 are more than 負債合計
 * - `amount-negative`: less than nothing of what can only be owned, owed or sold
 * - `months-not-twelve`: ① and ⑤ assume twelve months · `closing-months-out-of-order`
 * - `closing-months-apart`: as many months as the period has do not lie between its closing month and the one before
 * - `employees-zero`: an officers-only firm counts as 1 · `employees-not-whole`: negative or a fraction
 */
export interface SheetCheck {
  readonly period: PeriodId;
  readonly code:
    | 'previous-sales-differ'
    | 'assets-exceed-total'
    | 'debts-exceed-liabilities'
    | 'amount-negative'
    | 'months-not-twelve'
    | 'closing-months-out-of-order'
    | 'closing-months-apart'
    | 'employees-zero'
    | 'employees-not-whole';
  /** The entries that do not fit together. */
  readonly entries: readonly PeriodEntry[];
}

/** What is entered for a period: its figures, its closing month, its length. */
export type PeriodEntry = FigureKey | 'closingMonth' | 'months';

type Found = Omit<SheetCheck, 'period'>;

/** What to look at again in a sheet, oldest period first. Blank figures are never held against it. */
export function checkSheet(sheet: BenchmarkSheet): readonly SheetCheck[] {
  const found = new Map(sheet.periods.map((period) => [period.id, period]));
  const ordered = periodIds.map((id) => found.get(id));
  return ordered.flatMap((period, index) => {
    if (!period) return [];
    const { id, months, figures } = period;
    return [
      ...checkNeighbours(period, ordered[index - 1], ordered[index + 1]),
      ...checkBalance(figures),
      ...checkAmounts(figures),
      ...checkEmployees(figures),
      ...(months === 12 ? [] : [{ code: 'months-not-twelve' as const, entries: ['months' as const] }]),
    ].map((check) => ({ period: id, ...check }));
  });
}

function checkNeighbours(
  { id, figures, closingMonth, months }: BenchmarkPeriod,
  before: BenchmarkPeriod | undefined,
  after: BenchmarkPeriod | undefined,
): Found[] {
  const found: Found[] = [];
  const sales = before?.figures.sales ?? null;
  const differs = sales !== null && figures.previousSales !== null && sales !== figures.previousSales;
  if (isCarried(id, 'previousSales') && differs) {
    found.push({ code: 'previous-sales-differ', entries: ['previousSales'] });
  }
  if (closingMonth && after?.closingMonth && closingMonth >= after.closingMonth) {
    found.push({ code: 'closing-months-out-of-order', entries: ['closingMonth'] });
  }
  if (closingMonth && before?.closingMonth && before.closingMonth < closingMonth) {
    const apart = monthNumber(closingMonth) - monthNumber(before.closingMonth);
    if (apart !== months) found.push({ code: 'closing-months-apart', entries: ['closingMonth', 'months'] });
  }
  return found;
}

const monthNumber = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5));

function checkBalance(figures: Figures): Found[] {
  const { totalLiabilities, netAssets } = figures;
  if (totalLiabilities === null) return [];
  const found: Found[] = [];
  if (netAssets !== null && exceeds(sum(figures, assets), totalLiabilities + netAssets)) {
    const entries = [...entered(figures, assets), 'totalLiabilities' as const, 'netAssets' as const];
    found.push({ code: 'assets-exceed-total', entries });
  }
  if (exceeds(sum(figures, debts), totalLiabilities)) {
    const entries = [...entered(figures, debts), 'totalLiabilities' as const];
    found.push({ code: 'debts-exceed-liabilities', entries });
  }
  return found;
}

const assets = ['cash', 'notesReceivable', 'accountsReceivable', 'inventory'] as const;
const debts = ['notesPayable', 'accountsPayable', 'borrowings'] as const;
/** 営業利益 and 純資産 may be negative; 減価償却費 and what follows from another period are not judged. */
const neverNegative = ['sales', ...assets, ...debts, 'totalLiabilities'] as const;

function checkAmounts(figures: Figures): Found[] {
  const entries = neverNegative.filter((key) => (figures[key] ?? 0) < 0);
  return entries.length ? [{ code: 'amount-negative', entries }] : [];
}

function checkEmployees({ employees }: Figures): Found[] {
  if (employees === 0) return [{ code: 'employees-zero', entries: ['employees'] }];
  const isWhole = employees === null || (employees > 0 && Number.isInteger(employees));
  return isWhole ? [] : [{ code: 'employees-not-whole', entries: ['employees'] }];
}

const entered = (figures: Figures, keys: readonly FigureKey[]) =>
  keys.filter((key) => figures[key] !== null && figures[key] !== 0);

const sum = (figures: Figures, keys: readonly FigureKey[]) =>
  keys.reduce((total, key) => total + (figures[key] ?? 0), 0);

/** Amounts that were rounded one by one may differ by a few 千円 from their rounded total. */
const exceeds = (part: number, whole: number) => part > whole + 4;
