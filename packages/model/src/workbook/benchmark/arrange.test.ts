import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { periodOf, type PeriodId } from '../../benchmark/index.js';
import type { BenchmarkSheet } from '../../contract/index.js';
import { newBenchmarkSheet } from '../../records/index.js';
import { samples } from '../../samples/index.js';
import { arranged, arrangementsOf } from './arrange.js';
import { portionOf, portions, sheetDifferences, takenOver } from './take-over.js';

const { benchmarkSheet } = samples;
/** A sheet whose three periods end in September of these years, with sales that tell them apart. */
const sheetOf = (latest: number): BenchmarkSheet => ({
  ...benchmarkSheet,
  periods: benchmarkSheet.periods.map((period) => {
    const year = latest - ['latest', 'previous', 'earlier'].indexOf(period.id);
    const figures = {
      ...benchmarkSheet.periods[0]!.figures,
      sales: year * 100,
      previousSales: (year - 1) * 100,
    };
    return { ...period, closingMonth: `${year}-09`, figures, remarks: { sales: { note: `${year}` } } };
  }),
});
const sales = (sheet: BenchmarkSheet, id: PeriodId) => periodOf(sheet, id).figures.sales;

describe('the periods of a file', () => {
  it('come in their places where the file is of the same year, or the sheet knows no month', () => {
    assert.deepEqual(arrangementsOf(sheetOf(2025), sheetOf(2025)), ['place']);
    assert.deepEqual(arrangementsOf(newBenchmarkSheet('x', '2018'), sheetOf(2025)), ['place']);
  });

  it('go where their months are when the file is older; what has no place is left out and told', () => {
    const [sheet, file] = [sheetOf(2025), sheetOf(2024)];
    assert.deepEqual(arrangementsOf(sheet, file), ['months', 'place']);
    const { content, leftOut } = arranged(sheet, file, 'months');
    assert.deepEqual(
      content.periods.map(({ id, closingMonth }) => [id, closingMonth]),
      [
        ['previous', '2024-09'],
        ['earlier', '2023-09'],
      ],
    );
    assert.deepEqual(
      leftOut.map(({ closingMonth }) => closingMonth),
      ['2022-09'],
    );
    assert.deepEqual(sheetDifferences(sheet, takenOver(sheet, { content })), []);
  });

  it('move the sheet on when the file is newer, and what is known of a period goes with it', () => {
    const [sheet, file] = [sheetOf(2025), sheetOf(2026)];
    assert.deepEqual(arrangementsOf(sheet, file), ['place', 'months']);
    const after = takenOver(sheet, arranged(sheet, file, 'place'));
    assert.deepEqual(
      after.periods.map(({ id, closingMonth, remarks }) => [id, closingMonth, remarks?.sales?.note]),
      [
        ['latest', '2026-09', undefined],
        ['previous', '2025-09', '2025'],
        ['earlier', '2024-09', '2024'],
      ],
    );
  });
});

describe('takenOver in part', () => {
  const empty = newBenchmarkSheet(benchmarkSheet.company, '2018');

  it('takes each portion by itself, and all of them together are the whole', () => {
    for (const portion of portions) {
      const after = takenOver(empty, { content: benchmarkSheet }, new Set([portion]));
      const touched = new Set(
        sheetDifferences(empty, after)
          .filter(({ field }) => !field.endsWith('/previousSales'))
          .map(portionOf),
      );
      assert.deepEqual([...touched], [portion]);
    }
    assert.deepEqual(
      takenOver(empty, { content: benchmarkSheet }, new Set(portions)),
      takenOver(empty, { content: benchmarkSheet }),
    );
    assert.deepEqual(takenOver(benchmarkSheet, { content: sheetOf(2025) }, new Set()), benchmarkSheet);
  });

  it('carries 売上高 on into 前期売上高 of the period after', () => {
    const file = sheetOf(2025);
    const after = takenOver(benchmarkSheet, { content: file }, new Set(['previous']));
    assert.equal(sales(after, 'previous'), 202_400);
    assert.equal(periodOf(after, 'latest').figures.previousSales, 202_400);
    assert.equal(sales(after, 'latest'), sales(benchmarkSheet, 'latest'));
  });
});
