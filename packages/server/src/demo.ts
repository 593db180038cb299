import type { AnyRecord, Organisation } from '@banso/model';
import { setImmediate } from 'node:timers/promises';
import type { Database } from './database/open.js';
import { inSessionWriting } from './database/transaction.js';
import { enterOrganisation, installing } from './hosts/organisations.js';
import { putRecord } from './records/write.js';

/** What an empty database is filled with, so that a first start shows something. */
export interface DemoData {
  organisation: Organisation;
  /** In an order in which each refers only to those before it. */
  records: readonly AnyRecord[];
}

/**
 * Enters the demo data on the organisation's behalf, by the same way as a `PUT`. A start that was cut off in the middle
 * is completed by the next one; what has been changed since stays as it is.
 */
export async function enterDemo(
  database: Database,
  { organisation, records }: DemoData,
  through: string,
  now: () => Date,
): Promise<void> {
  if (await isEntered(database, records.at(-1)?.id ?? organisation.id)) return;
  const viewer = await enterOrganisation(database, organisation, through, now());
  for (const record of records) {
    await inSessionWriting(database, viewer, record.id, (transaction) =>
      putRecord(transaction, viewer, installing(record), record, now().toISOString()),
    );
    await setImmediate();
  }
}

async function isEntered(database: Database, id: string): Promise<boolean> {
  const row = await database.selectFrom('record').select('id').where('id', '=', id).executeTakeFirst();
  return row !== undefined;
}
