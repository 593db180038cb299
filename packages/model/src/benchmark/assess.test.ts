import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { loadBasis } from '@banso/benchmark-data';
import fc from 'fast-check';
import { assess, type AssessOptions } from './assess.js';
import type { Basis } from './basis.js';
import { figureKeys, indicatorKeys, type Figures, type IndicatorKey } from './keys.js';
import { assessSheet } from './sheet.js';

let basis: Basis;
before(async () => {
  basis = await loadBasis('2018');
});

/** A 金属製品製造業 of 38 people, every figure entered. */
const entered: Figures = {
  sales: 480_000,
  previousSales: 460_800,
  operatingProfit: 14_880,
  depreciation: 12_000,
  cash: 43_200,
  notesReceivable: 9_600,
  accountsReceivable: 62_400,
  inventory: 33_600,
  totalLiabilities: 240_000,
  notesPayable: 7_200,
  accountsPayable: 36_000,
  borrowings: 163_200,
  netAssets: 100_800,
  employees: 38,
};

function assessed(changed: Partial<Figures>, options: Partial<AssessOptions> = {}) {
  return assess(
    { figures: { ...entered, ...changed } },
    { basis, industry: '0304', capital: 20_000, ...options },
  );
}

function indicator(key: IndicatorKey, changed: Partial<Figures>) {
  const found = assessed(changed).indicators.find((one) => one.key === key);
  assert.ok(found);
  const { value, point, reason } = found;
  return { value, point, reason };
}

describe('the sample saved in the official workbook', () => {
  const figures = (
    [employees, sales, previousSales, operatingProfit, depreciation]: number[],
    [cash, borrowings, notesReceivable, accountsReceivable, inventory]: number[],
    [notesPayable, accountsPayable, totalLiabilities, netAssets]: number[],
  ) =>
    ({
      ...{
        employees,
        sales,
        previousSales,
        operatingProfit,
        depreciation,
        cash,
        borrowings,
        notesReceivable,
      },
      ...{ accountsReceivable, inventory, notesPayable, accountsPayable, totalLiabilities, netAssets },
    }) as Figures;
  const sheet = {
    basisVersion: '2018',
    industry: '1301',
    capital: 10_000,
    periods: [
      {
        id: 'latest',
        figures: figures(
          [30, 5_130_250, 4_756_859, 15_000, 0],
          [1_000, 0, 270_760, 456_500, 439_285],
          [463_324, 373_206, 1_668_387, 912_793],
        ),
      },
      {
        id: 'previous',
        figures: figures(
          [39, 4_756_859, 4_871_515, -15_320, 18_340],
          [465_301.06, 650_120, 259_929.6, 944_198.4, 621_713.6],
          [444_791.04, 258_277.76, 3_201_651.52, 70_281.28],
        ),
      },
      {
        id: 'earlier',
        figures: figures(
          [30, 4_871_515, 4_932_102, 0, 0],
          [474_607.0812, 970_130, 228_738.048, 566_894.592, 371_107.968],
          [391_416.1152, 315_284.4288, 2_409_453.3376, 771_127.5264],
        ),
      },
    ],
  } as const;

  it('has the values that Excel saved, to the last bit', () => {
    const [latest] = assessSheet(sheet, basis);
    assert.deepEqual(
      latest?.indicators.map(({ value }) => value),
      [
        7.8495284388290676e-2, 2.9238341211441938e-3, 500, -6.6666666666666666e-2, 0.77192729399152094,
        0.35363399685415198,
      ],
    );
  });

  it('has the points, totals and ranks 18 B, 10 D and 12 C', () => {
    const periods = assessSheet(sheet, basis);
    assert.deepEqual(
      periods.map(({ id, indicators, total, rank, size }) => ({
        id,
        points: indicators.map(({ point }) => point).join(' '),
        total,
        rank,
        size,
      })),
      [
        { id: 'latest', points: '3 2 3 5 2 3', total: 18, rank: 'B', size: 'medium' },
        { id: 'previous', points: '2 2 2 1 1 2', total: 10, rank: 'D', size: 'medium' },
        { id: 'earlier', points: '2 2 2 1 2 3', total: 12, rank: 'C', size: 'medium' },
      ],
    );
  });

  it('is never scored with another version than it names', () => {
    assert.throws(() => assessSheet({ ...sheet, basisVersion: '2022' }, basis), RangeError);
  });
});

