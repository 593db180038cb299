import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Dialogue } from '@banso/model';
import { StorageError, isBansoError } from '../core/errors.js';
import { FakeApi } from '../testing/fake-api.js';
import { fakeSession, person } from '../testing/fakes.js';
import { Tablet, meeting, tabletWith } from '../testing/tablet.js';

/** A device with a record that was read; its network is away. */
async function setUp() {
  const api = new FakeApi();
  const start = api.write({ ...meeting('base'), place: '本社' }) as Dialogue;
  const tablet = new Tablet(api.fetch);
  const page = await tablet.open();
  const value = (await page.widget.source.load(start.id))!;
  await tablet.clock.pass(0);
  tablet.device.isOnline = false;
  return { api, tablet, page, widget: page.widget, value };
}

/** The device refuses to write until it is told to. */
function refuse(tablet: Tablet, kind: 'quota' | 'lost' | 'blocked' = 'quota') {
  tablet.device.moment = ({ what, phase }) => {
    if (what === 'write' && phase === 'before') throw new StorageError(kind, 'No');
  };
  return () => (tablet.device.moment = () => {});
}

describe('a source over the device', () => {
  it('answers at once what it has, and tells what is new', async () => {
    const { api, tablet, widget, value } = await setUp();
    tablet.device.isOnline = true;
    api.write({ ...value, theme: 'theirs' });
    await tablet.clock.pass(3_000);
    assert.equal((await widget.source.load(value.id))!.theme, 'base');
    await tablet.clock.pass(0);
    assert.deepEqual([widget.last!.state, widget.last!.value!.theme], ['ready', 'theirs']);
  });

  it('tells what is new later, when the device does not answer just then', async () => {
    const { api, tablet, page, widget, value } = await setUp();
    tablet.device.isOnline = true;
    tablet.device.moment = ({ what, phase }) => {
      if (what === 'read records' && phase === 'before') throw new StorageError('lost', 'No');
    };
    await page.workspace.keep([api.write({ ...value, theme: 'theirs' })]);
    await tablet.clock.pass(0);
    assert.deepEqual(widget.states, []);
    tablet.device.moment = () => {};
    await tablet.clock.pass(2_000);
    assert.deepEqual([widget.last!.state, widget.last!.value!.theme], ['ready', 'theirs']);
  });

  it('tells what is new also where the device cannot keep it', async () => {
    const { api, tablet, page, widget, value } = await setUp();
    refuse(tablet);
    await page.workspace.keep([api.write({ ...value, theme: 'theirs' })]);
    await tablet.clock.pass(0);
    assert.deepEqual([widget.last?.state, widget.last?.value?.theme], ['ready', 'theirs']);
  });

  it('answers what is known when it answers, however long it looked for drafts', async () => {
    const { api, page, widget, value } = await setUp();
    const { workspace } = page;
    const { drafts } = workspace;
    workspace.drafts = async (...asked) => {
      await workspace.keep([api.write({ ...api.current<Dialogue>(value.id), place: 'theirs' })]);
      return drafts.apply(workspace, asked) as ReturnType<typeof drafts<never>>;
    };
    assert.equal((await widget.source.load(value.id))!.revision, 2);
    const { items } = await widget.source.page();
    assert.equal(items.find(({ id }) => id === value.id)!.revision, 3);
  });

  it('rejects for what it does not have when there is no network, and knows what is nowhere', async () => {
    const { tablet, widget } = await setUp();
    const nobody = meeting().id;
    await assert.rejects(widget.source.load(nobody), (error) => isBansoError(error, 'offline'));
    tablet.device.isOnline = true;
    assert.equal(await widget.source.load(nobody), undefined);
  });

  it('goes on showing after a restart what was not sent, and says that it is not', async () => {
    const { tablet, page, widget, value } = await setUp();
    await widget.save({ ...value, theme: 'mine' });
    page.kill();
    const again = await tablet.open();
    assert.equal((await again.widget.source.load(value.id))!.theme, 'mine');
    assert.deepEqual(again.widget.states, []);
    await tablet.clock.pass(0);
    assert.deepEqual(again.widget.states, ['queued']);
  });

  it('asks again after a restart where both changed one place, with what both began from', async () => {
    const { api, tablet, page, widget, value } = await setUp();
    await widget.save({ ...value, theme: 'mine' });
    api.write({ ...value, theme: 'theirs' });
    tablet.device.isOnline = true;
    await tablet.clock.pass(0);
    page.kill();
    const again = await tablet.open();
    await again.widget.source.load(value.id);
    await tablet.clock.pass(0);
    const { state, value: theirs, base } = again.widget.last!;
    assert.deepEqual([state, theirs!.theme, base!.theme], ['conflict', 'theirs', 'base']);
  });

  it('says that both began with nothing where a record that was made here is on the server with other words', async () => {
    const { api, tablet, widget } = await setUp();
    const made = meeting('mine');
    await widget.save(made);
    api.write({ ...made, theme: 'theirs' });
    tablet.device.isOnline = true;
    await tablet.clock.pass(0);
    const { state, id, value: theirs, base } = widget.last!;
    assert.deepEqual([state, id, theirs!.theme, base], ['conflict', made.id, 'theirs', null]);
  });

  it('does not take another widget’s new words for removed ones', async () => {
    const { api, tablet, page, widget, value } = await setUp();
    const other = page.addWidget();
    await other.source.load(value.id);
    // The other one has not been told yet, and changes what it saw.
    await Promise.all([widget.save({ ...value, theme: 'one' }), other.save({ ...value, place: '工場' })]);
    tablet.device.isOnline = true;
    await tablet.clock.pass(61_000);
    const now = api.current<Dialogue>(value.id);
    assert.deepEqual([now.theme, now.place], ['one', '工場']);
  });

  it('shows a widget in another tab the words before it says that they overlap', async () => {
    const { api, tablet, widget, value } = await setUp();
    const other = await tablet.open();
    await other.widget.source.load(value.id);
    await tablet.clock.pass(0);
    other.tab.freeze();
    api.write({ ...value, theme: 'theirs' });
    await widget.save({ ...value, theme: 'mine' });
    tablet.device.isOnline = true;
    await tablet.clock.pass(3_000);
    other.tab.thaw();
    await tablet.clock.pass(0);
    const told = other.widget.events.map((event) => [event.state, event.value?.theme]);
    assert.deepEqual(told, [
      ['ready', 'mine'],
      ['conflict', 'theirs'],
    ]);
  });

  it('tells every widget of a person’s own words in two places, and lets them choose', async () => {
    const { api, tablet, page, widget, value } = await setUp();
    const other = page.addWidget();
    await other.source.load(value.id);
    await Promise.all([widget.save({ ...value, theme: 'one' }), other.save({ ...value, theme: 'two' })]);
    tablet.device.isOnline = true;
    await tablet.clock.pass(61_000);
    assert.deepEqual([widget.last!.state, other.last!.state], ['conflict', 'conflict']);
    assert.equal(api.current<Dialogue>(value.id).theme, 'one');
    assert.equal(page.workspace.lines.all[0]!.intent.value.id, value.id);
  });
});

