import { divideHalfUp } from './round.js';

/** A decimal number: `digits` × 10^−`scale`, exact. Scale is never negative. */
export interface Decimal {
  readonly digits: bigint;
  readonly scale: number;
}

/** Reads plain digits with at most one point: `1234`, `12.50`, `.5`. The caller has checked the form. */
export function readDecimal(plain: string): Decimal {
  const [whole = '', fraction = ''] = plain.split('.');
  return { digits: BigInt(whole + fraction || '0'), scale: fraction.length };
}

export const zero: Decimal = { digits: 0n, scale: 0 };

export function add(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  const at = ({ digits, scale: own }: Decimal) => digits * 10n ** BigInt(scale - own);
  return { digits: at(a) + at(b), scale };
}

export const multiply = (a: Decimal, b: Decimal): Decimal => ({
  digits: a.digits * b.digits,
  scale: a.scale + b.scale,
});

/** a × 10^power. */
export const shift = ({ digits, scale }: Decimal, power: number): Decimal =>
  power <= scale
    ? { digits, scale: scale - power }
    : { digits: digits * 10n ** BigInt(power - scale), scale: 0 };

/** The double nearest to the decimal; whole numbers up to 2^53 are exact. Zero has no sign. */
export const toNumber = ({ digits, scale }: Decimal): number => Number(`${digits}e-${scale}`) + 0;

/** The whole number, half away from zero (四捨五入). */
export const toWhole = ({ digits, scale }: Decimal): bigint => divideHalfUp(digits, scale);
