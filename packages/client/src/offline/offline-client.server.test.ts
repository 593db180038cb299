import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { newDialogue, newItemId, newRecordId } from '@banso/model';
import type { Company, Dialogue, SourceEvent } from '@banso/model';
import { startServer } from '@banso/server';
import type { RunningServer } from '@banso/server';
import { createClient as createOnlineClient } from '../client.js';
import type { BansoClient } from '../client.js';
import { ConnectionError, isBansoError } from '../core/errors.js';
import { MemoryDevice } from '../testing/memory-platform.js';
import { until } from '../testing/until.js';
import { createClient } from './offline-client.js';
import type { OfflineClient } from './offline-client.js';

let server: RunningServer;
before(async () => {
  server = await startServer({ port: 0, dataDirectory: 'memory', demo: false, log: 'off' });
});
after(async () => {
  await server.stop();
  // An open vault counts its days by a timer, which would hold the finished run; unheld itself, this one only ends that.
  setTimeout(() => process.exit(), 2000).unref();
});

/** What the host's back end says about a person. */
function sessionOf(id: string) {
  const { credentials, url } = server;
  const authorization = `Basic ${btoa(`${credentials.id}:${credentials.secret}`)}`;
  const host = createOnlineClient({
    baseUrl: url,
    session: () => Promise.reject(new Error('a host has none')),
  });
  return async (signal: AbortSignal) => {
    const body = { person: { system: 'crm', id, name: id }, role: 'supporter', seconds: 900 } as const;
    const { data, error } = await host.raw.POST('/v1/sessions', { headers: { authorization }, body, signal });
    if (!data) throw new Error(error.title);
    return data;
  };
}

/** A tablet in memory; every client on it is a page of a person. */
function tabletOf(device = new MemoryDevice()) {
  const open = async (who: string): Promise<OfflineClient> => {
    const tab = device.tab();
    const session = sessionOf(who);
    const banso = createClient({
      baseUrl: server.url,
      session: async (signal) => {
        if (!device.isOnline) throw new ConnectionError('offline', "No answer from the host's back end");
        return session(signal);
      },
      fetch: tab.fetch((request) => globalThis.fetch(request)),
      retries: 0,
      offline: { platform: tab.platform, iterations: 1_000 },
    });
    await banso.offline.ready;
    return banso;
  };
  return { device, open };
}

/** Everything of a company is on the device. */
const isComplete = ({ disk }: MemoryDevice, { id }: Company): boolean =>
  disk.list('marks', { prefix: '' }).some(({ key, head }) => key.endsWith(id) && head.cursor !== undefined);

const newCompany = (name: string): Company => ({
  id: newRecordId('company'),
  kind: 'company',
  revision: 0,
  audience: 'organisation',
  externalIds: [{ system: 'cif', id: newItemId() }],
  name,
});

const collect = async <T>(items: AsyncIterable<T>): Promise<T[]> => {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
};

const themes = (records: readonly Dialogue[]) => records.map(({ theme }) => theme ?? '').sort();

