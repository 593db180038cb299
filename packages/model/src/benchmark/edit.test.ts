import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { guards } from '../contract/index.js';
import { newBenchmarkSheet } from '../records/index.js';
import { samples } from '../samples/index.js';
import { checkSheet } from './checks.js';
import { isCarried, withFigure, withPeriod } from './edit.js';
import { periodOf } from './periods.js';
import { evidenceOf, remarkOf, withEvidence, withoutEvidence, withRemark } from './remarks.js';

const empty = newBenchmarkSheet('cmp_1', '2018');
const codes = (sheet = empty) => checkSheet(sheet).map(({ period, code }) => `${period} ${code}`);

describe('entering a figure', () => {
  it('carries 売上高 into 前期売上高 of the period that follows', () => {
    const sheet = withFigure(withFigure(empty, 'previous', 'sales', 700), 'earlier', 'sales', 600);
    assert.equal(periodOf(sheet, 'latest').figures.previousSales, 700);
    assert.equal(periodOf(sheet, 'previous').figures.previousSales, 600);
    assert.equal(periodOf(sheet, 'earlier').figures.previousSales, null);
  });

  it('leaves everything else and the former sheet alone', () => {
    const before = structuredClone(samples.benchmarkSheet);
    const sheet = withFigure(samples.benchmarkSheet, 'latest', 'cash', null);
    assert.deepEqual(samples.benchmarkSheet, before);
    assert.deepEqual(withFigure(sheet, 'latest', 'cash', periodOf(before, 'latest').figures.cash), before);
  });

  it('makes a period that was not there, latest first', () => {
    const sheet = withPeriod({ ...empty, periods: [] }, 'earlier', (period) => ({ ...period, months: 6 }));
    const both = withFigure(sheet, 'latest', 'sales', 1);
    assert.deepEqual(
      both.periods.map(({ id, months }) => [id, months]),
      [
        ['latest', 12],
        ['earlier', 6],
      ],
    );
  });

  it('knows which figures are not entered', () => {
    assert.ok(isCarried('latest', 'previousSales') && isCarried('previous', 'previousSales'));
    assert.ok(!isCarried('earlier', 'previousSales') && !isCarried('latest', 'sales'));
  });
});

describe('what to look at again', () => {
  it('is nothing in an empty sheet and in the samples of cases', () => {
    assert.deepEqual(codes(), []);
    assert.deepEqual(codes(samples.benchmarkSheet), []);
  });

  it('finds 前期売上高 that is not the former period’s 売上高', () => {
    const sheet = withFigure(samples.benchmarkSheet, 'latest', 'previousSales', 1);
    assert.deepEqual(codes(sheet), ['latest previous-sales-differ']);
  });

  it('finds assets beyond 負債 + 純資産, and debts beyond 負債合計', () => {
    const sheet = withFigure(samples.benchmarkSheet, 'previous', 'totalLiabilities', 0);
    assert.deepEqual(codes(sheet), ['previous assets-exceed-total', 'previous debts-exceed-liabilities']);
  });

  it('finds a period that is not twelve months, and closing months out of order', () => {
    const short = withPeriod(samples.benchmarkSheet, 'previous', (period) => ({ ...period, months: 6 }));
    assert.deepEqual(codes(short), ['previous closing-months-apart', 'previous months-not-twelve']);
    const late = withPeriod(samples.benchmarkSheet, 'earlier', (period) => ({
      ...period,
      closingMonth: '2030-01',
    }));
    assert.deepEqual(codes(late), ['earlier closing-months-out-of-order']);
  });

  it('finds closing months that lie further apart than the period is long', () => {
    const changed = withPeriod(samples.benchmarkSheet, 'latest', (period) => ({ ...period, months: 6 }));
    const moved = withPeriod(changed, 'latest', (period) => ({ ...period, closingMonth: '2018-03' }));
    assert.deepEqual(codes(moved), ['latest months-not-twelve']);
    assert.deepEqual(codes(changed), ['latest closing-months-apart', 'latest months-not-twelve']);
  });

  it('finds less than nothing of what can only be owned, owed or sold', () => {
    const sheet = withFigure(withFigure(empty, 'latest', 'cash', -1), 'latest', 'borrowings', -5);
    const loss = withFigure(withFigure(sheet, 'latest', 'operatingProfit', -9), 'latest', 'netAssets', -9);
    assert.deepEqual(checkSheet(loss), [
      { period: 'latest', code: 'amount-negative', entries: ['cash', 'borrowings'] },
    ]);
  });

  it('names the entries that do not fit together', () => {
    const sheet = withFigure(samples.benchmarkSheet, 'previous', 'totalLiabilities', 0);
    const [assets] = checkSheet(sheet);
    assert.deepEqual(assets?.entries.slice(-2), ['totalLiabilities', 'netAssets']);
    assert.ok(assets.entries.includes('cash') && !assets.entries.includes('borrowings'));
  });

  it('finds employees of 0, and such as cannot be', () => {
    assert.deepEqual(codes(withFigure(empty, 'latest', 'employees', 0)), ['latest employees-zero']);
    assert.deepEqual(codes(withFigure(empty, 'latest', 'employees', 1.5)), ['latest employees-not-whole']);
    assert.deepEqual(codes(withFigure(empty, 'latest', 'employees', -1)), ['latest employees-not-whole']);
  });
});

describe('what is known besides the values', () => {
  it('is marked per entry and taken out again when nothing is left of it', () => {
    const marked = withRemark(empty, 'latest', 'sales', { source: 'trial-balance' });
    const noted = withRemark(marked, 'latest', 'sales', { note: '内部取引を含む' });
    assert.deepEqual(remarkOf(noted, 'latest', 'sales'), {
      source: 'trial-balance',
      note: '内部取引を含む',
    });
    assert.deepEqual(remarkOf(noted, 'latest', 'cash'), {});
    const bare = withRemark(noted, 'latest', 'sales', { source: undefined, note: ' ' });
    assert.equal(periodOf(bare, 'latest').remarks, undefined);
    assert.equal(guards.checkBenchmarkSheet(noted), undefined);
  });

  it('leaves the values alone, so that nothing is scored otherwise', () => {
    const noted = withRemark(samples.benchmarkSheet, 'latest', 'sales', { note: 'x' });
    assert.deepEqual(
      noted.periods.map(({ figures }) => figures),
      samples.benchmarkSheet.periods.map(({ figures }) => figures),
    );
  });

  it('links a field to a note of a talk once, and lets it go', () => {
    const ref = { dialogue: 'dlg_1', note: 'n1' };
    const linked = withEvidence(empty, 'views/owner/ambition', ref);
    assert.equal(withEvidence(linked, 'views/owner/ambition', ref), linked);
    const [found] = evidenceOf(linked, 'views/owner/ambition');
    assert.deepEqual([found?.dialogue, found?.note], ['dlg_1', 'n1']);
    assert.deepEqual(evidenceOf(linked, 'views/owner/philosophy'), []);
    assert.equal(guards.checkBenchmarkSheet(linked), undefined);
    assert.equal(withoutEvidence(linked, found?.id ?? '').evidence, undefined);
  });
});
