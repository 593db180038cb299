import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { StorageError } from '../../core/errors.js';
import { personsHere } from './persons.js';
import { openVault } from './vault.js';
import { Visits, outcomes, pin, unlessKilled, words, wrong } from './testing/visits.js';
import { until } from '../../testing/until.js';

let visits: Visits;
beforeEach(() => {
  visits = new Visits();
});
afterEach(() => visits.end());

/** The server has a secret again, and what it wraps lies here. */
const isServerKnown = () => !visits.device.disk.read('keys', 'per_1/server')?.head.isUnknown;

describe('a vault', () => {
  it('is made online, and opens online the next time', async () => {
    const { vault } = await visits.visit();
    assert.equal(vault.state.status, 'none');
    assert.equal(await vault.openOnline(), 'none');
    assert.equal(await vault.create({ label: '訪問用タブレット' }), 'open');
    const sealed = await vault.sealer.seal(words, 'records/a');

    const { vault: next } = await visits.visit();
    assert.deepEqual(next.state, {
      status: 'locked',
      hasPin: false,
      triesLeft: 0,
      label: '訪問用タブレット',
    });
    await assert.rejects(next.sealer.open(sealed, 'records/a'), { kind: 'blocked' });
    assert.equal(await next.openOnline(), 'open');
    assert.deepEqual(await next.sealer.open(sealed, 'records/a'), words);
  });

  it('does not open offline without a PIN', async () => {
    const { vault } = await visits.visit();
    await vault.create();
    await vault.lock();
    visits.server.isReachable = false;
    await assert.rejects(vault.openOnline(), { kind: 'offline' });
    assert.deepEqual(await outcomes(vault, pin), ['no-pin']);
    assert.equal(vault.state.status, 'locked');
  });

  it('opens offline with its PIN, in full width too', async () => {
    const sealed = await visits.closedVault();
    visits.server.isReachable = false;
    const { vault } = await visits.visit();
    assert.equal(vault.state.hasPin, true);
    assert.deepEqual(await outcomes(vault, '４８３９２０'), ['open']);
    assert.deepEqual(await vault.sealer.open(sealed, 'records/a'), words);
  });

  it('stays open when an older look at the device, at which it was not made yet, ends late', async () => {
    const { store, tab } = await visits.visit();
    let end = () => {};
    const late = new Promise<void>((resolve) => (end = resolve));
    let isSlow = false;
    const slow: typeof store = Object.assign(Object.create(store) as typeof store, {
      async read(...asked: Parameters<typeof store.read>) {
        const wait = isSlow ? late : undefined;
        const row = await store.read(...asked);
        await wait;
        return row;
      },
    });
    const { platform } = tab;
    const settings = { platform, store: slow, person: 'per_1', deviceKeys: visits.server.of('per_1') };
    const vault = await openVault({ ...settings, iterations: 1000 });
    isSlow = true;
    const looking = vault.refresh();
    isSlow = false;
    assert.equal(await vault.create(), 'open');
    end();
    await looking;
    assert.equal(vault.state.status, 'open');
    vault.close();
  });

  it('is made once, however many tabs begin at the same time', async () => {
    const tabs = [await visits.visit(), await visits.visit(), await visits.visit()];
    assert.deepEqual(await Promise.all(tabs.map(({ vault }) => vault.create())), ['open', 'open', 'open']);
    const sealed = await tabs[0]!.vault.sealer.seal(words, 'a');
    for (const { vault } of tabs) assert.deepEqual(await vault.sealer.open(sealed, 'a'), words);
    assert.equal(visits.server.secrets.size, 1);
  });

  it('is left unmade when the tab is killed half-way, and can be made then', async () => {
    for (let stop = 0; ; stop++) {
      visits.end();
      visits = new Visits();
      let moments = 0;
      const { vault, tab } = await visits.visit();
      visits.device.moment = () => {
        if (moments++ === stop) tab.kill();
      };
      const made = vault.create();
      const ended = await unlessKilled(made, tab);
      visits.device.moment = () => {};
      const { vault: next } = await visits.visit();
      assert.equal(await next.create(), 'open', `killed at ${stop}`);
      if (ended === 'open') break;
    }
  });

  it("never opens with another person's session", async () => {
    await visits.closedVault();
    const { vault } = await visits.visit({ deviceKeys: visits.server.of('per_2') });
    assert.equal(await vault.openOnline(), 'unknown');
    assert.equal(vault.state.status, 'locked');
    const { vault: own } = await visits.visit({ person: 'per_3', deviceKeys: visits.server.of('per_2') });
    await assert.rejects(own.create(), { kind: 'unauthenticated' });
    assert.equal(own.state.status, 'none');
  });

  it('is one for each person, who open nothing of each other', async () => {
    await visits.closedVault();
    const { vault: second } = await visits.visit({ person: 'per_2' });
    await second.create({ label: '佐藤' });
    const sealed = await second.sealer.seal(words, 'records/a');
    const { vault: first, store } = await visits.visit();
    await first.openWithPin(pin);
    await assert.rejects(first.sealer.open(sealed, 'records/a'), { kind: 'unreadable' });
    assert.deepEqual(
      (await personsHere(store)).map(({ person, hasPin, label }) => ({ person, hasPin, label })),
      [
        { person: 'per_1', hasPin: true, label: undefined },
        { person: 'per_2', hasPin: false, label: '佐藤' },
      ],
    );
  });
});

