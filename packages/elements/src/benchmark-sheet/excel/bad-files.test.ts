import { expect } from '@open-wc/testing';
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { samples } from '@banso/model/samples';
import { loadBasis } from '@banso/benchmark-data';
import { periodOf, type BenchmarkSheet } from '@banso/model';
import { writeWorkbook, type FindingCode } from '@banso/model/workbook';
import { financialCells, workbookOf, zipOf } from '../../../../model/src/workbook/testing/made-workbook.js';
import { benchmarkExcel as english } from '../../locales/en/benchmark-excel.js';
import '../../locales/en.js';
import { benchmarkExcel as japanese } from '../../locales/ja/benchmark-excel.js';
import { empty, find, open, words, type Element } from '../../testing/benchmark-sheet-page.js';
import { choose, fileOf, taken } from '../../testing/files.js';
import { idle } from '../../testing/fixture.js';
import type { ImportFault } from './file-import.js';

const basis = await loadBasis('2018');
const whole = writeWorkbook(samples.benchmarkSheet, { basis });
const value = (element: Element) => element.value as BenchmarkSheet;
const plain = (text: string) => text.replace(/\s+/g, ' ').trim();

/** An old Excel file, or the wrapper of one with a password. */
const ole = (name: string) =>
  Uint8Array.from([
    ...[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    ...new Array<number>(600).fill(0),
    ...[...name].flatMap((letter) => [letter.charCodeAt(0), 0]),
  ]);

/** The workbook with one of its parts changed. */
function patched(bytes: Uint8Array, part: string, change: (xml: string) => string): Uint8Array {
  const files: Zippable = unzipSync(bytes);
  files[part] = strToU8(change(strFromU8(files[part] as Uint8Array)));
  return zipSync(files, { level: 1 });
}
const withPart = (bytes: Uint8Array, part: string, content: string) =>
  zipSync({ ...unzipSync(bytes), [part]: strToU8(content) }, { level: 1 });
const firstSheet = 'xl/worksheets/sheet1.xml';

const refused: readonly [string, ImportFault, () => File][] = [
  ['a PDF that goes by the name of a workbook', 'not-a-workbook', () => fileOf('a.xlsx', '%PDF-1.7 …')],
  ['a picture', 'not-a-workbook', () => fileOf('a.xlsx', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]))],
  ['an empty file', 'empty', () => fileOf('a.xlsx', '')],
  ['one with a password', 'encrypted', () => fileOf('a.xlsx', ole('EncryptedPackage'))],
  ['one of Excel 2003', 'old-format', () => fileOf('a.xls', ole('Workbook'))],
  ['a letter of Word', 'other-document', () => fileOf('a.docx', zipOf({ 'word/document.xml': '<w/>' }))],
  ['one that was cut off', 'broken', () => fileOf('a.xlsx', whole.slice(0, 9_000))],
  ['another workbook', 'no-benchmark', () => fileOf('a.xlsx', workbookOf({ 在庫表: { A1: '品名', B1: 3 } }))],
  ['another CSV', 'no-benchmark', () => fileOf('a.csv', '会員番号,商号\n1,見本\n')],
  [
    'a zip bomb',
    'too-large',
    () => fileOf('a.xlsx', zipSync({ ...unzipSync(whole), [firstSheet]: new Uint8Array(60_000_000) })),
  ],
  [
    'a million rows',
    'too-large',
    () => {
      const row = (index: number) => `<row r="${index}"><c r="A${index}"><v>1</v></c></row>`;
      const rows = Array.from({ length: 1_000_000 }, (_, index) => row(index + 100)).join('');
      return fileOf(
        'a.xlsx',
        patched(whole, firstSheet, (xml) => xml.replace('</sheetData>', `${rows}</sheetData>`)),
      );
    },
  ],
  [
    'a million rows of CSV',
    'too-large',
    () => fileOf('a.csv', `項目,最新決算期\n${'売上高,1\n'.repeat(1_000_000)}`),
  ],
  [
    'an entity that would swell',
    'broken',
    () =>
      fileOf(
        'a.xlsx',
        patched(whole, firstSheet, (xml) =>
          xml.replace('<worksheet', '<!DOCTYPE a [<!ENTITY b "c">]><worksheet'),
        ),
      ),
  ],
];

