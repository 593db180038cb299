import { periodIds, type BenchmarkSheet } from '@banso/model';
import { plainAmount, plainNumber, type ShownUnit } from './amounts.js';
import { cellAt, cellKey, isAmount, rows, valueOf, type Cell } from './cells.js';
import type { Faults } from './faults.js';

/** Row, and column from old to new. */
export type Place = readonly [row: number, column: number];

/** A rectangle of cells, both ends in it. */
export interface Range {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export const rangeOf = ([row, column]: Place, [toRow, toColumn]: Place): Range => ({
  top: Math.min(row, toRow),
  left: Math.min(column, toColumn),
  bottom: Math.max(row, toRow),
  right: Math.max(column, toColumn),
});

export const isIn = ({ top, left, bottom, right }: Range, row: number, column: number) =>
  row >= top && row <= bottom && column >= left && column <= right;

/** By row, from left to right. */
export const linesIn = ({ top, left, bottom, right }: Range): Cell[][] =>
  rows
    .slice(top, bottom + 1)
    .map((row) => periodIds.slice(left, right + 1).map((period) => ({ row, period })));

export const inGrid = ([row, column]: Place): Place => [
  clamp(row, rows.length),
  clamp(column, periodIds.length),
];

/**
 * Where Ctrl and an arrow lead: within filled cells to the last of them, otherwise to the next filled one or the edge.
 */
export function edgeFrom(from: Place, [down, right]: Place, isFilled: (cell: Cell) => boolean): Place {
  const filledAt = ([row, column]: Place) => {
    const cell = cellAt(row, column);
    return cell === undefined ? undefined : isFilled(cell);
  };
  const next = ([row, column]: Place): Place => [row + down, column + right];
  let at = from;
  const run = filledAt(from) && filledAt(next(from));
  while (filledAt(next(at)) !== undefined) {
    if (run && !filledAt(next(at))) break;
    at = next(at);
    if (!run && filledAt(at)) break;
  }
  return at;
}

/**
 * What a spreadsheet takes from the clipboard: the values to their last digit in the shown unit, without commas, with
 * a plain minus. What could not be read is copied as the words it is, never as a formula.
 */
export function toTabbed(range: Range, sheet: BenchmarkSheet, faults: Faults, unit: ShownUnit): string {
  return linesIn(range)
    .map((line) => line.map((cell) => tabbedCell(cell, sheet, faults, unit)).join('\t'))
    .join('\r\n');
}

function tabbedCell(cell: Cell, sheet: BenchmarkSheet, faults: Faults, unit: ShownUnit): string {
  const fault = faults.get(cellKey(cell));
  if (fault) return asWords(fault.text);
  const value = valueOf(sheet, cell);
  if (value === null) return '';
  if (typeof value === 'string') return `${value.slice(0, 4)}/${Number(value.slice(5))}`;
  return isAmount(cell.row) ? plainAmount(value, unit) : plainNumber(value);
}

const asWords = (text: string) => {
  const line = text.replace(/[\t\r\n]+/g, ' ');
  return /^[=+\-@]/.test(line) ? `'${line}` : line;
};

const clamp = (value: number, count: number) => Math.min(count - 1, Math.max(0, value));
