import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { newDialogue } from '@banso/model';
import type { Dialogue } from '@banso/model';
import { demo, samples } from '@banso/model/samples';
import { isBansoError } from '../core/errors.js';
import type { ErrorKind } from '../core/errors.js';
import { createTestClient } from './index.js';

const { company, dialogue } = samples;
const meeting = (theme: string): Dialogue => ({ ...newDialogue(company.id, '2026-11-18'), theme });

const collect = async <T>(items: AsyncIterable<T>): Promise<T[]> => {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
};

const fails = (work: Promise<unknown>, kind: ErrorKind) =>
  assert.rejects(work, (error) => isBansoError(error, kind));

describe('a test client', () => {
  it('holds the samples, and everything of the contract works', async () => {
    const { banso, server } = createTestClient();
    assert.equal((await collect(banso.companies.list())).length, demo.companies.length);
    const read = await banso.dialogues.get(dialogue.id);
    const changed = await banso.dialogues.put({ ...read, theme: '続き' });
    assert.deepEqual([changed.revision, changed.updatedBy?.name], [2, '齋藤美邑']);
    const [hit] = await collect(banso.search({ text: '続き' }));
    assert.deepEqual([hit?.id, hit?.path], [dialogue.id, '/theme']);
    const [newest] = await collect(banso.dialogues.history(dialogue.id));
    assert.equal(newest?.record.theme, '続き');
    const changes = await collect(banso.changes({ kind: ['dialogue'] }));
    assert.equal(changes.at(-1)?.id, dialogue.id);
    assert.equal(server.record<Dialogue>(dialogue.id)?.theme, '続き');
    const { data } = await banso.raw.GET('/v1/persons/{id}', {
      params: { path: { id: changed.updatedBy!.person } },
    });
    assert.equal(data?.title, '渉外担当');
  });

  it('finds words through a source: the records of its kind and company, each once, page by page', async () => {
    const { banso } = createTestClient();
    const words = '会社';
    const source = banso.dialogues.source();
    const hits = await collect(banso.search({ text: words, kinds: ['dialogue'], company: company.id }));
    const ids = new Set(hits.map(({ id }) => id));
    assert.ok(ids.size > 0 && ids.size < hits.length);
    const all = await source.search?.(words, { company: company.id });
    assert.deepEqual(all, { ids: [...ids], next: null });
    const first = await source.search?.(words, { company: company.id, limit: 1 });
    assert.deepEqual(first?.ids, [...ids].slice(0, 1));
    const second = await source.search?.(words, { company: company.id, limit: 1, cursor: first?.next ?? '' });
    assert.deepEqual(second?.ids, [hits[1]?.id]);
    const long = `${words}${'あ'.repeat(300)}`;
    assert.deepEqual(await source.search?.(long), { ids: [], next: null });
    await fails(source.search?.('社') ?? Promise.resolve(), 'invalid');
  });

  it('signs in whom it is told to, with what they may do', async () => {
    const person = { system: 'staff', id: '1', name: '監査' };
    const { banso } = createTestClient({ records: [], person, role: 'reader' });
    assert.equal((await banso.session()).person.name, '監査');
    assert.deepEqual(await collect(banso.companies.list()), []);
    await fails(banso.companies.put({ ...company, revision: 0 }), 'forbidden');
  });

  it('shares a server with another one', async () => {
    const first = createTestClient();
    const person = { system: 'staff', id: '10977', name: '高栁健', branch: 'つくば支店' };
    const second = createTestClient({ server: first.server, person });
    const kept = await first.banso.dialogues.put({ ...meeting('二人で'), audience: 'branch' });
    await fails(second.banso.dialogues.get(kept.id), 'not-found');
    const shared = await first.banso.dialogues.put({ ...kept, audience: 'organisation' });
    assert.deepEqual(await second.banso.dialogues.get(kept.id), shared);
  });

  it('can be slow', async () => {
    const { banso, slow } = createTestClient({ timeout: 20, retries: 0 });
    slow(40);
    await fails(banso.companies.get(company.id), 'timeout');
    slow(5);
    const began = performance.now();
    await banso.companies.get(company.id);
    assert.ok(performance.now() - began >= 4);
  });

  it('can lose its network and find it again', async () => {
    const { banso, server, offline } = createTestClient({ retries: 0 });
    const source = banso.dialogues.source();
    const value = meeting('電波のないところで');
    offline();
    await fails(banso.companies.get(company.id), 'offline');
    await fails(source.save(value.id, value), 'offline');
    assert.equal(server.record(value.id), undefined);
    offline(false);
    await source.save(value.id, value);
    assert.equal(server.record<Dialogue>(value.id)?.theme, value.theme);
  });

  it('has a session that can expire, which nobody notices, and a host that can sign its person out', async () => {
    const { banso, expire, signedOut } = createTestClient();
    await banso.companies.get(company.id);
    expire();
    await banso.companies.get(company.id);
    signedOut();
    await fails(banso.companies.get(company.id), 'unauthenticated');
    signedOut(false);
    await banso.companies.get(company.id);
  });

  it('knows somebody who is faster', async () => {
    const { banso, conflict } = createTestClient();
    const read = await banso.dialogues.get(dialogue.id);
    const theirs = conflict('dialogue', dialogue.id, { theme: '先に書いた' });
    assert.deepEqual([theirs.revision, theirs.updatedBy?.name], [2, '渡部靖彦']);
    await assert.rejects(banso.dialogues.put({ ...read, theme: '後から' }), (error) => {
      assert.ok(isBansoError(error, 'conflict'));
      assert.deepEqual(error.current, theirs);
      return true;
    });
    const again = conflict('dialogue', dialogue.id, (record) => ({
      ...record,
      notes: record.notes.slice(1),
    }));
    assert.equal(again.notes.length, read.notes.length - 1);
    assert.throws(() => conflict('dialogue', company.id, {}), /no dialogue/);
    assert.throws(() => conflict('dialogue', dialogue.id, { heldOn: 'soon' }), /heldOn format/);
  });

  it('lets somebody else take a record away', async () => {
    const { banso, conflict } = createTestClient();
    const { next } = await banso.changes({ limit: 200 }).page();
    conflict('dialogue', dialogue.id, { audience: 'self' });
    await fails(banso.dialogues.get(dialogue.id), 'not-found');
    const [change] = await collect(banso.changes({ after: next }));
    assert.deepEqual([change?.type, change?.id], ['gone', dialogue.id]);
  });

  it('fails as it is told to', async () => {
    const { banso, server, failNext } = createTestClient({ retries: 0 });
    const get = () => banso.companies.get(company.id);
    const expected: [Parameters<typeof failNext>[0], ErrorKind][] = [
      [403, 'forbidden'],
      [404, 'not-found'],
      [422, 'invalid'],
      [429, 'rate-limited'],
      [500, 'server'],
      [503, 'server'],
      [504, 'server'],
      ['html', 'server'],
      ['unreachable', 'offline'],
      ['lost', 'offline'],
      ['cut', 'offline'],
      ['captive-portal', 'contract'],
    ];
    for (const [failure, kind] of expected) {
      failNext(failure);
      await fails(get(), kind);
      await get();
    }
    failNext(401);
    await get();
    for (const failure of ['lost', 'cut'] as const) {
      const value = meeting(failure);
      failNext(failure);
      await fails(banso.dialogues.put(value), 'offline');
      assert.equal(server.revisions(value.id).length, 1, 'it was carried out');
    }
  });

  it('tries again what was lost, and it is done once', async () => {
    const { banso, server, failNext } = createTestClient({ random: () => 0.999 });
    const value = meeting('一度だけ');
    failNext('lost');
    failNext(503);
    assert.equal((await banso.dialogues.put(value)).revision, 1);
    assert.equal(server.revisions(value.id).length, 1);
  });
});
