import { toFixedHalfUp } from './round.js';

/** How a negative number is marked: `triangle` △1,234 (the custom of Japanese statements) or `minus` −1,234. */
export type NegativeStyle = 'triangle' | 'minus';

export interface WriteOptions {
  /** Decimals, rounded half up; by default as many as the number has. */
  readonly decimals?: number;
  /** `triangle` by default. */
  readonly negative?: NegativeStyle;
  /** Commas between thousands, as a rule. */
  readonly grouping?: boolean;
}

const signs: Readonly<Record<NegativeStyle, string>> = { triangle: '△', minus: '\u2212' };

/**
 * A number as Japanese statements write it: 1,234 and △1,234; never an exponent.
 *
 * @throws RangeError for NaN and the infinities: they are never shown.
 */
export function writeNumber(value: number, options: WriteOptions = {}): string {
  const plain = options.decimals === undefined ? fullDecimal(value) : toFixedHalfUp(value, options.decimals);
  return decorate(plain, options);
}

/** A ratio in percent: 0.0785 with one decimal is 7.9%. */
export function writePercent(ratio: number, options: WriteOptions = {}): string {
  return `${decorate(toFixedHalfUp(ratio, options.decimals ?? 1, 2), options)}%`;
}

function decorate(plain: string, { negative = 'triangle', grouping = true }: WriteOptions): string {
  const magnitude = plain.replace('-', '');
  const [whole = '', fraction] = magnitude.split('.');
  const grouped = grouping ? whole.replace(/\B(?=(?:\d{3})+$)/g, ',') : whole;
  return (plain.startsWith('-') ? signs[negative] : '') + grouped + (fraction ? `.${fraction}` : '');
}

/** The shortest decimal that reads back as the same double, written out. */
function fullDecimal(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`${value} is not a number to show`);
  const [mantissa = '', exponent] = String(value + 0).split('e');
  if (exponent === undefined) return mantissa;
  const [whole = '', fraction = ''] = mantissa.replace('-', '').split('.');
  const point = whole.length + Number(exponent);
  const digits = (whole + fraction).padEnd(point, '0');
  const magnitude = point > 0 ? digits.slice(0, point) : `0.${'0'.repeat(-point)}${digits}`;
  const rest = point > 0 && digits.length > point ? `.${digits.slice(point)}` : '';
  return (value < 0 ? '-' : '') + magnitude + rest;
}
