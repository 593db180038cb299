import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { person } from '../../testing/fakes.js';
import { memorySealer } from '../../testing/memory-sealer.js';
import { MemoryDisk, memoryStore } from '../../testing/memory-store.js';
import { meeting } from '../../testing/tablet.js';
import { SealedRows } from '../cache/sealed-rows.js';
import { IntentRows } from './intent-rows.js';
import type { Intent } from './intent.js';
import { Lines } from './lines.js';

/** The lines of two tabs over one disk. What the first one lists comes to it when `arrive` is called, if it is slow. */
function twoTabs() {
  const disk = new MemoryDisk();
  let stamps = 0;
  const tab = (afterList: () => Promise<void>) => {
    const store = memoryStore(disk, async (what, act) => {
      const result = await act();
      if (what === 'list intents') await afterList();
      return result;
    });
    const sealed = new SealedRows(store, memorySealer(person.id));
    const rows = new IntentRows(
      sealed,
      () => `${++stamps}`,
      () => {},
    );
    return { rows, lines: new Lines(rows, () => {}) };
  };
  let arrive!: () => void;
  const arrived = new Promise<void>((resolve) => (arrive = resolve));
  const slow = { is: false };
  const one = tab(() => (slow.is ? arrived : Promise.resolve()));
  return { one, other: tab(() => Promise.resolve()), slow, arrive };
}

const begun = meeting();

function intent(theme: string): Intent {
  const value = { ...begun, theme };
  const own = { id: '0000000001-a', kind: 'dialogue', record: value.id, operation: 'put' } as const;
  return { ...own, value, key: 'k', madeAt: 0, attempts: 0, state: 'waiting' };
}

const themes = (lines: Lines) => lines.all.map(({ intent: { value } }) => 'theme' in value && value.theme);

describe('what one tab knows of the outbox', () => {
  it('does not go back when a look at everything, begun before, ends after it was read', async () => {
    const { one, other, slow, arrive } = twoTabs();
    const first = await other.rows.sealed(intent('first'));
    await other.rows.write([other.rows.made(first)], []);
    slow.is = true;
    const looking = one.lines.readAll();
    await Promise.resolve();
    const second = await other.rows.sealed(intent('second'));
    await other.rows.write([other.rows.changed(first, second)], []);
    await one.lines.read([first.intent.id]);
    assert.deepEqual(themes(one.lines), ['second']);
    arrive();
    await looking;
    assert.deepEqual(themes(one.lines), ['second']);
  });

  it('does not come back when it was read to be gone meanwhile', async () => {
    const { one, other, slow, arrive } = twoTabs();
    const kept = await other.rows.sealed(intent('first'));
    await other.rows.write([other.rows.made(kept)], []);
    await one.lines.readAll();
    slow.is = true;
    const marked = other.rows.marked(kept, { attempts: 1, sent: 0 });
    await other.rows.write([other.rows.changed(kept, marked)], []);
    const looking = one.lines.readAll();
    await Promise.resolve();
    await other.rows.write([other.rows.removed(marked)], []);
    await one.lines.read([kept.intent.id]);
    assert.deepEqual(themes(one.lines), []);
    arrive();
    await looking;
    assert.deepEqual(themes(one.lines), []);
  });

  it('does not go back to what this tab has written over while it looked at everything, in whichever turn', async () => {
    for (let turns = 0; turns < 30; turns++) {
      const { one, slow, arrive } = twoTabs();
      const first = await one.rows.sealed(intent('first'));
      await one.rows.write([one.rows.made(first)], []);
      slow.is = true;
      const looking = one.lines.readAll();
      await Promise.resolve();
      const second = await one.rows.sealed(intent('second'));
      await one.rows.write([one.rows.changed(first, second)], []);
      arrive();
      for (let turn = 0; turn < turns; turn++) await Promise.resolve();
      one.lines.set(second);
      await looking;
      assert.deepEqual(themes(one.lines), ['second'], `after ${turns} turns`);
    }
  });
});
