import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { runSeeds } from './simulation-workers.mjs';

/** What happened in so many seeds, each line of each, run in a process of their own. */
async function logs(range) {
  const logs = new Map();
  const hear = ({ seed, kind, log, hash }) => logs.set(seed, { kind, hash, log: log.join('\n') });
  await runSeeds({ ...range, workers: 1, log: true, hear });
  return logs;
}

describe('a seed of the simulation', () => {
  it('is the same run in every process, byte for byte, whatever ran there before', async () => {
    const [some, others] = await Promise.all([logs({ first: 5, count: 8 }), logs({ first: 9, count: 4 })]);
    const kinds = new Set();
    for (const [seed, { kind, hash, log }] of others) {
      assert.ok(log.split('\n').length > 100, `seed ${seed} tells what happened`);
      assert.equal(log, some.get(seed).log, `seed ${seed}`);
      assert.equal(hash, some.get(seed).hash);
      kinds.add(kind);
    }
    assert.deepEqual([...kinds].sort(), ['quick', 'real']);
  });

  it('is another run than its neighbour', async () => {
    const [[, one], [, other]] = await logs({ first: 1, count: 2 });
    assert.notEqual(one.hash, other.hash);
  });

  it('has the same hash whether its lines are kept or not', async () => {
    const hashes = [];
    await runSeeds({ first: 9, count: 2, workers: 1, hear: ({ hash }) => hashes.push(hash) });
    const kept = await logs({ first: 9, count: 2 });
    assert.deepEqual(
      hashes,
      [...kept.values()].map(({ hash }) => hash),
    );
  });
});
