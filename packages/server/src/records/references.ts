import type { AnyRecord, Kind } from '@banso/model';
import type { Transaction } from '../database/transaction.js';
import type { IssueCode } from '../problems/ja.js';
import type { Finding } from '../problems/refusal.js';

/** Another record that this one speaks of. */
interface Reference {
  path: string;
  kind: Kind;
  id: string;
}

const unknown = {
  company: 'unknown-company',
  engagement: 'unknown-engagement',
  person: 'unknown-person',
} as const satisfies Partial<Record<Kind, IssueCode>>;

/**
 * References to records that are not there, or not for this session to see. Those that stood in the former revision
 * are not asked again: what another person has closed since must not keep anybody from writing.
 */
export async function brokenReferences(
  transaction: Transaction,
  record: AnyRecord,
  former: AnyRecord | undefined,
): Promise<Finding[]> {
  const before = new Set(former ? referencesOf(former).map(({ id }) => id) : []);
  const asked = referencesOf(record).filter(({ id }) => !before.has(id));
  if (asked.length === 0) return [];
  const rows = await transaction
    .selectFrom('record')
    .select(['id', 'kind', 'company'])
    .where('id', 'in', [...new Set(asked.map(({ id }) => id))])
    .execute();
  const known = new Map(rows.map((row) => [row.id, row]));
  return asked.flatMap(({ path, kind, id }): Finding[] => {
    const row = known.get(id);
    if (row?.kind !== kind) return [{ path, code: unknown[kind as keyof typeof unknown] }];
    if (kind === 'engagement' && 'company' in record && row.company !== record.company) {
      return [{ path, code: 'other-company' }];
    }
    return [];
  });
}

function referencesOf(record: AnyRecord): Reference[] {
  const references: Reference[] = [];
  const add = (kind: Kind, path: string, id: string | undefined) => {
    if (id !== undefined) references.push({ kind, path, id });
  };
  if ('company' in record) add('company', '/company', record.company);
  if ('engagement' in record) add('engagement', '/engagement', record.engagement);
  if (record.kind === 'dialogue') addPersons('participants', record.participants);
  if (record.kind === 'engagement') addPersons('supporters', record.supporters);
  if (record.kind === 'wall-diagnosis') add('person', '/respondent/person', record.respondent.person);
  return references;

  function addPersons(list: string, items: readonly { person?: string }[]) {
    items.forEach(({ person }, index) => add('person', `/${list}/${index}/person`, person));
  }
}
