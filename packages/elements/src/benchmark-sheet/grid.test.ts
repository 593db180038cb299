import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { benchmarkEntry as entry } from '../locales/ja/benchmark-entry.js';
import { benchmarkSheet as text } from '../locales/ja/benchmark-sheet.js';
import { idle } from '../testing/fixture.js';
import { all, cell, empty, enter, figure, focused, open, words } from '../testing/benchmark-sheet-page.js';

describe('<banso-benchmark-sheet>', () => {
  describe('the grid', () => {
    it('moves with arrows, Tab and Enter, and stops at its edges', async () => {
      const element = await open('financials');
      cell(element, 'sales', 'previous').focus();
      const places: [string, string][] = [
        ['ArrowRight', 'cell-sales-latest'],
        ['ArrowRight', 'cell-sales-latest'],
        ['ArrowUp', 'cell-closingMonth-latest'],
        ['ArrowUp', 'cell-closingMonth-latest'],
        ['Tab', 'cell-sales-earlier'],
        ['Enter', 'cell-previousSales-earlier'],
        ['End', 'cell-previousSales-latest'],
        ['PageDown', 'cell-months-latest'],
      ];
      for (const [key, place] of places) {
        await sendKeys({ press: key });
        expect(focused(element), key).to.equal(place);
      }
      await sendKeys({ press: 'Tab' });
      expect(focused(element)).to.not.match(/^cell-/);
    });

    it('is one stop for Tab, and lets go after Esc', async () => {
      const element = await open('financials');
      expect(all(element, '.grid input[tabindex="0"]').length).to.equal(1);
      cell(element, 'sales', 'earlier').focus();
      await sendKeys({ press: 'Escape' });
      await sendKeys({ press: 'Tab' });
      expect(focused(element)).to.not.match(/^cell-/);
    });

    it('replaces what stands in a chosen cell, and keeps it with an arrow', async () => {
      const element = await open('financials');
      cell(element, 'cash', 'latest').focus();
      await sendKeys({ type: '118600' });
      await sendKeys({ press: 'ArrowDown' });
      expect(figure(element, 'cash')).to.equal(118_600);
      expect(cell(element, 'cash', 'latest').value).to.equal('118,600');
      expect(focused(element)).to.equal('cell-notesReceivable-latest');
    });

    it('shows the largest amounts to their last digit, however narrow the screen', async () => {
      const element = await open('financials');
      await enter(element, 'cash', 'latest', '△999999999999999');
      await enter(element, 'cash', 'previous', '1000000000000000');
      for (const width of [1280, 820, 390]) {
        await setViewport({ width, height: 900 });
        await idle(element);
        for (const input of [cell(element, 'cash', 'latest'), cell(element, 'cash', 'previous')]) {
          expect(input.scrollWidth, `${input.value} at ${width}`).to.be.at.most(input.clientWidth);
        }
        expect(element.scrollWidth, `at ${width}`).to.be.at.most(element.clientWidth);
      }
      await setViewport({ width: 1280, height: 900 });
    });

    it('shows decimals as Excel shows them, and keeps the number as it was read', async () => {
      const sheet = empty();
      Object.assign(sheet.periods[0]?.figures ?? {}, { cash: 228738.04799999998 });
      const element = await open('financials', sheet);
      expect(cell(element, 'cash', 'latest').value).to.equal('228,738.048');
      cell(element, 'cash', 'latest').focus();
      await sendKeys({ press: 'F2' });
      await sendKeys({ press: 'Enter' });
      expect(figure(element, 'cash')).to.equal(228738.04799999998);
    });

    it('edits with F2, where arrows move the caret, and goes back with Esc', async () => {
      const element = await open('financials');
      cell(element, 'employees', 'latest').focus();
      await sendKeys({ press: 'F2' });
      await sendKeys({ press: 'ArrowLeft' });
      await sendKeys({ type: '0' });
      expect(cell(element, 'employees', 'latest').value).to.equal('308');
      await sendKeys({ press: 'Escape' });
      expect(cell(element, 'employees', 'latest').value).to.equal('38');
      expect(figure(element, 'employees')).to.equal(38);
    });

    it('empties a cell with Delete: not entered, which is not zero', async () => {
      const element = await open('financials');
      cell(element, 'cash', 'latest').focus();
      await sendKeys({ press: 'Delete' });
      expect(figure(element, 'cash')).to.equal(null);
    });

    const readable: [string, number][] = [
      ['１２，３４５', 12_345],
      ['△1,000', -1000],
      ['▲1,000', -1000],
      ['−500', -500],
      ['(500)', -500],
      ['12百万円', 12_000],
      ['1億2,000万', 120_000],
      ['465,301.06', 465_301.06],
      ['1,000,000,000,000,000', 1e15],
      ['999999999999999', 999_999_999_999_999],
    ];
    for (const [typed, value] of readable) {
      it(`reads ${typed}`, async () => {
        const element = await open('financials');
        await enter(element, 'operatingProfit', 'latest', typed);
        expect(figure(element, 'operatingProfit')).to.equal(value);
        const shown = cell(element, 'operatingProfit', 'latest').value;
        const digits = new Intl.NumberFormat('ja', { maximumFractionDigits: 4 }).format(Math.abs(value));
        expect(shown).to.equal((value < 0 ? '△' : '') + digits);
      });
    }

    for (const typed of ['#REF!', '＃DIV/0!', '未定', '1,23', '--5', '5%', '9'.repeat(30)]) {
      it(`keeps ${typed} as it was typed, marks it and says what is possible`, async () => {
        const element = await open('financials');
        const before = element.value;
        await enter(element, 'netAssets', 'latest', typed);
        const input = cell(element, 'netAssets', 'latest');
        expect(input.value).to.equal(typed);
        expect(input.getAttribute('aria-invalid')).to.equal('true');
        expect(words(element, '.fault')).to.include('純資産合計').and.include(typed);
        expect(element.value).to.deep.equal(before);
        expect(element.validity.badInput).to.equal(true);
        expect(words(element, '.unread')).to.include('1か所');
        expect(words(element, '.live li:last-child')).to.include(text.cannot);
        await enter(element, 'netAssets', 'latest', '５');
        expect(figure(element, 'netAssets')).to.equal(5);
        expect(all(element, '.fault').length).to.equal(0);
        expect(element.checkValidity()).to.equal(true);
      });
    }

    it('never changes what is typed while it is being typed', async () => {
      const element = await open('financials');
      cell(element, 'sales', 'latest').focus();
      await sendKeys({ type: '１２，３４５' });
      await idle(element);
      expect(cell(element, 'sales', 'latest').value).to.equal('１２，３４５');
      expect(figure(element, 'sales')).to.equal(742_600);
    });

    it('leaves Enter and arrows to the input method while it converts', async () => {
      const element = await open('financials');
      const input = cell(element, 'sales', 'latest');
      input.focus();
      for (const init of [{ isComposing: true }, { keyCode: 229 }]) {
        for (const key of ['Enter', 'ArrowDown', 'Escape', 'Tab']) {
          const event = new KeyboardEvent('keydown', {
            key,
            ...init,
            bubbles: true,
            cancelable: true,
            composed: true,
          });
          input.dispatchEvent(event);
          expect(event.defaultPrevented).to.equal(false);
        }
      }
      expect(focused(element)).to.equal('cell-sales-latest');
    });

    it('takes 前期売上高 from the period before; only the oldest is typed', async () => {
      const element = await open('financials');
      await enter(element, 'sales', 'previous', '700000');
      expect(figure(element, 'previousSales')).to.equal(700_000);
      expect(cell(element, 'previousSales', 'latest').value).to.equal('700,000');
      expect(cell(element, 'previousSales', 'latest').readOnly).to.equal(true);
      await enter(element, 'previousSales', 'earlier', '650000');
      expect(figure(element, 'previousSales', 'earlier')).to.equal(650_000);
    });

    it('reads the closing month in any way, and fills in those of the years before', async () => {
      const element = await open('financials', empty());
      await enter(element, 'closingMonth', 'latest', 'R7.9');
      expect(element.value?.periods.map(({ closingMonth }) => closingMonth)).to.deep.equal([
        '2025-09',
        '2024-09',
        '2023-09',
      ]);
      expect(words(element, '.grid thead')).to.include('2023年9月期 2024年9月期 2025年9月期');
      await enter(element, 'closingMonth', 'latest', '来月');
      expect(words(element, '.fault')).to.include(entry.unreadableHow.month);
    });

    it('shows the six figures as they follow the hand', async () => {
      const element = await open('financials');
      cell(element, 'operatingProfit', 'latest').focus();
      await sendKeys({ type: '0' });
      await element.updateComplete;
      expect(words(element, '.live li:nth-child(2)')).to.include('0.0％');
      await sendKeys({ press: 'Backspace' });
      await element.updateComplete;
      expect(words(element, '.live li:nth-child(2)'))
        .to.include(text.cannot)
        .and.include('営業利益が空欄です');
      await sendKeys({ press: 'Escape' });
      await element.updateComplete;
      expect(words(element, '.live li:nth-child(2)')).to.include('3.8％');
    });

    it('says in quiet words what to look at again', async () => {
      const element = await open('financials');
      await enter(element, 'months', 'latest', '６か月');
      await enter(element, 'employees', 'previous', '0');
      await enter(element, 'totalLiabilities', 'earlier', '1');
      const checks = words(element, '.checks');
      expect(checks).to.include('12か月ではない').and.include('従業員数が0').and.include('合計より大きく');
      expect(all(element, '.checks [role=alert]').length).to.equal(0);
    });

    it('refuses months that no period has', async () => {
      const element = await open('financials');
      await enter(element, 'months', 'latest', '25');
      expect(element.value?.periods[0]?.months).to.equal(12);
      expect(words(element, '.fault')).to.include(entry.unreadableHow.months);
    });

    it('shows one period and the year before on a phone, and follows the arrows', async () => {
      await setViewport({ width: 390, height: 800 });
      try {
        const element = await open('financials');
        const shown = () => all(element, '.grid thead th').filter((head) => head.offsetParent).length - 1;
        expect(shown()).to.equal(2);
        cell(element, 'sales', 'previous').focus();
        await sendKeys({ press: 'ArrowLeft' });
        await idle(element);
        expect(focused(element)).to.equal('cell-sales-earlier');
        expect(cell(element, 'sales', 'earlier').offsetParent).to.not.equal(null);
        all(element, '.seg button')[2]?.click();
        await idle(element);
        expect(focused(element)).to.equal('cell-sales-latest');
      } finally {
        await setViewport({ width: 1280, height: 900 });
      }
    });
  });
});
