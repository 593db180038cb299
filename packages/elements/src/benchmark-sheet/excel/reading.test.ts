import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { loadBasis } from '@banso/benchmark-data';
import { arraySource, newBenchmarkSheet, periodOf, withFigure, type BenchmarkSheet } from '@banso/model';
import { samples } from '@banso/model/samples';
import { writeCsv, writeWorkbook } from '@banso/model/workbook';
import { industries } from '@banso/benchmark-data';
import { benchmarkExcel as text } from '../../locales/ja/benchmark-excel.js';
import { benchmarkDetails as details } from '../../locales/ja/benchmark-details.js';
import {
  Widget,
  all,
  cell,
  empty,
  enter,
  figure,
  find,
  open,
  sheetOf,
  shortcut,
  words,
  type Element,
} from '../../testing/benchmark-sheet-page.js';
import { choose, chosen, dropped, fileOf, taken } from '../../testing/files.js';
import { idle, mount } from '../../testing/fixture.js';

const basis = await loadBasis('2018');
const company = { name: samples.company.name };
const written = (sheet: BenchmarkSheet) => writeWorkbook(sheet, { basis, company });
const value = (element: Element) => element.value as BenchmarkSheet;
const contentOf = ({ periods, flow, views, summary }: BenchmarkSheet) => ({
  figures: periods.map(({ figures, closingMonth }) => [closingMonth, figures]),
  steps: flow.steps.map(({ title, content, differentiation }) => [title, content, differentiation]),
  parties: [flow.offering, flow.suppliers, flow.partners, flow.self, flow.customers, flow.endUsers],
  views,
  summary,
});

