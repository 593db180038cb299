import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { industries } from '@banso/benchmark-data';
import {
  arraySource,
  indicatorKeys,
  newBenchmarkSheet,
  periodOf,
  type BenchmarkSheet,
  type Company,
  type FigureKey,
  type PeriodId,
} from '@banso/model';
import { samples } from '@banso/model/samples';
import { answerConnect } from '../base/connect.js';
import { benchmarkSheet as english } from '../locales/en/benchmark-sheet.js';
import { benchmarkSheet as text } from '../locales/ja/benchmark-sheet.js';
import { describeWidget } from '../testing/describe-widget.js';
import { idle, mount } from '../testing/fixture.js';
import { BansoBenchmarkSheet } from './benchmark-sheet.js';
import type { Row } from './cells.js';
import type { Tab } from './context.js';

const Widget = BansoBenchmarkSheet;
type Element = Awaited<ReturnType<typeof mount<BenchmarkSheet, BenchmarkSheet | undefined>>>;

const find = <E extends HTMLElement = HTMLElement>(element: Element, selector: string): E => {
  const found = element.renderRoot.querySelector<E>(selector);
  if (!found) throw new Error(`There is no ${selector}`);
  return found;
};
const all = (element: Element, selector: string) => [
  ...element.renderRoot.querySelectorAll<HTMLElement>(selector),
];
const words = (element: Element, selector: string) =>
  find(element, selector).innerText.replace(/\s+/g, ' ').trim();
const show = async (element: Element, tab: Tab) => {
  find(element, `#tab-${tab}`).click();
  await idle(element);
};
const cell = (element: Element, row: Row, period: PeriodId) =>
  find<HTMLInputElement>(element, `#cell-${row}-${period}`);
const figure = (element: Element, key: FigureKey, period: PeriodId = 'latest') =>
  periodOf(element.value as BenchmarkSheet, period).figures[key];
const enter = async (element: Element, row: Row, period: PeriodId, typed: string) => {
  cell(element, row, period).focus();
  await sendKeys({ type: typed });
  await sendKeys({ press: 'Enter' });
  await element.updateComplete;
};
const paste = async (element: Element, row: Row, period: PeriodId, data: string) => {
  const input = cell(element, row, period);
  input.focus();
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', data);
  const event = new ClipboardEvent('paste', {
    clipboardData,
    bubbles: true,
    cancelable: true,
    composed: true,
  });
  input.dispatchEvent(event);
  await element.updateComplete;
};
const shortcut = async (key: string, shift = false) => {
  await sendKeys({ down: 'Control' });
  if (shift) await sendKeys({ down: 'Shift' });
  await sendKeys({ press: key });
  if (shift) await sendKeys({ up: 'Shift' });
  await sendKeys({ up: 'Control' });
};
const focused = (element: Element) => (element.renderRoot as ShadowRoot).activeElement?.id;
const sheetOf = (sheet: BenchmarkSheet = samples.benchmarkSheet) => structuredClone(sheet);
const open = async (tab: Tab = 'indicators', sheet?: BenchmarkSheet) => {
  const element = await mount(Widget, { value: sheetOf(sheet) });
  if (tab !== 'indicators') await show(element, tab);
  return element;
};
const empty = () => newBenchmarkSheet(samples.company.id, '2018');

describeWidget(Widget, {
  records: [samples.benchmarkSheet],
  value: ([sheet]) => sheet,
  async type(element) {
    await show(element, 'financials');
    cell(element, 'sales', 'latest').focus();
    await sendKeys({ type: '9' });
  },
  async edit(element) {
    await show(element, 'financials');
    await enter(element, 'sales', 'latest', '987654');
  },
  edited: '987654',
  shows: (element) => cell(element, 'sales', 'latest').value === '987,654',
});

