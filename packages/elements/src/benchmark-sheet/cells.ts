import {
  figureKeys,
  isCarried,
  periodIds,
  periodOf,
  readClosingMonth,
  readNumber,
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
import { readAmount, writeAmount, type AmountUnit, type ShownUnit } from './amounts.js';

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

/** How values are shown: the reader's language, the mark of a negative, the unit of amounts. */
export interface CellLook {
  readonly language: string;
  readonly negative: NegativeStyle;
  readonly unit: ShownUnit;
}

export const cellKey = ({ row, period }: Cell) => `${row}-${period}`;

export const cellAt = (row: number, column: number): Cell | undefined => {
  const [found, period] = [rows[row], periodIds[column]];
  return found && period && { row: found, period };
};

/** Follows from the period before, so that nothing is typed there. */
export const isComputed = ({ row, period }: Cell) =>
  row !== 'closingMonth' && row !== 'months' && isCarried(period, row);

/** Reads what was typed, a bare amount in `unit`; nothing typed is `null`, not entered. */
export function readCell(row: Row, text: string, unit: AmountUnit): CellResult {
  if (text.trim() === '') return { ok: true, value: row === 'months' ? 12 : null };
  if (row === 'closingMonth') {
    const result = readClosingMonth(text, { reference: today() });
    return result.ok ? { ok: true, value: result.month } : { ok: false, reason: 'month' };
  }
  if (row === 'months') return readMonths(text);
  return row === 'employees' ? readPersons(text) : readAmount(text, unit);
}

/** What the cell shows for the value that is kept. */
export function cellText(
  sheet: BenchmarkSheet,
  { row, period }: Cell,
  { language, negative, unit }: CellLook,
) {
  const found = periodOf(sheet, period);
  if (row === 'closingMonth') return found.closingMonth ? formatMonth(language, found.closingMonth) : '';
  const value = valueOf(sheet, { row, period });
  if (typeof value !== 'number') return '';
  return isAmount(row) ? writeAmount(value, unit, negative) : writeNumber(value, { negative });
}

/** What the cell holds: a figure, the months, or the closing month as `2025-09`. */
export function valueOf(sheet: BenchmarkSheet, { row, period }: Cell): number | string | null {
  const found = periodOf(sheet, period);
  if (row === 'closingMonth') return found.closingMonth ?? null;
  return row === 'months' ? found.months : found.figures[row];
}

/** Money, so that the shown unit matters. */
export const isAmount = (row: Row) => row !== 'closingMonth' && row !== 'months' && row !== 'employees';

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
