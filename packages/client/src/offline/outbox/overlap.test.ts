import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { AnyRecord, Dialogue, Note } from '@banso/model';
import { StorageError } from '../../core/errors.js';
import { noConnection } from '../../testing/fakes.js';
import { meeting, tabletWith } from '../../testing/tablet.js';
import type { KeptIntent } from './intent-rows.js';
import { overlap } from './outcome.js';
import { Outbox } from './outbox.js';
import type { OutboxExport } from './outbox.js';

const note = (id: string, text = id): Note => ({ id, position: 1, kind: 'words', text });

describe('somebody was faster', () => {
  async function kept(theme = 'base') {
    const set = tabletWith();
    const start = set.api.write({ ...meeting(theme), notes: [note('old')] }) as Dialogue;
    const page = await set.tablet.open();
    const value = (await page.widget.source.load(start.id))!;
    await set.tablet.clock.pass(0);
    return { ...set, page, value };
  }

  it('in another place: both are brought together, under a new key', async () => {
    const { api, asked, page, value, tablet } = await kept();
    api.write({ ...value, place: 'theirs' });
    await page.widget.save({ ...value, notes: [...value.notes, note('mine')] });
    await tablet.clock.pass(0);
    const now = api.current<Dialogue>(value.id);
    assert.deepEqual([now.place, now.notes.map(({ id }) => id)], ['theirs', ['old', 'mine']]);
    assert.deepEqual(
      asked.map(({ match }) => match),
      ['"1"', '"2"'],
    );
    assert.notEqual(asked[0]!.key, asked[1]!.key);
    assert.deepEqual(page.widget.states, ['saving', 'queued', 'ready', 'queued', 'saved']);
    assert.equal(page.widget.events[2]!.value!.place, 'theirs', 'it is seen before it is sent');
  });

  it('in the same place: both texts wait for the person, and nothing is sent', async () => {
    const { api, asked, page, value, tablet } = await kept();
    api.write({ ...value, theme: 'theirs' });
    await page.widget.save({ ...value, theme: 'mine' });
    await tablet.clock.pass(3_600_000);
    assert.equal(asked.length, 1);
    const { state, value: theirs, base, error } = page.widget.last!;
    assert.deepEqual(
      [state, theirs!.theme, base!.theme, error!.kind],
      ['conflict', 'theirs', 'base', 'conflict'],
    );
    assert.equal((await page.widget.source.load(value.id))!.theme, 'mine', 'the widget goes on showing mine');
    assert.equal(api.current<Dialogue>(value.id).theme, 'theirs');
  });

  const choices = {
    'keep-mine': 'mine',
    'take-theirs': 'theirs',
    'keep-both': '相手\n私',
  } as const;
  for (const [choice, theme] of Object.entries(choices)) {
    it(`the person decides ${choice}`, async () => {
      const { api, page, value, tablet } = await kept();
      const both = choice === 'keep-both';
      api.write({ ...value, theme: both ? '相手' : 'theirs', place: 'elsewhere' });
      await page.widget.save({ ...value, theme: both ? '私' : 'mine', notes: [] });
      await tablet.clock.pass(0);
      const outbox = new Outbox(() => 0);
      outbox.show(page.workspace);
      const [entry] = outbox.entries;
      assert.equal(entry!.choices.includes('keep-both'), both, 'only words can stand below each other');
      await outbox.decide(entry!.id, choice as keyof typeof choices);
      await tablet.clock.pass(0);
      const now = api.current<Dialogue>(value.id);
      assert.deepEqual([now.theme, now.place, now.notes], [theme, 'elsewhere', []]);
      assert.equal(page.widget.states.at(-1), 'saved');
    });
  }

  const written = (records: readonly AnyRecord[]) =>
    records.map((record) => [(record as Dialogue).theme, (record as Dialogue).place]);

  it('and theirs is chosen: what was not chosen is in the history, what came after it still comes', async () => {
    const { api, page, value, tablet } = await kept();
    api.write({ ...value, theme: 'theirs' });
    await page.widget.save({ ...value, theme: 'mine' });
    await tablet.clock.pass(0);
    const [{ intent }] = page.workspace.lines.of(value.id) as [KeptIntent];
    const later = { ...intent.value, place: 'later' };
    await page.workspace.edit({ kind: 'dialogue', value: later, base: intent.value, key: 'own' });
    await page.workspace.decide(intent.id, 'take-theirs');
    assert.equal((await page.workspace.views.of<Dialogue>('dialogue', value.id))!.theme, 'theirs');
    await tablet.clock.pass(0);
    assert.deepEqual(written(api.writes).slice(1), [
      ['theirs', undefined],
      ['mine', undefined],
      ['theirs', undefined],
      ['theirs', 'later'],
    ]);
  });

  it('and theirs is chosen: until it is sent, what was not chosen can be taken home too', async () => {
    const { api, page, value, tablet } = await kept();
    const outbox = new Outbox(() => tablet.clock.now());
    outbox.show(page.workspace);
    api.write({ ...value, theme: 'theirs' });
    await page.widget.save({ ...value, theme: 'mine' });
    await tablet.clock.pass(0);
    tablet.device.isOnline = false;
    await outbox.decide(outbox.entries[0]!.id, 'take-theirs');
    const [{ value: theirs, asides }] = outbox.export().unsent as [OutboxExport['unsent'][number]];
    assert.deepEqual(
      [theirs, ...asides!].map((one) => (one as Dialogue).theme),
      ['theirs', 'mine'],
    );
  });

  it('a widget that saves mine and then theirs, as widgets do, has both in the history', async () => {
    const { api, page, value, tablet } = await kept();
    api.write({ ...value, theme: 'theirs' });
    await page.widget.save({ ...value, theme: 'mine' });
    await tablet.clock.pass(0);
    const theirs = page.widget.last!.value!;
    tablet.device.isOnline = false;
    await page.widget.save({ ...theirs, theme: 'mine' });
    await page.widget.save(theirs);
    tablet.device.isOnline = true;
    await tablet.clock.pass(61_000);
    assert.deepEqual(
      api.writes.map((record) => (record as Dialogue).theme),
      ['base', 'theirs', 'mine', 'theirs'],
    );
  });

  it('and more is written elsewhere before the choice is sent: both are one revision, and no word gives way twice', async () => {
    const { api, page, value, tablet } = await kept();
    api.write({ ...value, theme: '相手' });
    await page.widget.save({ ...value, theme: '私' });
    await tablet.clock.pass(0);
    const outbox = new Outbox(() => 0);
    outbox.show(page.workspace);
    // Nothing goes out for a while after something else could not.
    tablet.device.isOnline = false;
    await page.workspace.edit({ kind: 'dialogue', value: meeting('other'), base: undefined });
    await tablet.clock.pass(0);
    await outbox.decide(outbox.entries[0]!.id, 'keep-both');
    const [{ intent }] = page.workspace.lines.of(value.id) as [KeptIntent];
    await page.workspace.edit({
      kind: 'dialogue',
      value: { ...(intent.value as Dialogue), place: 'later' },
      base: intent.value,
    });
    api.write({ ...api.current<Dialogue>(value.id), theme: '別' });
    tablet.device.isOnline = true;
    await tablet.clock.pass(61_000);
    await outbox.decide(outbox.entries[0]!.id, 'keep-both');
    await tablet.clock.pass(0);
    assert.deepEqual(written(api.writes.filter(({ id }) => id === value.id)), [
      ['base', undefined],
      ['相手', undefined],
      ['別', undefined],
      ['別\n相手\n私', 'later'],
    ]);
  });

  it('also where the device could not keep the choice at first', async () => {
    const { api, page, value, tablet } = await kept();
    api.write({ ...value, theme: 'theirs' });
    await page.widget.save({ ...value, theme: 'mine' });
    await tablet.clock.pass(0);
    const theirs = page.widget.last!.value!;
    tablet.device.moment = ({ what, phase }) => {
      if (what === 'write' && phase === 'before') throw new StorageError('quota', 'No');
    };
    await assert.rejects(page.widget.save({ ...theirs, theme: 'mine' }));
    await assert.rejects(page.widget.save(theirs));
    tablet.device.moment = () => {};
    await tablet.clock.pass(61_000);
    assert.deepEqual(
      api.writes.map((record) => (record as Dialogue).theme),
      ['base', 'theirs', 'mine', 'theirs'],
    );
  });

  it('a decision takes the place only of what whoever decided had seen', async () => {
    const { api, page, value, tablet } = await kept();
    api.write({ ...value, theme: 'theirs' });
    await page.widget.save({ ...value, theme: 'mine' });
    await tablet.clock.pass(0);
    const theirs = page.widget.last!.value!;
    // Another tab writes on; the widget that was asked has not been told of that yet.
    const other = await tablet.open();
    const seen = (await other.widget.source.load(value.id))!;
    await other.widget.save({ ...seen, place: 'other' });
    await page.widget.save({ ...theirs, theme: 'mine' });
    await tablet.clock.pass(61_000);
    const told = page.widget.events
      .slice(-2)
      .map(({ state, value: said }) => [state, said?.theme, said?.place]);
    assert.deepEqual(told, [
      ['ready', 'mine', 'other'],
      ['conflict', 'theirs', undefined],
    ]);
    await page.widget.save({ ...page.widget.last!.value!, theme: 'mine', place: 'other' });
    await tablet.clock.pass(61_000);
    const now = api.current<Dialogue>(value.id);
    assert.deepEqual([now.theme, now.place], ['mine', 'other']);
    assert.equal(page.workspace.lines.all.length, 0);
  });

  it('because it was withdrawn: nobody who saw a newer version is shown the older one that mine was made from', async () => {
    const { api, page, value, tablet } = await kept();
    const other = await tablet.open();
    await other.widget.source.load(value.id);
    await tablet.clock.pass(0);
    tablet.device.isOnline = false;
    const second = api.write({ ...value, place: 'theirs' });
    await other.workspace.keep([second]);
    const by = { person: 'per_1', name: '' };
    const third = api.write({ ...second, withdrawn: { at: '2026-11-18T00:00:00Z', by, reason: '' } });
    await page.workspace.keep([third]);
    const mine = { ...value, theme: 'mine' };
    await page.workspace.edit({ kind: 'dialogue', value: mine, base: value, problem: overlap(third) });
    await tablet.clock.pass(0);
    const shown = other.widget.events.flatMap((event) =>
      event.state === 'ready' ? event.value!.revision : [],
    );
    assert.deepEqual(shown, [2, 3]);
    assert.equal((await other.workspace.views.of('dialogue', value.id))!.revision, 3);
  });

  it('and kept the record to themselves: whatever is chosen of the words, nobody else reads them', async () => {
    for (const choice of ['keep-mine', 'take-theirs'] as const) {
      const { api, tablet } = tabletWith();
      const page = await tablet.open();
      tablet.device.isOnline = false;
      const begun = meeting();
      await page.widget.save({ ...begun, theme: 'mine' });
      api.write({ ...begun, theme: 'theirs', audience: 'self' });
      tablet.device.isOnline = true;
      await tablet.clock.pass(0);
      const [kept] = page.workspace.lines.all;
      assert.equal(kept!.intent.state, 'decision');
      await page.workspace.decide(kept!.intent.id, choice);
      await tablet.clock.pass(0);
      assert.equal(page.workspace.lines.all.length, 0);
      const [, ...later] = api.writes as Dialogue[];
      assert.ok(later.length > 0);
      assert.deepEqual(new Set(later.map(({ audience }) => audience)), new Set(['self']));
    }
  });

  it('the person gives up', async () => {
    const { api, page, value, tablet } = await kept();
    api.write({ ...value, theme: 'theirs' });
    await page.widget.save({ ...value, theme: 'mine' });
    await tablet.clock.pass(0);
    await page.workspace.decide(page.workspace.lines.all[0]!.intent.id, 'give-up');
    await tablet.clock.pass(0);
    assert.equal(page.widget.last!.state, 'saved');
    assert.equal(page.widget.last!.value!.theme, 'theirs');
    assert.equal(api.writes.length, 2);
  });

  it('what a widget saves on top of their version is what its person decided', async () => {
    const { api, page, value, tablet } = await kept();
    api.write({ ...value, theme: 'theirs', place: 'elsewhere' });
    await page.widget.save({ ...value, theme: 'mine' });
    await page.widget.save({ ...value, theme: 'mine', notes: [] });
    await tablet.clock.pass(0);
    const theirs = page.widget.last!.value!;
    await page.widget.save({ ...theirs, theme: 'ours', notes: [] });
    await tablet.clock.pass(0);
    const now = api.current<Dialogue>(value.id);
    assert.deepEqual([now.theme, now.place, now.notes, now.revision], ['ours', 'elsewhere', [], 3]);
    assert.equal(page.workspace.lines.all.length, 0);
  });

  it('their version saved as it came settles it without another revision', async () => {
    const { api, page, value, tablet } = await kept();
    api.write({ ...value, theme: 'theirs' });
    await page.widget.save({ ...value, theme: 'mine' });
    await tablet.clock.pass(0);
    await page.widget.save(page.widget.last!.value!);
    await tablet.clock.pass(0);
    assert.equal(page.workspace.lines.all.length, 0);
    assert.equal(page.widget.states.at(-1), 'saved');
    assert.equal(api.writes.length, 2);
  });

  it('and wrote the same: there is nothing to send', async () => {
    const { api, asked, page, value, tablet } = await kept();
    api.write({ ...value, theme: 'same' });
    await page.widget.save({ ...value, theme: 'same' });
    await tablet.clock.pass(0);
    assert.equal(asked.length, 1);
    assert.equal(page.workspace.lines.all.length, 0);
    assert.equal(api.writes.length, 2);
  });

  it('and took back what the server already had of mine: it is not written a second time', async () => {
    const { api, page, value, tablet } = await kept();
    const writes = api.fetch;
    let isLost = true;
    Object.assign(api, {
      fetch: async (request: Request) => {
        const answer = await writes(request);
        if (request.method !== 'PUT' || !isLost) return answer;
        isLost = false;
        const mine = api.current<Dialogue>(value.id);
        api.write({ ...mine, theme: 'base' });
        return noConnection(request);
      },
    });
    await page.widget.save({ ...value, theme: 'mine' });
    await tablet.clock.pass(60_000);
    assert.deepEqual(
      api.writes.map((record) => (record as Dialogue).theme),
      ['base', 'mine', 'base'],
    );
    assert.equal(page.workspace.lines.all.length, 0);
  });
});
