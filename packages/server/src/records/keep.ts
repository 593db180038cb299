import { sql } from 'kysely';
import type { Transaction } from '../database/transaction.js';
import type { KeptRecord } from './columns.js';
import { accessOf, filtersOf } from './columns.js';
import type { Intent } from './idempotency.js';

/**
 * Writes the record, its revision and, where readers lose it, that they do — in one statement that begins with the
 * organisation's sequence. The sequence's row stays locked until the transaction is committed, so that sequence
 * numbers become visible in their order (docs/decisions/changes-order.md); it comes last so that the lock is short.
 *
 * @returns the JSON text that stands in the database
 */
export async function keep(
  transaction: Transaction,
  record: KeptRecord,
  former: KeptRecord | undefined,
  intent: Intent | undefined,
): Promise<string> {
  const { id, kind, revision } = record;
  const data = JSON.stringify(record);
  const access = accessOf(record);
  const filters = filtersOf(record);
  const before = former && accessOf(former);
  const hasMoved =
    before !== undefined && (['audience', 'company'] as const).some((name) => before[name] !== access[name]);

  const written = former
    ? sql`update record set revision = ${revision}, sequence = next.last, audience = ${access.audience},
        company = ${access.company}, engagement = ${filters.engagement}, date = ${filters.date},
        sort_key = ${filters.sort_key}, stage = ${filters.stage}, corporate_number = ${filters.corporate_number},
        name_folded = ${filters.name_folded}, withdrawn = ${filters.withdrawn}, data = ${data}::json
      from next where record.id = ${id}`
    : sql`insert into record (id, kind, revision, sequence, organisation, audience, branch, author, company,
        engagement, date, sort_key, stage, corporate_number, name_folded, withdrawn, data)
      select ${id}::text, ${kind}::text, ${revision}::integer, last, ${access.organisation}::text, ${access.audience}::text,
        ${access.branch}::text, ${access.author}::text, ${access.company}::text, ${filters.engagement}::text,
        ${filters.date}::text, ${filters.sort_key}::text, ${filters.stage}::text, ${filters.corporate_number}::text,
        ${filters.name_folded}::text, ${filters.withdrawn}::boolean, ${data}::json from next`;

  const lost = hasMoved
    ? sql`, lost as (
        insert into access_loss (id, kind, revision, sequence, organisation, audience, branch, author, company)
        select ${id}::text, ${kind}::text, ${revision}::integer, last, organisation, ${before.audience}::text,
          ${before.branch}::text, ${before.author}::text, ${before.company}::text from next)`
    : sql``;

  await sql`with next as (
      update organisation_sequence set last = last + 1 where organisation = ${access.organisation}
      returning organisation, last
    ), written as (${written})${lost}
    insert into record_revision (id, kind, revision, sequence, organisation, audience, branch, author, company, data,
      idempotency_key, request_digest)
    select ${id}::text, ${kind}::text, ${revision}::integer, last, organisation, ${access.audience}::text,
      ${access.branch}::text, ${access.author}::text, ${access.company}::text, ${data}::json,
      ${intent?.key ?? null}::text, ${intent?.digest ?? null}::text from next`.execute(transaction);
  return data;
}