describe('figures that are missing or zero', () => {
  const cases: [string, IndicatorKey, Partial<Figures>, object][] = [
    [
      'sales of zero: growth is −100 %',
      'salesGrowth',
      { sales: 0 },
      { value: -1, point: 1, reason: undefined },
    ],
    [
      'sales of zero: no margin',
      'operatingMargin',
      { sales: 0 },
      { value: null, point: null, reason: 'sales-zero' },
    ],
    [
      'sales of zero: no turnover months',
      'workingCapitalMonths',
      { sales: 0 },
      { value: null, point: null, reason: 'sales-zero' },
    ],
    [
      'sales not entered',
      'operatingMargin',
      { sales: null },
      { value: null, point: null, reason: 'sales-missing' },
    ],
    [
      'no sales before',
      'salesGrowth',
      { previousSales: 0 },
      { value: null, point: null, reason: 'previous-sales-zero' },
    ],
    [
      'sales before not entered',
      'salesGrowth',
      { previousSales: null },
      { value: null, point: null, reason: 'previous-sales-missing' },
    ],
    [
      'an EBITDA of zero has no value, but a point',
      'ebitdaDebtMultiple',
      { operatingProfit: -12_000 },
      { value: null, point: 1, reason: 'ebitda-zero' },
    ],
    [
      'a negative EBITDA shows a negative number',
      'ebitdaDebtMultiple',
      { operatingProfit: -13_200 },
      { value: -100, point: 1, reason: undefined },
    ],
    [
      'borrowings within cash',
      'ebitdaDebtMultiple',
      { borrowings: 43_200 },
      { value: 0, point: 5, reason: undefined },
    ],
    [
      'borrowings within cash and a negative EBITDA show a positive number',
      'ebitdaDebtMultiple',
      { borrowings: 42_000, operatingProfit: -13_200 },
      { value: 1, point: 5, reason: undefined },
    ],
    [
      'borrowings within cash, profit not entered',
      'ebitdaDebtMultiple',
      { borrowings: 0, operatingProfit: null },
      { value: null, point: 5, reason: 'operating-profit-missing' },
    ],
    [
      'borrowings not entered, EBITDA negative',
      'ebitdaDebtMultiple',
      { borrowings: null, operatingProfit: -20_000 },
      { value: null, point: 1, reason: 'borrowings-missing' },
    ],
    [
      'borrowings not entered',
      'ebitdaDebtMultiple',
      { borrowings: null },
      { value: null, point: null, reason: 'borrowings-missing' },
    ],
    [
      'more debts than assets',
      'equityRatio',
      { netAssets: -48_000 },
      { value: -0.25, point: 1, reason: undefined },
    ],
    [
      'debts that exceed twice: the ratio turns positive',
      'equityRatio',
      { netAssets: -480_000 },
      { value: 2, point: 5, reason: undefined },
    ],
    [
      'neither assets nor debts',
      'equityRatio',
      { netAssets: 0, totalLiabilities: 0 },
      { value: null, point: null, reason: 'total-assets-zero' },
    ],
    [
      'one item of working capital is enough',
      'workingCapitalMonths',
      {
        notesReceivable: null,
        inventory: null,
        accountsPayable: null,
        notesPayable: null,
        accountsReceivable: 40_000,
      },
      { value: 1, point: 4, reason: undefined },
    ],
    [
      'no item of working capital',
      'workingCapitalMonths',
      { notesReceivable: null, accountsReceivable: null, inventory: null, accountsPayable: null },
      { value: null, point: null, reason: 'working-capital-missing' },
    ],
    [
      'no item, and 支払手形 typed as zero',
      'workingCapitalMonths',
      {
        notesReceivable: null,
        accountsReceivable: null,
        inventory: null,
        accountsPayable: null,
        notesPayable: 0,
      },
      { value: 0, point: 5, reason: undefined },
    ],
    [
      'a result beyond the range of numbers',
      'salesGrowth',
      { sales: 1e308, previousSales: 1e-308 },
      { value: null, point: null, reason: 'out-of-range' },
    ],
    [
      'a loss of nothing is not minus zero',
      'operatingMargin',
      { sales: -5, operatingProfit: 0 },
      { value: 0, point: 2, reason: undefined },
    ],
  ];
  for (const [title, key, changed, expected] of cases) {
    it(title, () => assert.deepEqual(indicator(key, changed), expected));
  }

  it('no employees: no productivity', () => {
    assert.equal(indicator('laborProductivity', { employees: 0 }).reason, 'employees-zero');
  });

  it('gives no total and no rank before six points exist, and shows what the workbook would', () => {
    const { total, rank, workbook } = assessed({ sales: null });
    assert.deepEqual(
      { total, rank, workbook },
      { total: null, rank: null, workbook: { total: 9, rank: 'D' } },
    );
  });

  it('keeps the values when the size is unknown, without points and medians', () => {
    const { size, sizeReason, indicators, total, workbook } = assessed({}, { capital: null });
    assert.deepEqual({ size, sizeReason, total }, { size: null, sizeReason: 'capital-missing', total: null });
    assert.deepEqual(workbook, { total: 0, rank: 'D' });
    assert.ok(
      indicators.every(({ value, point, median }) => value !== null && point === null && median === null),
    );
    assert.ok(indicators.every(({ reason }) => reason === 'size-unknown'));
  });
});

