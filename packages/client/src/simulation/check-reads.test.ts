import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { newDialogue } from '@banso/model';
import { checkReads } from './check-reads.js';
import { Ledger } from './ledger.js';
import type { Written } from './ledger.js';
import type { Page } from './page.js';
import { registersOf, withWords, wordsOf } from './words.js';

const id = 'dlg_00000000000000000000000000000001';
const page = { tab: { name: 'A1', device: { name: 'A' } }, person: { number: 'e-1' } } as Page;

/** The record with these words in its place. */
const saying = (token: string) => ({
  ...withWords(newDialogue('cmp_00000000000000000000000000000001', '2026-11-18'), 'place', wordsOf(token)),
  id,
});

/** `e-1` wrote `w1`, then `w2`, and now sees `w1` again. */
function seenAgain(written: Partial<Written> = {}) {
  const ledger = new Ledger();
  ledger.records.set(id, { kind: 'dialogue', author: 'e-1', isPrivate: false });
  for (const token of ['w1', 'w2']) {
    const own = {
      token,
      person: 'e-1',
      record: id,
      register: 'place',
      seen: [],
      page,
      askedAt: 0,
      keptAt: 1,
    };
    ledger.write({ ...own, ...(token === 'w1' && written) });
  }
  for (const [at, token] of [
    [100_000, 'w2'],
    [200_000, 'w1'],
  ] as const) {
    const registers = registersOf(saying(token));
    ledger.reads.push({ page, record: id, revision: 2, at, view: '0 ', registers });
  }
  const history = ['w1', 'w2'].map((token, index) => ({
    revision: index + 1,
    by: 'per_1',
    at: '2026-11-18T00:00:00Z',
    record: saying(token),
  }));
  return checkReads(ledger, new Map([[id, history]]));
}

describe('whoever has seen words sees no older ones afterwards', () => {
  it('and it is told where they do', () => {
    const [violation, ...others] = seenAgain();
    assert.equal(violation?.promise, 'reads go forward');
    assert.match(violation.what, /place was w2, then w1 again/);
    assert.equal(others.length, 0);
  });

  it('but their own, which they were told could not be saved, whenever those come to the device', () => {
    assert.deepEqual(seenAgain({ hasFailed: true }), []);
  });

  it('and another’s that could not be saved are no excuse', () => {
    assert.equal(seenAgain({ person: 'e-2', hasFailed: true }).length, 1);
  });
});
