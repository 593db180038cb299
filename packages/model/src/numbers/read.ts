import { toNumber, type Decimal } from './decimal.js';
import { readMultiplied, withAsciiDigits } from './kanji.js';
import { unitSuffixes, type NumberUnit } from './units.js';

/**
 * Why a text is not taken for a number.
 * - `empty` · `not-a-number` · `sign` more than one sign · `grouping` commas that do not part thousands
 * - `too-large` beyond 10¹⁵, where the last digit could be lost
 */
export type NumberReason = 'empty' | 'not-a-number' | 'sign' | 'grouping' | 'too-large';

export interface NumberFault {
  readonly ok: false;
  readonly reason: NumberReason;
  /** What was typed, unchanged. */
  readonly text: string;
}

export type NumberResult =
  | {
      readonly ok: true;
      /** In the unit that was typed: 12.5 for `12.5%`, 3 for `3百万円`. */
      readonly value: number;
      readonly unit?: NumberUnit;
    }
  | NumberFault;

export type DecimalResult =
  { readonly ok: true; readonly decimal: Decimal; readonly unit?: NumberUnit } | NumberFault;

/** The largest amount, in the typed unit or in 円, that is kept to the last digit everywhere. */
export const largestAmount = 1e15;

// △▲ by custom of statements; the others are what keyboards and PDFs give for a minus. ー is the 長音 key.
const minus = /[-\u2010-\u2015\u2212\u25b3\u25b2\u25bd\u25bc\u2796ー]/;
const numeric = /^(?:\d+(?:\.\d*)?|\.\d+)?$/;
const multiplied = /^(?:(?:\d+(?:\.\d*)?|\.\d+)?[十百千万億兆])*(?:\d+(?:\.\d*)?|\.\d+)?$/;

/**
 * Reads a number as people type or paste it: full-width digits, commas, △ ▲ − and ( ) for negatives, ％, 円 with
 * 千 百万 万 億, `1億2,000万`, spaces, ￥. Nothing is guessed: what is not understood comes back with a reason.
 */
export function readNumber(text: string): NumberResult {
  const result = readExact(text);
  if (!result.ok) return result;
  const { decimal, unit } = result;
  return { ok: true, value: toNumber(decimal), ...(unit && { unit }) };
}

/** As `readNumber`, with the decimal exact. */
export function readExact(text: string): DecimalResult {
  const fault = (reason: NumberReason): NumberFault => ({ ok: false, reason, text });
  const normal = withAsciiDigits(
    text
      .normalize('NFKC')
      .replace(/[\s\u200b\ufeff]+/g, ' ')
      .trim(),
  );
  if (normal === '') return fault('empty');

  const signed = takeSign(normal);
  if (signed === undefined) return fault('sign');
  const { rest: amount, unit } = takeUnit(signed.rest);
  const digits = withoutGrouping(amount.trim());
  if (digits === undefined) return fault('grouping');
  if (!/\d/.test(digits) || !multiplied.test(digits)) return fault('not-a-number');

  const plain = numeric.test(digits);
  const decimal = readMultiplied(digits);
  if (decimal === undefined) return fault('not-a-number');
  if (toNumber(decimal) > largestAmount) return fault('too-large');
  const value = signed.negative ? { ...decimal, digits: -decimal.digits } : decimal;
  // 万 and 億 inside a number count 円, whether 円 was written or not.
  const implied = unit ?? (plain ? undefined : 'yen');
  return { ok: true, decimal: value, ...(implied && { unit: implied }) };
}

function takeSign(text: string): { negative: boolean; rest: string } | undefined {
  const currency = (part: string) =>
    part
      .trim()
      .replace(/^[¥\\]/, '')
      .trim();
  let rest = currency(text);
  const bracketed = /^\((.*)\)(.*)$/.exec(rest);
  let negative = false;
  if (bracketed) {
    rest = currency(`${bracketed[1]}${bracketed[2]}`);
    negative = true;
  }
  const first = rest.charAt(0);
  if (first === '+' || minus.test(first)) {
    if (negative) return undefined;
    negative = first !== '+';
    rest = currency(rest.slice(1));
  }
  return /^[+(]/.test(rest) || minus.test(rest.charAt(0)) ? undefined : { negative, rest };
}

function takeUnit(text: string): { rest: string; unit?: NumberUnit } {
  for (const [suffix, unit] of unitSuffixes) {
    if (!text.endsWith(suffix)) continue;
    const rest = text.slice(0, -suffix.length).trim();
    // 2千万円 and 1億2千円 are numbers in 円 that end in a multiplier, not numbers of 万円 or 千円.
    if (numeric.test(rest.replace(/[,、 ]/g, ''))) return { rest, unit };
  }
  return text.endsWith('円') ? { rest: text.slice(0, -1), unit: 'yen' } : { rest: text };
}

/** Takes out the commas, 、 and spaces that part thousands; `undefined` when they part something else. */
function withoutGrouping(text: string): string | undefined {
  const pieces = text.replace(/ ?([十百千万億兆]) ?/g, '$1').split(/([十百千万億兆])/);
  const read: string[] = [];
  for (const piece of pieces) {
    if (!/[,、 ]/.test(piece)) read.push(piece);
    else if (/^\d{1,3}(?:([,、 ]) ?\d{3})(?:\1 ?\d{3})*(?:\.\d*)?$/.test(piece))
      read.push(piece.replace(/[,、 ]/g, ''));
    else return /^[\d,、 .]+$/.test(piece) ? undefined : text;
  }
  return read.join('');
}
