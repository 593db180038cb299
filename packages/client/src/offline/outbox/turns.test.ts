import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Turns } from './turns.js';

const tick = () => new Promise((resolve) => setTimeout(resolve));

describe('turns', () => {
  it('are had by so many at once, in the order in which they came', async () => {
    const turns = new Turns(2);
    const begun: string[] = [];
    const ends: (() => void)[] = [];
    const work = (name: string) =>
      turns.inTurn(async () => {
        begun.push(name);
        await new Promise<void>((resolve) => ends.push(resolve));
        return name;
      });
    const all = ['a', 'b', 'c', 'd'].map(work);
    await tick();
    assert.deepEqual(begun, ['a', 'b']);
    ends[1]!();
    await tick();
    assert.deepEqual(begun, ['a', 'b', 'c']);
    ends[0]!();
    await tick();
    ends.slice(2).forEach((end) => end());
    assert.deepEqual(await Promise.all(all), ['a', 'b', 'c', 'd']);
  });

  it('go on after one that failed, at once or later', async () => {
    const turns = new Turns(1);
    const failing = [
      turns.inTurn(() => {
        throw new Error('at once');
      }),
      turns.inTurn(async () => {
        await tick();
        throw new Error('later');
      }),
    ];
    const last = turns.inTurn(async () => 'done');
    const outcomes = await Promise.allSettled(failing);
    assert.deepEqual(
      outcomes.map((outcome) => outcome.status === 'rejected' && String(outcome.reason)),
      ['Error: at once', 'Error: later'],
    );
    assert.equal(await last, 'done');
  });
});
