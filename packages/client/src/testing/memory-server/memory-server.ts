import type { AnyRecord, Kind, Kinds, Organisation, RecordId, Session, SessionRequest } from '@banso/model';
import { systemClock } from '../../core/clock.js';
import type { Clock } from '../../core/clock.js';
import type { Fetch } from '../../core/transport.js';
import type { Answer } from './answer.js';
import { problemAnswer } from './answer.js';
import { readCall } from './call.js';
import type { Context } from './context.js';
import { DeviceKeys } from './device-keys.js';
import type { HostCredentials } from './hosts.js';
import { Hosts } from './hosts.js';
import { enterOrganisation, enterRecords, newOrganisation } from './organisations.js';
import type { Random } from './random.js';
import { Refusal, refuse } from './refusal.js';
import { router } from './routes.js';
import { openSession, PersonIds } from './sessions.js';
import type { Change, SomebodyElse } from './somebody-else.js';
import { changeAs } from './somebody-else.js';
import { currentOf, Store } from './store.js';
import { Tokens } from './tokens.js';

export interface MemoryServerOptions {
  /** Whose records it keeps; an organisation of its own otherwise. */
  organisation?: Organisation;
  /** What it holds from the start, in any order; entered in the organisation's own name. */
  records?: readonly AnyRecord[];
  /** How the host system is called in histories (`CRM`). */
  hostName?: string;
  /** The path below which it answers, as in the client's `baseUrl` (none). */
  basePath?: string;
  /** For stamps and for the expiry of sessions. */
  clock?: Pick<Clock, 'now'>;
  /** A number from 0 up to 1, as `Math.random`: the same numbers make the same ids and tokens. */
  random?: Random;
}

/** Whom the host vouches for; see `SessionRequest` in the contract. */
export type SignIn = Omit<SessionRequest, 'role'> & Partial<Pick<SessionRequest, 'role'>>;

/**
 * The contract in memory: the same answers as the reference server, to the same requests, proven by one suite.
 *
 * It has no network, no database and no schema library, and works in pages as in Node. Every id, moment and random
 * number comes from what it is given. Lighter than the reference server: the texts of problems (short, English only),
 * headers that only caches and browsers read, cursors (bound to their question, but not signed), tokens (looked up, no
 * JWT), and a name that stands twice in one JSON object is not found.
 */
export interface MemoryServer {
  /** Answers a request; what `createClient({ fetch })` takes. */
  readonly fetch: Fetch;
  readonly organisation: RecordId;
  /** With these a host's back end opens sessions (`POST /v1/sessions`). */
  readonly credentials: HostCredentials;
  /** Opens a session, as the host's back end would. */
  signIn(request: SignIn): Promise<Session>;
  /** Every session that was opened has expired. */
  expireSessions(): void;
  /** A record as it stands, whoever may see it. */
  record<T extends AnyRecord = AnyRecord>(id: RecordId): T | undefined;
  /** Every revision of a record, the first one first. */
  revisions<T extends AnyRecord = AnyRecord>(id: RecordId): T[];
  /** Every record of a kind as it stands, in the order in which they were made. */
  records<K extends Kind>(kind: K): Kinds[K][];
  /**
   * Somebody else changes a record: what they made of it, or the fields they changed. Answers the new revision.
   *
   * @throws Error when there is no such record, or when the server would refuse the change
   */
  change<K extends Kind>(kind: K, id: RecordId, change: Change<Kinds[K]>, by?: SomebodyElse): Kinds[K];
  /** Enters another organisation and a host of it. */
  enterOrganisation(name: string): { organisation: RecordId; credentials: HostCredentials };
}

export function createMemoryServer({
  records = [],
  hostName = 'CRM',
  basePath = '',
  clock = systemClock,
  random = Math.random,
  organisation,
}: MemoryServerOptions = {}): MemoryServer {
  const now = () => clock.now();
  const context: Context = {
    store: new Store(),
    hosts: new Hosts(random),
    tokens: new Tokens(now, random),
    persons: new PersonIds(),
    deviceKeys: new DeviceKeys(random),
    now,
  };
  const { store, hosts, tokens } = context;
  const own = organisation ?? newOrganisation('支援機関', now(), random);
  enterRecords(context, enterOrganisation(context, own, hostName), records);
  const host = { organisation: own.id, name: hostName };
  const credentials = hosts.enter(host);
  const route = router(context);
  let requests = 0;

  return {
    organisation: own.id,
    credentials,
    async fetch(request) {
      const { pathname } = new URL(request.url);
      const requestId = `00000000-0000-4000-8000-${(++requests).toString(16).padStart(12, '0')}`;
      let answer: Answer;
      try {
        if (!pathname.startsWith(basePath)) throw refuse('not-found');
        answer = await route(await readCall(request, pathname.slice(basePath.length)));
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        answer = problemAnswer(error, pathname, requestId);
      }
      const { status, headers, body } = answer;
      return new Response(request.method === 'HEAD' ? null : body, {
        status,
        headers: { ...headers, 'cache-control': 'no-store', 'x-request-id': requestId },
      });
    },
    signIn: (request) => openSession(context, host, { role: 'supporter', ...request }),
    expireSessions: () => tokens.expire(),
    record<T extends AnyRecord>(id: RecordId) {
      const kept = store.records.get(id);
      return kept && (structuredClone(currentOf(kept).record) as AnyRecord as T);
    },
    revisions<T extends AnyRecord>(id: RecordId) {
      const { revisions } = store.records.get(id) ?? { revisions: [] };
      return revisions.map(({ record }) => structuredClone(record) as AnyRecord as T);
    },
    records<K extends Kind>(kind: K) {
      const kept = [...store.records.values()].filter((each) => each.kind === kind);
      return kept.map((each) => structuredClone(currentOf(each).record) as AnyRecord as Kinds[K]);
    },
    change: (kind, id, change, by) => changeAs(context, hostName, { kind, id, change, by }),
    enterOrganisation(name) {
      const other = newOrganisation(name, now(), random);
      enterOrganisation(context, other, hostName);
      const its = hosts.enter({ organisation: other.id, name: hostName });
      return { organisation: other.id, credentials: its };
    },
  };
}
