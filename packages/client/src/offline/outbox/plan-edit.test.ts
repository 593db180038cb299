import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { meeting } from '../../testing/tablet.js';
import type { KeptIntent } from './intent-rows.js';
import { planEdit } from './plan-edit.js';

describe('a change of a record of which an earlier change overlaps with somebody else’s', () => {
  const base = { ...meeting('base'), revision: 1 };
  const theirs = { ...base, theme: 'theirs', revision: 2 };
  const mine = { ...base, theme: 'mine' };
  const first = {
    intent: { id: '1', value: mine, base, operation: 'put', state: 'decision', problem: { current: theirs } },
  } as unknown as KeptIntent;
  const change = { kind: 'dialogue', value: { ...theirs, place: '工場' }, base: theirs } as const;

  it('is the decision, when it is made on their version by somebody who was told', () => {
    assert.deepEqual(planEdit([first], { ...change, seen: ['1'] }), { do: 'decide', instead: [first] });
  });

  it('comes after it, when whoever made it on their version knew nothing of the overlap', () => {
    assert.deepEqual(planEdit([first], { ...change, seen: [] }), { do: 'add' });
  });
});
