import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { loadBasis } from '@banso/benchmark-data';
import fc from 'fast-check';
import { basisRow, type Basis } from './basis.js';
import { formulas } from './indicators.js';
import { figureKeys, indicatorKeys, type Figures, type IndicatorKey, type Size } from './keys.js';
import { waysToNextPoint } from './next-point.js';
import { medianPoint, pointOf } from './points.js';

let basis: Basis;
before(async () => {
  basis = await loadBasis('2018');
});

const rowOf = (industry = '0304', size: Size = 'medium') => {
  const row = basisRow(basis, industry, size);
  assert.ok(row);
  return row;
};

const entered: Figures = {
  sales: 1_000_000,
  previousSales: 1_000_000,
  operatingProfit: 20_000,
  depreciation: 10_000,
  cash: 50_000,
  notesReceivable: 20_000,
  accountsReceivable: 150_000,
  inventory: 90_000,
  totalLiabilities: 600_000,
  notesPayable: 10_000,
  accountsPayable: 60_000,
  borrowings: 300_000,
  netAssets: 200_000,
  employees: 40,
};

const thresholds = [0.01, 0.02, 0.03, 0.05, 0.025] as const;
const low = [10, 8, 6, 4, 7] as const;
const ways = (key: IndicatorKey, changed: Partial<Figures>, row: typeof thresholds | typeof low) =>
  waysToNextPoint(key, { ...entered, ...changed }, row);

describe('the distance to the next point', () => {
  it('tells how much more operating profit, to the 千円', () => {
    assert.deepEqual(ways('operatingMargin', {}, thresholds), [
      { figure: 'operatingProfit', change: 10_000, point: 4 },
    ]);
    assert.deepEqual(ways('operatingMargin', { operatingProfit: -5_000 }, thresholds), [
      { figure: 'operatingProfit', change: 15_000, point: 2 },
    ]);
  });

  it('is exact at a boundary: a value on the threshold has the better point already', () => {
    assert.equal(ways('operatingMargin', { operatingProfit: 30_000 }, thresholds)[0]?.point, 5);
    assert.deepEqual(ways('operatingMargin', { operatingProfit: 29_999 }, thresholds), [
      { figure: 'operatingProfit', change: 1, point: 4 },
    ]);
  });

  it('passes the boundary where low is better: on it is not enough', () => {
    // 250,000 of net debt over 30,000 is 8.33: 2 points. Eight times exactly is still 2.
    assert.deepEqual(ways('ebitdaDebtMultiple', {}, low), [
      { figure: 'operatingProfit', change: 1_251, point: 3 },
      { figure: 'borrowings', change: -10_001, point: 3 },
    ]);
  });

  it('follows ④ where the multiple is not what decides', () => {
    // EBITDA of 0 or less has 1 point until the net debt is gone, which has 5 at once.
    assert.deepEqual(ways('ebitdaDebtMultiple', { operatingProfit: -10_000 }, low), [
      { figure: 'operatingProfit', change: 25_001, point: 2 },
      { figure: 'borrowings', change: -250_000, point: 5 },
    ]);
    assert.deepEqual(ways('ebitdaDebtMultiple', { borrowings: 50_000 }, low), []);
  });

  it('takes the largest item of ⑤ that does it alone, and none below zero', () => {
    const months = [4, 3, 2, 1, 2.5] as const;
    // 190,000 over 83,333 a month is 2.28 months: 3 points; below 2 at 166,666.
    const [way, ...others] = waysToNextPoint('workingCapitalMonths', entered, months);
    assert.deepEqual(way, { figure: 'accountsReceivable', change: -23_334, point: 4 });
    assert.deepEqual(others, []);
    const small = { accountsReceivable: 20_000, notesReceivable: 30_000, inventory: 210_000 };
    assert.equal(
      waysToNextPoint('workingCapitalMonths', { ...entered, ...small }, months)[0]?.figure,
      'inventory',
    );
    const payable = { accountsReceivable: 10, notesReceivable: 10, inventory: 10, accountsPayable: 0 };
    const unreachable = { ...entered, ...payable, notesPayable: -400_000 };
    assert.deepEqual(waysToNextPoint('workingCapitalMonths', unreachable, months), []);
  });

  it('is silent at five points, and where there is no point', () => {
    assert.deepEqual(ways('operatingMargin', { operatingProfit: 50_000 }, thresholds), []);
    assert.deepEqual(ways('operatingMargin', { operatingProfit: null }, thresholds), []);
    assert.deepEqual(ways('operatingMargin', { sales: 0 }, thresholds), []);
    // Sales below zero never reach a better margin by more profit.
    assert.deepEqual(ways('operatingMargin', { sales: -1 }, thresholds), []);
  });

  it('reaches the point with the told amount, and not with one 千円 less, whatever the figures', () => {
    const amount = fc.oneof(
      fc.constant(null),
      fc.integer({ min: -2_000_000, max: 5_000_000 }),
      fc.integer({ min: 0, max: 1_000 }),
      fc.integer({ min: 0, max: 999_999_999_999_999 }),
      fc.integer({ min: 0, max: 500_000_000 }).map((hundredths) => hundredths / 100),
    );
    const figures = fc.record(Object.fromEntries(figureKeys.map((key) => [key, amount])));
    const industries = basis.industries.map(({ code }) => code);
    let told = 0;
    fc.assert(
      fc.property(
        figures,
        fc.constantFrom(...industries),
        fc.constantFrom<Size>('medium', 'small'),
        (any, industry, size) => {
          const found = any as Figures;
          for (const key of indicatorKeys) {
            const row = rowOf(industry, size)[key];
            const point = (change: number, figure: keyof Figures) => {
              const changed = { ...found, [figure]: (found[figure] ?? 0) + change };
              return pointOf(key, formulas[key](changed).value, changed, row);
            };
            const now = pointOf(key, formulas[key](found).value, found, row) ?? 0;
            for (const { figure, change, point: reached } of waysToNextPoint(key, found, row)) {
              told++;
              assert.equal(point(change, figure), reached, key);
              assert.ok(reached > now, key);
              assert.ok((point(change - Math.sign(change), figure) ?? 0) <= now, key);
            }
          }
        },
      ),
      { numRuns: 2_000 },
    );
    assert.ok(told > 1_000, `only ${told} ways were told`);
  });
});

describe('the points of the industry', () => {
  it('are those its median has, in every row of the basis', () => {
    for (const { code } of basis.industries) {
      for (const size of ['medium', 'small'] as const) {
        for (const key of indicatorKeys) {
          const point = medianPoint(key, rowOf(code, size)[key]);
          assert.ok(point !== null && point >= 2 && point <= 4, `${code} ${size} ${key}: ${point}`);
        }
      }
    }
  });
});
