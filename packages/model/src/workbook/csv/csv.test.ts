import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { industries, loadBasis } from '@banso/benchmark-data';
import { samples } from '../../samples/index.js';
import { readBenchmarkFile } from '../benchmark/read-file.js';
import { sheetDifferences, takenOver } from '../benchmark/take-over.js';
import { financialCells } from '../testing/made-workbook.js';
import type { WorkbookError } from '../workbook-error.js';
import { readCells, writeCells } from './cells.js';
import { encodeCp932 } from './encoding.js';
import { writeCsv } from './write-csv.js';

const bases = [await loadBasis('2018')];
const read = (bytes: Uint8Array) => readBenchmarkFile(bytes, { industries, bases });
const { benchmarkSheet } = samples;
const company = { name: '株式会社見本', address: '埼玉県', representative: '見本　一郎' };
const utf8 = (text: string) => new TextEncoder().encode(text);

describe('a sheet as CSV', () => {
  it('reads back as it was written, in UTF-8 and in CP932', () => {
    for (const encoding of ['utf-8', 'cp932'] as const) {
      const { bytes, missing } = writeCsv(benchmarkSheet, { company, industries, encoding });
      const reading = read(bytes);
      assert.deepEqual([reading.company, reading.basisVersion, reading.findings], [company, '2018', []]);
      const after = takenOver(benchmarkSheet, reading);
      if (encoding === 'utf-8') assert.deepEqual(sheetDifferences(benchmarkSheet, after), []);
      // CP932 has no ± in its own place for µ: what it lacks is listed.
      else
        assert.deepEqual(
          missing,
          [...missing].filter((character) => writeless.includes(character)),
        );
    }
  });

  it('begins with the mark by which spreadsheets know UTF-8', () => {
    assert.deepEqual([...writeCsv(benchmarkSheet, { industries }).bytes.slice(0, 3)], [0xef, 0xbb, 0xbf]);
  });

  it('holds no text that a spreadsheet would carry out, and gives it back as it was', () => {
    const dangerous = '=HYPERLINK("http://例","見る")';
    const sheet = { ...benchmarkSheet, summary: { ...benchmarkSheet.summary, issue: dangerous } };
    const { bytes } = writeCsv(sheet, { company: { name: '＋α商会' }, industries });
    const cells = readCells(new TextDecoder().decode(bytes)).flat();
    assert.ok(cells.every((cell) => !/^[=+@\t\r＝＋－＠]/.test(cell)));
    const reading = read(bytes);
    assert.deepEqual([reading.content.summary.issue, reading.company.name], [dangerous, '＋α商会']);
  });

  it('reads what a person changed in it, and says what it cannot', () => {
    const text = new TextDecoder().decode(writeCsv(benchmarkSheet, { industries }).bytes);
    const changed = text
      .replace(/^売上高,[^,]*/m, '売上高,"△1,234"')
      .replace(/^営業利益,[^,]*/m, '営業利益,未定');
    const { content, findings } = read(utf8(changed));
    assert.equal(content.periods[0]!.figures.sales, -1234);
    assert.deepEqual(
      findings.map(({ code, field, text: own }) => [code, field, own]),
      [['not-a-number', 'periods/latest/operatingProfit', '未定']],
    );
  });

  it('reads a sheet of METI’s workbook that was saved as CSV', () => {
    const cells = Object.entries(financialCells()['【入力】財務分析']!);
    const rows = Array.from({ length: 40 }, (_, row) =>
      ['A', 'B', 'C', 'D', 'E', 'F'].map((letter) => {
        const value = cells.find(([place]) => place === `${letter}${row + 1}`)?.[1];
        return row === 25 && value && letter > 'C' ? '2026年3月' : String((value as string) ?? '');
      }),
    );
    const { bytes } = encodeCp932(writeCells(rows));
    const { content, parts } = read(bytes);
    assert.deepEqual(
      [parts, content.industry, content.periods[0]!.closingMonth],
      [['financials'], '0304', '2026-03'],
    );
    assert.equal(content.periods[2]!.figures.netAssets, 13_000);
  });

  it('refuses what is no such file', () => {
    const refusal = (bytes: Uint8Array) => {
      try {
        read(bytes);
        return 'read';
      } catch (error) {
        return (error as WorkbookError).code;
      }
    };
    assert.equal(refusal(utf8('会員番号,商号\n1,見本\n')), 'no-benchmark');
    assert.equal(refusal(Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16])), 'not-a-workbook');
    for (const other of ['%PDF-1.7\n', '<html><table><tr><td>売上高,1', '{"a":[1,2]}']) {
      assert.equal(refusal(utf8(other)), 'not-a-workbook');
    }
    assert.equal(refusal(utf8('項目,"最新決算期')), 'broken');
    assert.equal(refusal(utf8('a,'.repeat(100_001))), 'too-large');
  });
});

const writeless = 'µμ–—−〜';

describe('the cells of a CSV', () => {
  it('are read as they were written', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', '伴', ',', '"', '\n', '\t', ' ', "'"),
      maxLength: 8,
    });
    const rows = fc.array(fc.array(text, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(rows, (own) => {
        // By tabs only where there are more of them in the first line.
        fc.pre(!own[0]!.some((cell) => cell.includes('\t')));
        assert.deepEqual(readCells(writeCells(own)), own);
      }),
    );
  });

  it('may be separated by tabs', () => {
    assert.deepEqual(readCells('a\tb,c\td\r\n1\t"2\t3"\t\r\n'), [
      ['a', 'b,c', 'd'],
      ['1', '2\t3', ''],
    ]);
  });
});

describe('CP932', () => {
  it('is what the platform reads, for every character it has', () => {
    const decoder = new TextDecoder('shift_jis', { fatal: true });
    const all = '①㈱髙﨑～－纊ⅰ￢∵ｱ漢字ABC\r\n';
    assert.equal(decoder.decode(encodeCp932(all).bytes), all);
    assert.deepEqual(encodeCp932('〜−').bytes, encodeCp932('～－').bytes);
    assert.deepEqual([...encodeCp932('纊ⅰ').bytes], [0xfa, 0x5c, 0xfa, 0x40]);
    assert.deepEqual(encodeCp932('𠮷と🙂').missing, ['𠮷', '🙂']);
    assert.equal(decoder.decode(encodeCp932('𠮷野').bytes), '〓野');
  });
});
