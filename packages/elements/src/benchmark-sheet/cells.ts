import {
  figureKeys,
  isCarried,
  isMoneyUnit,
  periodIds,
  periodOf,
  readClosingMonth,
  readNumber,
  readThousandYen,
  withFigure,
  withPeriod,
  writeNumber,
  type BenchmarkSheet,
  type FigureKey,
  type MoneyReason,
  type NegativeStyle,
  type PeriodId,
} from '@banso/model';
import { formatMonth, today } from '../base/format.js';

/** The rows of the grid, in the order of the workbook, so that a column copied there fits here. */
export const rows = ['closingMonth', ...figureKeys, 'months'] as const;
export type Row = 'closingMonth' | FigureKey | 'months';

/** A place in the grid; columns run old to new. */
export interface Cell {
  readonly row: Row;
  readonly period: PeriodId;
}

export type CellReason = Exclude<MoneyReason, 'empty'> | 'not-persons' | 'month' | 'months';

export type CellResult =
  | { readonly ok: true; readonly value: number | string | null; readonly rounded?: boolean }
  | { readonly ok: false; readonly reason: CellReason };

export const cellKey = ({ row, period }: Cell) => `${row}-${period}`;

export const cellAt = (row: number, column: number): Cell | undefined => {
  const [found, period] = [rows[row], periodIds[column]];
  return found && period && { row: found, period };
};

/** Follows from the period before, so that nothing is typed there. */
export const isComputed = ({ row, period }: Cell) =>
  row !== 'closingMonth' && row !== 'months' && isCarried(period, row);

/** Reads what was typed; nothing typed is `null`, not entered. */
export function readCell(row: Row, text: string): CellResult {
  if (text.trim() === '') return { ok: true, value: row === 'months' ? 12 : null };
  if (row === 'closingMonth') {
    const result = readClosingMonth(text, { reference: today() });
    return result.ok ? { ok: true, value: result.month } : { ok: false, reason: 'month' };
  }
  if (row === 'months') return readMonths(text);
  return row === 'employees' ? readPersons(text) : readAmount(text);
}

/** An amount in 千円: a bare number keeps its decimals, as those of a workbook do; another unit is converted. */
export function readAmount(text: string): CellResult {
  if (text.trim() === '') return { ok: true, value: null };
  const plain = readNumber(text);
  if (!plain.ok) return { ok: false, reason: plain.reason === 'empty' ? 'not-a-number' : plain.reason };
  if (plain.unit === undefined || plain.unit === 'thousand-yen') return { ok: true, value: plain.value };
  if (!isMoneyUnit(plain.unit)) return { ok: false, reason: 'not-money' };
  const money = readThousandYen(text);
  return money.ok
    ? { ok: true, value: money.value, rounded: money.rounded }
    : { ok: false, reason: money.reason === 'empty' ? 'not-a-number' : money.reason };
}

/** What the cell shows for the value that is kept. */
export function cellText(
  sheet: BenchmarkSheet,
  { row, period }: Cell,
  language: string,
  negative: NegativeStyle,
) {
  const found = periodOf(sheet, period);
  if (row === 'closingMonth') return found.closingMonth ? formatMonth(language, found.closingMonth) : '';
  const value = row === 'months' ? found.months : found.figures[row];
  return value === null ? '' : writeNumber(value, { negative });
}

/** The sheet with one value entered, as `readCell` gave it. */
export function withCell(
  sheet: BenchmarkSheet,
  { row, period }: Cell,
  value: number | string | null,
): BenchmarkSheet {
  if (row === 'closingMonth') return withClosingMonth(sheet, period, value as string | null);
  if (row === 'months') return withPeriod(sheet, period, (found) => ({ ...found, months: value as number }));
  return withFigure(sheet, period, row, value as number | null);
}

/** The newest closing month fills in those of the years before where they are still blank. */
function withClosingMonth(sheet: BenchmarkSheet, period: PeriodId, month: string | null): BenchmarkSheet {
  const entered = withPeriod(sheet, period, (found) => ({ ...found, closingMonth: month }));
  if (period !== 'latest' || !month) return entered;
  return (['previous', 'earlier'] as const).reduce((filled, id, index) => {
    if (periodOf(filled, id).closingMonth) return filled;
    const year = String(Number(month.slice(0, 4)) - index - 1).padStart(4, '0');
    return withPeriod(filled, id, (found) => ({ ...found, closingMonth: year + month.slice(4) }));
  }, entered);
}

function readPersons(text: string): CellResult {
  const result = readNumber(text);
  if (!result.ok) return { ok: false, reason: result.reason === 'empty' ? 'not-persons' : result.reason };
  const persons = result.unit === undefined || result.unit === 'persons';
  return persons ? { ok: true, value: result.value } : { ok: false, reason: 'not-persons' };
}

function readMonths(text: string): CellResult {
  const result = readNumber(text);
  const fits =
    result.ok &&
    (result.unit === undefined || result.unit === 'months') &&
    Number.isInteger(result.value) &&
    result.value >= 1 &&
    result.value <= 24;
  return fits ? { ok: true, value: result.value } : { ok: false, reason: 'months' };
}
