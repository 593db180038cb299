import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadBasis } from '@banso/benchmark-data';
import { samples } from '../samples/index.js';
import { assessSheet } from './sheet.js';
import { assessVersions } from './versions.js';

const [basis2018, basis2022] = await Promise.all([loadBasis('2018'), loadBasis('2022')]);
const { officialSheet } = samples;

describe('assessVersions', () => {
  it('shows the sheet’s own version first, and each other one beside it', () => {
    const found = assessVersions(officialSheet, basis2018, [basis2022]);
    assert.deepEqual(
      found.map(({ basis }) => basis.version),
      ['2018', '2022'],
    );
    assert.deepEqual(found[0]!.periods, assessSheet(officialSheet, basis2018));
    assert.deepEqual(found[1]!.periods, assessSheet({ ...officialSheet, basisVersion: '2022' }, basis2022));
    const totals = found.map(({ periods }) => periods.map(({ total }) => total));
    assert.notDeepEqual(totals[0], totals[1]);
  });

  it('never puts another version in the place of the sheet’s own', () => {
    assert.throws(() => assessVersions(officialSheet, basis2022, [basis2018]), RangeError);
  });
});
