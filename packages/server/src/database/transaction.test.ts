import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sql } from 'kysely';
import { Refusal } from '../problems/refusal.js';
import { testServer } from '../test-support/server.js';
import type { Transaction } from './transaction.js';
import { inSession } from './transaction.js';

const { database } = await testServer();
const viewer = {
  organisation: 'org_1',
  organisationName: '',
  person: 'per_1',
  personName: '',
  role: 'supporter' as const,
  through: '',
};
/** A fault as the database itself raises it. */
const fail = (transaction: Transaction, code: string) =>
  sql.raw(`do $$ begin raise exception using errcode = '${code}'; end $$`).execute(transaction);

describe('a transaction of a session', () => {
  it('is done again when it failed only because others wrote at the same moment', async () => {
    for (const code of ['40001', '40P01']) {
      let attempts = 0;
      const result = await inSession(database, viewer, async (transaction) => {
        attempts += 1;
        if (attempts < 3) await fail(transaction, code);
        return 'done';
      });
      assert.deepEqual([result, attempts], ['done', 3], code);
    }
  });

  it('says that it is unavailable, and when to ask again, when the database cannot serve', async () => {
    // Serialization failures without end, disk full, too many connections, read-only replica, shutting down, too slow.
    for (const code of ['40001', '53100', '53300', '25006', '57P01', '57014']) {
      await assert.rejects(
        inSession(database, viewer, (transaction) => fail(transaction, code)),
        (error) =>
          error instanceof Refusal && error.code === 'unavailable' && error.headers['Retry-After'] === '2',
        code,
      );
    }
  });

  it('passes any other fault on', async () => {
    await assert.rejects(
      inSession(database, viewer, (transaction) => fail(transaction, '22012')),
      { code: '22012' },
    );
  });

  it('leaves nothing of its role and organisation behind', async () => {
    await inSession(database, viewer, async () => undefined);
    const { rows } = await sql<{ role: string; organisation: string | null }>`
      select current_user as role, current_setting('banso.organisation', true) as organisation`.execute(
      database,
    );
    assert.notEqual(rows[0]?.role, 'banso_app');
    assert.ok(!rows[0]?.organisation);
  });
});
