import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { industries, loadBasis } from '@banso/benchmark-data';
import { jsicCodes } from '@banso/benchmark-data/jsic';
import { assessSheet, figureKeys, type Figures } from '../../benchmark/index.js';
import type { BenchmarkSheet } from '../../contract/index.js';
import { samples } from '../../samples/index.js';
import { openSpreadsheet } from '../spreadsheet/open.js';
import { drained } from '../steps.js';
import { recalculated, skipWithoutOffice } from '../testing/recalculate.js';
import { sharedFile, skipWithout } from '../testing/shared-files.js';
import type { SheetContent } from './content.js';
import { readWorkbook } from './read-workbook.js';
import { writeWorkbook } from './write-workbook.js';

const [basis2018, basis2022] = await Promise.all([loadBasis('2018'), loadBasis('2022')]);
const read = (bytes: Uint8Array) => readWorkbook(bytes, { industries, bases: [basis2018, basis2022] });
type Scored = SheetContent & Pick<BenchmarkSheet, 'basisVersion'>;
const write = (sheet: Scored, company = {}) =>
  writeWorkbook(sheet, { company, basis: sheet.basisVersion === '2018' ? basis2018 : basis2022 });
/** 前期売上高 that was left blank follows from the period before. */
const carried = (own: Figures, before: Figures | undefined): Figures =>
  own.previousSales === null && own.sales !== null
    ? { ...own, previousSales: before?.sales ?? null }
    : { ...own };
/** What a workbook can hold of a sheet. */
const contentOf = ({ industry, capital, periods, flow, views, summary }: Scored): SheetContent => ({
  industry: industry ?? null,
  capital: capital ?? null,
  periods: periods.map(({ id, closingMonth, months, figures }, index) => ({
    id,
    closingMonth: closingMonth ?? null,
    months,
    figures: carried(figures, periods[index + 1]?.figures),
  })),
  flow: {
    ...flow,
    // A workbook has no names for the steps but their numbers.
    steps: flow.steps.map((step, index) => ({ ...step, id: `step-${index + 1}`, position: index + 1 })),
  },
  views,
  summary,
});

const text = fc
  .string({
    unit: fc.constantFrom(
      'あ',
      '漢',
      '髙',
      '𠮷',
      'A',
      '<',
      '&',
      '"',
      '=',
      '　',
      '\n',
      '_x0041_',
      '\u0007',
      '。',
    ),
    minLength: 1,
    maxLength: 30,
  })
  .map((value) => value.trim())
  .filter((value) => value !== '');
const amount = fc.option(
  fc.oneof(
    fc.integer({ min: -1_000_000, max: 1_000_000 }),
    fc.constantFrom(0, 999_999_999_999_999, -0.5, 465_301.06),
  ),
);
const figures = fc.record(
  Object.fromEntries(figureKeys.map((key) => [key, key === 'employees' ? fc.option(fc.nat(400)) : amount])),
) as fc.Arbitrary<Figures>;
const sheet: fc.Arbitrary<Scored> = fc
  .record({
    basisVersion: fc.constantFrom('2018', '2022'),
    industry: fc.constantFrom(null, ...industries.map(({ code }) => code)),
    capital: fc.option(fc.constantFrom(0, 3_000, 20_000, 99_999, 400_000)),
    periods: fc.tuple(figures, figures, figures),
    months: fc.constantFrom(12, 12, 6),
    texts: fc.array(text, { minLength: 24, maxLength: 24 }),
    steps: fc.array(fc.record({ title: text, content: text }), { maxLength: 8 }),
  })
  .map(({ basisVersion, industry, capital, periods, months, texts, steps }) => {
    const [latest, previous, earlier] = periods;
    const t = (index: number) => texts[index]!;
    return {
      basisVersion,
      industry,
      capital,
      periods: [
        { id: 'latest', closingMonth: '2026-03', months, figures: latest },
        { id: 'previous', closingMonth: '2025-03', months: 12, figures: previous },
        { id: 'earlier', closingMonth: null, months: 12, figures: earlier },
      ],
      flow: {
        steps: steps.map((step, index) => ({ id: `step-${index + 1}`, position: index + 1, ...step })),
        offering: { content: t(0), value: t(1) },
        suppliers: { content: t(2), reason: t(3) },
        self: { content: t(4) },
        endUsers: { reason: t(5) },
      },
      views: {
        owner: { philosophy: t(6), succession: t(7) },
        business: { history: t(8), strengths: t(9), weaknesses: t(10), productivity: t(11) },
        environment: { market: t(12), customers: t(13), employees: t(14), banks: t(15) },
        organisation: { structure: t(16), planning: t(17), development: t(18), training: t(19) },
      },
      summary: { currentState: t(20), futureGoal: t(21), issue: t(22), measures: t(23) },
    };
  });

