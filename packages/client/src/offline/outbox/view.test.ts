import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Dialogue } from '@banso/model';
import { meeting } from '../../testing/tablet.js';
import { viewOf } from './view.js';

describe('a record as its person sees it', () => {
  const server: Dialogue = { ...meeting('r3'), place: 'r3', revision: 3 };
  const put = 'put' as const;

  it('is what they wrote on top of what the server has', () => {
    const theirs = { ...server, place: 'r4', revision: 4 };
    const view = viewOf(theirs, [{ operation: put, base: server, value: { ...server, theme: 'mine' } }]);
    assert.deepEqual([view!.theme, view!.place, view!.revision], ['mine', 'r4', 4]);
  });

  it('does not go back behind what they saw when they wrote, where less is known here', () => {
    const seen = { ...server, place: 'r4', revision: 4 };
    const wishes = [
      { operation: put, base: server, value: { ...server, theme: 'first' } },
      { operation: put, base: seen, value: { ...seen, startedAt: '10:00' } },
    ];
    const { theme, place, startedAt, revision } = viewOf(server, wishes)!;
    assert.deepEqual([theme, place, startedAt, revision], ['first', 'r4', '10:00', 4]);
  });

  it('does not show what is on the server for the history alone', () => {
    const base = { ...server, theme: 'theirs', revision: 4 };
    const aside = { ...base, theme: 'mine' };
    const wish = { operation: put, base, value: { ...base, startedAt: '10:00' }, asides: [aside] };
    for (const known of [base, { ...aside, revision: 5 }]) {
      const { theme, startedAt } = viewOf(known, [wish])!;
      assert.deepEqual([theme, startedAt], ['theirs', '10:00']);
    }
    const newer = { ...base, theme: 'newer', revision: 6 };
    assert.equal(viewOf(newer, [wish])!.theme, 'newer');
  });
});
