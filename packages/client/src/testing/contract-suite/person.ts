import { guards, kinds } from '@banso/model';
import type { AnyRecord, ChangePage, Problem, Session, SessionRequest } from '@banso/model';
import type { Fetch } from '../../core/transport.js';
import { equal, ok } from './equal.js';

export interface Credentials {
  id: string;
  secret: string;
}

/** A server under test. */
export interface ServerUnderTest {
  /** Where it answers, e.g. `http://127.0.0.1:4010`. */
  url: string;
  fetch: Fetch;
  credentials: Credentials;
  /** Enters another organisation. */
  enterOrganisation(name: string): Promise<Credentials> | Credentials;
  stop?(): Promise<void>;
}

export interface Call {
  body?: unknown;
  /** The body as it is, instead of `body` as JSON. */
  raw?: string | Uint8Array<ArrayBuffer>;
  headers?: Record<string, string>;
}

export interface Answered<T = unknown> {
  status: number;
  headers: Headers;
  text: string;
  body: T;
}

/** One request as anybody may send it. Every answer is JSON, and a refusal is a problem of the contract. */
export async function call<T>(
  { url, fetch }: ServerUnderTest,
  method: string,
  path: string,
  { body, raw, headers }: Call = {},
): Promise<Answered<T>> {
  const content = raw ?? (body === undefined ? null : JSON.stringify(body));
  const response = await fetch(
    new Request(url + path, {
      method,
      headers: { ...(content === null ? {} : { 'content-type': 'application/json' }), ...headers },
      body: content,
    }),
  );
  const text = await response.text();
  const type = response.ok ? 'application/json' : 'application/problem+json';
  equal(response.headers.get('content-type')?.split(';')[0], type, `${method} ${path}: ${text}`);
  const read = JSON.parse(text) as T;
  if (!response.ok) equal(guards.checkProblem(read), undefined, `${method} ${path}: ${text}`);
  return { status: response.status, headers: response.headers, text, body: read };
}

export const askSession = (server: ServerUnderTest, request: unknown, credentials = server.credentials) =>
  call<Session>(server, 'POST', '/v1/sessions', {
    body: request,
    headers: { authorization: `Basic ${btoa(`${credentials.id}:${credentials.secret}`)}` },
  });

export type SignInDetails = Partial<Omit<SessionRequest, 'person'>> & {
  branch?: string;
  credentials?: Credentials;
};

/** The API as one person uses it. */
export class Person {
  readonly session: Session;
  readonly #server: ServerUnderTest;

  constructor(server: ServerUnderTest, session: Session) {
    this.#server = server;
    this.session = session;
  }

  /** Signs in under a number that no other test has used, or the one after `#`: `齋藤#10482`. */
  static async signIn(server: ServerUnderTest, name: string, details: SignInDetails = {}): Promise<Person> {
    const { branch, credentials, ...request } = details;
    const person = { system: 'staff', id: name, name: name.split('#')[0], ...(branch && { branch }) };
    const { status, body, text } = await askSession(
      server,
      { person, role: 'supporter', ...request },
      credentials,
    );
    equal(status, 201, text);
    return new Person(server, body);
  }

  call<T = unknown>(method: string, path: string, options: Call = {}): Promise<Answered<T>> {
    const headers = { authorization: `Bearer ${this.session.token}`, ...options.headers };
    return call<T>(this.#server, method, path, { ...options, headers });
  }

  get<T = unknown>(path: string): Promise<Answered<T>> {
    return this.call<T>('GET', path);
  }

  /** What must be there. */
  async read<T>(path: string): Promise<T> {
    const { status, body, text } = await this.get<T>(path);
    equal(status, 200, `${path}: ${text}`);
    return body;
  }

  post<T = unknown>(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Answered<T>> {
    return this.call<T>('POST', path, { body, headers });
  }

  /** Against the revision of the record itself; 0 makes it. */
  put<T extends AnyRecord>(record: T, headers: Record<string, string> = {}): Promise<Answered<T>> {
    const precondition: Record<string, string> =
      record.revision === 0 ? { 'if-none-match': '*' } : { 'if-match': `"${record.revision}"` };
    return this.call<T>('PUT', pathOf(record), { body: record, headers: { ...precondition, ...headers } });
  }

  /** The same, and it must succeed. */
  async kept<T extends AnyRecord>(record: T, headers: Record<string, string> = {}): Promise<T> {
    const { status, body, text } = await this.put(record, headers);
    ok(status === 200 || status === 201, `${record.id}: ${status} ${text}`);
    equal(kinds[record.kind].check(body), undefined, text);
    return body;
  }

  withdraw(
    record: AnyRecord,
    reason: string,
    headers: Record<string, string> = {},
  ): Promise<Answered<AnyRecord>> {
    return this.post(
      `${pathOf(record)}/withdrawal`,
      { reason },
      {
        'if-match': `"${record.revision}"`,
        ...headers,
      },
    );
  }

  /** Everything new since a place in the feed, page by page, and the next place. */
  async follow(after = '', query = '', limit = 3): Promise<{ told: string[]; after: string }> {
    const told: string[] = [];
    for (let more = true; more;) {
      const cursor = after && `&after=${after}`;
      const page: ChangePage = await this.read(`/v1/changes?limit=${limit}${query}${cursor}`);
      equal(guards.checkChangePage(page), undefined);
      told.push(...page.items.map(({ type, id, revision }) => `${type} ${id} ${revision}`));
      ({ next: after, more } = page);
    }
    return { told, after };
  }
}

export const pathOf = ({ kind, id }: Pick<AnyRecord, 'kind' | 'id'>): string =>
  `/v1/${kinds[kind].path}/${id}`;

/** Sees that a request was refused, and where and why. */
export function refused(answered: Answered, status: number, code: string, places: string[] = []): Problem {
  const body = answered.body as Problem;
  const found = (body.issues ?? []).map((issue) => `${issue.path} ${issue.code}`).sort();
  const seen = { status: answered.status, code: body.code, places: found };
  equal(seen, { status, code, places: [...places].sort() }, answered.text);
  return body;
}
