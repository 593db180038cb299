import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { kinds } from './kinds.js';
import { derivedRecordId, newItemId, newRecordId } from './id.js';
import type { Kind } from '../contract/index.js';

const kind = fc.constantFrom(...(Object.keys(kinds) as Kind[]));
const pattern = /^(cmp|eng|dlg|wdg|bms|att|org|per)_[0-9a-f]{32}$/;

describe('newRecordId', () => {
  it('is the prefix of its kind and a UUID of version 7', () => {
    fc.assert(
      fc.property(kind, (one) => {
        const id = newRecordId(one);
        assert.match(id, pattern);
        assert.ok(id.startsWith(`${kinds[one].prefix}_`));
        assert.equal(id[4 + 12], '7');
        assert.match(id[4 + 16] ?? '', /[89ab]/);
      }),
    );
  });

  it('sorts by the time it was made', () => {
    fc.assert(
      fc.property(fc.nat(2 ** 31), fc.integer({ min: 1, max: 2 ** 31 }), (time, later) => {
        assert.ok(newRecordId('dialogue', time) < newRecordId('dialogue', time + later));
      }),
    );
  });

  it('carries the milliseconds, as RFC 9562 has them', () => {
    assert.equal(newRecordId('dialogue', 0x0192f0c1a2b3).slice(4, 16), '0192f0c1a2b3');
  });
});

describe('derivedRecordId', () => {
  it('is the same for the same number of the same system, and another for any other', async () => {
    const id = await derivedRecordId('company', 'org_1', { system: 'cif', id: '0418-2270193' });
    assert.match(id, pattern);
    assert.equal(id[4 + 12], '8');
    assert.equal(id, await derivedRecordId('company', 'org_1', { system: 'cif', id: '0418-2270193' }));
    const others = await Promise.all([
      derivedRecordId('company', 'org_2', { system: 'cif', id: '0418-2270193' }),
      derivedRecordId('company', 'org_1', { system: 'member', id: '0418-2270193' }),
      derivedRecordId('company', 'org_1', { system: 'cif', id: '0418-2270194' }),
      derivedRecordId('dialogue', 'org_1', { system: 'cif', id: '0418-2270193' }),
    ]);
    assert.equal(new Set([id, ...others].map((one) => one.slice(4))).size, 5);
  });
});

describe('newItemId', () => {
  it('fits the contract and does not repeat', () => {
    const ids = Array.from({ length: 1000 }, newItemId);
    for (const id of ids) assert.match(id, /^[A-Za-z0-9_-]{1,64}$/);
    assert.equal(new Set(ids).size, ids.length);
  });
});
