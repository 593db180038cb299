import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { startServer } from '@banso/server';
import { createClient } from '../../client.js';
import { createCaller } from '../../core/caller.js';
import { systemClock } from '../../core/clock.js';
import { named } from '../../core/idempotency.js';
import { retry } from '../../core/retry.js';
import { SessionKeeper, signedIn } from '../../core/session.js';
import { transport } from '../../core/transport.js';
import { html } from '../../testing/fakes.js';
import { MemoryDevice } from '../../testing/memory-platform.js';
import { serverDeviceKeys } from './server-device-keys.js';
import { openVault } from './vault.js';

const server = await startServer({ port: 0, dataDirectory: 'memory', demo: false, log: 'off' });
after(() => server.stop());

const words = new TextEncoder().encode('社員がついてきてくれない');
const pin = '483920';

/** The calls of one person, as the client makes them. */
async function callsOf(name: string, fetch = (request: Request) => globalThis.fetch(request)) {
  const host = createClient({ baseUrl: server.url, session: () => Promise.reject(new Error('none')) });
  const authorization = `Basic ${btoa(`${server.credentials.id}:${server.credentials.secret}`)}`;
  const { data } = await host.raw.POST('/v1/sessions', {
    headers: { authorization },
    body: { person: { system: 'crm', id: name, name }, role: 'supporter' },
  });
  const session = data!;
  const sessions = new SessionKeeper(async () => session, systemClock, 5000);
  const signed = signedIn(transport(fetch, systemClock), sessions);
  const handler = named(retry(signed, systemClock, () => 0));
  const settings = { baseUrl: server.url, timeout: 5000, retries: 0, language: 'ja', clock: systemClock };
  const call = createCaller(handler, settings);
  return { deviceKeys: serverDeviceKeys(call), person: session.person.id };
}

async function vaultOf(name: string, device: MemoryDevice, fetch?: (request: Request) => Promise<Response>) {
  const { deviceKeys, person } = await callsOf(name, fetch);
  const { platform } = device.tab();
  const store = await platform.openStore();
  const vault = await openVault({ platform, store, person, deviceKeys, iterations: 1000 });
  after(() => vault.close());
  return { vault, deviceKeys, store };
}

describe('a vault and the real server', () => {
  it('make a key, open it in the next session, and set a PIN', async () => {
    const device = new MemoryDevice({ random: Math.random });
    const first = await vaultOf('佐藤', device);
    assert.equal(await first.vault.create({ label: '鞄の中' }), 'open');
    const sealed = await first.vault.sealer.seal(words, 'a');
    const next = await vaultOf('佐藤', device);
    assert.equal(await next.vault.openOnline(), 'open');
    assert.deepEqual(await next.vault.sealer.open(sealed, 'a'), words);
    assert.deepEqual(await next.vault.setPin(pin), { outcome: 'set' });
    const offline = await vaultOf('佐藤', device, () => Promise.reject(new TypeError('fetch failed')));
    await assert.rejects(offline.vault.openOnline(), { kind: 'offline' });
    assert.deepEqual(await offline.vault.openWithPin(pin), { outcome: 'open' });
    assert.deepEqual(await offline.vault.sealer.open(sealed, 'a'), words);
  });

  it('part at a purge: the server forgets too', async () => {
    const { vault, deviceKeys } = await vaultOf('鈴木', new MemoryDevice({ random: Math.random }));
    await vault.create();
    const [key] = await deviceKeys.list();
    assert.equal(await vault.purge(), true);
    assert.equal(await deviceKeys.fetch(key!.id), 'revoked');
    assert.ok((await deviceKeys.list())[0]!.removedAt);
    assert.equal(await vault.create(), 'open');
  });

  it('part when the person removes a lost device from another one: its PIN is destroyed as soon as it is online', async () => {
    const device = new MemoryDevice({ random: Math.random });
    const lost = await vaultOf('高橋', device);
    await lost.vault.create({ label: '失くしたタブレット' });
    await lost.vault.setPin(pin);
    await lost.vault.lock();
    const { deviceKeys } = await callsOf('高橋');
    const [key] = await deviceKeys.list();
    assert.equal(key!.label, '失くしたタブレット');
    await deviceKeys.remove(key!.id);
    assert.equal(await lost.vault.openOnline(), 'revoked');
    assert.deepEqual(await lost.vault.openWithPin(pin), { outcome: 'no-pin' });
    assert.equal(lost.vault.state.status, 'lost');
  });

  it("keep one person's key from another", async () => {
    const device = new MemoryDevice({ random: Math.random });
    const { vault } = await vaultOf('田中', device);
    await vault.create();
    const [id] = (await (await callsOf('田中')).deviceKeys.list()).map((key) => key.id);
    const { deviceKeys } = await callsOf('渡辺');
    assert.equal(await deviceKeys.fetch(id!), 'unknown');
    assert.deepEqual(await deviceKeys.list(), []);
    await deviceKeys.remove(id!);
    assert.equal(await vault.openOnline(), 'open');
  });

  it("destroy nothing because of a proxy's page: only the server itself can say that a device was removed", async () => {
    for (const answer of [html(410), html(404), html(200), html(503)]) {
      const device = new MemoryDevice({ random: Math.random });
      const { vault } = await vaultOf('伊藤', device);
      await vault.create();
      await vault.setPin(pin);
      await vault.lock();
      const behind = await vaultOf('伊藤', device, async (request) => answer(request));
      await assert.rejects(behind.vault.openOnline());
      assert.deepEqual(await behind.vault.openWithPin(pin), { outcome: 'open' });
    }
  });
});
