import type { AnyRecord, Organisation } from '@banso/model';
import { newRecordId } from '@banso/model';
import type { Database } from '../database/open.js';
import { inSessionWriting } from '../database/transaction.js';
import type { Write } from '../records/write.js';
import { putRecord } from '../records/write.js';
import type { Viewer } from '../sessions/viewer.js';

/** A new organisation as an installation enters it; everything else of it is written through the API. */
export function newOrganisation(name: string): Organisation {
  return {
    id: newRecordId('organisation'),
    kind: 'organisation',
    revision: 0,
    audience: 'organisation',
    externalIds: [],
    name,
    branches: [],
  };
}

/** Enters an organisation, once: its sequence first, then its own record, as the installation itself. */
export async function enterOrganisation(
  database: Database,
  organisation: Organisation,
  through: string,
  now: Date,
): Promise<Viewer> {
  await database
    .insertInto('organisation_sequence')
    .values({ organisation: organisation.id, last: 0 })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const viewer = installerOf(organisation, through);
  const write = installing(organisation);
  await inSessionWriting(database, viewer, organisation.id, (transaction) =>
    putRecord(transaction, viewer, write, organisation, now.toISOString()),
  );
  return viewer;
}

/** A write of the installation: its key makes it once, however often an interrupted start begins again. */
export const installing = ({ kind, id }: AnyRecord): Write => ({
  kind,
  id,
  expected: 'none',
  intent: { key: `install-${id}`, digest: 'install' },
});

/** No person: what an installation enters bears the organisation's own name. */
export const installerOf = ({ id, name }: Pick<Organisation, 'id' | 'name'>, through: string): Viewer => ({
  organisation: id,
  organisationName: name,
  person: id,
  personName: name,
  role: 'administrator',
  through,
});

/** The first organisation of a database that has one. */
export async function firstOrganisation(database: Database): Promise<string | undefined> {
  const row = await database
    .selectFrom('record')
    .select('organisation')
    .where('kind', '=', 'organisation')
    .whereRef('id', '=', 'organisation')
    .orderBy('sort_key')
    .orderBy('id')
    .executeTakeFirst();
  return row?.organisation;
}
