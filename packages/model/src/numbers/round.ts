/** A decimal number: `digits` × 10^−`scale`, exact. */
interface Decimal {
  readonly digits: bigint;
  readonly scale: number;
}

/**
 * The decimal a spreadsheet shows for a double: 15 significant digits, so that 28.499999999999996, the double of a
 * computed 28.5, is 28.5. Whole numbers that a double holds exactly keep every digit.
 */
function shownDecimal(value: number): Decimal {
  if (Number.isSafeInteger(value)) return { digits: BigInt(value), scale: 0 };
  const [mantissa = '0', exponent = '0'] = value.toExponential(14).split('e');
  const scale = 14 - Number(exponent);
  const digits = BigInt(mantissa.replace('.', ''));
  return scale >= 0 ? { digits, scale } : { digits: digits * 10n ** BigInt(-scale), scale: 0 };
}

/**
 * A decimal fraction written with a fixed number of decimals, rounded half away from zero (四捨五入) as Excel shows
 * it. `shift` moves the decimal point to the right first: 2 for percent. What rounds to zero has no sign.
 *
 * @throws RangeError for NaN and the infinities: they are never shown.
 */
export function toFixedHalfUp(value: number, decimals: number, shift = 0): string {
  if (!Number.isFinite(value)) throw new RangeError(`${value} is not a number to show`);
  const { digits, scale } = shownDecimal(value);
  const rounded = divideHalfUp(digits, scale - shift - decimals);
  const magnitude = (rounded < 0n ? -rounded : rounded).toString().padStart(decimals + 1, '0');
  const whole = magnitude.slice(0, magnitude.length - decimals);
  const sign = rounded < 0n ? '-' : '';
  return decimals === 0 ? `${sign}${whole}` : `${sign}${whole}.${magnitude.slice(-decimals)}`;
}

/** The number nearest to `toFixedHalfUp`. */
export function roundHalfUp(value: number, decimals = 0): number {
  return Number(toFixedHalfUp(value, decimals));
}

/** digits × 10^−places as a whole number, half away from zero. Negative places multiply. */
export function divideHalfUp(digits: bigint, places: number): bigint {
  if (places <= 0) return digits * 10n ** BigInt(-places);
  const unit = 10n ** BigInt(places);
  const half = digits < 0n ? -unit / 2n : unit / 2n;
  return (digits + half) / unit;
}
