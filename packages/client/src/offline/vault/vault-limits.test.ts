import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { day } from './limits.js';
import { Visits, outcomes, pin, unlessKilled, words, wrong } from './testing/visits.js';
import { openVault } from './vault.js';
import type { Vault } from './vault.js';
import type { PinOutcome } from './vault-state.js';
import type { Platform } from '../platform.js';

const minute = 60_000;

let visits: Visits;
beforeEach(() => {
  visits = new Visits();
});
afterEach(() => visits.end());

/** The same cryptography, which tells whether a wrap was tried. */
function spiedOn({ subtle, getRandomValues }: Platform['crypto']) {
  const spied = {
    evaluated: false,
    getRandomValues,
    subtle: new Proxy(subtle, {
      get(target, name: keyof SubtleCrypto) {
        if (name === 'unwrapKey') spied.evaluated = true;
        return (target[name] as (...call: never[]) => unknown).bind(target);
      },
    }),
  };
  return spied;
}

const untilLocked = (vault: Vault) =>
  new Promise<void>((resolve) => vault.subscribe(({ status }) => status === 'locked' && resolve()));

describe('a wrong PIN', () => {
  it('is counted, waits longer and longer, and the tenth destroys the wrap: then only the server opens', async () => {
    const sealed = await visits.closedVault();
    const { vault } = await visits.visit();
    assert.deepEqual(await vault.openWithPin(wrong), {
      outcome: 'wrong',
      triesLeft: 9,
      waitUntil: visits.clock.now(),
    });
    assert.deepEqual(await outcomes(vault, wrong, wrong, wrong), ['wrong', 'wrong', 'wait']);
    const waits: number[] = [];
    for (;;) {
      const answer = await vault.openWithPin(wrong);
      if (answer.outcome === 'destroyed') break;
      assert.ok(answer.outcome === 'wait' || answer.outcome === 'wrong');
      if (answer.outcome === 'wait') {
        assert.equal(vault.state.waitUntil, answer.waitUntil);
        waits.push((answer.waitUntil - visits.clock.now()) / minute);
        visits.clock.set(answer.waitUntil);
      }
    }
    assert.deepEqual(waits, [0.5, 1, 2, 4, 8, 16, 30]);
    assert.ok(!visits.device.disk.keys.some((key) => key.includes('/pin')));
    assert.deepEqual(await outcomes(vault, pin), ['no-pin']);
    assert.equal(await vault.openOnline(), 'open');
    assert.deepEqual(await vault.sealer.open(sealed, 'records/a'), words);
  });

  it('is forgiven by a right one, or by opening online', async () => {
    await visits.closedVault();
    const { vault } = await visits.visit();
    assert.deepEqual(await outcomes(vault, wrong, wrong, pin), ['wrong', 'wrong', 'open']);
    assert.equal(vault.state.triesLeft, 10);
    await outcomes(vault, wrong, wrong, wrong);
    assert.equal(vault.state.triesLeft, 7);
    await vault.openOnline();
    assert.equal(vault.state.triesLeft, 10);
  });

  it('has been counted wherever the tab was killed: no try is free', async () => {
    await visits.closedVault();
    const triesOf = async () => {
      const { store } = await visits.visit();
      return Number((await store.read('keys', 'per_1/pin'))?.head.tries);
    };
    let ended: unknown = 'killed';
    for (let stop = 0; ended === 'killed'; stop++) {
      const { vault: first } = await visits.visit();
      await first.openWithPin(pin);
      const { store, tab } = await visits.visit();
      const crypto = spiedOn(tab.platform.crypto);
      const platform = { ...tab.platform, crypto };
      const vault = await openVault({
        platform,
        store,
        person: 'per_1',
        deviceKeys: visits.server.of('per_1'),
      });
      let moments = 0;
      visits.device.moment = () => {
        if (moments++ === stop) tab.kill();
      };
      ended = await unlessKilled(vault.openWithPin(wrong), tab);
      visits.device.moment = () => {};
      if (crypto.evaluated) assert.equal(await triesOf(), 1, `killed at ${stop}`);
      vault.close();
    }
    assert.equal((ended as PinOutcome).outcome, 'wrong');
  });

  it('destroys the wrap at the next try when the tab was killed after the last one', async () => {
    await visits.closedVault({ tries: 1 });
    const { vault, tab } = await visits.visit({ tries: 1 });
    visits.device.moment = ({ what, phase }) => {
      if (what === 'write' && phase === 'after') tab.kill();
    };
    assert.equal(await unlessKilled(vault.openWithPin(wrong), tab), 'killed');
    visits.device.moment = () => {};
    const { vault: next } = await visits.visit({ tries: 1 });
    assert.equal(next.state.hasPin, false);
    assert.deepEqual(await outcomes(next, pin), ['no-pin']);
    assert.ok(!visits.device.disk.keys.some((key) => key.includes('/pin')));
    assert.equal(await next.openOnline(), 'open');
  });

  it('is counted once for each of several tabs that try at the same time', async () => {
    await visits.closedVault();
    const tabs = await Promise.all(Array.from({ length: 4 }, () => visits.visit()));
    const answers = await Promise.all(tabs.map(({ vault }) => vault.openWithPin(wrong)));
    assert.deepEqual(answers.map(({ outcome }) => outcome).sort(), ['wait', 'wrong', 'wrong', 'wrong']);
    const { vault } = await visits.visit();
    assert.equal(vault.state.triesLeft, 7);
  });

  it('waits anew when the clock is set back, instead of for years', async () => {
    await visits.closedVault();
    const { vault } = await visits.visit();
    visits.clock.set(visits.clock.now() + 5 * day);
    await outcomes(vault, wrong, wrong, wrong);
    visits.clock.set(visits.clock.now() - 3 * day);
    const answer = await vault.openWithPin(pin);
    assert.deepEqual(answer, { outcome: 'wait', waitUntil: visits.clock.now() + minute / 2 });
    visits.clock.set(visits.clock.now() + minute / 2);
    assert.deepEqual(await outcomes(vault, pin), ['open']);
  });
});

