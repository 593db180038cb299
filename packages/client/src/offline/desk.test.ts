import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { newDialogue } from '@banso/model';
import type { Dialogue, SourceEvent } from '@banso/model';
import { samples } from '@banso/model/samples';
import { StorageError, isBansoError } from '../core/errors.js';
import { createTestClient, MemoryDevice } from '../testing/index.js';
import type { MemoryTab, TestDeviceClient, TestDeviceOptions } from '../testing/index.js';
import { ManualClock } from '../testing/manual-clock.js';
import { until } from '../testing/until.js';

const { company, dialogue } = samples;
const opened: TestDeviceClient[] = [];
afterEach(() => opened.splice(0).forEach((client) => client.close()));

/** Closed after the test. */
async function open(options: Partial<TestDeviceOptions>): Promise<TestDeviceClient> {
  const client = createTestClient({ device: true, ...options });
  opened.push(client);
  await client.banso.offline.ready;
  return client;
}

describe('a page that somebody opened with their PIN', () => {
  it('writes nothing in the name of whoever is signed in after them', async () => {
    const device = new MemoryDevice();
    const { banso, server } = await open({ device });
    const { person } = banso.offline;
    await banso.offline.setPin('482915');
    device.tabs.forEach((tab) => tab.kill());

    const somebodyElse = { system: 'crm', id: 'e-77', name: '別の人' };
    const again = await open({ device, server, offline: true, person: somebodyElse });
    assert.deepEqual(await again.banso.offline.openWithPin('482915', person), { outcome: 'open' });
    await again.banso.offline.signOut();
    again.offline(false);
    const value = newDialogue(company.id, '2026-11-18');
    await assert.rejects(again.banso.dialogues.put(value), (error) => isBansoError(error, 'unauthenticated'));
    assert.equal(server.record(value.id), undefined);
  });
});

describe('a page that was opened where no server answered', () => {
  it('opens when one does, though no browser says that the network is back', async () => {
    const clock = new ManualClock();
    const client = createTestClient({ device: new MemoryDevice({ clock }), clock, retries: 0 });
    opened.push(client);
    const { offline } = client.banso;
    client.failNext('unreachable', 2);
    await offline.ready;
    assert.deepEqual([offline.state, offline.reason], ['locked', 'no-network']);
    await clock.pass(30_000);
    assert.equal(offline.state, 'locked', 'it was asked in vain once more');
    await clock.pass(30_000);
    await until(() => offline.state === 'open');
  });

  it('asks nobody any more once it was left while it was asking', async () => {
    const waits: number[] = [];
    class Clock extends ManualClock {
      override after(milliseconds: number, call: () => void) {
        waits.push(milliseconds);
        return super.after(milliseconds, call);
      }
    }
    const clock = new Clock();
    const device = new MemoryDevice({ clock });
    const client = createTestClient({ device, clock, retries: 0, timeout: Infinity });
    opened.push(client);
    client.failNext('unreachable');
    client.banso.close();
    await client.banso.offline.ready;
    assert.ok(!waits.includes(30_000));
  });
});

describe('a page whose device loses everything', () => {
  it('and once more while it is put back, keeps and sends again afterwards', async () => {
    const device = new MemoryDevice();
    const { banso, server, storage } = await open({ device });
    storage('evicted');
    const { moment } = device;
    let times = 0;
    device.moment = (here) => {
      moment(here);
      const isPutBack = device.disk.list('keys', { prefix: '' }).length > 0;
      if (here.what === 'write' && here.phase === 'after' && isPutBack && ++times === 1) device.disk.evict();
    };
    device.wake();
    await until(() => times > 1);
    await until(() => banso.offline.error === undefined);
    const value = newDialogue(company.id, '2026-11-18');
    await banso.dialogues.put(value);
    await until(() => server.record(value.id) !== undefined);
  });

  it('shows at last what another tab had put there under a key that it did not have yet', async () => {
    const device = new MemoryDevice();
    const client = await open({ device });
    const { banso, server, conflict } = client;
    const other = await open({ device, server });
    const source = banso.dialogues.source();
    const events: SourceEvent<Dialogue>[] = [];
    source.subscribe((event) => events.push(event));
    await source.load(dialogue.id);
    conflict('dialogue', dialogue.id, { theme: '新しい' });
    device.disk.evict();
    const [{ name }] = device.tabs as [MemoryTab];
    const { moment } = device;
    device.moment = (here) => {
      moment(here);
      if (here.tab.name !== name || here.what !== 'read keys') return;
      device.moment = moment;
      throw new StorageError('evicted', 'The database was deleted since it was last used');
    };
    const value = newDialogue(company.id, '2026-11-18');
    await assert.rejects(other.banso.dialogues.put(value), (error) => isBansoError(error, 'evicted'));
    const put = (client: TestDeviceClient) =>
      client.banso.dialogues.put(value).then(
        () => true,
        () => false,
      );
    await until(() => put(other));
    await other.banso.dialogues.get(dialogue.id);
    assert.equal(events.length, 0);
    await until(() => put(client));
    await until(() => events.at(-1)?.value?.theme === '新しい');
  });
});