describe('a PIN', () => {
  it('is set when the server vouches for the person, and only if it is good', async () => {
    const { vault } = await visits.visit();
    await vault.create();
    assert.deepEqual(await vault.setPin('12345'), { outcome: 'too-short' });
    assert.deepEqual(await vault.setPin('123456'), { outcome: 'too-simple' });
    assert.equal(vault.state.hasPin, false);
    visits.server.isReachable = false;
    await assert.rejects(vault.setPin(pin), { kind: 'offline' });
    visits.server.isReachable = true;
    assert.deepEqual(await vault.setPin(pin), { outcome: 'set' });
  });

  it('is changed offline with the current one; a wrong one is a wrong try', async () => {
    const sealed = await visits.closedVault();
    visits.server.isReachable = false;
    const { vault } = await visits.visit();
    const next = 'みかん 電車 九月';
    assert.deepEqual(await vault.changePin(wrong, next), {
      outcome: 'wrong',
      triesLeft: 9,
      waitUntil: visits.clock.now(),
    });
    assert.deepEqual(await vault.changePin(pin, '111111'), { outcome: 'too-simple' });
    assert.deepEqual(await vault.changePin(pin, next), { outcome: 'set' });
    assert.deepEqual(await outcomes(vault, pin, next), ['wrong', 'open']);
    assert.deepEqual(await vault.sealer.open(sealed, 'records/a'), words);
  });

  it('is forgotten, and a new one set online', async () => {
    await visits.closedVault();
    const { vault } = await visits.visit();
    assert.deepEqual(await vault.setPin('707172'), { outcome: 'set' });
    assert.deepEqual(await outcomes(vault, pin, '707172'), ['wrong', 'open']);
  });

  it('is removed, but not while it is the only way to open', async () => {
    await visits.closedVault();
    const { vault } = await visits.visit();
    visits.server.secrets.clear();
    assert.equal(await vault.openOnline(), 'unknown');
    assert.equal(await vault.removePin(), false);
    await vault.openWithPin(pin);
    await until(isServerKnown);
    assert.equal(await vault.removePin(), true);
    assert.equal(vault.state.hasPin, false);
  });
});

describe('the server', () => {
  it('that lost the key is no loss: the PIN opens, and a new secret is made', async () => {
    const sealed = await visits.closedVault();
    visits.server.secrets.clear();
    const { vault } = await visits.visit();
    assert.equal(await vault.openOnline(), 'unknown');
    assert.deepEqual(await vault.setPin('707172'), { outcome: 'unknown' });
    visits.server.isReachable = false;
    assert.deepEqual(await outcomes(vault, pin), ['open']);
    await vault.lock();
    visits.server.isReachable = true;
    assert.deepEqual(await outcomes(vault, pin), ['open']);
    await until(isServerKnown);
    const { vault: next } = await visits.visit();
    assert.equal(await next.openOnline(), 'open');
    assert.deepEqual(await next.sealer.open(sealed, 'records/a'), words);
  });

  it('that says revoked has every wrap destroyed; what is open can still be sent', async () => {
    const sealed = await visits.closedVault();
    const { vault } = await visits.visit();
    await vault.openWithPin(pin);
    for (const id of visits.server.secrets.keys()) visits.server.revoked.add(id);
    assert.equal(await vault.openOnline(), 'revoked');
    assert.deepEqual(await vault.sealer.open(sealed, 'records/a'), words);
    assert.ok(!visits.device.disk.keys.some((key) => /\/(?:pin|server)$/.test(key)));
    await vault.lock();
    assert.equal(vault.state.status, 'lost');
    assert.deepEqual(await outcomes(vault, pin), ['no-pin']);
    assert.equal(await vault.openOnline(), 'unknown');
    await vault.purge();
    assert.equal(await vault.create(), 'open');
    await assert.rejects(vault.sealer.open(sealed, 'records/a'), { kind: 'unreadable' });
  });

  it('whose wrap was damaged here counts as one that does not know the key', async () => {
    await visits.closedVault();
    const { vault, store } = await visits.visit();
    const row = (await store.read('keys', 'per_1/server'))!;
    row.body![40]! ^= 1;
    await store.write([{ table: 'keys', put: row }]);
    assert.equal(await vault.openOnline(), 'unknown');
    assert.deepEqual(await outcomes(vault, pin), ['open']);
  });
});

describe('to close', () => {
  it('forgets the key in this tab, even when it was just being opened', async () => {
    await visits.closedVault();
    const { vault } = await visits.visit();
    const { vault: other } = await visits.visit();
    await other.openWithPin(pin);
    const opening = vault.openWithPin(pin);
    vault.close();
    await opening;
    assert.equal(vault.state.status, 'locked');
    await assert.rejects(vault.sealer.seal(words, 'a'), { kind: 'blocked' });
    await setImmediate();
    assert.equal(other.state.status, 'open');
  });
});

describe('to lock', () => {
  it('is told at once in a tab whose device does not answer', async () => {
    const [one, two] = [await visits.visit(), await visits.visit()];
    await one.vault.create();
    await two.vault.openOnline();
    const told: string[] = [];
    two.vault.subscribe(({ status }) => told.push(status));
    visits.device.moment = ({ tab, what, phase }) => {
      if (tab === two.tab && what.startsWith('read') && phase === 'before')
        throw new StorageError('lost', 'No');
    };
    await one.vault.lock();
    await until(() => told.length > 0);
    assert.deepEqual(told, ['locked']);
  });

  it('is to lock in every tab', async () => {
    await visits.closedVault();
    const [one, two] = [await visits.visit(), await visits.visit()];
    await one.vault.openWithPin(pin);
    await two.vault.openWithPin(pin);
    const told: string[] = [];
    two.vault.subscribe(({ status }) => told.push(status));
    await one.vault.lock();
    await until(() => told.at(-1) === 'locked');
    assert.equal(two.vault.state.status, 'locked');
    await assert.rejects(two.vault.sealer.seal(words, 'a'), { kind: 'blocked' });
  });
});