describe('a value on a threshold', () => {
  it('belongs to the better band where high is good, and to the worse one where low is good', () => {
    const row = basis.rows['0304']?.medium;
    assert.ok(row);
    const [iv] = row.operatingMargin;
    const sales = 1;
    assert.equal(indicator('operatingMargin', { sales, operatingProfit: iv }).point, 2);
    const [worst] = row.ebitdaDebtMultiple;
    const exact = { borrowings: worst, cash: 0, operatingProfit: 1, depreciation: 0 };
    assert.equal(indicator('ebitdaDebtMultiple', exact).point, 1);
  });
});

describe('100,000 random sheets', () => {
  it('never show NaN, an infinity or −0, and never a point outside 1…5', () => {
    const amount = fc.option(
      fc.oneof(
        { weight: 6, arbitrary: fc.integer({ min: -1_000_000_000, max: 1_000_000_000_000 }) },
        { weight: 2, arbitrary: fc.constantFrom(0, -0, 1, -1) },
        { weight: 1, arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true }) },
      ),
      { freq: 8 },
    );
    const figures = fc.record(
      Object.fromEntries(figureKeys.map((key) => [key, amount])),
    ) as fc.Arbitrary<Figures>;
    const industry = fc.constantFrom(...basis.industries.map(({ code }) => code), null);
    fc.assert(
      fc.property(figures, industry, amount, fc.boolean(), (figures, industry, capital, workbookQuirks) => {
        const { indicators, total, rank, workbook } = assess(
          { figures },
          { industry, capital, basis, workbookQuirks },
        );
        assert.deepEqual(
          indicators.map(({ key }) => key),
          [...indicatorKeys],
        );
        for (const { value, point, reason } of indicators) {
          assert.ok(value === null ? reason !== undefined : Number.isFinite(value) && !Object.is(value, -0));
          assert.ok(point === null ? reason !== undefined : point >= 1 && point <= 5);
        }
        assert.equal(
          total === null,
          indicators.some(({ point }) => point === null),
        );
        assert.equal(rank === null, total === null);
        if (total !== null) assert.deepEqual({ total, rank }, workbook);
      }),
      { numRuns: 100_000 },
    );
  });
});
