import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Dialogue } from '@banso/model';
import { meeting } from '../../testing/tablet.js';
import type { Intent } from './intent.js';
import { nextStep } from './next-step.js';

describe('what to do with a change whose record was withdrawn meanwhile', () => {
  const by = { person: 'per_2', name: '' };
  const seen: Dialogue = { ...meeting('base'), revision: 3 };
  const withdrawn: Dialogue = {
    ...seen,
    theme: 'theirs',
    revision: 5,
    withdrawn: { at: '2026-11-18T00:00:00Z', by, reason: '取り違え' },
  };
  const intent = { operation: 'put', value: { ...seen, theme: 'mine' } } as unknown as Intent<Dialogue>;

  it('asks, with what both began from', () => {
    assert.equal(nextStep({ ...intent, base: seen }, withdrawn).do, 'ask');
  });

  it('looks first what it was made from, where this device does not know', () => {
    assert.deepEqual(nextStep(intent, withdrawn), { do: 'look', revision: 3 });
  });
});

describe('what to do with a change of something newer than what is known here', () => {
  it('sends it against what its person saw, and finds no overlap with what is older', () => {
    const old: Dialogue = { ...meeting('old'), revision: 3 };
    const base = { ...old, theme: 'theirs', revision: 4 };
    const intent = {
      operation: 'put',
      base,
      value: { ...base, theme: 'mine' },
    } as unknown as Intent<Dialogue>;
    assert.deepEqual(nextStep(intent, old), { do: 'send', revision: 4 });
  });
});
