import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { newDialogue } from '@banso/model';
import type { Dialogue } from '@banso/model';
import { samples } from '@banso/model/samples';
import { isBansoError } from '../core/errors.js';
import { createTestClient, MemoryDevice } from './index.js';
import type { StorageFault, TestDeviceClient, TestDeviceOptions } from './index.js';
import { until } from './until.js';

const { company, dialogue } = samples;
const meeting = (theme: string): Dialogue => ({ ...newDialogue(company.id, '2026-11-18'), theme });

const opened: TestDeviceClient[] = [];
afterEach(() => opened.splice(0).forEach((client) => client.close()));

/** Closed after the test. */
async function open(options: Partial<TestDeviceOptions> = {}): Promise<TestDeviceClient> {
  const client = createTestClient({ device: true, ...options });
  opened.push(client);
  await client.banso.offline.ready;
  return client;
}

describe('a test client with a device', () => {
  it('keeps what is written without a network, and sends it when there is one', async () => {
    const { banso, server, offline } = await open();
    assert.equal(banso.offline.state, 'open');
    offline();
    const value = meeting('山の中で');
    await banso.dialogues.put(value);
    assert.deepEqual([banso.outbox.entries.length, server.record(value.id)], [1, undefined]);
    offline(false);
    await until(() => banso.outbox.entries.length === 0);
    assert.equal(server.record<Dialogue>(value.id)?.theme, '山の中で');
  });

  it('opens again on the same device with the PIN, without a network', async () => {
    const device = new MemoryDevice();
    const { banso, server, offline } = await open({ device });
    assert.deepEqual(await banso.offline.setPin('482915'), { outcome: 'set' });
    offline();
    const value = meeting('鍵をかけて');
    await banso.dialogues.put(value);
    device.tabs.forEach((tab) => tab.kill());

    const again = await open({ device, server, offline: true });
    assert.deepEqual([again.banso.offline.state, again.banso.offline.reason], ['locked', 'no-network']);
    assert.deepEqual(await again.banso.offline.openWithPin('482915'), { outcome: 'open' });
    assert.equal((await again.banso.dialogues.get(value.id)).theme, '鍵をかけて');
  });

  it('asks when somebody else changed the same place', async () => {
    const { banso, offline, conflict } = await open();
    const source = banso.dialogues.source();
    const read = (await source.load(dialogue.id))!;
    offline();
    await source.save(read.id, { ...read, theme: '訪問先で' });
    conflict('dialogue', dialogue.id, { theme: '支店で' });
    offline(false);
    await until(() => banso.outbox.counts.decisions === 1);
    assert.equal(banso.outbox.entries[0]?.problem?.current?.updatedBy?.name, '渡部靖彦');
  });

  it('fails to keep as its storage is told to, and keeps again when it works', async () => {
    for (const fault of ['quota', 'lost', 'blocked'] as StorageFault[]) {
      const { banso, offline, storage } = await open();
      offline();
      storage(fault);
      await assert.rejects(
        banso.dialogues.put(meeting(fault)),
        (error) => isBansoError(error) && error.kind === fault,
      );
      storage('works');
      await banso.dialogues.put(meeting(fault));
      assert.equal(banso.outbox.counts.waiting, 1, fault);
    }
  });

  it('loses everything when the browser removes it, finds out, and keeps again', async () => {
    const { banso, device, server, storage } = await open();
    await banso.dialogues.get(dialogue.id);
    storage('evicted');
    assert.deepEqual(device.disk.keys, []);
    const value = meeting('消された後');
    await assert.rejects(banso.dialogues.put(value), (error) => isBansoError(error, 'evicted'));
    await until(() => device.disk.keys.some((key) => key.startsWith('keys/')));
    await banso.dialogues.put(value);
    await until(() => server.record(value.id) !== undefined);
  });

  it('tells what cannot be opened any more from what is not there', async () => {
    const { banso, device, offline, storage } = await open();
    offline();
    await banso.dialogues.put(meeting('壊される前'));
    storage('unreadable');
    assert.equal(device.disk.keys.filter((key) => key.startsWith('intents/')).length, 1);
    await banso.dialogues.put(meeting('壊された後'));
    assert.equal(banso.outbox.entries.length, 2);
  });
});
