import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { newDialogue } from '@banso/model';
import { samples } from '@banso/model/samples';
import { isBansoError } from '../core/errors.js';
import { createTestClient, MemoryDevice } from '../testing/index.js';
import type { TestDeviceClient, TestDeviceOptions } from '../testing/index.js';

const { company } = samples;
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
