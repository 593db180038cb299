import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { DeviceChange, DeviceRow } from './device-store.js';
import { Rows, planOf, updatedRows } from './plan.js';
import type { Operation, Write } from './plan.js';

const row = (key: string, count = 0): DeviceRow => ({ key, head: { count } });
const add = (key: string): DeviceChange => ({
  table: 'marks',
  key,
  update: (current) => row(key, Number(current?.head.count ?? 0) + 1),
});

/** Carries the writes out on a Map, as the store does on its tables. */
function carriedOut(writes: readonly Write[], before: Map<string, DeviceRow>) {
  const rows = new Rows();
  for (const [table, key] of updatedRows(writes)) rows.set(table, key, before.get(key));
  const { operations, failures } = planOf(writes, rows);
  const after = new Map(before);
  for (const operation of operations) apply(operation, after);
  return { after, failures, operations };
}

function apply(operation: Operation, rows: Map<string, DeviceRow>) {
  if ('put' in operation) rows.set(operation.put.key, operation.put);
  else if ('add' in operation) {
    if (!rows.has(operation.add.key)) rows.set(operation.add.key, operation.add);
  } else if ('remove' in operation) rows.delete(operation.remove);
  else [...rows.keys()].filter((key) => key.startsWith(operation.clear)).forEach((key) => rows.delete(key));
}

describe('a plan for several writes', () => {
  it('lets every update see what stood before it, whoever wrote it', () => {
    const { after } = carriedOut(
      [[add('a')], [add('a'), add('a')], [add('b')]],
      new Map([['a', row('a', 5)]]),
    );
    assert.equal(after.get('a')?.head.count, 8);
    assert.equal(after.get('b')?.head.count, 1);
  });

  it('writes a row once, however many change it', () => {
    const { after, operations } = carriedOut([[add('a'), add('b')], [add('a')], [add('a')]], new Map());
    assert.equal(after.get('a')?.head.count, 3);
    assert.equal(operations.length, 2);
  });

  it('lets an update see a row that was put, removed or cleared before it', () => {
    const seen: (number | undefined)[] = [];
    const look: DeviceChange = {
      table: 'marks',
      key: 'a/1',
      update: (current) => void seen.push(current?.head.count as number | undefined),
    };
    carriedOut(
      [
        [{ table: 'marks', put: row('a/1', 1) }, look],
        [{ table: 'marks', remove: 'a/1' }, look],
        [{ table: 'marks', put: row('a/1', 2) }, look],
        [{ table: 'records', clear: 'a/' }, look],
        [{ table: 'marks', clear: 'a/' }, look],
      ],
      new Map(),
    );
    assert.deepEqual(seen, [1, undefined, 2, 2, undefined]);
  });

  it('leaves a row alone, or removes it, as the update says', () => {
    const before = new Map([['a', row('a', 1)]]);
    const answering = (answer: null | undefined): Write => [
      { table: 'marks', key: 'a', update: () => answer },
    ];
    assert.deepEqual(carriedOut([answering(undefined)], before).operations, []);
    assert.equal(carriedOut([answering(null)], before).after.has('a'), false);
  });

  it('adds a row where nothing stands, and lets an update see it', () => {
    const { after } = carriedOut(
      [[{ table: 'marks', add: row('a', 1) }], [add('a')], [{ table: 'marks', add: row('a', 9) }]],
      new Map(),
    );
    assert.equal(after.get('a')?.head.count, 2);
  });

  it('leaves out the whole of a write whose update throws, and nothing else', () => {
    const refusal = new Error('no');
    const refused: Write = [
      add('a'),
      { table: 'marks', put: row('x') },
      {
        table: 'marks',
        key: 'b',
        update: () => {
          throw refusal;
        },
      },
    ];
    const { after, failures } = carriedOut([[add('a')], refused, [add('a')]], new Map());
    assert.deepEqual([...failures], [[1, refusal]]);
    assert.equal(after.get('a')?.head.count, 2);
    assert.equal(after.has('x'), false);
  });

  it('does for many writes at once what it does for one after the other', () => {
    const key = fc.constantFrom('a', 'a/1', 'a/2', 'b');
    const change: fc.Arbitrary<DeviceChange> = fc.oneof(
      key.map(add),
      fc
        .tuple(key, fc.nat(9))
        .map(([name, count]): DeviceChange => ({ table: 'marks', put: row(name, count) })),
      fc
        .tuple(key, fc.nat(9))
        .map(([name, count]): DeviceChange => ({ table: 'marks', add: row(name, count) })),
      key.map((name): DeviceChange => ({ table: 'marks', remove: name })),
      key.map((name): DeviceChange => ({ table: 'marks', clear: name })),
      key.map((name): DeviceChange => ({
        table: 'marks',
        key: name,
        update: (current) => {
          if (Number(current?.head.count) > 2) throw new Error('no');
          return current && null;
        },
      })),
    );
    fc.assert(
      fc.property(fc.array(fc.array(change, { maxLength: 4 }), { maxLength: 6 }), (writes) => {
        let expected = new Map<string, DeviceRow>();
        for (const write of writes) expected = carriedOut([write], expected).after;
        assert.deepEqual(carriedOut(writes, new Map()).after, expected);
      }),
      { numRuns: 2000 },
    );
  });
});