describe('a draft', () => {
  it('outlives the tab, sealed, and leaves with the commit', async () => {
    const { tablet, page, widget, value } = await setUp();
    await widget.source.draft(value.id, { ...value, theme: 'being typed' });
    const [row] = tablet.device.disk.list('drafts', { prefix: person.id });
    assert.doesNotMatch(Buffer.from(row!.body!).toString('latin1'), /typed/);
    page.kill();
    const again = await tablet.open();
    const typed = (await again.widget.source.load(value.id))!;
    assert.equal(typed.theme, 'being typed');
    assert.equal((await again.widget.source.page()).items[0]!.theme, 'being typed');
    await again.widget.save(typed);
    assert.equal(tablet.device.disk.list('drafts', { prefix: '' }).length, 0);
    assert.equal((await again.widget.source.load(value.id))!.theme, 'being typed');
  });

  it('written at the same moment as the commit does not come back after it', async () => {
    const { tablet, widget, value } = await setUp();
    const typed = { ...value, theme: 'typed' };
    await Promise.all([widget.source.draft(value.id, typed), widget.save(typed)]);
    assert.equal(tablet.device.disk.list('drafts', { prefix: '' }).length, 0);
  });

  it('of a record that was begun and never committed is listed', async () => {
    const { tablet, page, widget, value } = await setUp();
    const begun = { ...meeting('begun'), company: value.company };
    await widget.source.draft(begun.id, begun);
    page.kill();
    tablet.device.isOnline = true;
    const again = await tablet.open();
    const listed = async (company: string) => (await again.widget.source.page({ company })).items;
    assert.deepEqual((await listed(value.company)).map(({ theme }) => theme).sort(), ['base', 'begun']);
    await again.widget.save({ ...begun, theme: 'committed' });
    assert.deepEqual((await listed(value.company)).map(({ theme }) => theme).sort(), ['base', 'committed']);
    assert.equal(tablet.device.disk.list('drafts', { prefix: '' }).length, 0);
  });

  it('found in another tab gives way there when its person commits it', async () => {
    const { tablet, widget, value } = await setUp();
    await widget.source.draft(value.id, { ...value, theme: 'typed' });
    const other = await tablet.open();
    assert.equal((await other.widget.source.load(value.id))!.theme, 'typed');
    await widget.save({ ...value, theme: 'committed' });
    await tablet.clock.pass(0);
    const told = other.widget.events.findLast(({ state }) => state === 'ready');
    assert.equal(told?.value?.theme, 'committed');
  });

  it('is gone when what was typed is taken back, and news come through again', async () => {
    const { api, tablet, widget, value } = await setUp();
    await widget.source.draft(value.id, { ...value, theme: 'typed' });
    await widget.source.draft(value.id, value);
    assert.equal(tablet.device.disk.list('drafts', { prefix: '' }).length, 0);
    api.write({ ...value, theme: 'theirs' });
    tablet.device.isOnline = true;
    await tablet.clock.pass(3_000);
    await widget.source.load(value.id);
    await tablet.clock.pass(0);
    assert.deepEqual([widget.last!.state, widget.last!.value!.theme], ['ready', 'theirs']);
  });

  it('is not put out of sight by what others write, and overlaps with it when it is committed', async () => {
    const { api, tablet, page, widget, value } = await setUp();
    await widget.source.draft(value.id, { ...value, theme: 'typed' });
    page.kill();
    api.write({ ...value, theme: 'theirs', place: '工場' });
    tablet.device.isOnline = true;
    const again = await tablet.open();
    await tablet.clock.pass(3_000);
    await again.reader.get(value.id);
    await tablet.clock.pass(0);
    const typed = (await again.widget.source.load(value.id))!;
    assert.equal(typed.theme, 'typed');
    await again.widget.save(typed);
    await tablet.clock.pass(0);
    assert.equal(again.widget.last!.state, 'conflict');
    assert.equal(api.current<Dialogue>(value.id).theme, 'theirs');
  });
});