describe('<banso-benchmark-sheet>', () => {
  describe('the six indicators', () => {
    const points = (element: Element) =>
      all(element, '.ind .pos').map((place) => place.getAttribute('aria-label')?.match(/の(\d)/)?.[1]);
    const values = (element: Element) => all(element, '.ind td.now').map((found) => found.innerText.trim());

    it('show the sample of METI’s workbook to the point: 18/B, 10/D, 12/C', async () => {
      const element = await open('indicators', samples.officialSheet);
      expect(values(element)).to.deep.equal(['7.8', '0.3', '500', '△0.1', '0.8', '35.4']);
      expect(points(element)).to.deep.equal(['3', '2', '3', '5', '2', '3']);
      const total = words(element, '.rfig figcaption');
      expect(total).to.include('合計 18／30（参考：総合B）').and.include('10（D）').and.include('12（C）');
    });

    it('run from old to new, the latest bold, with the median and the place of the year before', async () => {
      const element = await open();
      const heads = all(element, '.ind thead th').map((head) => head.innerText.trim());
      expect(heads.slice(2, 6)).to.deep.equal(['2016年9月期', '2017年9月期', '2018年9月期', '業種の中央値']);
      expect(words(element, '.ind tbody tr')).to.include('1.3 △3.1 9.0 3.2');
      expect(find(element, '.ind .pos').getAttribute('aria-label')).to.equal('5段階の4、前期は2');
    });

    it('say why one is missing, and never 0 in its place', async () => {
      const sheet = sheetOf();
      const [latest] = sheet.periods;
      Object.assign(latest?.figures ?? {}, { netAssets: null, depreciation: null });
      const element = await open('indicators', sheet);
      const rows = all(element, '.ind tbody tr').map((row) => row.innerText);
      expect(rows[3]).to.include('まだ計算できません：減価償却費が空欄です（2018年9月期）');
      expect(rows[5]).to.include('まだ計算できません：純資産合計が空欄です（2018年9月期）');
      expect(values(element)[5]).to.not.match(/\d/);
      expect(words(element, '.rfig figcaption')).to.include(text.noTotal);
    });

    it('are counted as the workbook counts them only when that is chosen', async () => {
      const sheet = sheetOf();
      Object.assign(sheet.periods[0]?.figures ?? {}, { netAssets: null });
      const element = await open('indicators', sheet);
      find<HTMLInputElement>(element, '.switch input').click();
      await idle(element);
      const caption = words(element, '.rfig figcaption');
      expect(caption).to.include('合計 17／30（参考：総合C）').and.include(text.asWorkbookNote(5));
      expect(element.value).to.deep.equal(sheet);
    });

    it('of an empty sheet say what is missing and show no number', async () => {
      const element = await open('indicators', empty());
      expect(values(element).join('')).to.not.match(/\d/);
      expect(words(element, '.scroll')).to.include(text.sizeReasons['industry-missing']);
    });

    it('name the basis, and that a name was inferred', async () => {
      const element = await open('indicators', { ...sheetOf(), basisVersion: '2022' });
      expect(words(element, '.kicker')).to.include('基準値 2022年度版（名称は推定）');
    });

    it('keep their values where the basis is not known here', async () => {
      const element = await open('indicators', { ...sheetOf(), basisVersion: '2031-own' });
      expect(values(element)[0]).to.equal('9.0');
      expect(words(element, '.scroll')).to.include(text.basisUnknown('2031-own'));
    });
  });

  describe('the tabs', () => {
    it('are gone through with arrows, Home and End', async () => {
      const element = await open();
      element.focus();
      await sendKeys({ press: 'ArrowRight' });
      expect(focused(element)).to.equal('tab-financials');
      await sendKeys({ press: 'End' });
      expect(focused(element)).to.equal('tab-summary');
      await sendKeys({ press: 'ArrowRight' });
      expect(focused(element)).to.equal('tab-indicators');
      await sendKeys({ press: 'ArrowLeft' });
      await sendKeys({ press: 'Home' });
      expect(find(element, '[role=tab][aria-selected=true]').id).to.equal('tab-indicators');
    });
  });

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
        expect(words(element, '.state')).to.include('入力中');
        expect(words(element, '.live li:last-child')).to.include(text.notYet);
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
      expect(words(element, '.fault')).to.include(text.unreadableHow.month);
    });

    it('shows the six figures as they follow the hand', async () => {
      const element = await open('financials');
      cell(element, 'operatingProfit', 'latest').focus();
      await sendKeys({ type: '0' });
      await element.updateComplete;
      expect(words(element, '.live li:nth-child(2)')).to.include('0.0％');
      await sendKeys({ press: 'Backspace' });
      await element.updateComplete;
      expect(words(element, '.live li:nth-child(2)')).to.include(text.notYet);
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
      expect(words(element, '.fault')).to.include(text.unreadableHow.months);
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

  describe('pasting from Excel', () => {
    it('fills a column in the order of the workbook', async () => {
      const element = await open('financials', empty());
      const column = ['2025年9月', '812,400', '745,180', '▲4,180', '"33,150"', '１１８，６００'];
      await paste(element, 'closingMonth', 'latest', `${column.join('\r\n')}\r\n`);
      const { figures, closingMonth } = periodOf(element.value as BenchmarkSheet, 'latest');
      expect(closingMonth).to.equal('2025-09');
      expect([figures.sales, figures.operatingProfit, figures.depreciation, figures.cash]).to.deep.equal([
        812_400, -4180, 33_150, 118_600,
      ]);
      // 前期売上高 follows from the period before, which was not pasted.
      expect(figures.previousSales).to.equal(null);
      expect(words(element, '.foot')).to.include(text.grid.pasted(5));
    });

    it('fills a block, keeps what cannot be read and leaves out what does not fit', async () => {
      const element = await open('financials');
      await paste(element, 'cash', 'previous', '1\t2\t3\n#REF!\t-5\n');
      expect([figure(element, 'cash', 'previous'), figure(element, 'cash')]).to.deep.equal([1, 2]);
      expect(figure(element, 'notesReceivable')).to.equal(-5);
      expect(figure(element, 'notesReceivable', 'previous')).to.equal(36_800);
      expect(cell(element, 'notesReceivable', 'previous').value).to.equal('#REF!');
      expect(words(element, '.foot')).to.include(text.grid.pastedBeyond(1));
    });

    it('is one change and one step back', async () => {
      const element = await open('financials');
      const before = element.value;
      let changes = 0;
      element.addEventListener('change', () => changes++);
      await paste(element, 'cash', 'latest', '1\n2\nx\n');
      expect(changes).to.equal(1);
      await shortcut('z');
      await element.updateComplete;
      expect(element.value).to.deep.equal(before);
      expect(all(element, '.fault').length).to.equal(0);
    });
  });

  describe('going back', () => {
    it('works across all parts, and forth again', async () => {
      const element = await open('financials');
      const before = element.value;
      await enter(element, 'sales', 'latest', '1');
      await show(element, 'summary');
      find<HTMLTextAreaElement>(element, '#summary-issue').focus();
      await sendKeys({ type: '！' });
      find(element, '#tab-summary').focus();
      const after = element.value;
      expect(after?.summary.issue).to.include('！');
      await shortcut('z');
      expect(element.value?.summary).to.deep.equal(before?.summary);
      await shortcut('z');
      await element.updateComplete;
      expect(element.value).to.deep.equal(before);
      expect(find(element, '[role=tab][aria-selected=true]').id).to.equal('tab-financials');
      find(element, '#tab-financials').focus();
      await shortcut('y');
      await shortcut('z', true);
      expect(element.value).to.deep.equal(after);
    });

    it('leaves what came from elsewhere in the meantime', async () => {
      const source = arraySource([samples.benchmarkSheet]);
      const element = await mount(Widget, { source });
      await show(element, 'financials');
      await enter(element, 'sales', 'latest', '1');
      const theirs = element.value as BenchmarkSheet;
      await source.save(theirs.id, { ...theirs, summary: { ...theirs.summary, issue: 'theirs' } });
      cell(element, 'sales', 'latest').focus();
      await shortcut('z');
      await idle(element);
      expect(figure(element, 'sales')).to.equal(742_600);
      expect(element.value?.summary.issue).to.equal('theirs');
    });

    it('belongs to the field while something is typed in it', async () => {
      const element = await open('financials');
      await enter(element, 'sales', 'latest', '1');
      cell(element, 'cash', 'latest').focus();
      await sendKeys({ type: '77' });
      await shortcut('z');
      expect(figure(element, 'sales')).to.equal(1);
    });
  });

  describe('what the figures are compared with', () => {
    it('is chosen among 27 industries in 14 groups', async () => {
      const element = await open('financials');
      expect(all(element, '#industry optgroup').length).to.equal(14);
      expect(all(element, '#industry option').length).to.equal(28);
      const select = find<HTMLSelectElement>(element, '#industry');
      select.value = '1301';
      select.dispatchEvent(new Event('change', { bubbles: true }));
      await idle(element);
      expect(element.value?.industry).to.equal('1301');
      expect(words(element, '.facts')).to.include('1301 観光業');
    });

    it('is another version of the basis only by choice', async () => {
      const element = await open('financials');
      const select = find<HTMLSelectElement>(element, '#basis');
      select.value = '2022';
      select.dispatchEvent(new Event('change', { bubbles: true }));
      await idle(element);
      expect(element.value?.basisVersion).to.equal('2022');
      await show(element, 'indicators');
      expect(words(element, '.ind tbody tr')).to.match(/△1\.1/);
    });

    it('depends on the capital, which may be 0', async () => {
      const element = await open('financials', { ...sheetOf(), capital: null });
      expect(words(element, '.reading + *')).to.not.be.empty;
      const capital = find<HTMLInputElement>(element, '#capital');
      capital.focus();
      await sendKeys({ type: '１億円' });
      await sendKeys({ press: 'Tab' });
      await idle(element);
      expect(element.value?.capital).to.equal(100_000);
      capital.select();
      await sendKeys({ type: 'たくさん' });
      capital.blur();
      await idle(element);
      expect(capital.value).to.equal('たくさん');
      expect(element.value?.capital).to.equal(100_000);
      expect(capital.getAttribute('aria-invalid')).to.equal('true');
    });
  });

  describe('what is not in figures', () => {
    it('is written in place and kept on leaving the field', async () => {
      const element = await open('views');
      const field = find<HTMLTextAreaElement>(element, '#owner-philosophy');
      field.focus();
      await sendKeys({ press: 'End' });
      await sendKeys({ type: '。' });
      expect(element.value?.views.owner.philosophy).to.equal(samples.benchmarkSheet.views.owner.philosophy);
      await sendKeys({ press: 'Tab' });
      expect(element.value?.views.owner.philosophy).to.equal(
        `${samples.benchmarkSheet.views.owner.philosophy}。`,
      );
    });

    it('offers every item of the workbook', async () => {
      const element = await open('views');
      expect(all(element, '.views textarea').length).to.equal(15);
    });

    it('grows by steps, which change places and can be taken away', async () => {
      const element = await open('flow');
      const titles = () => all(element, '[id^=title-]').map((field) => (field as HTMLTextAreaElement).value);
      const button = (label: string) => find(element, `[aria-label="${label}"]`);
      button('業務②を前へ').click();
      await idle(element);
      expect(titles().slice(0, 2)).to.deep.equal(['材料手配', '設計・試作']);
      button('業務①を取り除く').click();
      await idle(element);
      find(element, '.flow.editing + .button').click();
      await idle(element);
      expect(titles()).to.deep.equal(['設計・試作', '切削加工', '検査', '納品・改善', '']);
      const added = all(element, '[id^=title-]').at(-1);
      added?.focus();
      await sendKeys({ type: '据付' });
      added?.blur();
      await idle(element);
      await show(element, 'indicators');
      expect(words(element, '.flow')).to.match(/設計・試作.*据付/);
    });

    it('shows markup as the words it is', async () => {
      const sheet = sheetOf();
      const attack = '<img src=x onerror="alert(1)"><script>alert(2)</script>';
      sheet.summary.issue = attack;
      sheet.views.owner.philosophy = attack;
      sheet.flow.suppliers = { content: attack, reason: attack };
      const element = await open('indicators', sheet);
      expect(all(element, 'img, script').length).to.equal(0);
      expect(words(element, '.sum .issue')).to.include(attack);
    });

    it('is only read where nothing may be written', async () => {
      const element = await mount(Widget, { value: sheetOf(), readOnly: true });
      for (const tab of ['financials', 'flow', 'views', 'summary'] as const) {
        await show(element, tab);
        const writable = all(element, '#panel :is(textarea, .grid input, [part=action])');
        expect(writable.map(({ id, tagName }) => id || tagName)).to.deep.equal([]);
      }
      expect(words(element, '#panel')).to.include(samples.benchmarkSheet.summary.issue ?? '');
    });
  });

  describe('for a company', () => {
    const company: Company = { ...samples.company, industry: '0304', capital: 30_000, employees: 42 };
    const place = async (sheets: BenchmarkSheet[]) => {
      const page = document.createElement('div');
      const source = arraySource(sheets);
      answerConnect(page, { company: arraySource([company]), 'benchmark-sheet': source });
      const element = new Widget();
      element.company = company.id;
      page.append(element);
      document.body.append(page);
      await idle(element);
      return { element, page, source };
    };

    it('starts a sheet with what is known of it; the first entry makes the record', async () => {
      const { element, page, source } = await place([]);
      find(element, '.empty .button').click();
      await idle(element);
      expect(focused(element)).to.equal('cell-closingMonth-latest');
      expect(element.value).to.include({
        industry: '0304',
        capital: 30_000,
        company: company.id,
        revision: 0,
      });
      expect(figure(element, 'employees')).to.equal(42);
      expect(source.items).to.be.empty;
      await enter(element, 'sales', 'latest', '812400');
      await idle(element);
      expect(source.items).to.have.length(1);
      expect(source.items[0]).to.include({ revision: 1, industry: '0304' });
      page.remove();
    });

    it('still has what was entered after loading again', async () => {
      const { element, page, source } = await place([samples.benchmarkSheet]);
      await show(element, 'financials');
      await enter(element, 'sales', 'latest', '812400');
      await idle(element);
      page.remove();
      const again = await place([...source.items]);
      expect(figure(again.element, 'sales')).to.equal(812_400);
      again.page.remove();
    });

    it('shows the newest sheet and lets another be chosen', async () => {
      const older = {
        ...sheetOf(),
        id: 'bms_older',
        title: '',
        periods: sheetOf(samples.officialSheet).periods,
      };
      const { element, page } = await place([{ ...older, company: company.id }, samples.benchmarkSheet]);
      expect(element.value?.id).to.equal(samples.benchmarkSheet.id);
      const chooser = find<HTMLSelectElement>(element, '.chooser');
      expect([...chooser.options].map(({ label }) => label)[1]).to.equal('2018年3月期');
      chooser.value = 'bms_older';
      chooser.dispatchEvent(new Event('change', { bubbles: true }));
      await idle(element);
      expect(element.value?.id).to.equal('bms_older');
      expect(words(element, '.ind tbody tr')).to.include('7.8');
      page.remove();
    });
  });

  it('never shows NaN, Infinity or an exponent, whatever stands in the figures', async () => {
    const awkward = [0, -0, 1e15, -1e15, 1e300, -1e-9, Number.MAX_VALUE, 0.1 + 0.2];
    for (const value of awkward) {
      const sheet = sheetOf();
      for (const period of sheet.periods) {
        for (const key of Object.keys(period.figures) as FigureKey[]) period.figures[key] = value;
      }
      const element = await open('financials', sheet);
      const shown = (element.renderRoot as ShadowRoot).textContent ?? '';
      expect(shown).to.not.match(/NaN|Infinity|\de[+-]?\d/);
      expect(find(element, '.reading').innerHTML).to.not.match(/NaN|Infinity/);
    }
  });

  it('has English names for every industry and indicator', () => {
    for (const { code, majorCode } of industries) {
      expect(english.industries[code], code).to.be.a('string');
      expect(english.majorIndustries[majorCode], majorCode).to.be.a('string');
    }
    for (const key of indicatorKeys) expect(english.indicators[key].name).to.match(/^[ -~]+$/);
  });
});
