import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { newDialogue } from '@banso/model';
import type { IntentChoice } from '../offline/index.js';
import { Effects } from './check-effects.js';
import { Ledger } from './ledger.js';
import { withWords, wordsOf } from './words.js';

const id = 'dlg_00000000000000000000000000000001';
const empty = newDialogue('cmp_00000000000000000000000000000001', '2026-11-18');
const at = (second: number) => new Date(Date.UTC(2026, 10, 18, 0, 0, second)).toISOString();

/**
 * What is said of a place where these words stood, one revision after the other, all of them `e-1`'s.
 *
 * @param decision made before the last revision, about `w3`
 */
function saidOf(standing: readonly (readonly string[])[], decision?: IntentChoice) {
  const ledger = new Ledger();
  ledger.records.set(id, { kind: 'dialogue', author: 'e-1', isPrivate: false });
  const own = { person: 'e-1', record: id, register: 'place', page: undefined, askedAt: 0 } as const;
  for (const token of new Set(standing.flat())) {
    ledger.write({ ...own, token, seen: standing.flat().filter((other) => other !== token) });
  }
  if (decision) {
    const before = Date.parse(at(standing.length - 2));
    ledger.decided.push({
      person: 'e-1',
      record: id,
      choice: decision,
      tokens: new Set(['w3']),
      at: before,
    });
  }
  const history = standing.map((tokens, index) => ({
    revision: index + 1,
    by: 'per_1',
    at: at(index),
    record: { ...withWords(empty, 'place', tokens.map(wordsOf).join('\n')), id },
  }));
  const effects = new Effects({ ledger, histories: new Map([[id, history]]), numberOf: () => 'e-1' });
  return effects.check().map(({ promise, what }) => `${promise}: ${what}`);
}

describe('what was written is written once', () => {
  it('and it is told where it was not', () => {
    const [said, ...others] = saidOf([['w1'], ['w2'], ['w1']]);
    assert.match(said!, /^exactly once: w1 .* was written 2 times: revisions 1, 3$/);
    assert.deepEqual(others, []);
  });

  it('but stands again where somebody keeps both, behind what they had chosen before', () => {
    assert.deepEqual(saidOf([['w1'], ['w2'], ['w1', 'w3']], 'keep-both'), []);
  });

  it('and not where only one of both stands, or nobody decided so', () => {
    assert.equal(saidOf([['w1'], ['w2'], ['w1']], 'keep-both').length, 1);
    assert.equal(saidOf([['w1'], ['w2'], ['w1', 'w3']], 'keep-mine').length, 1);
    assert.equal(saidOf([['w1'], ['w2'], ['w1', 'w3']]).length, 1);
  });
});
