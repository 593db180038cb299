import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { newDialogue } from '@banso/model';
import type { Dialogue, Source, SourceEvent } from '@banso/model';
import { createClient } from '../client.js';
import { isBansoError } from '../core/errors.js';
import { FakeApi } from '../testing/fake-api.js';
import { FakeClock, fakeSession, html, json, noConnection, problem, silence } from '../testing/fakes.js';
import type { Answer } from '../testing/fakes.js';

const company = `cmp_${'0'.repeat(32)}`;

const note = (id: string, text: string) => ({ id, position: 1, kind: 'words' as const, text });
const texts = ({ notes }: Dialogue) => notes.map(({ text }) => text);

/** A source over the API, and what goes wrong on the way there. */
function setUp(api = new FakeApi()) {
  const clock = new FakeClock();
  const faults: (Answer | undefined)[] = [];
  const requests: Request[] = [];
  const fetch = async (request: Request): Promise<Response> => {
    requests.push(request);
    const fault = faults.shift();
    return fault ? fault(request) : api.fetch(request);
  };
  const session = async () => fakeSession('t', clock.now());
  const client = createClient({
    baseUrl: 'http://banso.test',
    session,
    fetch,
    clock,
    random: () => 0,
    retries: 0,
  });
  const source: Source<Dialogue> = client.dialogues.source();
  const events: SourceEvent<Dialogue>[] = [];
  source.subscribe((event) => events.push(event));
  const puts = () => requests.filter(({ method }) => method === 'PUT');
  const states = () => events.map(({ state }) => state);
  const save = (value: Dialogue) => source.save(value.id, value);
  const load = async (id: string) => (await source.load(id))!;
  return { api, clock, faults, client, source, events, states, puts, save, load };
}

/** A dialogue that the server has in revision 1. */
function kept(api: FakeApi, more: Partial<Dialogue> = {}): Dialogue {
  return api.write({ ...newDialogue(company, '2026-11-18'), ...more }) as Dialogue;
}

/** The answer is lost after the server has done what it was asked for. */
const lostAnswer =
  (api: FakeApi): Answer =>
  async (request) => {
    await api.fetch(request);
    return noConnection(request);
  };

describe('a source over the API', () => {
  it('makes a record at its first save and says so', async () => {
    const { api, puts, save, events, states } = setUp();
    const value = newDialogue(company, '2026-11-18');
    await save(value);
    assert.equal(puts()[0]!.headers.get('if-none-match'), '*');
    assert.deepEqual(states(), ['saving', 'saved']);
    assert.equal(events[1]!.value!.revision, 1);
    assert.equal(api.current(value.id).revision, 1);
  });

  it('changes a record against the revision that the value carries', async () => {
    const { api, puts, save, load } = setUp();
    const { id } = kept(api);
    await save({ ...(await load(id)), theme: '設備' });
    assert.equal(puts()[0]!.headers.get('if-match'), '"1"');
    assert.equal(api.current<Dialogue>(id).theme, '設備');
  });

  it('finds a record by an external id; undefined when there is none', async () => {
    const { api, load, source } = setUp();
    const { id } = kept(api, { externalIds: [{ system: 'cif', id: '1' }] });
    assert.equal((await load('cif:1')).id, id);
    assert.equal(await source.load(`dlg_${'f'.repeat(32)}`), undefined);
  });

  it('passes on a failure to load, which is not the same as nothing', async () => {
    const { faults, load } = setUp();
    faults.push(html(404));
    await assert.rejects(load('x'), (error) => isBansoError(error, 'contract'));
    faults.push(noConnection);
    await assert.rejects(load('x'), (error) => isBansoError(error, 'offline'));
  });

  it('does not send what the server already has', async () => {
    const { api, save, load, puts, states } = setUp();
    const value = await load(kept(api).id);
    await save(value);
    assert.equal(puts().length, 0);
    assert.deepEqual(states(), ['saving', 'saved']);
  });

  it('is not disturbed when the caller goes on writing in the object it handed in', async () => {
    const { api, save } = setUp();
    const value = newDialogue(company, '2026-11-18');
    const saved = save(value);
    value.theme = 'later';
    await saved;
    assert.equal(api.current<Dialogue>(value.id).theme, undefined);
  });
});

