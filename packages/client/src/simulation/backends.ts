import { kinds } from '@banso/model';
import type { AnyRecord, RecordId, Revision, Session } from '@banso/model';
import type { Fetch } from '../core/transport.js';
import { createMemoryServer } from '../testing/memory-server/memory-server.js';
import type { Chance } from './chance.js';
import type { Somebody } from './people.js';
import type { World } from './world.js';

/** The server, and the host's part in front of it. */
export interface Backend {
  /** Answers below `/v1`. */
  answer(request: Request): Promise<Response>;
  /** Opens a session, as the host's back end does. */
  signIn(person: Somebody, seconds: number): Promise<Session>;
  /** No session that was opened until now is good any more; absent where it cannot be done. */
  expireSessions?(): void;
}

/** The contract in memory, by the world's clock and chance. */
export function memoryBackend(world: World, chance: Chance): Backend {
  const server = createMemoryServer({
    clock: { now: () => world.now },
    random: () => chance.number(),
  });
  return {
    answer: (request) => server.fetch(request),
    signIn: (person, seconds) => server.signIn({ ...signInOf(person), seconds }),
    expireSessions: () => server.expireSessions(),
  };
}

/** A server with a host of its own. */
export interface ReachableServer {
  fetch: Fetch;
  credentials: { id: string; secret: string };
}

/** Any server of the contract, such as the reference server on its database. */
export function serverBackend({ fetch, credentials: { id, secret } }: ReachableServer): Backend {
  return {
    answer: fetch,
    async signIn(person, seconds) {
      const request = new Request('http://banso.test/v1/sessions', {
        method: 'POST',
        headers: { authorization: `Basic ${btoa(`${id}:${secret}`)}`, 'content-type': 'application/json' },
        body: JSON.stringify({ ...signInOf(person), seconds }),
      });
      return read<Session>(await fetch(request));
    },
  };
}

/** What a person may do without any of our code: read, write, look into the history. */
export class Desk {
  readonly #backend: Backend;
  readonly #person: Somebody;

  constructor(backend: Backend, person: Somebody) {
    this.#backend = backend;
    this.#person = person;
  }

  /** Undefined = the server says no. */
  async put(record: AnyRecord): Promise<AnyRecord | undefined> {
    const { kind, id, revision } = record;
    const precondition: Record<string, string> =
      revision > 0 ? { 'if-match': `"${revision}"` } : { 'if-none-match': '*' };
    const response = await this.#ask(
      'PUT',
      `/v1/${kinds[kind].path}/${id}`,
      JSON.stringify(record),
      precondition,
    );
    return response.ok ? ((await response.json()) as AnyRecord) : undefined;
  }

  async get(kind: AnyRecord['kind'], id: RecordId): Promise<AnyRecord | undefined> {
    const response = await this.#ask('GET', `/v1/${kinds[kind].path}/${id}`);
    return response.ok ? ((await response.json()) as AnyRecord) : undefined;
  }

  /** Every revision, the first one first. */
  async history(kind: AnyRecord['kind'], id: RecordId): Promise<(Revision & { record: AnyRecord })[]> {
    const revisions: (Revision & { record: AnyRecord })[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const query: string = cursor && `&cursor=${encodeURIComponent(cursor)}`;
      const response = await this.#ask('GET', `/v1/${kinds[kind].path}/${id}/history?limit=200${query}`);
      if (response.status === 404) return [];
      const page: { items: typeof revisions; next: string | null } = await read(response);
      revisions.push(...page.items);
      cursor = page.next;
    }
    return revisions.reverse();
  }

  async #ask(
    method: string,
    path: string,
    body?: string,
    headers: Record<string, string> = {},
  ): Promise<Response> {
    const { token } = await this.#backend.signIn(this.#person, 3600);
    return this.#backend.answer(
      new Request(`http://banso.test${path}`, {
        method,
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers },
        ...(body !== undefined && { body }),
      }),
    );
  }
}

async function read<T>(response: Response): Promise<T> {
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
  return (await response.json()) as T;
}

function signInOf({ number, name }: Somebody) {
  return { person: { system: 'crm', id: number, name }, role: 'supporter' } as const;
}
