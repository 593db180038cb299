import fc from 'fast-check';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { NumberTable } from './number-table.js';

describe('the table of numbers', () => {
  it('knows the first and the last line of every name, as a Map does', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 3 }), { maxLength: 3000 }), (names) => {
        const table = new NumberTable(4);
        const map = new Map<string, { first: number; last: number }>();
        names.forEach((name, index) => {
          const line = index + 1;
          table.note(name, line);
          map.set(name, { first: map.get(name)?.first ?? line, last: line });
        });
        assert.equal(table.size, map.size);
        for (const [name, lines] of map) assert.deepEqual(table.linesOf(name), lines);
        assert.equal(table.linesOf('never noted'), undefined);
      }),
    );
  });

  it('holds a hundred thousand', () => {
    const table = new NumberTable();
    for (let line = 1; line <= 100_000; line++) table.note(`karte:${line}`, line);
    assert.equal(table.size, 100_000);
    for (const line of [1, 777, 100_000])
      assert.deepEqual(table.linesOf(`karte:${line}`), { first: line, last: line });
  });
});
