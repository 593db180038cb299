import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { StorageError } from '../../core/errors.js';
import { GroupCommit } from './group-commit.js';
import type { Commit } from './group-commit.js';
import type { Write } from './plan.js';

const write = (key: string): Write => [{ table: 'marks', remove: key }];
const keysOf = (writes: readonly Write[]) =>
  writes.flat().map((change) => ('remove' in change ? change.remove : ''));

/** Keeps the groups that were committed; `commit` may fail. */
function grouping(commit: (keys: string[]) => ReadonlyMap<number, unknown> = () => new Map()) {
  const groups: string[][] = [];
  const carryOut: Commit = async (writes) => {
    groups.push(keysOf(writes));
    await new Promise((resolve) => setImmediate(resolve));
    return commit(keysOf(writes));
  };
  return { groups, group: new GroupCommit(carryOut) };
}

describe('a group commit', () => {
  it('shares one transaction among the writes of one task, in their order', async () => {
    const { groups, group } = grouping();
    await Promise.all(['a', 'b', 'c'].map((key) => group.write(write(key))));
    assert.deepEqual(groups, [['a', 'b', 'c']]);
  });

  it('gathers what comes while a transaction is under way', async () => {
    const { groups, group } = grouping();
    const first = group.write(write('a'));
    await new Promise((resolve) => queueMicrotask(() => queueMicrotask(() => resolve(undefined))));
    const rest = ['b', 'c'].map((key) => group.write(write(key)));
    await Promise.all([first, ...rest]);
    assert.deepEqual(groups, [['a'], ['b', 'c']]);
    await group.write(write('d'));
    assert.deepEqual(groups.at(-1), ['d']);
  });

  it('tells each writer of its own failure only', async () => {
    const refusal = new Error('no');
    const { group } = grouping((keys) => new Map([[keys.indexOf('b'), refusal]]));
    const outcomes = await Promise.allSettled(['a', 'b', 'c'].map((key) => group.write(write(key))));
    assert.deepEqual(
      outcomes.map(({ status }) => status),
      ['fulfilled', 'rejected', 'fulfilled'],
    );
  });

  it('tries one by one when there is no room for all, so that a large one takes no small one with it', async () => {
    const { groups, group } = grouping((keys) => {
      if (keys.includes('large')) throw new StorageError('quota', 'x');
      return new Map();
    });
    const outcomes = await Promise.allSettled(['a', 'large', 'b'].map((key) => group.write(write(key))));
    assert.deepEqual(
      outcomes.map(({ status }) => status),
      ['fulfilled', 'rejected', 'fulfilled'],
    );
    assert.deepEqual(groups, [['a', 'large', 'b'], ['a'], ['large'], ['b']]);
  });

  it('tells all of them when the store itself is gone, without trying each', async () => {
    const { groups, group } = grouping(() => {
      throw new StorageError('lost', 'x');
    });
    const outcomes = await Promise.allSettled(['a', 'b'].map((key) => group.write(write(key))));
    assert.ok(outcomes.every(({ status }) => status === 'rejected'));
    assert.equal(groups.length, 1);
    await assert.rejects(group.write(write('c')), { kind: 'lost' });
  });
});
