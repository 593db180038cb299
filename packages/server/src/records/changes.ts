import type { Kind } from '@banso/model';
import { sql } from 'kysely';
import { cursors } from '../cursor.js';
import type { Transaction } from '../database/transaction.js';
import type { Viewer } from '../sessions/viewer.js';
import { resolveCompany } from './company-reference.js';

export interface ChangesQuery {
  after?: string;
  kind?: Kind[];
  company?: string;
  limit: number;
}

export interface ChangesPage {
  /** JSON text of each. */
  items: string[];
  next: string;
  more: boolean;
}

interface ChangeRow {
  sequence: string | number;
  type: 'changed' | 'gone';
  kind: Kind;
  id: string;
  revision: number;
  data: string | null;
}

/**
 * What this session gained, saw changed or lost since `after`, in the order of commits. A record stands at its last
 * change only. A withdrawn record can still be read, so it is `changed`; `gone` is one whose audience, branch or
 * company has moved it out of this session's sight (or out of the company that is followed).
 */
export async function listChanges(
  transaction: Transaction,
  viewer: Viewer,
  { after, kind, company: reference, limit }: ChangesQuery,
  key: Buffer,
): Promise<ChangesPage> {
  const company =
    reference === undefined ? undefined : await resolveCompany(transaction, viewer, reference, 'company');
  // A cursor of another person, branch or company would miss what they see and it did not.
  const { organisation, person, branch } = viewer;
  const cursorsHere = cursors(
    key,
    'changes',
    organisation,
    person,
    branch,
    viewer.company,
    kind ?? [],
    company,
  );
  const [start = 0] = after === undefined ? [] : cursorsHere.read(after, 'after');

  const where = (table: string) => sql`
    ${sql.ref(`${table}.organisation`)} = ${organisation} and ${sql.ref(`${table}.sequence`)} > ${start}
    ${kind ? sql`and ${sql.ref(`${table}.kind`)} = any(${kind}::text[])` : sql``}
    ${company ? sql`and ${sql.ref(`${table}.company`)} = ${company}` : sql``}`;
  const { rows } = await sql<ChangeRow>`
    select * from (
      (select sequence, 'changed' as type, kind, id, revision, data::text as data from record
        where ${where('record')} order by sequence limit ${limit + 1})
      union all
      (select sequence, 'gone', kind, id, revision, null from access_loss
        where ${where('access_loss')}
          and not exists (select 1 from record where record.id = access_loss.id
            ${company ? sql`and record.company = ${company}` : sql``})
          and not exists (select 1 from access_loss later
            where later.id = access_loss.id and later.sequence > access_loss.sequence
            ${company ? sql`and later.company = ${company}` : sql``})
        order by sequence limit ${limit + 1})
    ) change order by sequence limit ${limit + 1}`.execute(transaction);

  const page = rows.slice(0, limit);
  const last = page[page.length - 1];
  return {
    items: page.map(changeOf),
    next: cursorsHere.write([Number(last?.sequence ?? start)]),
    more: rows.length > limit,
  };
}

function changeOf({ type, kind, id, revision, data }: ChangeRow): string {
  const change = JSON.stringify({ type, kind, id, revision });
  return data === null ? change : `${change.slice(0, -1)},"record":${data}}`;
}
