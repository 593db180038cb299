import type { Kind } from '@banso/model';
import { sql } from 'kysely';
import type { Transaction } from '../database/transaction.js';
import { refuse } from '../problems/refusal.js';
import type { Viewer } from '../sessions/viewer.js';

/**
 * One record as it stands.
 *
 * @throws Refusal `not-found`, also when it is there but not for this session
 */
export async function readRecord(
  transaction: Transaction,
  viewer: Viewer,
  kind: Kind,
  id: string,
): Promise<{ revision: number; data: string }> {
  const row = await transaction
    .selectFrom('record')
    .select(['revision', sql<string>`data::text`.as('data')])
    .where('id', '=', id)
    .where('organisation', '=', viewer.organisation)
    .where('kind', '=', kind)
    .executeTakeFirst();
  if (!row) throw refuse('not-found');
  return row;
}