describe('a visit without a network', () => {
  let colleague: BansoClient;
  let company: Company;
  let cif: string;
  before(async () => {
    colleague = createOnlineClient({ baseUrl: server.url, session: sessionOf('colleague') });
    company = await colleague.companies.put(newCompany('架空精密工業'));
    cif = `cif:${company.externalIds[0]!.id}`;
    await colleague.dialogues.put({ ...newDialogue(company.id, '2026-11-01'), theme: '前回' });
  });

  it('begins with what was loaded before, and ends with everything on the server once', async () => {
    const { device, open } = tabletOf();
    const banso = await open('u1');
    assert.equal(banso.offline.state, 'open');
    assert.deepEqual(await banso.offline.setPin('482915'), { outcome: 'set' });
    const source = banso.dialogues.source();
    assert.deepEqual(themes((await source.page({ company: cif })).items), ['前回']);
    await until(async () => (await banso.companies.get(cif)).id === company.id);
    const former = (await source.page({ company: cif })).items[0]!;

    device.isOnline = false;
    const written = newDialogue(company.id, '2026-11-18');
    await source.save(written.id, { ...written, theme: '今回' });
    await source.save(former.id, { ...former, theme: '前回（訂正）' });
    assert.deepEqual(themes((await source.page({ company: cif })).items), ['今回', '前回（訂正）']);
    assert.deepEqual(banso.outbox.counts, { waiting: 2, decisions: 0, notOnDevice: 0 });
    device.tabs.forEach((tab) => tab.kill());

    const again = await open('u1');
    assert.deepEqual([again.offline.state, again.offline.reason], ['locked', 'no-network']);
    await assert.rejects(again.dialogues.get(written.id), (error) => isBansoError(error, 'offline'));
    assert.equal((await again.offline.openWithPin('111222')).outcome, 'wrong');
    assert.equal((await again.offline.openWithPin('482915')).outcome, 'open');
    assert.equal((await again.dialogues.get(written.id)).theme, '今回');
    assert.deepEqual(themes(await collect(again.dialogues.list({ company: cif }))), ['今回', '前回（訂正）']);
    assert.equal(again.outbox.entries.length, 2);

    device.isOnline = true;
    await again.outbox.flush();
    await until(() => again.outbox.entries.length === 0);
    const kept = await collect(colleague.dialogues.list({ company: company.id }));
    assert.deepEqual(themes(kept), ['今回', '前回（訂正）']);
    assert.deepEqual(kept.map(({ revision }) => revision).sort(), [1, 2]);
  });

  it('sees from the feed what others changed, made and withdrew', async () => {
    const its = await colleague.companies.put(newCompany('架空電子'));
    const first = await colleague.dialogues.put({ ...newDialogue(its.id, '2026-11-02'), theme: 'A' });
    const { device, open } = tabletOf();
    const banso = await open('u2');
    const source = banso.dialogues.source();
    const heard: SourceEvent<Dialogue>[] = [];
    source.subscribe((event) => heard.push(event));
    await source.page({ company: its.id });
    await until(() => isComplete(device, its));
    await colleague.dialogues.put({ ...first, theme: 'B' });
    await colleague.dialogues.put({ ...newDialogue(its.id, '2026-11-03'), theme: 'C' });
    device.wake();
    await until(() => heard.some(({ state, value }) => state === 'ready' && value?.theme === 'B'));
    device.isOnline = false;
    assert.deepEqual(themes((await source.page({ company: its.id })).items), ['B', 'C']);
    device.isOnline = true;
    await colleague.dialogues.withdraw({ id: first.id, revision: 2 }, '二重に書いた');
    device.wake();
    await until(async () => (await source.page({ company: its.id })).items.length === 1);
    assert.ok(heard.some(({ value }) => value?.withdrawn?.reason === '二重に書いた'));
  });

  it('loses sight of what it may not read any more', async () => {
    const its = await colleague.companies.put(newCompany('架空商事'));
    const first = await colleague.dialogues.put({ ...newDialogue(its.id, '2026-11-02'), theme: 'confided' });
    const { device, open } = tabletOf();
    const banso = await open('u3');
    await collect(banso.dialogues.list({ company: its.id }));
    await until(() => isComplete(device, its));
    await colleague.dialogues.put({ ...first, audience: 'self' });
    device.wake();
    await until(async () => (await collect(banso.dialogues.list({ company: its.id }))).length === 0);
    device.isOnline = false;
    await assert.rejects(banso.dialogues.get(first.id), (error) => isBansoError(error, 'offline'));
  });

  it('makes a company and what belongs to it, in an order that the server can follow', async () => {
    const { device, open } = tabletOf();
    const banso = await open('u4');
    device.isOnline = false;
    const its = await banso.companies.put(newCompany('架空農園'));
    const made = await banso.dialogues.put({ ...newDialogue(its.id, '2026-11-18'), theme: '初回' });
    assert.equal(made.revision, 0);
    assert.deepEqual(themes(await collect(banso.dialogues.list({ company: its.id }))), ['初回']);
    assert.equal((await banso.companies.get(`cif:${its.externalIds[0]!.id}`)).id, its.id);
    device.isOnline = true;
    await banso.outbox.flush();
    await until(() => banso.outbox.entries.length === 0);
    assert.deepEqual(themes(await collect(colleague.dialogues.list({ company: its.id }))), ['初回']);
    assert.equal((await banso.dialogues.get(made.id)).revision, 1);
  });

  it('withdraws, too', async () => {
    const first = await colleague.dialogues.put(newDialogue(company.id, '2026-11-05'));
    const { device, open } = tabletOf();
    const banso = await open('u5');
    const seen = await banso.dialogues.get(first.id);
    device.isOnline = false;
    await banso.dialogues.withdraw(seen, '書き間違い');
    device.isOnline = true;
    await banso.outbox.flush();
    await until(() => banso.outbox.entries.length === 0);
    assert.equal((await colleague.dialogues.get(first.id)).withdrawn!.reason, '書き間違い');
  });

  it('is refused what is not cached, at once and by name', async () => {
    const { device, open } = tabletOf();
    const banso = await open('u6');
    device.isOnline = false;
    await assert.rejects(banso.dialogues.get(newRecordId('dialogue')), (error) =>
      isBansoError(error, 'offline'),
    );
    await assert.rejects(collect(banso.dialogues.list({ company: company.id })), (error) =>
      isBansoError(error, 'offline'),
    );
  });
});

