import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { newDialogue } from '@banso/model';
import type { Dialogue, SourceEvent } from '@banso/model';
import { samples } from '@banso/model/samples';
import { isBansoError } from '../core/errors.js';
import type { Middleware } from '../core/onion.js';
import { createTestClient, MemoryDevice } from '../testing/index.js';
import type { TestDeviceClient } from '../testing/index.js';
import { until } from '../testing/until.js';

const { company, dialogue } = samples;

const opened: TestDeviceClient[] = [];
afterEach(() => opened.splice(0).forEach((client) => client.close()));

/** A page that has no device yet, because its host does not answer; and under which keys what is written. */
async function setUp() {
  const writes: { key: string; match: string | null; theme: string | undefined }[] = [];
  const watch: Middleware = async (request, next, context) => {
    if (!context.reads && request.url.includes('/dialogues/')) {
      const { theme } = (await request.clone().json()) as Dialogue;
      const key = request.headers.get('idempotency-key')!;
      writes.push({ key, match: request.headers.get('if-match'), theme });
    }
    return next(request);
  };
  const client = createTestClient({ device: true, retries: 0, middlewares: [watch] });
  opened.push(client);
  client.signedOut();
  await client.banso.offline.ready;
  assert.equal(client.banso.offline.state, 'locked');
  client.signedOut(false);
  const source = client.banso.dialogues.source();
  const events: SourceEvent<Dialogue>[] = [];
  source.subscribe((event) => events.push(event));
  const open = async () => {
    await client.banso.offline.open();
    assert.equal(client.banso.offline.state, 'open');
  };
  return { ...client, source, events, writes, open };
}

describe('what a page wrote before it had a device', () => {
  it('goes on from there under the same key, as it may have arrived', async () => {
    const { source, server, writes, offline, open } = await setUp();
    const value: Dialogue = { ...newDialogue(company.id, '2026-11-18'), theme: '設備' };
    offline();
    await assert.rejects(source.save(value.id, value));
    offline(false);
    await open();
    await until(() => server.record<Dialogue>(value.id)?.theme === '設備');
    assert.equal(new Set(writes.map(({ key }) => key)).size, 1);
  });

  it('is sent from one place only: a save under way is given to the device', async () => {
    const { source, server, writes, slow, open } = await setUp();
    const value: Dialogue = { ...newDialogue(company.id, '2026-11-18'), theme: '一' };
    slow(50);
    const first = source.save(value.id, value);
    await until(() => writes.length === 1);
    const second = source.save(value.id, { ...value, theme: '二' });
    await open();
    await Promise.all([first, second]);
    await until(() => server.record<Dialogue>(value.id)?.theme === '二');
    assert.deepEqual([...new Map(writes.map(({ key, theme }) => [key, theme])).values()], ['一', '二']);
    assert.equal(server.record<Dialogue>(value.id)?.revision, 2);
  });

  it('is shown and sent as a change of what was read then, not as all that stood there', async () => {
    const { source, server, conflict, offline, open } = await setUp();
    const value = (await source.load(dialogue.id))!;
    offline();
    await assert.rejects(source.save(value.id, { ...value, theme: 'わたし' }));
    offline(false);
    conflict('dialogue', dialogue.id, { place: '工場' });
    await open();
    await until(() => server.record<Dialogue>(dialogue.id)?.theme === 'わたし');
    assert.equal(server.record<Dialogue>(dialogue.id)?.place, '工場');
  });

  it('and was refused waits there for its person, and is not sent again without a word', async () => {
    const { banso, source, events, writes, conflict } = await setUp();
    const value = (await source.load(dialogue.id))!;
    conflict('dialogue', dialogue.id, { theme: '相手' });
    await assert.rejects(source.save(value.id, { ...value, theme: 'わたし' }));
    assert.equal(writes.length, 1);
    await banso.offline.open();
    await until(() => events.at(-1)?.state === 'conflict' && banso.outbox.counts.decisions === 1);
    const { value: theirs, base } = events.at(-1)!;
    assert.deepEqual([theirs?.theme, base?.theme], ['相手', value.theme]);
    assert.equal(writes.length, 1);
    // The widget answers as it would have without a device.
    await source.save(value.id, { ...theirs!, theme: 'わたし' });
    await until(() => banso.outbox.entries.length === 0);
    assert.deepEqual(
      writes.map(({ theme }) => theme),
      ['わたし', 'わたし'],
    );
  });

  it('and still types is kept as a draft', async () => {
    const { banso, source, open } = await setUp();
    const value = (await source.load(dialogue.id))!;
    await source.draft(value.id, { ...value, theme: '書きかけ' });
    await open();
    await until(async () => (await banso.dialogues.source().load(dialogue.id))?.theme === '書きかけ');
  });
});

describe('what a page shows when its device is closed', () => {
  it('is gone on from: what was not sent does not come in the place of what others wrote', async () => {
    const { banso, source, server, conflict, offline, open } = await setUp();
    await open();
    const value = (await source.load(dialogue.id))!;
    offline();
    await source.save(value.id, { ...value, theme: 'わたし' });
    conflict('dialogue', dialogue.id, { theme: '相手' });
    offline(false);
    await until(() => banso.outbox.counts.decisions === 1);
    const shown = (await source.load(dialogue.id))!;
    assert.deepEqual([shown.theme, shown.revision], ['わたし', server.record(dialogue.id)!.revision]);
    await banso.offline.purge();
    await source.save(value.id, { ...shown, place: '工場' });
    const now = server.record<Dialogue>(dialogue.id)!;
    assert.deepEqual([now.theme, now.place], ['相手', '工場']);
  });
});

