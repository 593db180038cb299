import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import fc from 'fast-check';
import { figureKeys, periodIds, periodOf, withFigure, type BenchmarkSheet } from '@banso/model';
import { benchmarkEntry as entry } from '../locales/ja/benchmark-entry.js';
import { idle } from '../testing/fixture.js';
import {
  all,
  cell,
  copied,
  empty,
  enter,
  figure,
  find,
  focused,
  open,
  shortcut,
  words,
} from '../testing/benchmark-sheet-page.js';
import { readAmount, type ShownUnit } from './amounts.js';
import { readBlock } from './clipboard.js';
import { noFaults } from './faults.js';
import { toTabbed } from './selection.js';

const { grid } = entry;
const press = async (...keys: string[]) => {
  for (const key of keys) await sendKeys({ press: key });
};
const withShift = async (...keys: string[]) => {
  await sendKeys({ down: 'Shift' });
  await press(...keys);
  await sendKeys({ up: 'Shift' });
};
const selected = (element: Parameters<typeof all>[0]) =>
  all(element, '.grid td[aria-selected="true"] input').map(({ id }) => id.replace('cell-', ''));

describe('<banso-benchmark-sheet>', () => {
  describe('a range of the grid', () => {
    it('grows with Shift and arrows, says its size, and is let go with an arrow', async () => {
      const element = await open('financials');
      cell(element, 'cash', 'earlier').focus();
      await withShift('ArrowDown', 'ArrowRight');
      await element.updateComplete;
      expect(selected(element)).to.deep.equal([
        'cash-earlier',
        'cash-previous',
        'notesReceivable-earlier',
        'notesReceivable-previous',
      ]);
      expect(focused(element)).to.equal('cell-cash-earlier');
      expect(words(element, '.foot')).to.include(grid.selected(2, 2));
      await press('ArrowRight');
      await element.updateComplete;
      expect(selected(element)).to.deep.equal([]);
    });

    it('is copied as Excel takes it: tabs, plain digits, a plain minus, to the last digit', async () => {
      const element = await open('financials');
      await enter(element, 'operatingProfit', 'latest', '△999,999,999,999,999');
      cell(element, 'closingMonth', 'previous').focus();
      await withShift('ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowRight');
      expect(copied(element)).to.equal(
        ['2017/9\t2018/9', '681300\t742600', '703100\t681300', '8900\t-999999999999999'].join('\r\n'),
      );
      await element.updateComplete;
      expect(words(element, '.foot')).to.include(grid.copied(8));
    });

    it('copies what could not be read as words, never as a formula', async () => {
      const element = await open('financials');
      await enter(element, 'cash', 'latest', '=HYPERLINK("x")');
      cell(element, 'cash', 'latest').focus();
      expect(copied(element)).to.equal(`'=HYPERLINK("x")`);
    });

    it('comes back the same when it is pasted again, in either unit', () => {
      const amount = fc.oneof(
        fc.constant(null),
        fc.integer({ min: -1e9, max: 1e9 }),
        fc.integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 }),
      );
      const values = fc.array(amount, { minLength: 3, maxLength: 3 });
      fc.assert(
        fc.property(values, fc.constantFrom<ShownUnit>('thousand-yen', 'million-yen'), (amounts, unit) => {
          const sheet = periodIds.reduce(
            (next, id, index) => withFigure(next, id, 'cash', amounts[index] ?? null),
            empty(),
          );
          const row = 1 + figureKeys.indexOf('cash');
          const text = toTabbed({ top: row, bottom: row, left: 0, right: 2 }, sheet, noFaults, unit);
          const read = (readBlock(text)?.[0] ?? []).map((each) => readAmount(each, unit));
          const kept = read.map((result) => (result.ok ? result.value : undefined));
          expect(kept).to.deep.equal(amounts);
        }),
        { numRuns: 500 },
      );
    });

    it('is emptied with Delete and cut in one step of undo; what follows from elsewhere stays', async () => {
      const element = await open('financials');
      const before = structuredClone(element.value);
      cell(element, 'previousSales', 'previous').focus();
      await withShift('ArrowDown', 'ArrowRight');
      await press('Delete');
      expect([
        figure(element, 'operatingProfit', 'previous'),
        figure(element, 'operatingProfit'),
      ]).to.deep.equal([null, null]);
      expect(figure(element, 'previousSales')).to.equal(681_300);
      await shortcut('z');
      expect(element.value).to.deep.equal(before);
      cell(element, 'cash', 'latest').focus();
      expect(copied(element, 'cut')).to.equal('98400');
      expect(figure(element, 'cash')).to.equal(null);
    });

    it('is the whole grid with Ctrl+A', async () => {
      const element = await open('financials');
      cell(element, 'cash', 'latest').focus();
      await shortcut('a');
      await element.updateComplete;
      expect(selected(element).length).to.equal(48);
      expect(copied(element).split('\r\n').length).to.equal(16);
    });

    it('reaches with Ctrl and arrows as far as something is filled', async () => {
      const element = await open('financials', withFigure(empty(), 'latest', 'cash', 5));
      cell(element, 'sales', 'latest').focus();
      await shortcut('ArrowDown');
      expect(focused(element)).to.equal('cell-cash-latest');
      await shortcut('ArrowDown');
      expect(focused(element)).to.equal('cell-months-latest');
      await shortcut('Home');
      expect(focused(element)).to.equal('cell-closingMonth-earlier');
      await shortcut('End');
      expect(focused(element)).to.equal('cell-months-latest');
    });
  });

  describe('filling from the year before', () => {
    it('takes its values into the range with Ctrl+R, as one step', async () => {
      const element = await open('financials');
      const before = structuredClone(element.value);
      cell(element, 'cash', 'latest').focus();
      await withShift('ArrowDown');
      await shortcut('r');
      await element.updateComplete;
      expect([figure(element, 'cash'), figure(element, 'notesReceivable')]).to.deep.equal([71_200, 36_800]);
      expect(words(element, '.foot')).to.include(grid.filled(2));
      await shortcut('z');
      expect(element.value).to.deep.equal(before);
    });

    it('takes the closing month a year on, and says when there is nothing to take', async () => {
      const sheet = empty();
      const previous = sheet.periods.find(({ id }) => id === 'previous');
      if (previous) previous.closingMonth = '2024-02';
      const element = await open('financials', sheet);
      cell(element, 'closingMonth', 'latest').focus();
      all(element, '.tools .button').at(-1)?.click();
      await element.updateComplete;
      expect(periodOf(element.value as BenchmarkSheet, 'latest').closingMonth).to.equal('2025-02');
      cell(element, 'cash', 'earlier').focus();
      await shortcut('r');
      await element.updateComplete;
      expect(words(element, '.foot')).to.include(grid.filledNothing);
    });
  });

  describe('the unit', () => {
    it('shows and reads amounts in 百万円, exactly, and leaves persons and months alone', async () => {
      const element = await open('financials');
      const before = structuredClone(element.value);
      all(element, '.tools .seg .button')[1]?.click();
      await element.updateComplete;
      expect(cell(element, 'sales', 'latest').value).to.equal('742.6');
      expect(cell(element, 'operatingProfit', 'earlier').value).to.equal('△3.8');
      expect(cell(element, 'employees', 'latest').value).to.equal('38');
      expect(words(element, '.grid thead')).to.include('百万円');
      expect(element.value).to.deep.equal(before);
      await enter(element, 'sales', 'latest', '1,234.567');
      expect(figure(element, 'sales')).to.equal(1_234_567);
      await enter(element, 'sales', 'latest', '5千円');
      expect(figure(element, 'sales')).to.equal(5);
      await enter(element, 'sales', 'latest', '999999999999.999');
      expect(figure(element, 'sales')).to.equal(999_999_999_999_999);
      expect(cell(element, 'sales', 'latest').value).to.equal('999,999,999,999.999');
    });
  });

  describe('what is known of a cell', () => {
    it('is where its figure comes from, for the whole range, and a note', async () => {
      const element = await open('financials');
      cell(element, 'sales', 'previous').focus();
      await withShift('ArrowRight');
      await element.updateComplete;
      all(element, '.remark input')[1]?.click();
      await idle(element);
      const source = (id: 'latest' | 'previous') =>
        periodOf(element.value as BenchmarkSheet, id).remarks?.sales?.source;
      expect([source('previous'), source('latest')]).to.deep.equal(['trial-balance', 'trial-balance']);
      cell(element, 'cash', 'latest').focus();
      await element.updateComplete;
      find(element, '#remark-note').focus();
      await sendKeys({ type: '内部取引を含む' });
      await press('Tab');
      await idle(element);
      const { remarks } = periodOf(element.value as BenchmarkSheet, 'latest');
      expect(remarks?.cash).to.deep.equal({ note: '内部取引を含む' });
      const described = cell(element, 'cash', 'latest').getAttribute('aria-describedby') ?? '';
      expect(find(element, `#${described}`).textContent).to.include('覚え書き：内部取引を含む');
      await expect(element).to.be.accessible();
      await shortcut('z');
      expect(periodOf(element.value as BenchmarkSheet, 'latest').remarks?.cash).to.equal(undefined);
    });

    it('is marked where entries do not fit, explained, and led to', async () => {
      const element = await open('financials');
      await enter(element, 'months', 'latest', '6');
      const [first] = all(element, '.checks li');
      expect(first?.innerText).to.include('決算月数と違います');
      const marked = all(element, '.grid .check input').map(({ id }) => id);
      expect(marked).to.deep.equal(['cell-closingMonth-latest', 'cell-months-latest']);
      expect(cell(element, 'months', 'latest').getAttribute('aria-describedby')).to.include(first?.id);
      first?.querySelector('button')?.click();
      await idle(element);
      expect(focused(element)).to.equal('cell-closingMonth-latest');
      expect(element.validity.valid).to.equal(true);
    });
  });
});