describe('the days without the server', () => {
  it('end after fourteen, and opening online begins them again', async () => {
    await visits.closedVault();
    const { vault } = await visits.visit();
    assert.equal(vault.state.offlineUntil, visits.clock.now() + 14 * day);
    visits.clock.set(visits.clock.now() + 14 * day - minute);
    assert.deepEqual(await outcomes(vault, pin), ['open']);
    await vault.lock();
    visits.clock.set(visits.clock.now() + minute);
    assert.deepEqual(await outcomes(vault, pin, wrong), ['not-offline', 'not-offline']);
    assert.equal(vault.state.triesLeft, 10);
    assert.equal(await vault.openOnline(), 'open');
    assert.equal(vault.state.offlineUntil, visits.clock.now() + 14 * day);
  });

  it('are not stretched by setting the clock back, nor by letting it stand still', async () => {
    await visits.closedVault({ offlineDays: 3 });
    const { vault } = await visits.visit({ offlineDays: 3 });
    const start = visits.clock.now();
    const openAt = async (time: number) => {
      visits.clock.set(time);
      const [answer] = await outcomes(vault, pin);
      await vault.lock();
      return answer;
    };
    const answers = [];
    for (let time = 0; time < 3; time++) answers.push(await openAt(start + day / 2), await openAt(start));
    // Half a day, a day for setting it back, half a day again: the next one is the third day.
    assert.deepEqual(answers, ['open', 'open', 'open', 'not-offline', 'not-offline', 'not-offline']);
    await vault.openOnline();
    let openings = 0;
    while ((await openAt(start)) === 'open') openings++;
    assert.equal(openings, (3 * day) / (5 * minute) - 1);
  });

  it('run on while the vault is open, and lock it', async () => {
    await visits.closedVault({ offlineDays: 0.1 });
    const { vault } = await visits.visit({ offlineDays: 0.1 });
    await vault.openWithPin(pin);
    const began = visits.clock.now();
    await visits.clock.run(untilLocked(vault));
    assert.ok(visits.clock.now() - began <= 0.1 * day);
    assert.deepEqual(await outcomes(vault, pin), ['not-offline']);
  });

  it('run on while the vault is open and somebody turns the clock back again and again', async () => {
    await visits.closedVault({ offlineDays: 0.1 });
    const { vault } = await visits.visit({ offlineDays: 0.1 });
    await vault.openWithPin(pin);
    let used = 0;
    vault.subscribe(({ status }) => {
      if (status !== 'open') return;
      used += 5 * minute;
      visits.clock.set(visits.clock.now() - 5 * minute);
    });
    await visits.clock.run(untilLocked(vault));
    assert.ok(used <= 0.1 * day + 5 * minute);
  });
});
