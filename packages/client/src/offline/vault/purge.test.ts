import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { StorageError } from '../../core/errors.js';
import { Visits, pin, unlessKilled, words } from './testing/visits.js';
import { until } from '../../testing/until.js';

let visits: Visits;
beforeEach(() => {
  visits = new Visits();
});
afterEach(() => visits.end());

describe('to purge', () => {
  it('leaves nothing of that person, and all of the other', async () => {
    await visits.closedVault();
    await visits.closedVault({ person: 'per_2' });
    const { vault, store } = await visits.visit();
    for (const person of ['per_1', 'per_2']) {
      for (const table of ['records', 'intents', 'drafts', 'marks'] as const)
        await store.write([{ table, put: { key: `${person}/x`, head: {} } }]);
    }
    assert.equal(await vault.purge(), true);
    assert.equal(vault.state.status, 'none');
    assert.deepEqual(
      visits.device.disk.keys.filter((key) => key.includes('per_1')),
      [],
    );
    assert.equal(visits.device.disk.keys.filter((key) => key.includes('per_2')).length, 8);
    assert.equal(visits.server.secrets.size, 1);
  });

  it('works without a network, and says that the server still has its secret', async () => {
    await visits.closedVault();
    visits.server.isReachable = false;
    const { vault } = await visits.visit();
    assert.equal(await vault.purge(), false);
    assert.deepEqual(visits.device.disk.keys, []);
  });

  it('overwrites the wraps before anything is removed', async () => {
    await visits.closedVault();
    const { vault } = await visits.visit();
    const seen: string[] = [];
    visits.device.moment = ({ what, phase }) => {
      if (what !== 'write' || phase !== 'after') return;
      const bodies = ['pin-wrap', 'server'].map(
        (name) => visits.device.disk.read('keys', `per_1/${name}`)?.body,
      );
      seen.push(
        bodies.map((body) => (body ? (body.some((byte) => byte !== 0) ? 'wrap' : 'zeros') : 'gone')).join(),
      );
    };
    await vault.purge();
    visits.device.moment = () => {};
    assert.deepEqual(seen, ['zeros,zeros', 'gone,gone', 'gone,gone']);
  });

  it('leaves no readable wrap wherever the tab is killed', async () => {
    for (let stop = 0, done = false; !done; stop++) {
      visits.end();
      visits = new Visits();
      await visits.closedVault();
      const { vault, tab } = await visits.visit();
      let moments = 0;
      visits.device.moment = ({ what }) => {
        if (what === 'write' && moments++ === stop) tab.kill();
      };
      done = (await unlessKilled(vault.purge(), tab)) !== 'killed';
      visits.device.moment = () => {};
      const { store, vault: next } = await visits.visit();
      const wraps = (await store.list('keys', { prefix: '' })).filter(({ body }) =>
        body?.some((byte) => byte !== 0),
      );
      // Before the first write has happened everything is there; from then on nothing opens.
      if (stop > 0) assert.deepEqual(wraps, [], `killed at ${stop}`);
      await next.purge();
      assert.deepEqual(visits.device.disk.keys, []);
    }
  });

  it('that the device ended half-way leaves a vault that is said to be lost, and can be purged again', async () => {
    await visits.closedVault();
    const { vault } = await visits.visit();
    let writes = 0;
    visits.device.moment = ({ what, phase }) => {
      if (what === 'write' && phase === 'before' && ++writes === 2)
        throw new StorageError('quota', 'No room');
    };
    await assert.rejects(vault.purge(), { kind: 'quota' });
    visits.device.moment = () => {};
    const { vault: next } = await visits.visit();
    assert.deepEqual([next.state.status, next.state.hasPin], ['lost', false]);
    assert.equal(await next.create(), 'unknown');
    await next.purge();
    assert.equal(await next.create(), 'open');
  });

  it('keeps another tab from writing what nobody could open', async () => {
    await visits.closedVault();
    const [one, two] = [await visits.visit(), await visits.visit()];
    await one.vault.openWithPin(pin);
    await two.vault.openWithPin(pin);
    const body = await two.vault.sealer.seal(words, 'drafts/per_1/x');
    const guard = two.vault.guard();
    await one.vault.purge();
    await one.vault.create();
    const write = two.store.write([guard, { table: 'drafts', put: { key: 'per_1/x', head: {}, body } }]);
    await assert.rejects(write, { kind: 'evicted' });
    await until(() => two.vault.state.status === 'locked');
  });
});