describe('saves of one record', () => {
  it('go one at a time; the newest waits and stands for those before it', async () => {
    const { api, save, puts, states } = setUp();
    const value = newDialogue(company, '2026-11-18');
    await Promise.all(['い', 'いろ', 'いろは'].map((theme) => save({ ...value, theme })));
    assert.equal(puts().length, 2);
    assert.deepEqual(
      api.writes.map((record) => (record as Dialogue).theme),
      ['い', 'いろは'],
    );
    assert.deepEqual(
      puts().map(({ headers }) => headers.get('if-none-match') ?? headers.get('if-match')),
      ['*', '"1"'],
    );
    assert.deepEqual(states(), ['saving', 'saved']);
  });

  it('may take back what a save before them brought, although its answer had not come', async () => {
    const { api, save, load } = setUp();
    const value = await load(kept(api, { theme: '設備' }).id);
    await Promise.all([save({ ...value, theme: '設備の更新' }), save(value)]);
    assert.equal(api.current<Dialogue>(value.id).theme, '設備');
  });

  it('do not wait for saves of another record', async () => {
    const { faults, save } = setUp();
    faults.push(silence);
    void save(newDialogue(company, '2026-11-17')).catch(() => {});
    await save(newDialogue(company, '2026-11-18'));
  });
});

describe('a failed save', () => {
  it('rejects, says why, keeps the words, and sends them with the next save of any record', async () => {
    const { api, faults, save, events, clock, source } = setUp();
    const value = { ...newDialogue(company, '2026-11-18'), theme: '承継' };
    faults.push(noConnection);
    await assert.rejects(clock.run(save(value)), (error) => isBansoError(error, 'offline'));
    assert.equal(events.at(-1)!.state, 'failed');
    assert.equal(events.at(-1)!.error!.kind, 'offline');
    assert.match(events.at(-1)!.error!.userMessage!('ja'), /つながりません/);
    assert.equal((await source.load(value.id))!.theme, '承継');

    const other = newDialogue(company, '2026-11-19');
    await save(other);
    await clock.run(
      new Promise<void>((resolve) =>
        source.subscribe(({ id, state }) => id === value.id && state === 'saved' && resolve()),
      ),
    );
    assert.equal(api.current<Dialogue>(value.id).theme, '承継');
  });

  it('is sent again when the device comes online', async () => {
    const { api, faults, save, clock, events, source } = setUp();
    const device = new EventTarget();
    const add = Object.getOwnPropertyDescriptor(globalThis, 'addEventListener');
    const remove = Object.getOwnPropertyDescriptor(globalThis, 'removeEventListener');
    Object.assign(globalThis, {
      addEventListener: device.addEventListener.bind(device),
      removeEventListener: device.removeEventListener.bind(device),
    });
    try {
      const value = newDialogue(company, '2026-11-18');
      faults.push(noConnection);
      await assert.rejects(clock.run(save(value)));
      const saved = new Promise<void>((resolve) =>
        source.subscribe(({ state }) => state === 'saved' && resolve()),
      );
      device.dispatchEvent(new Event('online'));
      await clock.run(saved);
      assert.equal(api.current(value.id).revision, 1);
      device.dispatchEvent(new Event('online'));
      assert.equal(events.filter(({ state }) => state === 'saving').length, 2);
    } finally {
      for (const [name, descriptor] of [
        ['addEventListener', add],
        ['removeEventListener', remove],
      ] as const) {
        if (descriptor) Object.defineProperty(globalThis, name, descriptor);
        else Reflect.deleteProperty(globalThis, name);
      }
    }
  });

  it('whose answer was lost is repeated under its key: the record is made once', async () => {
    const { api, faults, save, puts } = setUp();
    const value = newDialogue(company, '2026-11-18');
    faults.push(lostAnswer(api));
    await assert.rejects(save(value));
    await save(value);
    assert.equal(api.writes.length, 1);
    assert.equal(new Set(puts().map(({ headers }) => headers.get('idempotency-key'))).size, 1);
  });

  it('whose answer was lost never makes the writer conflict with themselves', async () => {
    const { api, faults, save, load, states } = setUp();
    const value = await load(kept(api, { theme: 'い' }).id);
    faults.push(lostAnswer(api));
    await assert.rejects(save({ ...value, theme: 'いろ' }));
    await save({ ...value, theme: 'いろは' });
    assert.equal(api.current<Dialogue>(value.id).theme, 'いろは');
    assert.deepEqual(states(), ['saving', 'failed', 'saving', 'saved']);
  });

  it('that the server refused gives way to what puts it right, under a new key', async () => {
    const { api, faults, save, puts, states, source } = setUp();
    const value = newDialogue(company, '2026-11-18');
    faults.push(problem(422, 'invalid', { issues: [{ path: '/heldOn', code: 'format', message: 'x' }] }));
    await assert.rejects(
      save({ ...value, theme: 'x' }),
      (error) => isBansoError(error, 'invalid') && error.issues[0]!.path === '/heldOn',
    );
    assert.equal((await source.load(value.id))!.theme, 'x');
    await save(value);
    assert.deepEqual(states(), ['saving', 'failed', 'saving', 'saved']);
    assert.notEqual(puts()[0]!.headers.get('idempotency-key'), puts()[1]!.headers.get('idempotency-key'));
    assert.equal(api.writes.length, 1);
  });

  it('that only a proxy refused may have arrived: it is repeated under its key', async () => {
    const { faults, save, puts } = setUp();
    const value = newDialogue(company, '2026-11-18');
    faults.push(html(422));
    await assert.rejects(save(value)).then(() => save(value));
    assert.equal(new Set(puts().map(({ headers }) => headers.get('idempotency-key'))).size, 1);
  });

  it('is never taken for a saved one when a sign-in page answers', async () => {
    const { faults, save, api } = setUp();
    const value = newDialogue(company, '2026-11-18');
    faults.push(html(200));
    await assert.rejects(save(value), (error) => isBansoError(error, 'contract'));
    await save(value);
    assert.equal(api.writes.length, 1);
  });

  it('is told again to whoever loads the record', async () => {
    const { faults, save, source, clock } = setUp();
    const value = newDialogue(company, '2026-11-18');
    faults.push(noConnection);
    await assert.rejects(save(value));
    const heard: string[] = [];
    source.subscribe(({ state }) => heard.push(state));
    await source.load(value.id);
    await clock.run(new Promise<void>((resolve) => clock.after(1, resolve)));
    assert.deepEqual(heard, ['failed']);
  });
});

