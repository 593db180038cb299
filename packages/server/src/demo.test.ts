import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openDatabase } from './database/open.js';
import { demoData } from './demo-data.js';
import { enterDemo } from './demo.js';

describe('the demo data', () => {
  let opened: Awaited<ReturnType<typeof openDatabase>>;
  before(async () => (opened = await openDatabase({ dataDirectory: 'memory' })));
  after(() => opened.close());

  const now = () => new Date('2026-11-23T00:00:00Z');
  const revisions = async () => {
    const rows = await opened.database.selectFrom('record').select(['id', 'revision']).execute();
    return new Map(rows.map(({ id, revision }) => [id, Number(revision)]));
  };

  it('are completed by the next start when a first one was cut off', async () => {
    await enterDemo(opened.database, { ...demoData, records: demoData.records.slice(0, 9) }, 'CRM', now);
    assert.equal((await revisions()).size, 10);
    await enterDemo(opened.database, demoData, 'CRM', now);
    const kept = await revisions();
    assert.deepEqual(
      new Set(kept.keys()),
      new Set([demoData.organisation, ...demoData.records].map(({ id }) => id)),
    );
    assert.deepEqual(new Set(kept.values()), new Set([1]), 'nothing was written twice');
  });
});
