import type { Organisation, Person, Session, SessionRequest } from '@banso/model';
import { derivedRecordId } from '@banso/model';
import type { Database } from '../database/open.js';
import type { Transaction } from '../database/transaction.js';
import { inSessionWriting } from '../database/transaction.js';
import type { Host } from '../hosts/host.js';
import { Refusal } from '../problems/refusal.js';
import { resolveCompany } from '../records/company-reference.js';
import { readRecord } from '../records/read.js';
import { putRecord } from '../records/write.js';
import { writeToken } from './token.js';
import type { Viewer } from './viewer.js';

/** A quarter of an hour: long enough for a page, short enough for a lost tablet. */
const usualSeconds = 900;

/**
 * Opens a session for a person whom the host vouches for. Somebody new is entered in the directory; whoever has
 * another name, title or branch than before is entered anew.
 *
 * @throws Refusal `invalid` when the company to bind it to is unknown
 */
export async function openSession(
  database: Database,
  host: Host,
  request: SessionRequest,
  now: Date,
  key: string,
): Promise<Session> {
  const vouched = await vouchedFor(host, request);
  const viewer = await inSessionWriting(database, vouched, vouched.person, async (transaction, unnamed) => {
    const { data } = await readRecord(transaction, unnamed, 'organisation', host.organisation);
    const named = { ...unnamed, organisationName: (JSON.parse(data) as Organisation).name };
    await enterPerson(transaction, named, request.person, now);
    if (request.company === undefined) return named;
    return { ...named, company: await resolveCompany(transaction, named, request.company, '/company') };
  });
  // Whole seconds, as the token has them: the page must not believe in it longer than the server.
  const expires = Math.floor(now.getTime() / 1000) + (request.seconds ?? usualSeconds);
  return {
    token: await writeToken(viewer, expires, key),
    expiresAt: new Date(expires * 1000).toISOString(),
    organisation: { id: viewer.organisation, name: viewer.organisationName },
    person: { id: viewer.person, name: viewer.personName },
    role: viewer.role,
    ...(viewer.company === undefined ? {} : { company: viewer.company }),
  };
}

/** Not bound to a company yet, and without the name of the organisation: both are read as this person. */
async function vouchedFor(host: Host, { person, role }: SessionRequest): Promise<Viewer> {
  const { system, id, name, branch } = person;
  return {
    organisation: host.organisation,
    organisationName: '',
    person: await derivedRecordId('person', host.organisation, { system, id }),
    personName: name,
    role,
    through: host.name,
    ...(branch ? { branch } : {}),
  };
}

async function enterPerson(
  transaction: Transaction,
  viewer: Viewer,
  { system, id, name, title, branch }: SessionRequest['person'],
  now: Date,
): Promise<void> {
  const known = await readPerson(transaction, viewer);
  // A host that does not say a title or a branch leaves them as they are.
  const entry = { name, title: title ?? known?.title, branchName: branch ?? known?.branchName };
  if (known?.name === entry.name && known.title === entry.title && known.branchName === entry.branchName)
    return;
  const person: Person = {
    ...(known ?? { id: viewer.person, kind: 'person', revision: 0, audience: 'organisation' }),
    ...entry,
    externalIds: known?.externalIds ?? [{ system, id }],
  };
  // The host vouches for the entry, whatever the person may do.
  const entering: Viewer = { ...viewer, role: 'administrator' };
  const write = { kind: 'person', id: viewer.person, expected: known?.revision ?? 'none' } as const;
  await putRecord(transaction, entering, write, person, now.toISOString());
}

async function readPerson(transaction: Transaction, viewer: Viewer): Promise<Person | undefined> {
  try {
    const { data } = await readRecord(transaction, viewer, 'person', viewer.person);
    return JSON.parse(data) as Person;
  } catch (error) {
    if (error instanceof Refusal && error.code === 'not-found') return undefined;
    throw error;
  }
}
