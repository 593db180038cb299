import { expect, waitUntil } from '@open-wc/testing';
import { industries, loadBasis } from '@banso/benchmark-data';
import { samples } from '@banso/model/samples';
import { readBenchmarkFile, sheetDifferences, takenOver } from '@banso/model/workbook';
import { arraySource, newBenchmarkSheet, type BenchmarkSheet, type Company } from '@banso/model';
import { answerConnect } from '../../base/connect.js';
import { benchmarkDetails } from '../../locales/ja/benchmark-details.js';
import { benchmarkExcel as text } from '../../locales/ja/benchmark-excel.js';
import {
  Widget,
  all,
  enter,
  open,
  sheetOf,
  words,
  type Element,
} from '../../testing/benchmark-sheet-page.js';
import { idle, mount } from '../../testing/fixture.js';

const { files } = benchmarkDetails;
const bases = await Promise.all(['2018', '2022'].map(loadBasis));
const read = (bytes: Uint8Array) => readBenchmarkFile(bytes, { industries, bases });
const value = (element: Element) => element.value as BenchmarkSheet;

/** What the browser is handed as a download when the button of these words is pressed. */
async function saved(element: Element, label: string): Promise<{ name: string; bytes: Uint8Array }> {
  const { click } = HTMLAnchorElement.prototype;
  const { createObjectURL } = URL;
  let blob: Blob | undefined;
  let name = '';
  URL.createObjectURL = (given: Blob) => createObjectURL.call(URL, (blob = given));
  HTMLAnchorElement.prototype.click = function () {
    name = this.download;
  };
  try {
    await waitUntil(() => element.renderRoot.querySelector('.files'), 'the files are offered');
    all(element, '.files .button')
      .find((button) => button.innerText.trim() === label)
      ?.click();
    await waitUntil(() => name !== '', 'a file was given', { timeout: 8000 });
  } finally {
    URL.createObjectURL = createObjectURL;
    HTMLAnchorElement.prototype.click = click;
  }
  await idle(element);
  return { name, bytes: new Uint8Array(await blob!.arrayBuffer()) };
}

describe('<banso-benchmark-sheet>', () => {
  describe('writing a file', () => {
    it('gives a workbook that reads back to the same sheet, and shows the same results', async () => {
      const element = await open('indicators');
      const { name, bytes } = await saved(element, files.write);
      expect(name).to.match(/^ロカベン_.*2018-09\.xlsx$/);
      expect(words(element, '.told')).to.equal(text.written(name));
      const reading = read(bytes);
      expect(reading.findings).to.deep.equal([]);
      expect(reading.basisVersion).to.equal('2018');
      expect(
        sheetDifferences(value(element), takenOver(newBenchmarkSheet('x', '2018'), reading)),
      ).to.deep.equal([]);
    });

    it('gives a CSV with the mark that Excel needs, or in CP932 with what it lacks told', async () => {
      const sheet = sheetOf();
      sheet.summary = { ...sheet.summary, issue: '𠮷田さんの段取り' };
      const element = await open('summary', sheet);
      const marked = await saved(element, files.csv);
      expect([...marked.bytes.slice(0, 3)]).to.deep.equal([0xef, 0xbb, 0xbf]);
      expect(marked.name).to.match(/\.csv$/);
      expect(read(marked.bytes).content.summary.issue).to.equal('𠮷田さんの段取り');
      const old = await saved(element, files.cp932);
      expect(words(element, '.told')).to.include(text.replaced('𠮷'));
      expect(read(old.bytes).content.summary.issue).to.equal('〓田さんの段取り');
    });

    it('names the company as it is known, with its address and its head', async () => {
      const known: Company = { ...samples.company, address: '埼玉県秩父市', representative: '髙﨑 一' };
      const page = document.createElement('div');
      answerConnect(page, {
        company: arraySource([known]),
        'benchmark-sheet': arraySource([samples.benchmarkSheet]),
      });
      const element = new Widget();
      element.company = known.id;
      page.append(element);
      document.body.append(page);
      await idle(element);
      const { bytes } = await saved(element, files.write);
      page.remove();
      expect(read(bytes).company).to.deep.equal({
        name: known.name,
        address: '埼玉県秩父市',
        representative: '髙﨑 一',
      });
    });

    it('of a sheet whose basis is not known here has no points, and says so', async () => {
      const element = await open('indicators', { ...samples.benchmarkSheet, basisVersion: '2031' });
      const { bytes } = await saved(element, files.write);
      expect(words(element, '.told')).to.include(text.withoutBasis);
      expect(read(bytes).content.periods[0]?.figures).to.deep.equal(
        samples.benchmarkSheet.periods[0]?.figures,
      );
    });

    it('is there where nothing may be written into the sheet', async () => {
      const element = await mount(Widget, { value: sheetOf(), readOnly: true });
      expect((await saved(element, files.write)).bytes.length).to.be.greaterThan(1000);
      expect(element.renderRoot.querySelector('.read-file')).to.equal(null);
    });

    it('has what is kept: a cell that could not be read is blank', async () => {
      const element = await open('financials');
      await enter(element, 'cash', 'latest', '約5億');
      const { bytes } = await saved(element, files.write);
      expect(read(bytes).content.periods[0]?.figures.cash).to.equal(value(element).periods[0]?.figures.cash);
    });
  });
});
