import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { arraySource, periodOf, type BenchmarkSheet } from '@banso/model';
import { benchmarkEntry } from '../locales/ja/benchmark-entry.js';
import { idle } from '../testing/fixture.js';
import {
  all,
  cell,
  empty,
  enter,
  figure,
  find,
  focused,
  open,
  paste,
  pasteBlock,
  sheetOf,
  shortcut,
  show,
  words,
} from '../testing/benchmark-sheet-page.js';

const text = benchmarkEntry.paste;

describe('<banso-benchmark-sheet>', () => {
  describe('pasting from Excel', () => {
    it('fills a column in the order of the workbook', async () => {
      const element = await open('financials', empty());
      const column = ['2025年9月', '812,400', '745,180', '▲4,180', '"33,150"', '１１８，６００'];
      await pasteBlock(element, 'closingMonth', 'latest', `${column.join('\r\n')}\r\n`);
      const { figures, closingMonth } = periodOf(element.value as BenchmarkSheet, 'latest');
      expect(closingMonth).to.equal('2025-09');
      expect([figures.sales, figures.operatingProfit, figures.depreciation, figures.cash]).to.deep.equal([
        812_400, -4180, 33_150, 118_600,
      ]);
      // 前期売上高 follows from the period before, which was not pasted.
      expect(figures.previousSales).to.equal(null);
      expect(words(element, '.foot')).to.include(text.done(5));
    });

    it('fills a block, keeps what cannot be read and leaves out what does not fit', async () => {
      const element = await open('financials');
      await paste(element, 'cash', 'previous', '1\t2\t3\n#REF!\t-5\n');
      expect(words(element, '.paste'))
        .to.include(text.beyond(1))
        .and.include('受取手形 2017年9月期「#REF!」');
      find(element, '.paste .main').click();
      await idle(element);
      expect([figure(element, 'cash', 'previous'), figure(element, 'cash')]).to.deep.equal([1, 2]);
      expect(figure(element, 'notesReceivable')).to.equal(-5);
      expect(figure(element, 'notesReceivable', 'previous')).to.equal(36_800);
      expect(cell(element, 'notesReceivable', 'previous').value).to.equal('#REF!');
    });

    it('tells each way in which a minus was written, unless it is written so here', async () => {
      const element = await open('financials');
      await paste(element, 'cash', 'latest', '△2\n▲3\n（300）\n(4)\n-5\n');
      const told = words(element, '.paste ol');
      expect(told)
        .to.include(text.negative('▲3', '△3'))
        .and.include(text.negative('（300）', '△300'))
        .and.include(text.negative('(4)', '△4'));
      expect(told).to.not.include('「△2」').and.not.include('「-5」');
    });

    it('leaves headings and labels out, and puts columns and rows where they belong', async () => {
      const element = await open('financials', empty());
      const block = [
        ['科目', '2025年3月期', '2024年3月期', '2023年3月期'],
        ['売上高', '3', '2', '1'],
        ['営業利益', '30', '20', '10'],
        ['現金・預金', '300', '200', '100'],
      ];
      await paste(element, 'sales', 'latest', block.map((line) => line.join('\t')).join('\n'));
      const told = words(element, '.paste');
      for (const each of [text.byMonth, text.byLabel, text.leftOut(4)]) expect(told).to.include(each);
      await sendKeys({ press: 'Enter' });
      await idle(element);
      expect(figure(element, 'sales', 'latest')).to.equal(3);
      expect(figure(element, 'sales', 'earlier')).to.equal(1);
      expect(figure(element, 'operatingProfit', 'previous')).to.equal(20);
      expect(figure(element, 'cash', 'latest')).to.equal(300);
      expect(element.value?.periods.map(({ closingMonth }) => closingMonth)).to.deep.equal([
        '2025-03',
        '2024-03',
        '2023-03',
      ]);
      expect(all(element, '.fault').length).to.equal(0);
    });

    it('does not put figures under another closing month than theirs without a word', async () => {
      const element = await open('financials');
      await paste(element, 'cash', 'earlier', '1999年3月期\t2000年3月期\n1\t2\n');
      expect(words(element, '.paste')).to.include(text.otherMonths);
      find(element, '.paste .main').click();
      await idle(element);
      expect(figure(element, 'cash', 'earlier')).to.equal(1);
      expect(figure(element, 'cash', 'previous')).to.equal(2);
    });

    it('enters nothing where there are only words', async () => {
      const element = await open('financials');
      const before = structuredClone(element.value);
      await paste(element, 'cash', 'latest', '科目\t金額\n現金\t多い\n');
      expect(element.value).to.deep.equal(before);
      expect(words(element, '.paste')).to.include(text.none);
      expect(all(element, '.paste .main').length).to.equal(0);
      await sendKeys({ press: 'Enter' });
      await idle(element);
      expect(focused(element)).to.equal('cell-cash-latest');
      expect(element.value).to.deep.equal(before);
    });

    it('is shown before it happens: what changes, what stood there, what cannot be read', async () => {
      const element = await open('financials');
      const before = structuredClone(element.value);
      await paste(element, 'cash', 'previous', '▲1,234\t98,400\n#REF!\t5\n');
      expect(element.value).to.deep.equal(before);
      expect(all(element, '.grid input').length).to.equal(0);
      // 98,400 stands there already: it does not change.
      expect(
        all(element, '.grid .mark').map(({ innerText }) => innerText.replace(/\s+/g, ' ')),
      ).to.deep.equal(['71,200 △1,234', '31,500 5']);
      expect(words(element, '.grid .hatch')).to.equal('#REF!');
      expect(words(element, '.paste')).to.include(text.count(2, 1)).and.include('「▲1,234」は、△1,234として');
      expect(words(element, '.paste')).to.include('前に入れた71,200と違います');
      expect(words(element, '.paste .main')).to.equal(text.confirm(2));
      await expect(element).to.be.accessible();
    });

    it('is confirmed with Enter and left with Esc, and gives the hand back', async () => {
      const element = await open('financials');
      const before = structuredClone(element.value);
      await paste(element, 'cash', 'latest', '1\n2\n');
      await sendKeys({ press: 'Escape' });
      await idle(element);
      expect(element.value).to.deep.equal(before);
      expect(words(element, '.foot')).to.include(text.cancelled);
      expect(focused(element)).to.equal('cell-cash-latest');
      await paste(element, 'cash', 'latest', '1\n2\n');
      await sendKeys({ press: 'Enter' });
      await idle(element);
      expect([figure(element, 'cash'), figure(element, 'notesReceivable')]).to.deep.equal([1, 2]);
      expect(focused(element)).to.equal('cell-cash-latest');
    });

    it('knows the unit that the table says, and lets another be chosen', async () => {
      const element = await open('financials', empty());
      const block = '（単位：円）\t2025年9月期\n売上高\t812,400,499\n営業利益\t▲4,180,500\n';
      await paste(element, 'sales', 'latest', block);
      expect(find<HTMLSelectElement>(element, '#paste-unit').value).to.equal('yen');
      expect(words(element, '.paste')).to.include(text.unitFound('円')).and.include(text.rounded(2));
      expect(all(element, '.grid .mark')[1]?.innerText.trim()).to.equal('812,400');
      const unit = find<HTMLSelectElement>(element, '#paste-unit');
      unit.value = 'million-yen';
      unit.dispatchEvent(new Event('change', { bubbles: true }));
      await idle(element);
      expect(all(element, '.grid .mark')[1]?.innerText.trim()).to.equal('812,400,499,000');
      unit.value = 'yen';
      unit.dispatchEvent(new Event('change', { bubbles: true }));
      await idle(element);
      find(element, '.paste .main').click();
      await idle(element);
      expect([figure(element, 'sales'), figure(element, 'operatingProfit')]).to.deep.equal([812_400, -4181]);
    });

    it('says on every tab that a cell could not be read, though the rest is saved, and leads there', async () => {
      const element = await open('financials');
      const source = arraySource([sheetOf()]);
      element.source = source;
      await enter(element, 'totalLiabilities', 'latest', 'x');
      await enter(element, 'cash', 'latest', '5');
      await show(element, 'views');
      expect(words(element, '.state')).to.match(/^保存済み/);
      expect(words(element, '.unread')).to.include('1か所、読めない欄があります（負債合計');
      expect(dispatchEvent(new Event('beforeunload', { cancelable: true }))).to.equal(false);
      find(element, '.unread button').click();
      await idle(element);
      expect(focused(element)).to.equal('cell-totalLiabilities-latest');
      await enter(element, 'totalLiabilities', 'latest', '7');
      expect(all(element, '.unread').length).to.equal(0);
    });

    it('is one change and one step back', async () => {
      const element = await open('financials');
      const before = element.value;
      let changes = 0;
      element.addEventListener('change', () => changes++);
      await pasteBlock(element, 'cash', 'latest', '1\n2\nx\n');
      expect(changes).to.equal(1);
      await shortcut('z');
      await element.updateComplete;
      expect(element.value).to.deep.equal(before);
      expect(all(element, '.fault').length).to.equal(0);
    });
  });
});
