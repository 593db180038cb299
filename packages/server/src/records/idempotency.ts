import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Transaction } from '../database/transaction.js';
import { refuse } from '../problems/refusal.js';

/** One intent: its key, and what it asked for. */
export interface Intent {
  key: string;
  digest: string;
}

/** The digest of what a request asks for, however its fields are ordered. */
export function digestOf(...request: unknown[]): string {
  return createHash('sha256').update(canonical(request)).digest('hex');
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_name, item: unknown) =>
    typeof item === 'object' && item !== null && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)))
      : item,
  );
}

export interface Answer {
  status: 200 | 201;
  revision: number;
  /** JSON text of the record. */
  data: string;
}

/**
 * What an intent has made already: its revision as it was answered then. The key stands on that revision and lives as
 * long as it does.
 *
 * @throws Refusal `key-reused` when the key was used for another request
 */
export async function formerAnswer(
  transaction: Transaction,
  organisation: string,
  { key, digest }: Intent,
): Promise<Answer | undefined> {
  const row = await transaction
    .selectFrom('record_revision')
    .select(['revision', 'request_digest', sql<string>`data::text`.as('data')])
    .where('organisation', '=', organisation)
    .where('idempotency_key', '=', key)
    .executeTakeFirst();
  if (row?.request_digest === digest) {
    return { status: row.revision === 1 ? 201 : 200, revision: row.revision, data: row.data };
  }
  if (row || (await isTaken(transaction, key))) {
    throw refuse('key-reused');
  }
  return undefined;
}

/** By a revision that this session may not read. */
async function isTaken(transaction: Transaction, key: string): Promise<boolean> {
  const { rows } = await sql<{ taken: boolean }>`select key_is_taken(${key}) as taken`.execute(transaction);
  return rows[0]?.taken ?? false;
}
