import fc from 'fast-check';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { all } from '../../testing/workplace.js';
import { inOrder } from './in-order.js';

interface Item {
  index: number;
  keys: string[];
  ticks: number;
}

const itemsOf = fc
  .array(
    fc.record({ keys: fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { maxLength: 2 }), ticks: fc.nat(4) }),
    {
      maxLength: 60,
    },
  )
  .map((list) => list.map((item, index): Item => ({ index, ...item })));

async function* source(items: readonly Item[], onRead: (index: number) => void = () => {}) {
  for (const item of items) {
    onRead(item.index);
    yield item;
  }
}

describe('working on several at once', () => {
  it('hands outcomes on in the order of the items, and never works on two of one key', async () => {
    await fc.assert(
      fc.asyncProperty(itemsOf, fc.integer({ min: 1, max: 5 }), async (items, atOnce) => {
        const busy = new Set<string>();
        const startedOf = new Map<string, number>();
        let working = 0;
        const work = async ({ index, keys, ticks }: Item) => {
          assert.ok(++working <= atOnce);
          for (const key of keys) {
            assert.ok(!busy.has(key));
            assert.ok((startedOf.get(key) ?? -1) < index, 'in their order');
            busy.add(key);
            startedOf.set(key, index);
          }
          for (let tick = 0; tick < ticks; tick++) await setImmediate();
          for (const key of keys) busy.delete(key);
          working--;
          return index;
        };
        const outcomes = await all(inOrder(source(items), { atOnce, keysOf: ({ keys }) => keys }, work));
        assert.deepEqual(
          outcomes,
          items.map(({ index }) => index),
        );
      }),
      { numRuns: 200 },
    );
  });

  it('reads no further ahead than four times as many', async () => {
    let read = 0;
    let done = 0;
    const items = Array.from({ length: 200 }, (_, index) => ({ index, keys: [], ticks: 0 }));
    const ahead: number[] = [];
    const outcomes = inOrder(
      source(items, () => read++),
      { atOnce: 3, keysOf: ({ keys }) => keys },
      async () => {
        await setImmediate();
      },
    );
    for await (const _ of outcomes) ahead.push(read - ++done);
    assert.ok(Math.max(...ahead) <= 12, String(Math.max(...ahead)));
  });

  it('begins no more after a failure, and tells it when nothing is under way', async () => {
    const items = Array.from({ length: 50 }, (_, index) => ({
      index,
      keys: index % 2 ? ['odd'] : [],
      ticks: 0,
    }));
    let working = 0;
    const begun: number[] = [];
    let begunBefore = 0;
    const work = async ({ index }: Item) => {
      begun.push(index);
      working++;
      await setImmediate();
      working--;
      if (index === 7) {
        begunBefore = begun.length;
        throw new Error('no network');
      }
      return index;
    };
    const handed: number[] = [];
    await assert.rejects(async () => {
      for await (const index of inOrder(source(items), { atOnce: 4, keysOf: ({ keys }) => keys }, work)) {
        handed.push(index);
      }
    }, /no network/);
    assert.equal(working, 0);
    assert.deepEqual(
      handed,
      handed.map((_, index) => index),
    );
    assert.ok(begun.length <= begunBefore + 1, 'at most the one whose turn it was');
  });
});
