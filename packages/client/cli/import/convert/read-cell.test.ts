import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Conversion } from '../mapping/conversions.js';
import { readCell } from './read-cell.js';

const value = (text: string, as: Conversion) => {
  const read = readCell(text, as);
  return read.ok ? read.value : `? ${read.fault.code}`;
};

describe('a cell', () => {
  it('is read as people write it', () => {
    const read: [text: string, as: Conversion, value: unknown][] = [
      ['㈱髙﨑①', 'text', '㈱髙﨑①'],
      ['００１２ ５', 'code', '00125'],
      ['４２人', 'integer', 42],
      ['1,234.5', 'number', 1234.5],
      ['300万円', 'thousand-yen', 3000],
      ['3,000', 'thousand-yen', 3000],
      ['３月', 'fiscal-month', 3],
      ['12月決算', 'fiscal-month', 12],
      ['令和8年4月3日', 'date', '2026-04-03'],
      ['R8.4.17', 'date', '2026-04-17'],
      ['２０２６／５／８', 'date', '2026-05-08'],
      ['９：０５', 'time', '09:05'],
      ['午後1時半', 'time', '13:30'],
      ['午前12時', 'time', '00:00'],
      ['14時', 'time', '14:00'],
      ['8-9999-0000-0001', 'corporate-number', '8999900000001'],
      ['あり', 'boolean', true],
      ['無', 'boolean', false],
      ['{"a":[1]}', 'json', { a: [1] }],
    ];
    for (const [text, as, expected] of read) assert.deepEqual(value(text, as), expected, `${text} ${as}`);
  });

  it('is not guessed at', () => {
    const refused: [text: string, as: Conversion][] = [
      ['約40人', 'integer'],
      ['1.5', 'integer'],
      ['5%', 'thousand-yen'],
      ['13月', 'fiscal-month'],
      ['2026/2/30', 'date'],
      ['8/4/3', 'date'],
      ['25:00', 'time'],
      ['午後13時', 'time'],
      ['9999900000001', 'corporate-number'],
      ['たぶん', 'boolean'],
      ['{', 'json'],
    ];
    for (const [text, as] of refused) assert.equal(readCell(text, as).ok, false, `${text} ${as}`);
  });
});
