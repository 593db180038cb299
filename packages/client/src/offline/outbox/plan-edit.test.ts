import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { meeting } from '../../testing/tablet.js';
import type { KeptIntent } from './intent-rows.js';
import { markOf } from './intent.js';
import { overlap } from './outcome.js';
import { planEdit } from './plan-edit.js';

describe('a change that may be on the device already', () => {
  const base = { ...meeting('base'), revision: 1 };
  const edit = { kind: 'dialogue', name: 'k1', value: { ...base, theme: 'mine' }, base } as const;
  const keptAs = (intent: object) => [
    { intent: { id: '1', operation: 'put', ...intent } } as unknown as KeptIntent,
  ];

  it('is found there by its name, also with something newer on top of it', () => {
    const { value } = edit;
    assert.deepEqual(planEdit(keptAs({ key: 'k1', value, base }), edit), { do: 'nothing' });
    const newer = { ...value, place: '工場' };
    assert.deepEqual(planEdit(keptAs({ key: 'k2', holds: ['k1', 'k2'], value: newer, base }), edit), {
      do: 'nothing',
    });
  });

  it('and is not, is added', () => {
    assert.deepEqual(planEdit(keptAs({ key: 'k2', holds: ['k2'], value: base, sent: 1 }), edit), {
      do: 'add',
    });
  });
});

describe('a change of a record of which an earlier change overlaps with somebody else’s', () => {
  const base = { ...meeting('base'), revision: 1 };
  const theirs = { ...base, theme: 'theirs', revision: 2 };
  const mine = { ...base, theme: 'mine' };
  const first = {
    intent: { id: '1', value: mine, base, operation: 'put', state: 'decision', problem: overlap(theirs) },
  } as unknown as KeptIntent;
  const change = { kind: 'dialogue', name: 'k2', value: { ...theirs, place: '工場' }, base: theirs } as const;

  it('is the decision, when it is made on their version by somebody who was told', () => {
    assert.deepEqual(planEdit([first], { ...change, seen: ['1'] }), { do: 'decide', instead: [first] });
  });

  it('comes after it, when whoever made it on their version knew nothing of the overlap', () => {
    assert.deepEqual(planEdit([first], { ...change, seen: [] }), { do: 'add' });
  });

  it('has arrived, when their version is what an attempt from elsewhere made: it hides nothing that waits', () => {
    const tried = { kind: 'dialogue', name: 'k3', value: { ...base, theme: 'theirs' }, base } as const;
    assert.deepEqual(planEdit([first], { ...tried, isTried: true }), { do: 'nothing' });
    const other = { ...tried, value: { ...base, theme: 'more' }, isTried: true };
    assert.deepEqual(planEdit([first], other), { do: 'add' });
  });
});

describe('a change on top of one that was refused', () => {
  const base = { ...meeting('base'), revision: 1 };
  const mine = { ...base, theme: 'too long' };
  const problem = { kind: 'invalid', message: '' };
  const refused = {
    intent: { id: '1', value: mine, base, operation: 'put', state: 'decision', problem },
  } as unknown as KeptIntent;
  const change = { kind: 'dialogue', name: 'k2', value: { ...mine, theme: 'short' }, base: mine } as const;

  it('puts it right, when it is made by somebody who saw that it was', () => {
    const seen = [markOf(refused.intent)];
    assert.deepEqual(planEdit([refused], { ...change, seen }), { do: 'fold', into: refused });
  });

  it('comes after it, when whoever made it took it for what is still to be sent', () => {
    const { problem: _, ...waiting } = refused.intent;
    assert.deepEqual(planEdit([refused], { ...change, seen: [markOf(waiting)] }), { do: 'add' });
  });
});