describe('a device that does not write', () => {
  it('is told of, and what was to be written stays in memory until it does', async () => {
    const { api, tablet, page, widget, value } = await setUp();
    const heal = refuse(tablet);
    await assert.rejects(widget.save({ ...value, theme: 'mine' }), (error) => isBansoError(error, 'quota'));
    assert.deepEqual(widget.states, ['saving', 'failed']);
    assert.equal(widget.last!.error!.kind, 'quota');
    assert.equal((await widget.source.load(value.id))!.theme, 'mine');
    assert.equal(page.workspace.unkept.all.length, 1);
    await tablet.clock.pass(600_000);
    assert.equal(page.workspace.unkept.all.length, 1);
    heal();
    await tablet.clock.pass(61_000);
    assert.equal(page.workspace.unkept.all.length, 0);
    assert.equal(widget.states.at(-1), 'queued');
    tablet.device.isOnline = true;
    await tablet.clock.pass(0);
    assert.equal(api.current<Dialogue>(value.id).theme, 'mine');
    assert.equal(widget.states.at(-1), 'saved');
  });

  it('has everything that was handed in meanwhile, as one, when it writes again', async () => {
    const { api, tablet, widget, value } = await setUp();
    const heal = refuse(tablet, 'lost');
    const first = { ...value, theme: '1' };
    await assert.rejects(widget.save(first));
    await assert.rejects(widget.save({ ...first, place: '2' }));
    heal();
    await widget.save({ ...first, place: '3' });
    tablet.device.isOnline = true;
    await tablet.clock.pass(61_000);
    const now = api.current<Dialogue>(value.id);
    assert.deepEqual([now.theme, now.place, now.revision], ['1', '3', 2]);
  });

  it('sends nothing that it could not count as tried', async () => {
    const { api, tablet, page, widget, value } = await setUp();
    await widget.save({ ...value, theme: 'mine' });
    await tablet.clock.pass(0);
    const heal = refuse(tablet, 'lost');
    tablet.device.isOnline = true;
    await tablet.clock.pass(61_000);
    assert.equal(api.writes.length, 1);
    assert.equal(page.workspace.waitingFor, 'device');
    heal();
    await tablet.clock.pass(61_000);
    assert.equal(api.current<Dialogue>(value.id).theme, 'mine');
  });

  it('and took it all the same is not written twice', async () => {
    const { api, tablet, widget, value } = await setUp();
    tablet.device.moment = ({ what, phase }) => {
      if (what === 'write' && phase === 'after') throw new StorageError('lost', 'The connection broke');
    };
    await assert.rejects(widget.save({ ...value, theme: 'mine' }));
    tablet.device.moment = () => {};
    tablet.device.isOnline = true;
    await tablet.clock.pass(61_000);
    await tablet.clock.pass(61_000);
    assert.deepEqual(
      api.writes.map((record) => (record as Dialogue).theme),
      ['base', 'mine'],
    );
    assert.equal(widget.states.at(-1), 'saved');
  });

  it('and took it all the same has it once, also with what came after it', async () => {
    const { api, asked, tablet } = tabletWith();
    tablet.device.isOnline = false;
    const { widget, workspace } = await tablet.open(person.id, {
      session: () =>
        tablet.device.isOnline ? Promise.resolve(fakeSession('t', 0, 1e9)) : Promise.reject(new Error()),
    });
    const value = meeting('1');
    tablet.device.moment = ({ what, phase }) => {
      if (what === 'write' && phase === 'after') throw new StorageError('lost', 'The connection broke');
    };
    await assert.rejects(widget.save(value));
    await assert.rejects(widget.save({ ...value, theme: '2' }));
    tablet.device.moment = () => {};
    await widget.save({ ...value, theme: '3' });
    await tablet.clock.pass(61_000);
    assert.deepEqual([workspace.lines.all.length, workspace.unkept.size], [1, 0]);
    tablet.device.isOnline = true;
    await tablet.clock.pass(61_000);
    assert.deepEqual(
      asked.map(({ body }) => (body as Dialogue).theme),
      ['3'],
    );
    assert.equal(api.current<Dialogue>(value.id).revision, 1);
  });
});

