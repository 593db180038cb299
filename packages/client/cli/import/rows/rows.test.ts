import iconv from 'iconv-lite';
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { all } from '../../testing/workplace.js';
import { decoderOf, lookAt } from './encoding.js';
import { RowFile } from './row-file.js';
import type { Row } from './row.js';

const folder = mkdtempSync(join(tmpdir(), 'banso-rows-'));
after(() => rmSync(folder, { recursive: true }));

function fileOf(content: string | Uint8Array): string {
  const path = join(folder, `${Math.random()}.csv`);
  writeFileSync(path, content);
  return path;
}

const csv = async (content: string | Uint8Array, encoding: 'utf-8' | 'cp932' = 'utf-8'): Promise<Row[]> =>
  all(new RowFile({ path: fileOf(content), encoding, format: 'csv', delimiter: ',' }).rows());

const cells = (rows: Row[]) =>
  rows.map((row) => (row.fault ? [row.line, row.fault.code] : [row.line, row.cells]));

describe('CP932', () => {
  it('is read byte for byte as Windows writes it', () => {
    const decoder = decoderOf('cp932');
    const differing: string[] = [];
    let characters = 0;
    for (let lead = 0x81; lead <= 0xfc; lead++) {
      if (lead > 0x9f && lead < 0xe0) continue;
      for (let trail = 0x40; trail <= 0xfc; trail++) {
        const expected = iconv.decode(Buffer.from([lead, trail]), 'cp932');
        if (trail === 0x7f || expected.includes('\ufffd')) continue;
        characters++;
        const found = decoder.decode(Uint8Array.from([lead, trail]));
        if (found !== expected)
          differing.push(`${lead.toString(16)}${trail.toString(16)} ${expected} ${found}`);
      }
    }
    assert.ok(characters > 9000);
    assert.deepEqual(differing, []);
  });

  it('has the characters that JIS lacks and names and addresses need', async () => {
    const text = '事業所名,住所\r\n㈱髙﨑製作所,①棟 Ⅲビル №5 ～ ￤ ﾊﾝｶｸ\r\n';
    const rows = await csv(iconv.encode(text, 'cp932'), 'cp932');
    assert.deepEqual(cells(rows), [[2, { 事業所名: '㈱髙﨑製作所', 住所: '①棟 Ⅲビル №5 ～ ￤ ﾊﾝｶｸ' }]]);
  });

  it('is found out, as are UTF-8 with and without a mark and UTF-16', async () => {
    const text = '会員番号,事業所名\n1,髙木建具店\n';
    const encodingOf = async (content: Uint8Array | string) => (await lookAt(fileOf(content))).encoding;
    assert.equal(await encodingOf(iconv.encode(text, 'cp932')), 'cp932');
    assert.equal(await encodingOf(text), 'utf-8');
    assert.equal(await encodingOf(`\ufeff${text}`), 'utf-8');
    assert.equal((await lookAt(fileOf(iconv.encode(text, 'utf-16')))).isUtf16, true);
  });

  it('is found out however late it shows, and across the pieces in which a file is read', async () => {
    const ascii = `a,b\n${'1,2\n'.repeat(40_000)}`;
    assert.equal(
      (await lookAt(fileOf(Buffer.concat([Buffer.from(ascii), iconv.encode('髙,木\n', 'cp932')])))).encoding,
      'cp932',
    );
    const utf8 = `a,b\n${'あい,うえ\n'.repeat(30_000)}`;
    assert.equal((await lookAt(fileOf(utf8))).encoding, 'utf-8');
    const rows = await csv(iconv.encode(utf8, 'cp932'), 'cp932');
    assert.equal(rows.length, 30_000);
    assert.ok(rows.every((row) => !row.fault && row.cells.a === 'あい' && row.cells.b === 'うえ'));
  });

  it('read as UTF-8 refuses the rows that are affected, and only those', async () => {
    const rows = await csv(
      Buffer.concat([Buffer.from('a,b\n1,2\n'), iconv.encode('髙,2\n', 'cp932'), Buffer.from('3,4\n')]),
    );
    assert.deepEqual(cells(rows), [
      [2, { a: '1', b: '2' }],
      [3, 'encoding'],
      [4, { a: '3', b: '4' }],
    ]);
  });
});

describe('a CSV', () => {
  it('may begin with the mark of UTF-8, end without a line end, and have columns in full width', async () => {
    assert.deepEqual(cells(await csv('\ufeff会員　番号,ＡＢ\r\n1,2')), [[2, { '会員 番号': '1', AB: '2' }]]);
  });

  it('has cells of several lines, with commas and quotation marks, and rows counted by their first line', async () => {
    const rows = await csv('a,b\r\n"x\r\n""y"", z",2\r\n\r\n3,4\r\n');
    assert.deepEqual(cells(rows), [
      [2, { a: 'x\r\n"y", z', b: '2' }],
      [5, { a: '3', b: '4' }],
    ]);
  });

  it('loses one row to a quotation mark that is not closed, and no other', async () => {
    const rows = await csv('a,b\n1,"open\n2,two\n3,"quoted, well"\n4,"two\nlines"\n5,five\n');
    assert.deepEqual(cells(rows), [
      [2, 'quotes'],
      [3, { a: '2', b: 'two' }],
      [4, { a: '3', b: 'quoted, well' }],
      [5, { a: '4', b: 'two\nlines' }],
      [7, { a: '5', b: 'five' }],
    ]);
  });

  it('loses one row each to two open quotation marks', async () => {
    const rows = await csv('a,b\n1,"open\n2,two\n3,"open\n4,four\n');
    assert.deepEqual(
      rows.map(({ line, fault }) => [line, fault?.code]),
      [
        [2, 'quotes'],
        [3, undefined],
        [4, 'quotes'],
        [5, undefined],
      ],
    );
  });

  it('refuses rows of another width, unless what is beyond is empty', async () => {
    const rows = await csv('a,b\n1\n1,2,3\n1,2,,\n');
    assert.deepEqual(
      rows.map(({ line, fault }) => [line, fault]),
      [
        [2, { code: 'cells', found: 1, expected: 2 }],
        [3, { code: 'cells', found: 3, expected: 2 }],
        [4, undefined],
      ],
    );
  });
});

describe('NDJSON', () => {
  it('is one object to a line; anything else is refused by its line', async () => {
    const file = new RowFile({
      path: fileOf('{"a":1}\n\nnull\n{"a":\n{"a":{"b":[2]}}'),
      encoding: 'utf-8',
      format: 'ndjson',
      delimiter: ',',
    });
    assert.deepEqual(cells(await all(file.rows())), [
      [1, { a: 1 }],
      [3, 'json'],
      [4, 'json'],
      [5, { a: { b: [2] } }],
    ]);
  });
});
