import type { AnyRecord } from '@banso/model';
import type { Transaction } from '../database/transaction.js';
import { refuse } from '../problems/refusal.js';
import type { KeptRecord } from './columns.js';

/**
 * Keeps the table of external ids as the record says. They are unique per organisation and kind.
 *
 * @throws Refusal `external-id-taken` when one belongs to another record
 */
export async function keepExternalIds(
  transaction: Transaction,
  record: KeptRecord,
  former: AnyRecord | undefined,
): Promise<void> {
  const before = new Set(former?.externalIds.map(nameOf));
  const now = new Set(record.externalIds.map(nameOf));
  const gone = former?.externalIds.filter((external) => !now.has(nameOf(external))) ?? [];
  const own = { organisation: record.organisation, kind: record.kind };
  for (const { system, id } of gone) {
    await transaction
      .deleteFrom('external_id')
      .where('organisation', '=', own.organisation)
      .where('kind', '=', own.kind)
      .where('system', '=', system)
      .where('external', '=', id)
      .where('id', '=', record.id)
      .execute();
  }
  for (const [index, { system, id }] of record.externalIds.entries()) {
    if (before.has(nameOf({ system, id }))) continue;
    // Waits for a concurrent writer of the same number; nothing inserted means that it is taken.
    const { numInsertedOrUpdatedRows } = await transaction
      .insertInto('external_id')
      .values({ ...own, system, external: id, id: record.id })
      .onConflict((conflict) => conflict.columns(['organisation', 'kind', 'system', 'external']).doNothing())
      .executeTakeFirst();
    if (numInsertedOrUpdatedRows === 0n) {
      throw refuse('external-id-taken', {
        findings: [{ path: `/externalIds/${index}`, code: 'external-id-taken' }],
      });
    }
  }
}

const nameOf = ({ system, id }: { system: string; id: string }) => `${system}:${id}`;

/** The id of the record that another system calls so; undefined when there is none. */
export async function findExternalId(
  transaction: Transaction,
  organisation: string,
  kind: string,
  reference: string,
): Promise<string | undefined> {
  const colon = reference.indexOf(':');
  const row = await transaction
    .selectFrom('external_id')
    .select('id')
    .where('organisation', '=', organisation)
    .where('kind', '=', kind)
    .where('system', '=', reference.slice(0, colon))
    .where('external', '=', reference.slice(colon + 1))
    .executeTakeFirst();
  return row?.id;
}
