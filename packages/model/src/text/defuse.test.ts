import fc from 'fast-check';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { defused, exposed } from './defuse.js';

const sign = fc.constantFrom(..."=+-@\t\r＝＋－＠'aあ1 ");
const text = fc.oneof(
  fc.string(),
  fc.array(sign).map((signs) => signs.join('')),
);

describe('cells for a spreadsheet', () => {
  it('never begin with what it would carry out', () => {
    fc.assert(fc.property(text, (given) => assert.doesNotMatch(defused(given), /^[=+\-@\t\r＝＋－＠]/)));
    assert.equal(defused('=HYPERLINK("http://例","見る")'), '\'=HYPERLINK("http://例","見る")');
    assert.equal(defused('株式会社'), '株式会社');
  });

  it('are what they were once they are read back', () => {
    fc.assert(fc.property(text, (given) => assert.equal(exposed(defused(given)), given)));
  });

  it('that merely begin with an apostrophe stay as they are', () => {
    for (const given of ["'", "'tis", "''", "'あ"]) assert.equal(exposed(given), given);
  });
});
