import type { RawBuilder, Transaction as KyselyTransaction } from 'kysely';
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
export function inSession<T>(database: Database, viewer: Viewer, work: Work<T>): Promise<T> {
  return inTransaction(database, viewer, enter(viewer), work);
}

/**
 * The same for work that writes the record `id`: who writes it at the same moment waits here, before anything was read.
 * Otherwise, of two that make the same record, one would find it missing and a moment later its name taken.
 */
export function inSessionWriting<T>(
  database: Database,
  viewer: Viewer,
  id: string,
  work: Work<T>,
): Promise<T> {
  const entrance = sql`${enter(viewer)}, pg_advisory_xact_lock(hashtextextended(${id}, 0))`;
  return inTransaction(database, viewer, entrance, work);
}

type Work<T> = (transaction: Transaction, viewer: Viewer) => Promise<T>;

async function inTransaction<T>(
  database: Database,
  viewer: Viewer,
  entrance: RawBuilder<unknown>,
  work: Work<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await database.transaction().execute(async (transaction) => {
        await entrance.execute(transaction);
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
const enter = (viewer: Viewer) => sql`select
  set_config('role', 'banso_app', true),
  set_config('banso.organisation', ${viewer.organisation}, true),
  set_config('banso.person', ${viewer.person}, true),
  set_config('banso.branch', ${viewer.branch ?? ''}, true),
  set_config('banso.company', ${viewer.company ?? ''}, true)`;

const unavailable = (cause: unknown) => refuse('unavailable', { headers: { 'Retry-After': '2' }, cause });