const sheetsOfMeti = [
  '財務分析シート ver3',
  '【入力】財務分析',
  '【入力】商流・業務フロー',
  '【入力】4つの視点',
  '【参照】業種',
  '【参照】業種区分',
  '【参照】企業規模',
  '【参照】売上増加率基準値',
  '【参照】営業利益率基準値',
  '【参照】労働生産性基準値',
  '【参照】EBITDA基準値',
  '【参照】営業運転資本回転期間基準値',
  '【参照】自己資本比率基準値',
].map((name) => ({ name, hidden: name === '【参照】業種区分' }));

/** What the sheet's own workbook must show: our own assessment. */
function assertShows(sheetOf: Scored, bytes: Uint8Array) {
  const basis = sheetOf.basisVersion === '2018' ? basis2018 : basis2022;
  const own = assessSheet(sheetOf, basis);
  const { shown } = read(bytes);
  if (shown === null) {
    assert.ok(own.every(({ indicators }) => indicators.every(({ value }) => value === null)));
    return;
  }
  assert.equal(shown.size, own[0]!.size);
  own.forEach(({ indicators }, period) =>
    indicators.forEach(({ key, value, point }, index) => {
      const theirs = shown.periods[period]!.indicators[index]!;
      const place = `${sheetOf.industry} ${key} of ${own[period]!.id}`;
      assert.equal(theirs.point, point, place);
      if (value === null) assert.equal(theirs.value, null, place);
      else assert.ok(Math.abs(theirs.value! - value) <= 1e-13 * Math.max(1, Math.abs(value)), place);
    }),
  );
}

describe('writeWorkbook', () => {
  it('writes what reads back as it was, with its basis and results', () => {
    fc.assert(
      fc.property(sheet, (own) => {
        const company = { name: '株式会社<見本> & 子', address: '埼玉県', representative: '見本　一郎' };
        const bytes = write(own, company);
        const back = read(bytes);
        assert.deepEqual(back.content, contentOf(own));
        assert.deepEqual(back.company, company);
        assert.deepEqual(back.basisVersion, own.basisVersion);
        assert.deepEqual(
          back.findings.filter(({ code }) => code !== 'previous-sales-carried'),
          [],
        );
        assertShows(own, bytes);
      }),
      { numRuns: 10 },
    );
  });

  it('has the sheets of METI’s workbook in their order, and always the same bytes', () => {
    const whole = () => writeWorkbook(samples.benchmarkSheet, { basis: basis2018, jsicCodes });
    const bytes = whole();
    assert.deepEqual(drained(openSpreadsheet(bytes)).sheets, sheetsOfMeti);
    assert.deepEqual(whole(), bytes);
    assert.ok(bytes.length < 150_000);
  });

  it('calculates to our numbers in a spreadsheet program', { skip: skipWithoutOffice }, () => {
    const sheets: Scored[] = [
      samples.benchmarkSheet,
      samples.officialSheet,
      ...fc.sample(sheet, { numRuns: 6, seed: 20261128 }),
      ...edgeCases(),
    ];
    const back = recalculated(sheets.map((own) => write(own)));
    for (const [index, bytes] of back.entries()) {
      assert.deepEqual(read(bytes).content, contentOf(sheets[index]!));
      assertShows(sheets[index]!, bytes);
    }
  });

  it(
    'brings a filled workbook of METI through reading, writing and calculating unchanged',
    { skip: skipWithout('filled.xlsx') || skipWithoutOffice },
    () => {
      const own = read(sharedFile('filled.xlsx'));
      const [bytes] = recalculated([write({ ...own.content, basisVersion: '2018' }, own.company)]);
      const back = read(bytes!);
      assert.deepEqual({ ...back, findings: [] }, { ...own, findings: [] });
    },
  );

  it('refuses a basis of another version than the sheet names', () => {
    assert.throws(
      () => writeWorkbook({ ...samples.benchmarkSheet, basisVersion: '2022' }, { basis: basis2018 }),
      RangeError,
    );
  });
});

/** Blanks, zeros and signs, one at a time: what the formulas have to tell apart. */
function edgeCases(): Scored[] {
  const { benchmarkSheet } = samples;
  return [null, 0, -500].flatMap((value) =>
    [0, 1].map((half): Scored => {
      const keys = figureKeys.slice(half * 7, half * 7 + 7);
      const periods = benchmarkSheet.periods.map((period, index) => ({
        ...period,
        figures: Object.fromEntries(
          figureKeys.map((key) => [key, keys.indexOf(key) % 3 === index ? value : period.figures[key]]),
        ) as Figures,
      }));
      return { ...benchmarkSheet, periods };
    }),
  );
}
