import type { Transaction } from '../database/transaction.js';
import { invalid } from '../problems/refusal.js';
import type { Viewer } from '../sessions/viewer.js';
import { findExternalId } from './external-ids.js';

/**
 * The id of a company named by its id (`cmp_…`) or as the host knows it (`cif:0418-2270193`).
 *
 * @throws Refusal `invalid` at `path` when there is none that this session may see
 */
export async function resolveCompany(
  transaction: Transaction,
  viewer: Viewer,
  reference: string,
  path: string,
): Promise<string> {
  const id = reference.includes(':')
    ? await findExternalId(transaction, viewer.organisation, 'company', reference)
    : reference;
  const row =
    id &&
    (await transaction
      .selectFrom('record')
      .select('id')
      .where('id', '=', id)
      .where('organisation', '=', viewer.organisation)
      .where('kind', '=', 'company')
      .executeTakeFirst());
  if (!row) throw invalid({ path, code: 'unknown-company' });
  return row.id;
}
