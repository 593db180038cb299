import type { AnyRecord } from '@banso/model';
import { bigrams } from '@banso/model';
import { comparable } from './comparable.js';
import { sql } from 'kysely';
import type { Transaction } from '../database/transaction.js';
import type { KeptRecord } from '../records/columns.js';
import { filtersOf } from '../records/columns.js';
import { textsOf } from './texts.js';

/** Every pair of folded characters that stands together in a record's texts. */
export function gramsOf(record: AnyRecord): Set<string> {
  const grams = new Set<string>();
  for (const { text } of textsOf(record)) for (const gram of bigrams(comparable(text))) grams.add(gram);
  return grams;
}

/** Keeps the search index as the record says; touches only what the change added or took away. */
export async function keepGrams(
  transaction: Transaction,
  record: KeptRecord,
  former: KeptRecord | undefined,
): Promise<void> {
  const sortKey = filtersOf(record).sort_key;
  const hasMoved = former !== undefined && filtersOf(former).sort_key !== sortKey;
  const now = gramsOf(record);
  const before = former ? gramsOf(former) : new Set<string>();
  const gone = hasMoved ? [...before] : [...before].filter((gram) => !now.has(gram));
  const added = hasMoved ? [...now] : [...now].filter((gram) => !before.has(gram));
  if (hasMoved) {
    await transaction.deleteFrom('record_gram').where('id', '=', record.id).execute();
  } else if (gone.length > 0) {
    await sql`delete from record_gram where organisation = ${record.organisation} and id = ${record.id}
      and sort_key = ${sortKey} and gram = any(${gone}::text[])`.execute(transaction);
  }
  if (added.length > 0) {
    await sql`insert into record_gram (organisation, gram, sort_key, id)
      select ${record.organisation}::text, gram, ${sortKey}::text, ${record.id}::text
      from unnest(${added}::text[]) as gram`.execute(transaction);
  }
}
