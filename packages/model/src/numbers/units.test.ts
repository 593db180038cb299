import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readTableUnit } from './units.js';

describe('the unit a table says it is in', () => {
  it('stands behind 単位 or in brackets', () => {
    const said: [string, string][] = [
      ['（単位：千円）', 'thousand-yen'],
      ['単位：円', 'yen'],
      ['単位 百万円', 'million-yen'],
      ['(千円)', 'thousand-yen'],
      ['［百万円］', 'million-yen'],
      ['（単位：億円）', 'hundred-million-yen'],
    ];
    for (const [text, unit] of said) assert.equal(readTableUnit(text), unit, text);
  });

  it('is not taken from an amount, a label or another unit', () => {
    for (const text of ['円', '1,234円', '3百万円', '（人）', '単位：％', '売上高（千円）', '', '単位'])
      assert.equal(readTableUnit(text), undefined, text);
  });
});
