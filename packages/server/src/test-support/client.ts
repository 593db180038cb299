import type { Problem, Session, SessionRequest } from '@banso/model';
import assert from 'node:assert/strict';
import type { Credentials } from '../hosts/host.js';
import { assertConforms } from './conformance.js';

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

/** One request as anybody may send it; every answer is held against the contract. */
export async function call<T>(
  url: string,
  method: string,
  { body, raw, headers }: Call = {},
): Promise<Answered<T>> {
  const content = raw ?? (body === undefined ? undefined : JSON.stringify(body));
  const response = await fetch(url, {
    method,
    headers: { ...(content === undefined ? {} : { 'Content-Type': 'application/json' }), ...headers },
    body: content,
  });
  const text = await response.text();
  assertConforms(method, url, response, text);
  return { status: response.status, headers: response.headers, text, body: JSON.parse(text) as T };
}

/** The API as one person uses it. */
export class TestClient {
  readonly url: string;
  readonly session: Session;

  constructor(url: string, session: Session) {
    this.url = url;
    this.session = session;
  }

  call<T = unknown>(method: string, path: string, options: Call = {}): Promise<Answered<T>> {
    const headers = { Authorization: `Bearer ${this.session.token}`, ...options.headers };
    return call<T>(this.url + path, method, { ...options, headers });
  }

  get<T = unknown>(path: string): Promise<Answered<T>> {
    return this.call<T>('GET', path);
  }

  post<T = unknown>(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Answered<T>> {
    return this.call<T>('POST', path, { body, headers });
  }

  /** Against the revision of the record itself; 0 makes it. */
  put<T extends { revision: number }>(
    path: string,
    record: T,
    headers: Record<string, string> = {},
  ): Promise<Answered<T>> {
    const precondition: Record<string, string> =
      record.revision === 0 ? { 'If-None-Match': '*' } : { 'If-Match': `"${record.revision}"` };
    return this.call<T>('PUT', path, { body: record, headers: { ...precondition, ...headers } });
  }

  /** The same, and it must succeed. */
  async kept<T extends { revision: number }>(
    path: string,
    record: T,
    headers: Record<string, string> = {},
  ): Promise<T> {
    const { status, body, text } = await this.put(path, record, headers);
    assert.ok(status === 200 || status === 201, `${path}: ${status} ${text}`);
    return body;
  }
}

export const basic = ({ id, secret }: Credentials) =>
  `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`;

export function askSession(
  url: string,
  credentials: Credentials,
  request: unknown,
): Promise<Answered<Session>> {
  return call<Session>(`${url}/v1/sessions`, 'POST', {
    body: request,
    headers: { Authorization: basic(credentials) },
  });
}

export async function signIn(
  url: string,
  credentials: Credentials,
  name: string,
  rest: Partial<Omit<SessionRequest, 'person'>> & { branch?: string } = {},
): Promise<TestClient> {
  const { branch, ...request } = rest;
  const person = { system: 'staff', id: name, name, ...(branch ? { branch } : {}) };
  const { status, body, text } = await askSession(url, credentials, {
    person,
    role: 'supporter',
    ...request,
  });
  assert.equal(status, 201, text);
  return new TestClient(url, body);
}

/** Asserts a problem and gives it. */
export function problem(answered: Answered, status: number, code: string, paths: string[] = []): Problem {
  const body = answered.body as Problem;
  assert.deepEqual(
    {
      status: answered.status,
      code: body.code,
      paths: (body.issues ?? []).map(({ path, code }) => `${path} ${code}`),
    },
    { status, code, paths },
    answered.text,
  );
  return body;
}