describe('<banso-benchmark-sheet>', () => {
  describe('reading a workbook', () => {
    it('is shown before it happens, and taken in as a whole in one step of undo', async () => {
      const element = await open('indicators', empty());
      let changes = 0;
      element.addEventListener('change', () => changes++);
      const before = structuredClone(value(element));
      await choose(element, fileOf('前年度.xlsx', written(samples.benchmarkSheet)));
      expect(words(element, '#import-title')).to.equal(`${text.title} 前年度.xlsx`);
      expect(words(element, '.import-figures')).to.include('売上高').and.include('98,400');
      for (const { title, content, differentiation } of samples.benchmarkSheet.flow.steps) {
        for (const each of [title, content, differentiation]) {
          expect(words(element, '.import')).to.include((each as string).replace(/\s+/g, ' '));
        }
      }
      expect(value(element)).to.deep.equal(before);
      expect(changes).to.equal(0);
      await taken(element);
      expect(contentOf(value(element))).to.deep.equal(contentOf(samples.benchmarkSheet));
      expect([value(element).industry, value(element).capital]).to.deep.equal([
        samples.benchmarkSheet.industry,
        samples.benchmarkSheet.capital,
      ]);
      expect(changes).to.equal(1);
      expect(words(element, '.foot [role="status"]')).to.match(/^\d+か所を読み込みました/);
      await shortcut('z');
      await idle(element);
      expect(contentOf(value(element))).to.deep.equal(contentOf(before));
    });

    it('marks only what changes, with what stands there now', async () => {
      const element = await open('financials');
      const changed = withFigure(samples.benchmarkSheet, 'latest', 'cash', 119_000);
      await choose(element, fileOf('a.xlsx', written(changed)));
      expect(
        all(element, '.import .mark').map((mark) => mark.innerText.replace(/\s+/g, ' ').trim()),
      ).to.deep.equal(['98,400 119,000']);
      expect(words(element, '.import .foot'))
        .to.include('1か所が変わります。')
        .and.include('1か所を読み込む');
      expect(find<HTMLInputElement>(element, '#take-flow').disabled).to.equal(true);
      await taken(element);
      expect(figure(element, 'cash')).to.equal(119_000);
    });

    it('says so when the file says the same, and offers nothing to take', async () => {
      const element = await open('indicators');
      await choose(element, fileOf('a.xlsx', written(samples.benchmarkSheet)));
      expect(words(element, '.import')).to.include(text.nothing);
      expect(element.renderRoot.querySelector('.import .main')).to.equal(null);
    });

    it('takes in only the parts that are wanted', async () => {
      const element = await open('indicators', empty());
      await choose(element, fileOf('a.xlsx', written(samples.benchmarkSheet)));
      const all = words(element, '.import .main');
      for (const portion of ['basics', 'latest', 'earlier', 'views', 'flow']) {
        find(element, `#take-${portion}`).click();
        await idle(element);
      }
      expect(words(element, '.import .main')).to.not.equal(all);
      await taken(element);
      const after = value(element);
      expect(after.industry).to.equal(null);
      expect(periodOf(after, 'previous').figures).to.deep.equal(
        periodOf(samples.benchmarkSheet, 'previous').figures,
      );
      expect(periodOf(after, 'latest').figures.cash).to.equal(null);
      expect(after.summary).to.deep.equal(samples.benchmarkSheet.summary);
      expect(after.flow.steps).to.deep.equal([]);
    });

    it('is given up with Esc or a button, and nothing has changed', async () => {
      const element = await open('financials');
      await enter(element, 'cash', 'latest', '5');
      const before = structuredClone(value(element));
      const other = withFigure(samples.benchmarkSheet, 'latest', 'sales', 1);
      await choose(element, fileOf('a.xlsx', written(other)));
      expect((element.renderRoot as ShadowRoot).activeElement?.id).to.equal('import-title');
      await shortcut('z');
      await idle(element);
      expect(value(element), 'nothing is undone behind it').to.deep.equal(before);
      await sendKeys({ press: 'Escape' });
      await idle(element);
      expect(element.renderRoot.querySelector('.import')).to.equal(null);
      expect(words(element, '.told')).to.equal(text.cancelled);
      await choose(element, fileOf('a.xlsx', written(other)));
      find(element, '.import .foot .button').click();
      await idle(element);
      expect(value(element)).to.deep.equal(before);
      expect(find(element, '.grid')).to.exist;
    });

    it('is begun by dropping a file; one at a time, and only where something can be written', async () => {
      const element = await open('indicators', empty());
      const file = fileOf('a.xlsx', written(samples.benchmarkSheet));
      const over = dropped(element, [file], 'dragover');
      expect(over.defaultPrevented).to.equal(true);
      await idle(element);
      expect(words(element, '.hover')).to.equal(details.files.dropping);
      dropped(element, [file, file]);
      await idle(element);
      expect(words(element, '.told')).to.equal(details.files.onlyOne);
      dropped(element, [file]);
      await chosen(element);
      expect(words(element, '#import-title')).to.include('a.xlsx');
      expect(element.renderRoot.querySelector('.hover')).to.equal(null);

      const still = await mount(Widget, { value: sheetOf(), readOnly: true });
      await idle(still);
      expect(dropped(still, [file]).defaultPrevented).to.equal(true);
      await idle(still);
      expect(still.renderRoot.querySelector('.import, .read-file')).to.equal(null);
    });

    it('begins a sheet where a company has none; given up, there is none', async () => {
      const source = arraySource<BenchmarkSheet>([]);
      const element = await mount(Widget, { source, company: samples.company.id });
      await idle(element);
      await choose(element, fileOf('a.xlsx', written(samples.benchmarkSheet)));
      await sendKeys({ press: 'Escape' });
      await idle(element);
      expect(element.value).to.equal(undefined);
      await choose(element, fileOf('a.xlsx', written(samples.benchmarkSheet)));
      await taken(element);
      expect(contentOf(value(element))).to.deep.equal(contentOf(samples.benchmarkSheet));
      expect((await source.page({})).items.length).to.equal(1);
    });

    it('goes to the periods of the same months when the file is a year old, or as it stands when that is chosen', async () => {
      const sheet = sheetOf();
      const older = yearsOn(sheet, -1);
      const element = await open('financials', sheet);
      await choose(element, fileOf('a.xlsx', written(older)));
      const told = words(element, '.import .side');
      expect(told).to.include(text.otherYear('2017年9月期', '2018年9月期'));
      expect(told).to.include(text.leftOut('2015年9月期'));
      const [byMonth, byPlace] = all(element, '.import [name="arrangement"]') as HTMLInputElement[];
      expect([byMonth?.checked, byPlace?.checked]).to.deep.equal([true, false]);
      byPlace?.click();
      await idle(element);
      await taken(element);
      expect(value(element).periods.map(({ closingMonth }) => closingMonth)).to.deep.equal([
        '2017-09',
        '2016-09',
        '2015-09',
      ]);
    });

    it('keeps the version of the basis unless another one is chosen, and shows what both give', async () => {
      const other = await loadBasis('2022');
      const of2022 = writeWorkbook({ ...samples.benchmarkSheet, basisVersion: '2022' }, { basis: other });
      const element = await open();
      await choose(element, fileOf('a.xlsx', of2022));
      const told = words(element, '.import .side');
      expect(told)
        .to.match(/2018年度版：合計 \d+／30/)
        .and.match(/2022年度版（名称は推定）：合計 \d+／30/);
      expect(told).to.include(text.agrees);
      expect(find<HTMLInputElement>(element, '#take-basis').checked).to.equal(false);
      find(element, '#take-basis').click();
      await idle(element);
      await taken(element);
      expect(value(element).basisVersion).to.equal('2022');
    });

    it('says when the company in the file is another one', async () => {
      const element = await mount(Widget, { value: sheetOf(), companyName: '株式会社やまびこ製作所' });
      await idle(element);
      await choose(element, fileOf('a.xlsx', written(samples.benchmarkSheet)));
      expect(words(element, '.import .side')).to.include(
        text.otherCompany(samples.company.name, '株式会社やまびこ製作所'),
      );
    });

    it('clears what could not be read before in what it replaces', async () => {
      const element = await open('financials');
      await enter(element, 'cash', 'latest', '約5億');
      const changed = withFigure(samples.benchmarkSheet, 'latest', 'cash', 7);
      await choose(element, fileOf('a.xlsx', written(changed)));
      await taken(element);
      expect(cell(element, 'cash', 'latest').value).to.equal('7');
      expect(element.renderRoot.querySelector('.unread')).to.equal(null);
    });

    it('reads a CSV of ours in both encodings', async () => {
      for (const encoding of ['utf-8', 'cp932'] as const) {
        const { bytes } = writeCsv(samples.benchmarkSheet, { company, industries, encoding });
        const element = await open('indicators', newBenchmarkSheet(samples.company.id, '2018'));
        await choose(element, fileOf('a.csv', bytes));
        await taken(element);
        expect(contentOf(value(element)).figures, encoding).to.deep.equal(
          contentOf(samples.benchmarkSheet).figures,
        );
      }
    });

    it('is accessible while it is looked at', async () => {
      const element = await open('indicators', empty());
      await choose(element, fileOf('a.xlsx', written(samples.benchmarkSheet)));
      await expect(element).to.be.accessible();
    });
  });
});

const yearsOn = (sheet: BenchmarkSheet, years: number): BenchmarkSheet => ({
  ...sheet,
  periods: sheet.periods.map((period) => ({
    ...period,
    closingMonth: period.closingMonth
      ? `${Number(period.closingMonth.slice(0, 4)) + years}${period.closingMonth.slice(4)}`
      : null,
  })),
});