describe("another person's change", () => {
  it('in another place is merged and kept', async () => {
    const { api, save, load, puts, states, events } = setUp();
    const value = await load(kept(api, { notes: [note('a', '一')] }).id);
    api.write({ ...value, place: '工場', notes: [note('a', '一'), note('t', '先方')] });
    await save({ ...value, theme: '承継', notes: [note('a', '一'), note('m', '私')] });
    const { theme, place } = api.current<Dialogue>(value.id);
    assert.deepEqual({ theme, place }, { theme: '承継', place: '工場' });
    assert.deepEqual(texts(api.current(value.id)).sort(), ['一', '先方', '私'].sort());
    assert.deepEqual(states(), ['saving', 'saved']);
    assert.equal(events[1]!.value!.revision, 3);
    assert.equal(new Set(puts().map(({ headers }) => headers.get('idempotency-key'))).size, 2);
  });

  it('is merged by the history when the value came from elsewhere', async () => {
    const { api, save } = setUp();
    const value = kept(api);
    api.write({ ...value, place: '工場' });
    await save({ ...value, theme: '承継' });
    const { theme, place } = api.current<Dialogue>(value.id);
    assert.deepEqual({ theme, place }, { theme: '承継', place: '工場' });
  });

  it('survives what the writer hands in before they have seen it', async () => {
    const { api, save, load } = setUp();
    const value = await load(kept(api).id);
    api.write({ ...value, place: '工場' });
    await save({ ...value, theme: 'い' });
    await save({ ...value, theme: 'いろ' });
    const { theme, place } = api.current<Dialogue>(value.id);
    assert.deepEqual({ theme, place }, { theme: 'いろ', place: '工場' });
  });

  it('is not touched by the stamps that the server puts on notes', async () => {
    const { api, save, load } = setUp();
    const stamp = { createdAt: '2026-11-18T01:00:00Z', createdBy: { person: 'per_1', name: '花子' } };
    const value = await load(kept(api, { notes: [note('a', '一')] }).id);
    api.write({ ...value, place: '工場', notes: [{ ...note('a', '一'), stamp }] });
    await save({ ...value, notes: [] });
    assert.deepEqual(api.current<Dialogue>(value.id).notes, []);
    assert.equal(api.current<Dialogue>(value.id).place, '工場');
  });

  describe('in the same place', () => {
    async function conflicting() {
      const all = setUp();
      const value = await all.load(kept(all.api, { theme: '元' }).id);
      const theirs = all.api.write({ ...value, theme: '先方', notes: [note('t', '先方の言葉')] }) as Dialogue;
      const mine = { ...value, theme: '私' };
      const rejected = all.save(mine);
      await assert.rejects(
        rejected,
        (error) => isBansoError(error, 'conflict') && error.current?.revision === 2,
      );
      return { ...all, mine, theirs };
    }

    it('is a conflict that shows their version, and nothing is overwritten', async () => {
      const { api, events, states, mine, theirs, source } = await conflicting();
      assert.deepEqual(states(), ['saving', 'conflict']);
      assert.deepEqual(events[1]!.value, theirs);
      assert.deepEqual(api.current(mine.id), theirs);
      assert.equal((await source.load(mine.id))!.theme, '私');
    });

    it('gives way to mine when I choose mine, and keeps what they wrote elsewhere', async () => {
      const { api, save, mine, theirs } = await conflicting();
      await save({ ...mine, revision: theirs.revision });
      assert.equal(api.current<Dialogue>(mine.id).theme, '私');
      assert.deepEqual(texts(api.current(mine.id)), ['先方の言葉']);
    });

    it('does so too when they have gone on writing meanwhile', async () => {
      const { api, save, mine, theirs } = await conflicting();
      api.write({ ...theirs, place: '工場' });
      await save({ ...mine, revision: theirs.revision });
      const { theme, place, notes } = api.current<Dialogue>(mine.id);
      assert.deepEqual({ theme, place, notes: notes.length }, { theme: '私', place: '工場', notes: 1 });
    });

    it('is settled without a new revision when I choose theirs', async () => {
      const { api, save, mine, theirs, source } = await conflicting();
      await save(theirs);
      assert.equal(api.current(mine.id).revision, 2);
      assert.equal((await source.load(mine.id))!.theme, '先方');
    });

    it('remains a conflict when I save the same again without choosing', async () => {
      const { api, save, mine } = await conflicting();
      await assert.rejects(save(mine), (error) => isBansoError(error, 'conflict'));
      assert.equal(api.current<Dialogue>(mine.id).theme, '先方');
    });
  });
});

