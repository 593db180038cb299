import type { SearchRequest } from '@banso/model';
import { bigrams } from '@banso/model';
import { comparable } from './comparable.js';
import { sql } from 'kysely';
import { setImmediate } from 'node:timers/promises';
import { cursors } from '../cursor.js';
import type { Transaction } from '../database/transaction.js';
import { invalid } from '../problems/refusal.js';
import { resolveCompany } from '../records/company-reference.js';
import type { Page } from '../records/list.js';
import type { Viewer } from '../sessions/viewer.js';
import type { Candidate } from './hits.js';
import { hitsIn } from './hits.js';

/** Records that hold every pair of characters are read this many at a time, until the page is full. */
const batch = 100;
/** More pairs than these narrow nothing any more. */
const mostGrams = 12;

/** Where the next page begins: behind the first `hits` hits of this record. */
type Position = [sortKey: string, id: string, hits: number];

/**
 * Every place where the words stand together, newest record first, places in the record's order. The index only finds
 * records that hold all pairs of characters; what is answered has been read.
 *
 * @throws Refusal `invalid` when nothing but marks is asked for, or an unknown company
 */
export async function search(
  transaction: Transaction,
  viewer: Viewer,
  { text, cursor, limit = 50, company, ...filters }: SearchRequest,
  key: Buffer,
): Promise<Page> {
  const folded = comparable(text);
  if (folded === '') throw invalid({ path: '/text', code: 'no-text' });
  const cursorsHere = cursors(key, 'search', viewer.organisation, folded, company, filters);
  let position = (cursor === undefined ? undefined : cursorsHere.read(cursor, '/cursor')) as
    Position | undefined;
  const read = await candidates(transaction, viewer, folded, {
    ...filters,
    ...(company === undefined
      ? {}
      : { company: await resolveCompany(transaction, viewer, company, '/company') }),
  });

  const items: string[] = [];
  for (;;) {
    const rows = await read(position);
    for (const row of rows) {
      const isResumed = position?.[0] === row.sort_key && position[1] === row.id;
      let seen = isResumed ? (position?.[2] ?? 0) : 0;
      for (const hit of hitsIn(row, folded).slice(seen)) {
        if (items.length === limit) return { items, next: cursorsHere.write([row.sort_key, row.id, seen]) };
        items.push(JSON.stringify(hit));
        seen += 1;
      }
    }
    const last = rows[rows.length - 1];
    if (rows.length < batch || !last) return { items, next: null };
    position = [last.sort_key, last.id, Number.MAX_SAFE_INTEGER];
    await setImmediate();
  }
}

interface CandidateFilters {
  kinds?: string[];
  company?: string;
  from?: string;
  to?: string;
}

/** Reads records that may hold the words, from a position on; the rarest pair leads, the others are looked up. */
async function candidates(
  transaction: Transaction,
  { organisation }: Viewer,
  folded: string,
  { kinds, company, from, to }: CandidateFilters,
): Promise<(position: Position | undefined) => Promise<Candidate[]>> {
  const [lead, ...others] = await rarestFirst(transaction, organisation, bigrams(folded).slice(0, mostGrams));
  const order = lead === undefined ? sql.ref('record') : sql.ref('lead');
  const conditions = sql`record.organisation = ${organisation} and not record.withdrawn
    ${lead === undefined ? sql`` : sql`and lead.organisation = ${organisation} and lead.gram = ${lead}`}
    ${sql.join(
      others.map((gram) => holds(organisation, gram)),
      sql` `,
    )}
    ${kinds ? sql`and record.kind = any(${kinds}::text[])` : sql``}
    ${company ? sql`and record.company = ${company}` : sql``}
    ${from ? sql`and ${order}.sort_key >= ${from} and record.date is not null` : sql``}
    ${to ? sql`and ${order}.sort_key <= ${`${to}~`} and record.date is not null` : sql``}`;
  const source = lead === undefined ? sql`record` : sql`record_gram lead join record on record.id = lead.id`;
  return async (position) => {
    const { rows } = await sql<Candidate>`
      select record.id, record.sort_key, record.kind, record.company, record.date, record.data::text as data
      from ${source} where ${conditions}
      ${position ? sql`and (${order}.sort_key, ${order}.id) <= (${position[0]}, ${position[1]})` : sql``}
      ${position?.[2] === Number.MAX_SAFE_INTEGER ? sql`and record.id <> ${position[1]}` : sql``}
      order by ${order}.sort_key desc, ${order}.id desc limit ${batch}`.execute(transaction);
    return rows;
  };
}

const holds = (organisation: string, gram: string) => sql`and exists (
  select 1 from record_gram gram where gram.organisation = ${organisation} and gram.gram = ${gram}
    and gram.sort_key = record.sort_key and gram.id = record.id)`;

/** Counts each pair up to a bound: enough to see which one leaves the fewest records to read. */
async function rarestFirst(
  transaction: Transaction,
  organisation: string,
  grams: string[],
): Promise<string[]> {
  if (grams.length < 2) return grams;
  const { rows } = await sql<{ gram: string }>`
    select wanted.gram from unnest(${grams}::text[]) as wanted (gram), lateral (
      select count(*) as many from (
        select 1 from record_gram where organisation = ${organisation} and gram = wanted.gram limit 2000
      ) found
    ) counted order by counted.many`.execute(transaction);
  return rows.map(({ gram }) => gram);
}