describe('a device that has lost everything', () => {
  it('gets back from memory what was not sent', async () => {
    const { api, tablet, page, widget, value } = await setUp();
    await widget.save({ ...value, theme: 'mine' });
    tablet.device.disk.evict();
    await page.workspace.restore();
    page.kill();
    tablet.device.isOnline = true;
    const again = await tablet.open();
    await tablet.clock.pass(0);
    assert.equal(again.workspace.lines.all.length, 0);
    assert.equal(api.current<Dialogue>(value.id).theme, 'mine');
  });

  it('has again what was looked for while it was lost, also while it does not answer: nothing goes before it', async () => {
    const { tablet, page, value } = await setUp();
    const { workspace } = page;
    const next = { ...value, theme: '2' };
    await workspace.edit({ kind: 'dialogue', value: next, base: value, key: 'a'.repeat(32) });
    const last = { ...value, theme: '3' };
    await workspace.edit({ kind: 'dialogue', value: last, base: next, key: 'b'.repeat(32) });
    const ids = workspace.lines.all.map(({ intent }) => intent.id);
    tablet.device.disk.evict();
    tablet.device.moment = ({ what, phase }) => {
      if (what === 'list intents' && phase === 'before') throw new StorageError('lost', 'Not now');
    };
    const restoring = assert.rejects(workspace.restore());
    await workspace.lines.read(ids.slice(0, 1));
    await restoring;
    assert.deepEqual(
      workspace.lines.of(value.id).map(({ intent }) => intent.id),
      ids,
    );
  });

  it('shows nobody less than they saw', async () => {
    const { tablet, page, value } = await setUp();
    tablet.device.disk.evict();
    await page.workspace.restore();
    const { theme, revision } = (await page.workspace.views.of<Dialogue>('dialogue', value.id))!;
    assert.deepEqual([theme, revision], ['base', 1]);
  });

  it('opens what it did not before, once its person has the key again', async () => {
    const { api, tablet, page, widget, value } = await setUp();
    await widget.save({ ...value, theme: 'mine' });
    page.kill();
    const [row] = tablet.device.disk.list('intents', { prefix: '' });
    const lent = structuredClone(row!);
    lent.body![7]! ^= 1;
    tablet.device.disk.write([{ table: 'intents', put: lent }]);
    const again = await tablet.open();
    assert.equal(again.workspace.lines.all[0]!.isUnreadable, true);
    // The same row, as if another key were at hand now.
    tablet.device.disk.write([{ table: 'intents', put: row! }]);
    tablet.device.isOnline = true;
    await tablet.clock.pass(61_000);
    assert.equal(again.workspace.lines.all.length, 0);
    assert.equal(api.current<Dialogue>(value.id).theme, 'mine');
  });

  it('shows what it cannot open as such, and sends nothing that was written on top of it', async () => {
    const { api, tablet, page, widget, value } = await setUp();
    await widget.save({ ...value, theme: 'mine' });
    page.kill();
    const [row] = tablet.device.disk.list('intents', { prefix: '' });
    row!.body![7]! ^= 1;
    tablet.device.disk.write([{ table: 'intents', put: row! }]);
    const again = await tablet.open();
    const [kept] = again.workspace.lines.all;
    assert.deepEqual([kept!.intent.state, kept!.intent.problem!.kind], ['decision', 'unreadable']);
    assert.equal((await again.widget.source.load(value.id))!.theme, 'base');
    await tablet.clock.pass(0);
    assert.equal(again.widget.last!.error!.kind, 'unreadable');
    tablet.device.isOnline = true;
    await tablet.clock.pass(61_000);
    assert.equal(api.writes.length, 1);
  });
});
