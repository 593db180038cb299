import { isMoneyUnit, readNumber, readThousandYen, writeNumber, type NegativeStyle } from '@banso/model';
import type { CellResult } from './cells.js';

/** What a bare amount counts in: the grid shows 千円 or 百万円, a pasted table may be in 円 too. */
export type AmountUnit = 'yen' | 'thousand-yen' | 'million-yen';
export type ShownUnit = Exclude<AmountUnit, 'yen'>;

/**
 * An amount in 千円. A bare number is in `unit`; in 千円 it keeps its decimals, as those of a workbook do, in another
 * unit it is rounded to whole 千円. A unit that was typed wins.
 */
export function readAmount(text: string, unit: AmountUnit = 'thousand-yen'): CellResult {
  if (text.trim() === '') return { ok: true, value: null };
  const plain = readNumber(text);
  if (!plain.ok) return { ok: false, reason: plain.reason === 'empty' ? 'not-a-number' : plain.reason };
  const typed = plain.unit ?? unit;
  if (typed === 'thousand-yen') return { ok: true, value: plain.value };
  if (!isMoneyUnit(typed)) return { ok: false, reason: 'not-money' };
  const money = readThousandYen(text, typed);
  return money.ok
    ? { ok: true, value: money.value, rounded: money.rounded }
    : { ok: false, reason: money.reason === 'empty' ? 'not-a-number' : money.reason };
}

/**
 * An amount of 千円 in the shown unit, to its last digit: 812,400千円 is 812.4百万円. Decimals are those that Excel shows:
 * what it computed as 228738.04799999998 is 228,738.048 there too.
 */
export const writeAmount = (value: number, unit: ShownUnit, negative: NegativeStyle) =>
  writeNumber(shownDigits(inUnit(value, unit)), { negative });

/** Without commas and with a plain minus, as a spreadsheet takes it. */
export const plainAmount = (value: number, unit: ShownUnit) => plainNumber(inUnit(value, unit));

export const plainNumber = (value: number) =>
  writeNumber(value, { negative: 'minus', grouping: false }).replace('\u2212', '-');

const shownDigits = (value: number) => (Number.isInteger(value) ? value : Number(value.toPrecision(15)));

// A quotient by 1,000 is the double next to the exact decimal, and written out it is that decimal again.
const inUnit = (value: number, unit: ShownUnit) => (unit === 'million-yen' ? value / 1000 : value);
