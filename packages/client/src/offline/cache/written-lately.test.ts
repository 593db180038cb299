import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { DeviceRow } from '../device/device-store.js';
import { mostWritten, written, writtenSince, writtenUntil } from './written-lately.js';

/** The log after these were written. */
function after(row: DeviceRow | undefined, ids: readonly string[]): DeviceRow {
  let log = row;
  for (const id of ids) {
    const change = written('per_1/lately/dialogue', id);
    assert.ok('update' in change);
    log = change.update(log) as DeviceRow;
  }
  return log!;
}

/** As long as the ids of records are. */
const id = (number: number) => `dlg_${String(number).padStart(32, '0')}`;
const ids = fc.array(fc.nat(300).map(id), { maxLength: 60 });

describe('the log of which records were written lately', () => {
  it('names each that was written since, or says that it does not know', () => {
    fc.assert(
      fc.property(ids, fc.array(ids, { maxLength: 6 }), (before, writes) => {
        const start = after(undefined, [id(0), ...before]);
        const end = writes.reduce(after, start);
        const since = writtenSince(end, writtenUntil(start));
        const all = new Set(writes.flat());
        if (since) assert.deepEqual(new Set(since), all);
        else assert.ok(before.length + writes.flat().length > mostWritten);
      }),
    );
  });

  it('goes on knowing what follows, however often the same record is written', () => {
    const start = after(undefined, [id(1), id(2)]);
    let end = start;
    for (let time = 0; time < 1000; time++) end = after(end, [id(2)]);
    assert.deepEqual(writtenSince(end, writtenUntil(start)), [id(2)]);
  });

  it('does not grow beyond what it has room for, and then knows nothing of older ones', () => {
    const start = after(undefined, [id(0)]);
    let end = start;
    let longest = 0;
    for (let number = 1; number <= 1000; number++) {
      const before = end;
      end = after(end, [id(number)]);
      longest = Math.max(longest, JSON.stringify(end.head).length);
      assert.deepEqual(writtenSince(end, writtenUntil(before)), [id(number)]);
    }
    assert.ok(longest < 10_000, `${longest}`);
    assert.equal(writtenSince(end, writtenUntil(start)), undefined);
  });

  it('knows at least of the last hundred', () => {
    let end = after(undefined, [id(0)]);
    const rows = [end];
    for (let number = 1; number <= 1000; number++) rows.push((end = after(end, [id(number)])));
    rows.forEach((row, number) => {
      const before = rows[number - mostWritten];
      if (before) assert.equal(writtenSince(row, writtenUntil(before))?.length, mostWritten);
    });
  });

  it('says nothing of what was noted in another one', () => {
    const one = after(undefined, [id(1)]);
    const other = after(undefined, [id(1), id(2)]);
    assert.equal(writtenSince(other, writtenUntil(one)), undefined);
    assert.equal(writtenSince(one, {}), undefined);
  });
});
