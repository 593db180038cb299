import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { industries, loadBasis } from '@banso/benchmark-data';
import { assessSheet, withFigure } from '../../benchmark/index.js';
import type { BenchmarkSheet } from '../../contract/index.js';
import { newBenchmarkSheet } from '../../records/index.js';
import { samples } from '../../samples/index.js';
import { financialCells, workbookOf } from '../testing/made-workbook.js';
import { readWorkbook } from './read-workbook.js';
import { resultDifferences, sheetDifferences, takenOver } from './take-over.js';
import { writeWorkbook } from './write-workbook.js';

const basis = await loadBasis('2018');
const read = (bytes: Uint8Array) => readWorkbook(bytes, { industries, bases: [basis] });
const { benchmarkSheet } = samples;
const own = read(writeWorkbook(benchmarkSheet, { basis }));

describe('takenOver', () => {
  it('changes nothing in the sheet that the file was written from', () => {
    assert.deepEqual(sheetDifferences(benchmarkSheet, takenOver(benchmarkSheet, own)), []);
  });

  it('fills an empty sheet with everything', () => {
    const empty = newBenchmarkSheet(benchmarkSheet.company, '2018');
    const filled = takenOver(empty, own);
    assert.deepEqual(sheetDifferences(benchmarkSheet, filled), []);
    assert.deepEqual([filled.id, filled.company, filled.revision], [empty.id, empty.company, 0]);
  });

  it('leaves what is blank in the file as it is in the sheet', () => {
    const blank = read(workbookOf(financialCells({ D13: null, D10: null })));
    const after = takenOver(benchmarkSheet, blank);
    assert.deepEqual([after.capital, after.industry], [benchmarkSheet.capital, benchmarkSheet.industry]);
    assert.deepEqual(
      [after.views, after.flow, after.summary],
      [benchmarkSheet.views, benchmarkSheet.flow, benchmarkSheet.summary],
    );
  });

  it('takes a period as a whole, and keeps one that the file does not have', () => {
    const cells = financialCells({ D31: null });
    const sheet = cells['【入力】財務分析']!;
    for (let row = 26; row <= 39; row++) delete sheet[`F${row}`];
    delete sheet.F12;
    const after = takenOver(benchmarkSheet, read(workbookOf(cells)));
    assert.equal(after.periods[0]!.figures.cash, null);
    assert.deepEqual(
      after.periods[2],
      benchmarkSheet.periods.find(({ id }) => id === 'earlier'),
    );
  });

  it('keeps the names of the steps, and of a figure only what still holds', () => {
    const [latest, ...others] = benchmarkSheet.periods;
    const remarks = { sales: { source: 'statement' }, cash: { note: '残高証明' } } as const;
    const before: BenchmarkSheet = {
      ...benchmarkSheet,
      periods: [{ ...latest!, months: 6, remarks }, ...others],
    };
    const changed = read(writeWorkbook(withFigure(benchmarkSheet, 'latest', 'sales', 1), { basis }));
    const after = takenOver(before, changed);
    assert.deepEqual(
      after.flow.steps.map(({ id }) => id),
      benchmarkSheet.flow.steps.map(({ id }) => id),
    );
    assert.deepEqual(after.periods[0]!.remarks, { cash: remarks.cash });
    assert.equal(after.periods[0]!.months, 6);
    assert.deepEqual(sheetDifferences(before, after), [
      { field: 'periods/latest/sales', before: latest!.figures.sales, after: 1 },
    ]);
  });

  it('adds further steps under names of their own', () => {
    const few = {
      ...benchmarkSheet,
      flow: { ...benchmarkSheet.flow, steps: [{ id: 'step-2', position: 7, title: 'x' }] },
    };
    const { steps } = takenOver(few, own).flow;
    assert.equal(new Set(steps.map(({ id }) => id)).size, benchmarkSheet.flow.steps.length);
    assert.deepEqual(steps.map(({ position }) => position).slice(0, 3), [7, 8, 9]);
  });
});

describe('resultDifferences', () => {
  it('finds none where the workbook was calculated with the same basis', () => {
    assert.deepEqual(resultDifferences(own.shown!, assessSheet(benchmarkSheet, basis)), []);
  });

  it('names the indicator that the workbook shows otherwise', () => {
    const assessed = assessSheet(withFigure(benchmarkSheet, 'latest', 'netAssets', 0), basis);
    const found = resultDifferences(own.shown!, assessed);
    assert.deepEqual(
      found.map(({ period, indicator, ours }) => [period, indicator, ours.value]),
      [['latest', 'equityRatio', 0]],
    );
  });
});
