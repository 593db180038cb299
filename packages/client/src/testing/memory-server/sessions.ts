import { derivedRecordId } from '@banso/model';
import type { Organisation, Person, Session, SessionRequest } from '@banso/model';
import { resolveCompany } from './company-reference.js';
import type { Context } from './context.js';
import { momentOf } from './context.js';
import type { Host } from './hosts.js';
import { refuse } from './refusal.js';
import type { Store } from './store.js';
import { currentOf } from './store.js';
import type { Viewer } from './viewer.js';
import type { Commit } from './write.js';
import { putRecord } from './write.js';

/** A quarter of an hour: long enough for a page, short enough for a lost tablet. */
const usualSeconds = 900;

/**
 * Opens a session for a person whom the host vouches for. Somebody new is entered in the directory; whoever has
 * another name, title or branch than before is entered anew.
 *
 * @throws Refusal `invalid` when the company to bind it to is unknown
 */
export async function openSession(context: Context, host: Host, request: SessionRequest): Promise<Session> {
  const { store, tokens, persons, now } = context;
  const person = await persons.of(host.organisation, request.person);
  const viewer = namedViewer(store, host, request, person);
  const enter = entryOf(context, viewer, request.person);
  if (request.company !== undefined) {
    viewer.company = resolveCompany(store, viewer, request.company, '/company');
  }
  enter?.();
  const expires = (Math.floor(now() / 1000) + (request.seconds ?? usualSeconds)) * 1000;
  return {
    token: tokens.write(viewer, expires),
    expiresAt: new Date(expires).toISOString(),
    organisation: { id: viewer.organisation, name: viewer.organisationName },
    person: { id: viewer.person, name: viewer.personName },
    role: viewer.role,
    ...(viewer.company === undefined ? {} : { company: viewer.company }),
  };
}

function namedViewer(
  store: Store,
  { organisation, name: through }: Host,
  { person: { name: personName, branch }, role }: SessionRequest,
  person: string,
): Viewer {
  const unnamed = {
    organisation,
    organisationName: '',
    person,
    personName,
    role,
    through,
    ...(branch && { branch }),
  };
  const kept = store.seen(unnamed, 'organisation', organisation);
  if (!kept) throw refuse('not-found');
  return { ...unnamed, organisationName: (currentOf(kept).record as Organisation).name };
}

/** Their entry in the directory, where it says something new. A host that says no title or branch leaves them as they are. */
function entryOf(
  context: Context,
  viewer: Viewer,
  { system, id, name, title, branch }: SessionRequest['person'],
): Commit | undefined {
  const kept = context.store.seen(viewer, 'person', viewer.person);
  const known = kept && (currentOf(kept).record as Person);
  const entry = { name, title: title ?? known?.title, branchName: branch ?? known?.branchName };
  if (known?.name === entry.name && known.title === entry.title && known.branchName === entry.branchName)
    return undefined;
  const person: Person = {
    ...(known ?? { id: viewer.person, kind: 'person', revision: 0, audience: 'organisation' }),
    ...entry,
    externalIds: known?.externalIds ?? [{ system, id }],
  };
  const write = { kind: 'person', id: viewer.person, expected: known?.revision ?? 'none' } as const;
  // The host vouches for the entry, whatever the person may do.
  return putRecord(context.store, { ...viewer, role: 'administrator' }, write, person, momentOf(context));
}

/** Ids of persons as the server derives them, each derived once: a second session waits for nothing. */
export class PersonIds {
  readonly #known = new Map<string, string>();

  async of(organisation: string, { system, id }: SessionRequest['person']): Promise<string> {
    const name = JSON.stringify([organisation, system, id]);
    const known = this.#known.get(name) ?? (await derivedRecordId('person', organisation, { system, id }));
    this.#known.set(name, known);
    return known;
  }
}
