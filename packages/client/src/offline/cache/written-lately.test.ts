import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { DeviceRow } from '../device/device-store.js';
import { mostWritten, written, writtenSince, writtenUntil } from './written-lately.js';

const key = 'per_1/written/dialogue';

/** The log after one more write. */
function after(row: DeviceRow | undefined, ids: readonly string[]): DeviceRow {
  const change = written(key, ids);
  assert.ok('update' in change);
  return change.update(row) as DeviceRow;
}

const ids = fc.array(
  fc.nat(300).map((number) => `dlg_${number}`),
  { maxLength: 60 },
);

describe('the log of which records were written lately', () => {
  it('names each that was written since, or says that it does not know', () => {
    fc.assert(
      fc.property(ids, fc.array(ids, { maxLength: 6 }), (before, writes) => {
        const start = after(undefined, before);
        const end = writes.reduce(after, start);
        const since = writtenSince(end, writtenUntil(start));
        const all = new Set(writes.flat());
        if (since) assert.deepEqual(new Set(since), all);
        else assert.ok(before.length + writes.flat().length > mostWritten);
      }),
    );
  });

  it('goes on knowing what follows, however often the same record is written', () => {
    const start = after(undefined, ['dlg_1', 'dlg_2']);
    let end = start;
    for (let time = 0; time < 1000; time++) end = after(end, ['dlg_2']);
    assert.deepEqual(writtenSince(end, writtenUntil(start)), ['dlg_2']);
  });

  it('does not grow beyond what it has room for, and then knows nothing of older ones', () => {
    const start = after(undefined, ['dlg_0']);
    const many = Array.from({ length: 250 }, (_, number) => `dlg_${number}`);
    const end = after(start, many);
    assert.equal(Object.keys(end.head).length, mostWritten + 2);
    assert.equal(writtenSince(end, writtenUntil(start)), undefined);
    assert.deepEqual(writtenSince(after(end, ['dlg_7']), writtenUntil(end)), ['dlg_7']);
  });

  it('says nothing of what was noted in another one', () => {
    const one = after(undefined, ['dlg_1']);
    const other = after(undefined, ['dlg_1', 'dlg_2']);
    assert.equal(writtenSince(other, writtenUntil(one)), undefined);
    assert.equal(writtenSince(one, {}), undefined);
  });
});
