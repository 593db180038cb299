import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { industries } from '@banso/benchmark-data';
import { financialCells, workbookOf, zipOf } from '../testing/made-workbook.js';
import { WorkbookError } from '../workbook-error.js';
import { readWorkbook } from './read-workbook.js';

describe('readWorkbook, files that are none', () => {
  const refusal = (bytes: Uint8Array) => {
    try {
      readWorkbook(bytes, { industries, bases: [] });
    } catch (error) {
      if (error instanceof WorkbookError) return error.code;
      throw error;
    }
    return 'read';
  };
  const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

  it('says of each what it is', () => {
    assert.equal(refusal(new Uint8Array()), 'empty');
    assert.equal(refusal(strToU8('項目,最新決算期')), 'not-a-workbook');
    assert.equal(refusal(strToU8('%PDF-1.7')), 'not-a-workbook');
    assert.equal(refusal(Uint8Array.from([...ole, ...new Array(600).fill(0)])), 'old-format');
    const name = [...Buffer.from('EncryptedPackage', 'utf16le')];
    assert.equal(refusal(Uint8Array.from([...ole, ...new Array(600).fill(0), ...name])), 'encrypted');
    assert.equal(
      refusal(zipOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet' })),
      'other-document',
    );
    const types = { '[Content_Types].xml': '<Types/>' };
    const relation = (target: string) =>
      `<Relationships><Relationship Id="a" Type="x/officeDocument" Target="${target}"/></Relationships>`;
    assert.equal(
      refusal(zipOf({ ...types, '_rels/.rels': relation('word/document.xml') })),
      'other-document',
    );
    assert.equal(refusal(zipOf({ ...types, '_rels/.rels': relation('xl/workbook.bin') })), 'binary-format');
    assert.equal(refusal(zipOf({ ...types, 'xl/workbook.xml': '<workbook' })), 'broken');
    assert.equal(
      refusal(workbookOf({ 在庫表: { A1: '品名', B1: '数量', A2: 'ねじ', B2: 3 } })),
      'no-benchmark',
    );
  });

  it('refuses a file that was cut off, and one of which a sheet is damaged', () => {
    const whole = workbookOf(financialCells());
    for (let end = 100; end < whole.length; end += 397) assert.notEqual(refusal(whole.slice(0, end)), 'read');
    const files = unzipSync(whole);
    const part = 'xl/worksheets/sheet1.xml';
    assert.equal(refusal(zipSync({ ...files, [part]: files[part]!.slice(0, -30) })), 'broken');
    const { [part]: _gone, ...others } = files;
    assert.equal(refusal(zipSync(others)), 'broken');
  });

  it('refuses a sheet with more rows than one of these can have, and reads one that is only formatted so far down', () => {
    const files = unzipSync(workbookOf(financialCells()));
    const part = 'xl/worksheets/sheet1.xml';
    const withRows = (row: string, count: number) => {
      const xml = new TextDecoder().decode(files[part]);
      const longer = strToU8(xml.replace('</sheetData>', `${row.repeat(count)}</sheetData>`));
      return zipSync({ ...files, [part]: [longer, { level: 1 }] });
    };
    assert.equal(refusal(withRows('<row><c><v>1</v></c></row>', 100_001)), 'too-large');
    assert.equal(refusal(withRows('<row><c s="1"/></row>', 50_000)), 'read');
  });
});
