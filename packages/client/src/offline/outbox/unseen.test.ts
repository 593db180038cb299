import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { AnyRecord, Dialogue } from '@banso/model';
import { StorageError } from '../../core/errors.js';
import { noConnection, problem } from '../../testing/fakes.js';
import type { Answer } from '../../testing/fakes.js';
import { meeting, tabletWith } from '../../testing/tablet.js';
import type { KeptIntent } from './intent-rows.js';
import { Outbox } from './outbox.js';

const themes = (records: readonly AnyRecord[]) => records.map((record) => (record as Dialogue).theme);

/** Mine and theirs, and the person who looks at both. */
async function overlapping(answers: Answer[] = []) {
  const set = tabletWith(answers);
  const start = set.api.write(meeting('base')) as Dialogue;
  const page = await set.tablet.open();
  const value = (await page.widget.source.load(start.id))!;
  await set.tablet.clock.pass(0);
  set.api.write({ ...value, theme: 'theirs' });
  await page.widget.save({ ...value, theme: 'mine' });
  await set.tablet.clock.pass(0);
  const theirs = page.widget.last!.value!;
  assert.deepEqual([page.widget.last!.state, theirs.theme], ['conflict', 'theirs']);
  return { ...set, page, value, theirs };
}

describe('words that somebody had not seen when they wrote others in their place', () => {
  it('are in the history, when one decision takes the place of both', async () => {
    const { api, tablet, page, value, theirs } = await overlapping();
    const other = await tablet.open();
    await other.workspace.edit({
      kind: 'dialogue',
      value: { ...value, theme: 'in another tab' },
      base: value,
    });
    await tablet.clock.pass(0);
    assert.equal(
      page.widget.events.findLast(({ state }) => state === 'ready')!.value!.theme,
      'in another tab',
    );
    await page.widget.save({ ...theirs, theme: 'in another tab' });
    await tablet.clock.pass(61_000);
    assert.deepEqual(themes(api.writes), ['base', 'theirs', 'mine', 'in another tab']);
    assert.equal(page.workspace.lines.all.length, 0);
  });

  it('or that were chosen once are there too, when the next decision is about all that waits', async () => {
    const { api, tablet, page, theirs } = await overlapping();
    await page.widget.save({ ...theirs, theme: 'mine' });
    const again = api.write({ ...api.current<Dialogue>(theirs.id), theme: 'theirs again' }) as Dialogue;
    const [{ intent }] = page.workspace.lines.of(theirs.id) as [KeptIntent];
    const later = { ...intent.value, theme: 'theirs' };
    await page.workspace.edit({ kind: 'dialogue', value: later, base: intent.value, key: 'own' });
    await tablet.clock.pass(0);
    assert.equal(page.widget.last!.state, 'conflict');
    await page.widget.save({ ...again, theme: 'last' });
    await tablet.clock.pass(61_000);
    assert.deepEqual(themes(api.writes), ['base', 'theirs', 'theirs again', 'mine', 'last']);
  });

  it('are not given up with what they came into', async () => {
    const { tablet, page, value } = await overlapping();
    const other = await tablet.open();
    const outbox = new Outbox(() => 0);
    outbox.show(other.workspace);
    const [entry] = outbox.entries;
    tablet.device.moment = ({ what, phase, tab }) => {
      if (what === 'read intents' && phase === 'before' && tab === other.tab)
        throw new StorageError('lost', 'No');
    };
    const mine = { ...value, theme: 'mine' };
    await page.workspace.edit({ kind: 'dialogue', value: { ...mine, place: 'later' }, base: mine });
    assert.equal(page.workspace.lines.all.length, 1);
    tablet.device.moment = () => {};
    await outbox.decide(entry!.id, 'give-up');
    assert.equal((outbox.entries[0]!.value as Dialogue).place, 'later', 'told of as it is now');
    await outbox.decide(entry!.id, 'give-up');
    assert.equal(outbox.entries.length, 0);
  });

  it('are asked about, when what was refused had come, and was changed by others since', async () => {
    const answers: Answer[] = [];
    const { api, tablet } = tabletWith(answers);
    answers.push(
      async (request) => {
        await api.fetch(request);
        return noConnection(request);
      },
      problem(409, 'id-taken'),
    );
    const { widget, workspace } = await tablet.open();
    const start = meeting('mine');
    await widget.save(start);
    await tablet.clock.pass(3_000);
    assert.equal(widget.last!.state, 'failed');
    await workspace.keep([api.write({ ...api.current<Dialogue>(start.id), theme: 'theirs' })]);
    await widget.save({ ...(await widget.source.load(start.id))!, place: 'later' });
    await tablet.clock.pass(61_000);
    assert.equal(widget.last!.state, 'conflict');
    assert.deepEqual(themes(api.writes), ['mine', 'theirs']);
  });
});

describe('words that were not chosen, and that the server will not have in the history', () => {
  it('wait for their person instead of being dropped', async () => {
    const answers: Answer[] = [];
    const { api, tablet, page, theirs } = await overlapping(answers);
    answers.push(async (request) => {
      await page.widget.save(theirs);
      return problem(413, 'too-large')(request);
    });
    await page.widget.save({ ...theirs, theme: 'mine' });
    await tablet.clock.pass(0);
    const [first, second] = page.workspace.lines.of(theirs.id).map(({ intent }) => intent);
    assert.deepEqual([first!.state, themes([first!.value])], ['decision', ['mine']]);
    assert.deepEqual(themes([second!.value]), ['theirs']);
    await page.workspace.decide(first!.id, 'give-up');
    await tablet.clock.pass(61_000);
    assert.equal(page.workspace.lines.all.length, 0);
    assert.deepEqual(themes(api.writes), ['base', 'theirs']);
  });
});
