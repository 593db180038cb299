import { divideHalfUp } from './round.js';
import { toNumber, type Decimal } from './decimal.js';
import { largestAmount, readExact, type NumberFault } from './read.js';
import { isMoneyUnit, yenPerUnit, type MoneyUnit } from './units.js';

export type MoneyReason = 'not-money' | NumberFault['reason'];

export type MoneyResult =
  | {
      readonly ok: true;
      /** Whole 千円. */
      readonly value: number;
      /** The unit that was typed, or the one that was given for a bare number. */
      readonly unit: MoneyUnit;
      /** True when rounding to 千円 changed the amount. */
      readonly rounded: boolean;
    }
  | { readonly ok: false; readonly reason: MoneyReason; readonly text: string };

/**
 * Reads an amount of money into 千円, rounded half up. A typed unit wins; a bare number is in `unit`, 千円 by default.
 * `not-money`: another unit was typed, as in `5%`.
 */
export function readThousandYen(text: string, unit: MoneyUnit = 'thousand-yen'): MoneyResult {
  const result = readExact(text);
  if (!result.ok) return result;
  const typed = result.unit ?? unit;
  if (!isMoneyUnit(typed)) return { ok: false, reason: 'not-money', text };
  const { value, rounded } = inThousandYen(result.decimal, typed);
  if (Math.abs(value) > largestAmount) return { ok: false, reason: 'too-large', text };
  return { ok: true, value, unit: typed, rounded };
}

function inThousandYen({ digits, scale }: Decimal, unit: MoneyUnit): { value: number; rounded: boolean } {
  const yen = digits * BigInt(yenPerUnit[unit]);
  const thousands = divideHalfUp(yen, scale + 3);
  return {
    value: toNumber({ digits: thousands, scale: 0 }),
    rounded: thousands * 10n ** BigInt(scale + 3) !== yen,
  };
}

/** An amount in 円 as whole 千円, rounded half up as it is shown. */
export function thousandYen(yen: number): number {
  const result = readThousandYen(plainDecimal(yen), 'yen');
  if (!result.ok) throw new RangeError(`${yen} 円 is beyond what is kept to the last digit`);
  return result.value;
}

function plainDecimal(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`${value} is not an amount`);
  return Number.isInteger(value) ? BigInt(value).toString() : value.toFixed(6);
}
