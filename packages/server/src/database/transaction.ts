import type { Transaction as KyselyTransaction } from 'kysely';
import { sql } from 'kysely';
import { setImmediate, setTimeout } from 'node:timers/promises';
import { refuse } from '../problems/refusal.js';
import type { Viewer } from '../sessions/viewer.js';
import { isPassing, isUnavailable } from './errors.js';
import type { Database } from './open.js';
import type { Tables } from './tables.js';

export type Transaction = KyselyTransaction<Tables>;

const attempts = 5;

/**
 * Does `work` in one transaction, as the session's person under row-level security. What failed only because others
 * wrote at the same moment is done again, so `work` must touch nothing but the transaction.
 *
 * @throws Refusal `unavailable` when the database cannot serve just now
 */
export async function inSession<T>(
  database: Database,
  viewer: Viewer,
  work: (transaction: Transaction, viewer: Viewer) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await database.transaction().execute(async (transaction) => {
        await enter(transaction, viewer);
        return work(transaction, viewer);
      });
    } catch (error) {
      if (isUnavailable(error)) throw unavailable(error);
      if (!isPassing(error)) throw error;
      if (attempt === attempts) throw unavailable(error);
      await setTimeout(Math.random() * 20 * 2 ** attempt);
    } finally {
      // The embedded database answers in microtasks: without this, sockets and timers would wait for all of them.
      await setImmediate();
    }
  }
}

/** One statement, one round trip: the role without rights of its own, and whose policies it works under. */
async function enter(transaction: Transaction, viewer: Viewer): Promise<void> {
  await sql`select
    set_config('role', 'banso_app', true),
    set_config('banso.organisation', ${viewer.organisation}, true),
    set_config('banso.person', ${viewer.person}, true),
    set_config('banso.branch', ${viewer.branch ?? ''}, true),
    set_config('banso.company', ${viewer.company ?? ''}, true)`.execute(transaction);
}

const unavailable = (cause: unknown) => refuse('unavailable', { headers: { 'Retry-After': '2' }, cause });
