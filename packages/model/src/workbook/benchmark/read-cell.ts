import { readClosingMonth } from '../../calendar/index.js';
import { isMoneyUnit, largestAmount, readNumber, readThousandYen } from '../../numbers/index.js';
import type { Cell } from '../spreadsheet/grid.js';
import { monthOfSerial } from '../spreadsheet/dates.js';
import type { FindingCode } from './content.js';

/** What a cell says. `null` is blank. A `remark` goes with a value that was taken. */
export type CellReading<T> =
  | { readonly ok: true; readonly value: T | null; readonly remark?: FindingCode }
  | { readonly ok: false; readonly code: FindingCode };

const blank = { ok: true, value: null } as const;
const fault = (code: FindingCode) => ({ ok: false, code }) as const;

/** An amount in 千円: a bare number keeps its decimals, another unit is converted and rounded. */
export function readAmountCell(cell: Cell | undefined): CellReading<number> {
  return readWith(cell, 'not-a-number', (text) => {
    const plain = readNumber(text);
    if (!plain.ok) return fault(plain.reason === 'too-large' ? 'too-large' : 'not-a-number');
    if (plain.unit === undefined || plain.unit === 'thousand-yen') return { ok: true, value: plain.value };
    if (!isMoneyUnit(plain.unit)) return fault('not-a-number');
    const money = readThousandYen(text);
    if (!money.ok) return fault('too-large');
    return { ok: true, value: money.value, ...(money.rounded && { remark: 'rounded' }) };
  });
}

/** A number of persons. */
export function readPersonsCell(cell: Cell | undefined): CellReading<number> {
  return readWith(cell, 'not-persons', (text) => {
    const plain = readNumber(text);
    if (!plain.ok) return fault(plain.reason === 'too-large' ? 'too-large' : 'not-persons');
    const persons = plain.unit === undefined || plain.unit === 'persons';
    return persons ? { ok: true, value: plain.value } : fault('not-persons');
  });
}

/** 決算月数. */
export function readMonthsCell(cell: Cell | undefined): CellReading<number> {
  const read = readWith(cell, 'months-not-whole', (text) => {
    const plain = readNumber(text);
    const months = plain.ok && (plain.unit === undefined || plain.unit === 'months');
    return months ? { ok: true, value: plain.value } : fault('months-not-whole');
  });
  if (!read.ok || read.value === null) return read;
  return Number.isInteger(read.value) && read.value >= 1 && read.value <= 24
    ? read
    : fault('months-not-whole');
}

/** A 決算年月 as `YYYY-MM`: a date of Excel, or a text such as 2026年3月期 and 令和8年3月. */
export function readMonthCell(cell: Cell | undefined, from1904: boolean): CellReading<string> {
  if (!cell) return blank;
  const { value } = cell;
  if (value.type === 'number') {
    const month = monthOfSerial(value.number, from1904);
    // 202603 is no day of this century: it is a month as people write it.
    const typed = month ?? monthOfText(String(value.number));
    return typed === undefined ? fault('not-a-month') : { ok: true, value: typed };
  }
  if (value.type !== 'text') return faultOf(cell, 'not-a-month');
  if (isFormula(value.text)) return fault('formula-text');
  const month = monthOfText(value.text);
  return month === undefined ? fault('not-a-month') : { ok: true, value: month };
}

function monthOfText(text: string): string | undefined {
  const read = readClosingMonth(text);
  return read.ok ? read.month : undefined;
}

function readWith(
  cell: Cell | undefined,
  otherwise: FindingCode,
  read: (text: string) => CellReading<number>,
): CellReading<number> {
  if (!cell) return blank;
  const { value } = cell;
  if (value.type === 'number') {
    return Math.abs(value.number) <= largestAmount
      ? { ok: true, value: value.number + 0 }
      : fault('too-large');
  }
  if (value.type !== 'text') return faultOf(cell, otherwise);
  return isFormula(value.text) ? fault('formula-text') : read(value.text);
}

export function faultOf({ value }: Cell, otherwise: FindingCode) {
  if (value.type === 'error') return fault('error-value');
  return fault(value.type === 'uncalculated' ? 'formula-without-result' : otherwise);
}

/** A formula that Excel keeps as text: it has no result. */
const isFormula = (text: string) => /^\s*[=＝]/.test(text);
