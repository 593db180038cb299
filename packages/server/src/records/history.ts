import type { Kind } from '@banso/model';
import { sql } from 'kysely';
import { cursors } from '../cursor.js';
import type { Transaction } from '../database/transaction.js';
import type { Viewer } from '../sessions/viewer.js';
import type { KeptRecord } from './columns.js';
import type { Page } from './list.js';
import { readRecord } from './read.js';

/**
 * 訂正の記録: every revision that was meant for this reader, newest first.
 *
 * @throws Refusal `not-found` when the record itself is not for this session
 */
export async function listHistory(
  transaction: Transaction,
  viewer: Viewer,
  kind: Kind,
  id: string,
  { cursor, limit }: { cursor?: string; limit: number },
  key: Buffer,
): Promise<Page> {
  await readRecord(transaction, viewer, kind, id);
  const cursorsHere = cursors(key, 'history', viewer.organisation, id);
  const [before] = cursor === undefined ? [] : cursorsHere.read(cursor, 'cursor');
  const rows = await transaction
    .selectFrom('record_revision')
    .select(['revision', sql<string>`data::text`.as('data')])
    .where('id', '=', id)
    .where('organisation', '=', viewer.organisation)
    .$if(before !== undefined, (select) => select.where('revision', '<', Number(before)))
    .orderBy('revision', 'desc')
    .limit(limit + 1)
    .execute();
  const page = rows.slice(0, limit);
  const last = page[page.length - 1];
  return {
    items: page.map(({ data }) => revisionOf(data)),
    next: rows.length > limit && last ? cursorsHere.write([last.revision]) : null,
  };
}

function revisionOf(data: string): string {
  const { revision, updatedAt, updatedBy } = JSON.parse(data) as KeptRecord;
  return `${JSON.stringify({ revision, at: updatedAt, by: updatedBy }).slice(0, -1)},"record":${data}}`;
}
