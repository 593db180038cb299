import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { industries, loadBasis } from '@banso/benchmark-data';
import { readNumber, writeNumber } from '../numbers/index.js';
import { writeIndicator, shownText, indicatorFormats } from './display.js';
import { figureKeys, type Figures, type IndicatorKey } from './keys.js';
import { assessVersions } from './versions.js';

const [basis2018, basis2022] = await Promise.all([loadBasis('2018'), loadBasis('2022')]);
const count = 100_000;

/** The same numbers in every run (mulberry32). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const random = generator(20261128);
const whole = (most: number) => Math.floor(random() * (most + 1));
const extremes = [
  0,
  -0,
  1,
  -1,
  1e15,
  -1e15,
  0.1,
  5e-324,
  1e-7,
  1e300,
  -1e300,
  Number.MAX_VALUE,
  999_999_999_999_999,
];
/** What a person, a spreadsheet or a broken program may have entered. */
function entered(): number | null {
  const kind = whole(19);
  if (kind === 0) return null;
  if (kind === 1) return extremes[whole(extremes.length - 1)]!;
  if (kind < 6) return whole(200) - 50;
  const amount = whole(10 ** (1 + whole(8)));
  return kind < 9 ? -amount : kind < 11 ? amount / 10 : amount;
}
const figures = (): Figures =>
  Object.fromEntries(
    figureKeys.map((key) => [key, key === 'employees' && whole(9) > 0 ? whole(400) : entered()]),
  ) as Figures;

/** The double as an exact fraction: `digits` / `unit`. */
function exact(value: number): { digits: bigint; unit: bigint } {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, Math.abs(value));
  const bits = view.getBigUint64(0);
  const exponent = Number(bits >> 52n);
  const mantissa = (bits & ((1n << 52n) - 1n)) | (exponent > 0 ? 1n << 52n : 0n);
  const power = Math.max(exponent, 1) - 1075;
  return power >= 0
    ? { digits: mantissa << BigInt(power), unit: 1n }
    : { digits: mantissa, unit: 1n << BigInt(-power) };
}

/** Half up of the exact double, in units of the last shown digit; and whether it is a tie but for its last bits. */
function rounded(value: number, places: number): { units: bigint; isTie: boolean } {
  const { digits, unit } = exact(value);
  const scaled = digits * 10n ** BigInt(places);
  const units = (2n * scaled + unit) / (2n * unit);
  const fromTie = 2n * scaled - (2n * (scaled / unit) + 1n) * unit;
  const isTie = (fromTie < 0n ? -fromTie : fromTie) * 10n ** 14n <= 2n * scaled;
  return { units: value < 0 ? -units : units, isTie };
}

function assertShownRightly(key: IndicatorKey, value: number): void {
  const { percent, decimals } = indicatorFormats[key];
  const shown = shownText(key, value);
  if (!/^-?\d+(?:\.\d+)?$/.test(shown)) assert.fail(`${key} ${value} is shown as ${shown}`);
  if (!/^△?[\d,]+(?:\.\d)?%?$/.test(writeIndicator(key, value))) assert.fail(`${key} ${value}`);
  const { units, isTie } = rounded(value, decimals + (percent ? 2 : 0));
  const shownUnits = BigInt(shown.replace('.', ''));
  if (shownUnits === units) return;
  // A computed 7.25 % may lie a few bits below the tie: a spreadsheet shows 15 digits, and rounds those.
  const apart = shownUnits - units;
  // Beyond 15 digits the workbook shows zeros.
  const far = (shownUnits < 0n ? -shownUnits : shownUnits).toString().length > 15;
  assert.ok(far || (isTie && (apart === 1n || apart === -1n)), `${key} ${value} is shown as ${shown}`);
}

describe(`${count.toLocaleString('en')} random sheets`, () => {
  it('never show NaN or Infinity, and every number as the right rounding of its double', () => {
    let computed = 0;
    const medians = new Set<number>();
    for (let index = 0; index < count; index++) {
      const sheet = {
        basisVersion: '2018',
        industry: whole(20) === 0 ? null : industries[whole(26)]!.code,
        capital: whole(9) === 0 ? null : whole(400_000),
        periods: [{ id: 'latest' as const, figures: figures() }],
      };
      for (const { basis, periods } of assessVersions(sheet, basis2018, [basis2022])) {
        for (const { indicators, total, rank, workbook } of periods) {
          let sum = 0;
          for (const { key, value, point, median, reason } of indicators) {
            if (value === null) assert.ok(reason, key);
            // Values are the same whatever they are compared with.
            else if (basis.version === '2018') {
              if (!Number.isFinite(value) || Object.is(value, -0)) assert.fail(`${key} ${value}`);
              assertShownRightly(key, value);
              computed++;
            }
            if (median !== null && !medians.has(median)) {
              medians.add(median);
              assertShownRightly(key, median);
            }
            if (point !== null) assert.ok(Number.isInteger(point) && point >= 1 && point <= 5);
            sum += point ?? 0;
          }
          const complete = indicators.every(({ point }) => point !== null);
          const isRight = total === (complete ? sum : null) && (rank !== null) === complete;
          if (!isRight || workbook.total !== sum) assert.fail(`${total} of ${sum}`);
        }
      }
      for (const figure of Object.values(sheet.periods[0]!.figures)) {
        if (figure === null || Math.abs(figure) > 1e15 || (figure !== 0 && Math.abs(figure) < 1e-6)) continue;
        const read = readNumber(writeNumber(figure));
        if (!read.ok || read.value !== figure + 0) assert.fail(String(figure));
      }
    }
    assert.ok(computed > count * 5);
  });
});
