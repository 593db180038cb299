import type { AnyRecord, Organisation } from '@banso/model';
import { setImmediate } from 'node:timers/promises';
import type { Database } from './database/open.js';
import { inSessionWriting } from './database/transaction.js';
import { enterOrganisation } from './hosts/organisations.js';
import { putRecord } from './records/write.js';

/** What an empty database is filled with, so that a first start shows something. */
export interface DemoData {
  organisation: Organisation;
  /** In an order in which each refers only to those before it. */
  records: readonly AnyRecord[];
}

/** Enters the demo data on the organisation's behalf, by the same way as a `PUT`. */
export async function enterDemo(
  database: Database,
  { organisation, records }: DemoData,
  through: string,
  now: () => Date,
): Promise<void> {
  const viewer = await enterOrganisation(database, organisation, through, now());
  for (const record of records) {
    const write = { kind: record.kind, id: record.id, expected: 'none' } as const;
    await inSessionWriting(database, viewer, record.id, (transaction) =>
      putRecord(transaction, viewer, write, record, now().toISOString()),
    );
    await setImmediate();
  }
}
