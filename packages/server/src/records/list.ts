import type { Kind } from '@banso/model';
import { comparable } from '../search/comparable.js';
import { sql } from 'kysely';
import { cursors } from '../cursor.js';
import type { Transaction } from '../database/transaction.js';
import type { Viewer } from '../sessions/viewer.js';
import { resolveCompany } from './company-reference.js';
import { findExternalId } from './external-ids.js';

export interface ListFilters {
  company?: string;
  engagement?: string;
  externalId?: string;
  corporateNumber?: string;
  text?: string;
  stage?: string;
  from?: string;
  to?: string;
  withdrawn: boolean;
}

export interface Page {
  /** JSON text of each. */
  items: string[];
  next: string | null;
}

/** One page of a kind, newest first; the next one begins behind the last row, whatever is written meanwhile. */
export async function listRecords(
  transaction: Transaction,
  viewer: Viewer,
  kind: Kind,
  { cursor, limit, ...filters }: ListFilters & { cursor?: string; limit: number },
  key: Buffer,
): Promise<Page> {
  const cursorsHere = cursors(key, 'list', kind, viewer.organisation, filters);
  const position = cursor === undefined ? undefined : cursorsHere.read(cursor, 'cursor');
  const query = await filtered(transaction, viewer, kind, filters);
  if (!query) return { items: [], next: null };
  const rows = await query
    .select(['id', 'sort_key', sql<string>`data::text`.as('data')])
    .$if(position !== undefined, (select) =>
      select.where(sql<boolean>`(sort_key, id) < (${position?.[0]}, ${position?.[1]})`),
    )
    .orderBy('sort_key', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute();
  const page = rows.slice(0, limit);
  const last = page[page.length - 1];
  return {
    items: page.map(({ data }) => data),
    next: rows.length > limit && last ? cursorsHere.write([last.sort_key, last.id]) : null,
  };
}

/** Undefined when nothing can match. */
async function filtered(transaction: Transaction, viewer: Viewer, kind: Kind, filters: ListFilters) {
  const { organisation } = viewer;
  let query = transaction
    .selectFrom('record')
    .where('organisation', '=', organisation)
    .where('kind', '=', kind);
  if (filters.company !== undefined) {
    query = query.where(
      'company',
      '=',
      await resolveCompany(transaction, viewer, filters.company, 'company'),
    );
  }
  if (filters.externalId !== undefined) {
    const id = await findExternalId(transaction, organisation, kind, filters.externalId);
    if (id === undefined) return undefined;
    query = query.where('id', '=', id);
  }
  if (filters.engagement !== undefined) query = query.where('engagement', '=', filters.engagement);
  if (filters.corporateNumber !== undefined)
    query = query.where('corporate_number', '=', filters.corporateNumber);
  if (filters.stage !== undefined) query = query.where('stage', '=', filters.stage);
  if (filters.from !== undefined) query = query.where('sort_key', '>=', filters.from);
  // The time of day follows the date: `~` comes behind every time of that day.
  if (filters.to !== undefined) query = query.where('sort_key', '<=', `${filters.to}~`);
  if (!filters.withdrawn) query = query.where('withdrawn', '=', false);
  if (filters.text !== undefined)
    query = query.where(sql<boolean>`strpos(name_folded, ${comparable(filters.text)}) > 0`);
  return query;
}