describe('signing out', () => {
  async function withUnsent(who: string) {
    const tablet = tabletOf();
    const banso = await tablet.open(who);
    const its = await banso.companies.put(newCompany(who));
    await banso.outbox.flush();
    tablet.device.isOnline = false;
    const written = await banso.dialogues.put({ ...newDialogue(its.id, '2026-11-18'), theme: 'unsent' });
    return { ...tablet, banso, written };
  }

  it('does nothing while something is unsent, unless it is told what to do', async () => {
    const { banso } = await withUnsent('v1');
    assert.deepEqual(await banso.offline.signOut(), { outcome: 'unsent', unsent: 1 });
    assert.equal(banso.offline.state, 'open');
  });

  it('keeps it sealed for its person, whom nobody else on this device stands in for', async () => {
    const { banso, device, open } = await withUnsent('v2');
    assert.deepEqual(await banso.offline.signOut({ unsent: 'keep' }), { outcome: 'signed-out' });
    assert.deepEqual([banso.offline.state, banso.offline.reason], ['locked', 'signed-out']);
    device.isOnline = true;
    const other = await open('v2-other');
    assert.equal(other.offline.state, 'open');
    await other.outbox.flush();
    assert.deepEqual(other.outbox.entries, []);
    const again = await open('v2');
    await again.outbox.flush();
    await until(() => again.outbox.entries.length === 0);
  });

  it('hands it over in clear, and removes it only then', async () => {
    const { banso, device } = await withUnsent('v3');
    const failing = banso.offline.signOut({
      unsent: 'export',
      take: () => Promise.reject(new Error('disk full')),
    });
    await assert.rejects(failing, /disk full/);
    assert.equal(banso.outbox.entries.length, 1);
    let file = '';
    await banso.offline.signOut({ unsent: 'export', take: (unsent) => void (file = JSON.stringify(unsent)) });
    assert.match(file, /unsent/);
    assert.deepEqual(device.disk.keys, []);
  });

  it('removes everything of the person', async () => {
    const { banso, device } = await withUnsent('v4');
    await banso.offline.signOut({ unsent: 'discard' });
    assert.deepEqual(device.disk.keys, []);
  });
});

describe('a device that keeps nothing', () => {
  it('is said to be so, and everything works as without it', async () => {
    const banso = createClient({ baseUrl: server.url, session: sessionOf('w1'), offline: true });
    await banso.offline.ready;
    assert.deepEqual([banso.offline.state, banso.offline.reason], ['off', 'no-storage']);
    const its = await banso.companies.put(newCompany('架空運送'));
    assert.equal(its.revision, 1);
    const source = banso.companies.source();
    const heard: string[] = [];
    source.subscribe(({ state }) => heard.push(state));
    await source.save(its.id, { ...its, name: '架空運輸' });
    assert.deepEqual(heard, ['saving', 'saved']);
  });
});