describe('two sources of one client', () => {
  function two() {
    const all = setUp();
    const other = all.client.dialogues.source();
    const heard: SourceEvent<Dialogue>[] = [];
    const stop = other.subscribe((event) => heard.push(event));
    return { ...all, other, heard, stop };
  }

  it('show each other what they saved', async () => {
    const { api, load, save, heard, other, stop } = two();
    const value = await load(kept(api).id);
    await save({ ...value, theme: '承継' });
    assert.deepEqual(
      heard.map(({ state, value }) => [state, value!.theme, value!.revision]),
      [['ready', '承継', 2]],
    );
    stop();
    await save({ ...value, theme: '設備' });
    assert.equal(heard.length, 1);
    assert.equal((await other.load(value.id))!.theme, '設備');
  });

  it('do not take from each other what is not saved yet, and lose no note of either', async () => {
    const { api, load, save, heard, other } = two();
    const value = await load(kept(api).id);
    const saves = [
      save({ ...value, notes: [note('a', '一')] }),
      other.save(value.id, { ...value, notes: [note('b', '二')] }),
    ];
    await Promise.all(saves);
    assert.deepEqual(texts(api.current(value.id)).sort(), ['一', '二']);
    assert.deepEqual([...new Set(heard.map(({ state }) => state))], ['saving', 'saved']);
  });
});

describe('history', () => {
  it('comes from the server, every revision, the newest first', async () => {
    const { api, load, save, source } = setUp();
    const { id } = kept(api);
    const value = await load(id);
    await save({ ...value, theme: '二度目' });
    const revisions = await source.history!(id);
    assert.deepEqual(
      revisions.map(({ revision, record }) => [revision, record.theme]),
      [
        [2, '二度目'],
        [1, value.theme],
      ],
    );
  });
});

describe('drafts', () => {
  it('come back in the same page until they are saved, and are never sent', async () => {
    const { api, load, save, source, puts } = setUp();
    const { id } = kept(api);
    const value = await load(id);
    await source.draft(id, { ...value, theme: '書きかけ' });
    assert.equal((await load(id)).theme, '書きかけ');
    assert.equal((await source.page()).items[0]!.theme, '書きかけ');
    await source.draft(id, value);
    assert.equal((await load(id)).theme, value.theme);
    await source.draft(id, { ...value, theme: '書きかけ' });
    assert.equal(puts().length, 0);
    await save({ ...value, theme: '清書' });
    assert.equal((await load(id)).theme, '清書');
  });
});

describe('page', () => {
  it('asks for what belongs to a company, page by page', async () => {
    const asked: string[] = [];
    const clock = new FakeClock();
    const fetch = async (request: Request) => {
      asked.push(new URL(request.url).search);
      return json({ items: [], next: asked.length === 1 ? 'c2' : null })(request);
    };
    const session = async () => fakeSession('t', clock.now());
    const source = createClient({ baseUrl: 'http://banso.test', session, fetch }).dialogues.source();
    const first = await source.page({ company: 'cif:0418-2270193', limit: 20 });
    await source.page({ company: 'cif:0418-2270193', cursor: first.next! });
    assert.deepEqual(asked, [
      '?company=cif%3A0418-2270193&limit=20',
      '?company=cif%3A0418-2270193&cursor=c2',
    ]);
  });
});
