import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { industries } from '@banso/benchmark-data';
import { arraySource, indicatorKeys, type BenchmarkSheet, type Company, type FigureKey } from '@banso/model';
import { samples } from '@banso/model/samples';
import { answerConnect } from '../base/connect.js';
import { benchmarkEntry as englishEntry } from '../locales/en/benchmark-entry.js';
import { benchmarkSheet as english } from '../locales/en/benchmark-sheet.js';
import { benchmarkDetails as details } from '../locales/ja/benchmark-details.js';
import { benchmarkSheet as text } from '../locales/ja/benchmark-sheet.js';
import { describeWidget } from '../testing/describe-widget.js';
import { idle, mount } from '../testing/fixture.js';
import {
  Widget,
  all,
  cell,
  empty,
  enter,
  figure,
  find,
  focused,
  open,
  sheetOf,
  show,
  words,
  type Element,
} from '../testing/benchmark-sheet-page.js';

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
      expect(rows[3]).to.include('算出不可：減価償却費が空欄です（2018年9月期）。入れると計算できます。');
      expect(rows[5]).to.include('算出不可：純資産合計が空欄です（2018年9月期）。入れると計算できます。');
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
      expect(caption).to.include('合計 17／30（参考：総合C）').and.include(details.asWorkbookNote(5));
      expect(element.value).to.deep.equal(sheet);
    });

    it('of an empty sheet say what is missing and show no number', async () => {
      const element = await open('indicators', empty());
      expect(values(element).join('')).to.not.match(/\d/);
      expect(words(element, '.scroll')).to.include(details.sizeReasons['industry-missing']);
    });

    it('name the basis, and that a name was inferred', async () => {
      const element = await open('indicators', { ...sheetOf(), basisVersion: '2022' });
      expect(words(element, '.kicker')).to.include('基準値 2022年度版（名称は推定）');
    });

    it('keep their values where the basis is not known here', async () => {
      const element = await open('indicators', { ...sheetOf(), basisVersion: '2031-own' });
      expect(values(element)[0]).to.equal('9.0');
      expect(words(element, '.scroll')).to.include(details.basisUnknown('2031-own'));
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

  it('keeps a value that is no sheet, says so and does not throw', async () => {
    const warnings: unknown[][] = [];
    const { warn } = console;
    console.warn = (...words: unknown[]) => warnings.push(words);
    try {
      for (const bad of [{}, { ...sheetOf(), periods: [{}] }, { ...sheetOf(), flow: null }]) {
        const element = await mount(Widget, { value: bad as unknown as BenchmarkSheet });
        expect(element.value).to.equal(bad);
        expect(words(element, '[role=alert]')).to.equal(text.unusable);
        expect(element.validity.badInput).to.equal(true);
        element.value = sheetOf();
        await idle(element);
        expect(element.validity.valid).to.equal(true);
        expect(element.value).to.deep.equal(samples.benchmarkSheet);
      }
      expect(warnings).to.have.length(3);
      expect(String(warnings[2]?.[0])).to.include('"flow"');
    } finally {
      console.warn = warn;
    }
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
      expect(englishEntry.majorIndustries[majorCode], majorCode).to.be.a('string');
    }
    for (const key of indicatorKeys) expect(english.indicators[key].name).to.match(/^[ -~]+$/);
  });
});