describe('what a program was answered before its device was closed', () => {
  /** With something in it that overlaps with what another wrote, so that it waits for its person. */
  async function answered() {
    const { banso, server, conflict, offline, open } = await setUp();
    await open();
    const value = await banso.dialogues.get(dialogue.id);
    offline();
    await banso.dialogues.put({ ...value, theme: 'わたし' });
    conflict('dialogue', dialogue.id, { theme: '相手' });
    offline(false);
    await until(() => banso.outbox.counts.decisions === 1);
    const shown = await banso.dialogues.get(dialogue.id);
    const theirs = server.record<Dialogue>(dialogue.id)!;
    assert.deepEqual([shown.theme, shown.revision], ['わたし', theirs.revision]);
    await banso.offline.signOut({ unsent: 'keep' });
    const record = () => server.record<Dialogue>(dialogue.id)!;
    return { banso, shown, theirs, record };
  }

  it('is gone on from: what was not sent does not come in the place of what others wrote', async () => {
    const { banso, shown, record } = await answered();
    const put = await banso.dialogues.put({ ...shown, place: '工場' });
    assert.deepEqual([put.theme, put.place], ['相手', '工場']);
    assert.deepEqual([record().theme, record().place], ['相手', '工場']);
  });

  it('and written over is asked about: nobody has seen what stands there', async () => {
    const { banso, shown, theirs, record } = await answered();
    await assert.rejects(banso.dialogues.put({ ...shown, theme: 'さらに' }), (error: unknown) => {
      assert.ok(isBansoError(error, 'conflict'));
      assert.deepEqual(error.current, theirs);
      return true;
    });
    assert.deepEqual(record(), theirs);
    const seen = await banso.dialogues.get(dialogue.id);
    await banso.dialogues.put({ ...seen, theme: 'さらに' });
    assert.equal(record().theme, 'さらに');
  });
});

describe('a page that is left while its device opens', () => {
  it('does not open it: nothing would ever be sent from there', async () => {
    const device = new MemoryDevice();
    const other = createTestClient({ device });
    opened.push(other);
    await other.banso.offline.ready;
    let left: Promise<unknown> | undefined;
    device.moment = ({ what, phase, tab }) => {
      if (what === 'list intents' && phase === 'before' && tab.name !== 'tab 1') {
        left ??= other.banso.offline.signOut({ unsent: 'keep' });
      }
    };
    const client = createTestClient({ device, server: other.server });
    opened.push(client);
    const { banso } = client;
    await banso.offline.ready;
    await left;
    assert.deepEqual([banso.offline.state, banso.offline.reason], ['locked', 'signed-out']);
    device.moment = () => {};
    await banso.offline.open();
    const value: Dialogue = { ...newDialogue(company.id, '2026-11-18'), theme: '設備' };
    await banso.dialogues.put(value);
    await until(() => banso.outbox.entries.length === 0);
    assert.equal(other.server.record<Dialogue>(value.id)?.theme, '設備');
  });
});

describe('what a page was answered before its device was open', () => {
  it('is kept there: nobody sees an older version afterwards', async () => {
    const { banso, server, conflict, slow, open } = await setUp();
    await open();
    await banso.dialogues.get(dialogue.id);
    await banso.offline.signOut();
    conflict('dialogue', dialogue.id, { theme: '新しい' });
    slow(30);
    const before = await banso.dialogues.get(dialogue.id);
    assert.equal(before.revision, server.record(dialogue.id)!.revision);
    await open();
    assert.equal((await banso.dialogues.get(dialogue.id)).revision, before.revision);
  });

  it('also where what it wrote is answered late, when the device knows better already', async () => {
    let answer!: () => void;
    const late = new Promise<void>((resolve) => (answer = resolve));
    const hold: Middleware = async (request, next, context) => {
      const answered = await next(request);
      if (!context.reads && request.url.includes('/dialogues/')) await late;
      return answered;
    };
    const { banso, server, conflict, signedOut, ...client } = createTestClient({
      device: true,
      middlewares: [hold],
    });
    opened.push({ banso, server, conflict, signedOut, ...client });
    signedOut();
    await banso.offline.ready;
    signedOut(false);
    const value = await banso.dialogues.get(dialogue.id);
    const put = banso.dialogues.put({ ...value, theme: 'わたし' });
    await until(() => server.record<Dialogue>(dialogue.id)?.theme === 'わたし');
    conflict('dialogue', dialogue.id, { place: '工場' });
    await banso.offline.open();
    const { revision } = server.record(dialogue.id)!;
    await until(async () => (await banso.dialogues.get(dialogue.id)).revision === revision);
    answer();
    assert.equal((await put).revision, revision);
  });

  it('or while it opened, as well', async () => {
    const { banso, server, conflict, slow, open } = await setUp();
    await open();
    const source = banso.dialogues.source();
    await source.load(dialogue.id);
    await banso.offline.signOut();
    conflict('dialogue', dialogue.id, { theme: '新しい' });
    slow(60);
    const asked = Promise.all([banso.dialogues.get(dialogue.id), source.load(dialogue.id)]);
    await new Promise((resolve) => setTimeout(resolve, 10));
    slow(0);
    await open();
    const [program, widget] = await asked;
    const { revision } = server.record(dialogue.id)!;
    assert.deepEqual([program.revision, widget!.revision], [revision, revision]);
    slow(60);
    assert.equal((await banso.dialogues.get(dialogue.id)).revision, revision);
  });
});
