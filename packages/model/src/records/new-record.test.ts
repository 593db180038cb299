import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { guards } from '../contract/index.js';
import { newEngagement } from './new-record.js';
import { newRecordId } from './id.js';

describe('a new engagement', () => {
  const company = newRecordId('company');
  const engagement = newEngagement(company, '2026-11-18');

  it('is whole as it is', () => assert.equal(guards.checkEngagement(engagement), undefined));

  it('stands at the entrance, with nobody named and nothing agreed', () => {
    assert.equal(engagement.company, company);
    assert.equal(engagement.stage, 'entrance');
    assert.equal(engagement.startedOn, '2026-11-18');
    assert.equal(engagement.revision, 0);
    for (const list of [engagement.supporters, engagement.team, engagement.wallStates])
      assert.deepEqual(list, []);
  });
});