describe('<banso-benchmark-sheet>', function () {
  this.timeout(30_000);

  describe('files that cannot be read', () => {
    for (const [what, fault, make] of refused) {
      it(`are refused in plain words, in both languages, and nothing changes: ${what}`, async () => {
        const element = await open('financials');
        const before = structuredClone(value(element));
        let changes = 0;
        element.addEventListener('change', () => changes++);
        const file = make();
        await choose(element, file);
        expect(words(element, '.import [role="alert"] p')).to.equal(
          plain(`${japanese.refused(file.name, japanese.faults[fault])} ${japanese.untouched}`),
        );
        element.lang = 'en';
        await idle(element);
        expect(words(element, '.import [role="alert"] p')).to.equal(
          plain(`${english.refused(file.name, english.faults[fault])} ${english.untouched}`),
        );
        expect(element.renderRoot.querySelector('.import .main')).to.equal(null);
        expect(value(element)).to.deep.equal(before);
        expect(changes).to.equal(0);
        find(element, '.import .bare').click();
        await idle(element);
        expect(find(element, '.grid')).to.exist;
      });
    }

    it('say so when the device cannot open the file, as when it was moved meanwhile', async () => {
      const element = await open();
      const file = fileOf('a.xlsx', whole);
      file.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotReadableError'));
      await choose(element, file);
      expect(words(element, '.import [role="alert"]')).to.include(japanese.faults.unreadable);
    });
  });

  describe('cells that cannot be read', () => {
    const losses = (element: Element) => words(element, '.import .losses');
    const read = async (changes: Parameters<typeof financialCells>[0]) => {
      const element = await open('indicators', empty());
      const book = patched(workbookOf(financialCells(changes)), firstSheet, (xml) =>
        xml.replace(/<c r="D27"([^>]*)><v>777777</, '<c r="D27"$1 t="e"><v>#DIV/0!<'),
      );
      await choose(element, fileOf('a.xlsx', book));
      return element;
    };

    const cells: readonly [string, NonNullable<Parameters<typeof financialCells>[0]>, string, FindingCode][] =
      [
        ['an error of Excel', { D27: 777_777 }, '売上高', 'error-value'],
        ['a formula that is only text', { D31: '=SUM(A1:A3)' }, '現金・預金', 'formula-text'],
        ['a word for a number', { D39: '約5億' }, '純資産合計', 'not-a-number'],
        ['a number beyond any company', { D32: 9e15 }, '受取手形', 'too-large'],
        ['a word for a month', { D26: '昨年の秋' }, '決算年月', 'not-a-month'],
        ['an industry that is none', { D10: '9999_その他' }, '業種', 'industry-unknown'],
      ];
    for (const [what, change, field, code] of cells) {
      it(`are told with their place and stay blank: ${what}`, async () => {
        const element = await read(change);
        expect(losses(element)).to.include(field).and.include(japanese.findings[code]);
        expect(losses(element)).to.include(Object.keys(change)[0]);
        element.lang = 'en';
        await idle(element);
        expect(losses(element)).to.include(english.findings[code]);
        await taken(element);
        expect(JSON.stringify(value(element))).to.not.match(/DIV|SUM|約5億|NaN|昨年/);
      });
    }

    it('do not include dates in 和暦 as text, which are read', async () => {
      const element = await read({ D26: '令和7年9月期', E26: 'R6.9', F26: '平成30年9月' });
      expect(words(element, '.import-figures thead')).to.include('2018年9月期').and.include('2025年9月期');
      await taken(element);
      expect(periodOf(value(element), 'latest').closingMonth).to.equal('2025-09');
    });

    it('do not include merged cells that moved: a label is found wherever it stands', async () => {
      // A version of another year: all of the input three rows further down and one column to the right.
      const moved = patched(whole, inputSheet(whole), (xml) => {
        const shift = (name: string) =>
          name.replace(
            /([A-Z]+)(\d+)/g,
            (_, column: string, row: string) => next(column) + (Number(row) + 3),
          );
        return xml
          .replace(/ r="([A-Z]+\d+)"/g, (_, name: string) => ` r="${shift(name)}"`)
          .replace(/<row r="(\d+)"/g, (_, row: string) => `<row r="${Number(row) + 3}"`)
          .replace(/<mergeCell ref="([^"]+)"/g, (_, name: string) => `<mergeCell ref="${shift(name)}"`);
      });
      const element = await open('indicators', empty());
      await choose(element, fileOf('a.xlsx', moved));
      await taken(element);
      expect(value(element).periods.map(({ figures }) => figures)).to.deep.equal(
        samples.benchmarkSheet.periods.map(({ figures }) => figures),
      );
    });

    it('leave macros and links alone, and say so', async () => {
      let file = withPart(whole, 'xl/vbaProject.bin', 'macro');
      file = withPart(file, 'xl/externalLinks/externalLink1.xml', '<externalLink/>');
      const asked = performance.getEntriesByType('resource').length;
      const element = await open();
      await choose(element, fileOf('a.xlsm', file));
      const told = words(element, '.import .side');
      expect(told).to.include(japanese.findings['macros-not-run']);
      expect(told).to.include(japanese.findings['links-not-followed']);
      const outside = performance
        .getEntriesByType('resource')
        .slice(asked)
        .filter(({ name }) => !name.startsWith(location.origin));
      expect(outside).to.deep.equal([]);
    });

    it('say when the basis in the workbook is one of another year', async () => {
      const rows = structuredClone(basis.rows);
      const figures = rows['0304']!.medium.salesGrowth as unknown as number[];
      figures[4]! += 0.5;
      const next = { ...basis, version: '2030', rows };
      const element = await open();
      await choose(
        element,
        fileOf('a.xlsx', writeWorkbook({ ...samples.benchmarkSheet, basisVersion: '2030' }, { basis: next })),
      );
      expect(words(element, '.import .side')).to.include(japanese.findings['basis-other']);
      expect(element.renderRoot.querySelector('#take-basis')).to.equal(null);
    });
  });

  describe('a large file', () => {
    it('is read while the page goes on', async () => {
      // 27,000 cells, and formats far below them.
      const row = (index: number) =>
        `<row r="${index}">${'ABCDEFGHI'.replace(/./g, (column) => `<c r="${column}${index}"><v>1</v></c>`)}</row>`;
      const formatted = '<row><c s="1"/><c s="1"/><c s="1"/></row>'.repeat(100_000);
      const rows = Array.from({ length: 3_000 }, (_, index) => row(index + 200)).join('') + formatted;
      const large = patched(whole, inputSheet(whole), (xml) =>
        xml.replace('</sheetData>', `${rows}</sheetData>`),
      );
      const element = await open();
      let [last, longest, beats] = [performance.now(), 0, 0];
      const timer = setInterval(() => {
        const now = performance.now();
        longest = Math.max(longest, now - last);
        last = now;
        beats++;
      });
      const began = performance.now();
      await choose(element, fileOf('a.xlsx', large));
      clearInterval(timer);
      const took = performance.now() - began;
      expect(beats, `heard ${beats} times in ${Math.round(took)} ms`).to.be.greaterThan(10);
      expect(longest, `of ${Math.round(took)} ms`).to.be.lessThan(Math.max(250, took / 2));
    });

    it('can be given up while it is read', async () => {
      const element = await open();
      const input = find<HTMLInputElement>(element, '#file');
      const data = new DataTransfer();
      data.items.add(fileOf('a.xlsx', whole));
      input.files = data.files;
      input.dispatchEvent(new Event('change'));
      await element.updateComplete;
      find(element, '.import .button').click();
      await idle(element);
      await new Promise((resolve) => setTimeout(resolve, 300));
      expect(element.renderRoot.querySelector('.import')).to.equal(null);
    });
  });

  describe('METI’s own workbook', () => {
    const official = async (name: string) => {
      const response = await fetch(`/shared/locaben/${name}`);
      return response.ok ? new Uint8Array(await response.arrayBuffer()) : undefined;
    };

    it('is read as it was filled in, and shows what is computed here', async function () {
      const filled = await official('filled.xlsx');
      if (!filled) this.skip();
      const element = await open('indicators', empty());
      await choose(element, fileOf('filled.xlsx', filled));
      expect(words(element, '.import .side')).to.include(japanese.agrees);
      expect(element.renderRoot.querySelector('.losses')).to.equal(null);
      await taken(element);
      const truth = JSON.parse(new TextDecoder().decode(await official('filled.truth.json'))) as {
        periods: Record<string, number>[];
      };
      expect(value(element).periods.map(({ figures }) => figures.sales)).to.deep.equal(
        truth.periods.map(({ sales }) => sales),
      );
      expect(words(element, '.grid')).to.include('売上高');
    });

    it('of 2018 is read with its macros left alone', async function () {
      const workbook = await official('meti-2018.xlsm');
      if (!workbook) this.skip();
      const element = await open('indicators', empty());
      await choose(element, fileOf('meti-2018.xlsm', workbook));
      expect(words(element, '.import .side')).to.include(japanese.findings['macros-not-run']);
      await taken(element);
      expect(value(element).industry).to.equal('1301');
    });
  });
});

/** The part in which the figures are typed. */
function inputSheet(bytes: Uint8Array): string {
  const files = unzipSync(bytes);
  const found = Object.keys(files).find(
    (name) => name.startsWith('xl/worksheets/sheet') && strFromU8(files[name]!).includes('減価償却費'),
  );
  if (!found) throw new Error('There is no sheet of figures');
  return found;
}

const next = (column: string) =>
  column.slice(0, -1) + String.fromCharCode(column.charCodeAt(column.length - 1) + 1);
