import { add, multiply, readDecimal, shift, zero, type Decimal } from './decimal.js';

const kanjiDigits = '〇一二三四五六七八九';
/** Powers of ten within a group of four digits, and the ones that close a group. */
const small: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3 };
const large: Readonly<Record<string, number>> = { 万: 4, 億: 8, 兆: 12 };

/** 一二三 and 零 as ASCII digits, so that 1億2千万 and 一億二千万 are read alike. */
export const withAsciiDigits = (text: string): string =>
  text
    .replaceAll('零', '〇')
    .replace(/[〇一二三四五六七八九]/g, (digit) => String(kanjiDigits.indexOf(digit)));

/**
 * Reads a number with Japanese multipliers: `1億2000万`, `1.2億`, `3千5百`, `12百万`. Plain digits are one, too.
 * `undefined` when multipliers do not descend, as in `2万1億`.
 */
export function readMultiplied(text: string): Decimal | undefined {
  let total = zero;
  let group = zero;
  let plain = '';
  let lastLarge = Infinity;
  let lastSmall = Infinity;
  for (const mark of text) {
    const smallPower = small[mark];
    const largePower = large[mark];
    if (smallPower !== undefined) {
      if (smallPower >= lastSmall) return undefined;
      group = add(group, shift(plain === '' ? { digits: 1n, scale: 0 } : readDecimal(plain), smallPower));
      lastSmall = smallPower;
      plain = '';
    } else if (largePower !== undefined) {
      const value = plain === '' ? group : add(group, readDecimal(plain));
      if (largePower >= lastLarge || (plain === '' && lastSmall === Infinity)) return undefined;
      total = add(total, multiply(value, { digits: 10n ** BigInt(largePower), scale: 0 }));
      lastLarge = largePower;
      group = zero;
      lastSmall = Infinity;
      plain = '';
    } else plain += mark;
  }
  return add(total, plain === '' ? group : add(group, readDecimal(plain)));
}
