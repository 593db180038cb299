import { kinds } from '@banso/model';
import type { AnyRecord, Session } from '@banso/model';
import { askSession, call } from '../contract-suite/person.js';
import type { Answered, Call, ServerUnderTest } from '../contract-suite/person.js';
import { recordOf } from './draft.js';
import type { Names } from './draft.js';
import { roles } from './operations.js';
import type { Guess, Operation } from './operations.js';

/** Everybody's way to one of the servers: does what an operation says, and tells what was answered. */
export class User {
  readonly #server: ServerUnderTest;
  readonly #name: Names;
  readonly #revision: (id: string) => number;
  readonly #sessions = new Map<number, Session>();
  /** How far each follower has come, by what they follow. */
  readonly #places = new Map<string, string>();

  /** @param revision of a record as it stands, 0 when there is none */
  constructor(server: ServerUnderTest, name: Names, revision: (id: string) => number) {
    this.#server = server;
    this.#name = name;
    this.#revision = revision;
  }

  async do(operation: Operation): Promise<Answered[]> {
    const { by } = operation;
    switch (operation.do) {
      case 'sign in':
        return [await this.#signIn(operation)];
      case 'put': {
        const { draft, expected, key } = operation;
        const id = this.#name(draft.kind, draft.which);
        const headers = { ...this.#precondition(id, expected), ...keyOf(key) };
        const body = recordOf(draft, this.#name, this.#revision(id));
        return [await this.#call(by, 'PUT', `/v1/${kinds[draft.kind].path}/${id}`, { body, headers })];
      }
      case 'withdraw': {
        const { expected, key, reason } = operation;
        const headers = { ...this.#precondition(this.#idOf(operation), expected), ...keyOf(key) };
        return [
          await this.#call(by, 'POST', `${this.#pathOf(operation)}/withdrawal`, {
            body: { reason },
            headers,
          }),
        ];
      }
      case 'read':
        return [await this.#call(by, 'GET', this.#pathOf(operation))];
      case 'history':
        return this.#pages(by, `${this.#pathOf(operation)}/history?limit=${operation.limit}`);
      case 'list': {
        const filters = operation.filters.map(
          ([name, value]) => `&${name}=${encodeURIComponent(this.#named(value))}`,
        );
        return this.#pages(
          by,
          `/v1/${kinds[operation.kind].path}?limit=${operation.limit}${filters.join('')}`,
        );
      }
      case 'follow':
        return this.#follow(operation);
      case 'search':
        return this.#search(operation);
      case 'device': {
        const path = `/v1/device-keys/dvk_${this.#name('company', operation.which).slice(4)}`;
        const { method, body } = operation;
        return [await this.#call(by, method, path, method === 'PUT' ? { body } : {})];
      }
      case 'anything': {
        const { method, path, body } = operation;
        return [await this.#call(by, method, path, method === 'GET' ? {} : { body })];
      }
    }
  }

  #call(by: number, method: string, path: string, options: Call = {}): Promise<Answered> {
    const authorization = `Bearer ${this.#sessions.get(by)?.token ?? 'none'}`;
    const headers = { authorization, ...options.headers };
    return call(this.#server, method, path, { ...options, headers });
  }

  async #signIn({ by, name, branch, company }: Operation & { do: 'sign in' }): Promise<Answered> {
    const person = { system: 'staff', id: String(by), name, ...(branch !== null && { branch }) };
    const bound = company === null ? {} : { company: this.#named(company) };
    const answer = await askSession(this.#server, { person, role: roles[by], ...bound });
    if (answer.status === 201) this.#sessions.set(by, answer.body);
    return answer;
  }

  /** Page after page, as long as there is one. */
  async #pages(by: number, path: string): Promise<Answered[]> {
    const answers: Answered[] = [];
    for (let next: string | null | undefined = ''; typeof next === 'string';) {
      const answer: Answered<{ next?: string | null }> = await call(
        this.#server,
        'GET',
        path + (next && `&cursor=${next}`),
        { headers: { authorization: `Bearer ${this.#sessions.get(by)?.token ?? 'none'}` } },
      );
      answers.push(answer);
      next = answer.body.next;
    }
    return answers;
  }

  async #follow({ by, company, limit }: Operation & { do: 'follow' }): Promise<Answered[]> {
    const follower = `${by} ${company}`;
    const narrowed = company === null ? '' : `&kind=dialogue&kind=company&company=${this.#named(company)}`;
    const answers: Answered[] = [];
    for (let more = true; more;) {
      const place = this.#places.get(follower);
      const after = place === undefined ? '' : `&after=${place}`;
      const answer = await this.#call(by, 'GET', `/v1/changes?limit=${limit}${narrowed}${after}`);
      answers.push(answer);
      const page = answer.body as { next?: string; more?: boolean };
      if (page.next !== undefined) this.#places.set(follower, page.next);
      // Whoever was bound to another company since begins anew.
      else this.#places.delete(follower);
      more = page.more ?? false;
    }
    return answers;
  }

  async #search({ by, text, more, limit }: Operation & { do: 'search' }): Promise<Answered[]> {
    const company = typeof more.company === 'string' ? { company: this.#named(more.company) } : {};
    const { company: _company, ...filters } = more;
    const answers: Answered[] = [];
    for (let cursor: string | null | undefined; cursor !== null;) {
      const body = { text, limit, ...filters, ...company, ...(cursor !== undefined && { cursor }) };
      const answer = await this.#call(by, 'POST', '/v1/search', { body });
      answers.push(answer);
      cursor = (answer.body as { next?: string | null }).next ?? null;
    }
    return answers;
  }

  #precondition(id: string, expected: Guess): Record<string, string> {
    const revision = this.#revision(id);
    if (expected === 'none' || revision === 0) return { 'if-none-match': '*' };
    return { 'if-match': `"${expected === 'older' ? Math.max(1, revision - 1) : revision}"` };
  }

  #idOf = ({ kind, which }: { kind: AnyRecord['kind']; which: number }) => this.#name(kind, which);

  #pathOf = (one: { kind: AnyRecord['kind']; which: number }) =>
    `/v1/${kinds[one.kind].path}/${this.#idOf(one)}`;

  /** `company 1` is the id of that company, whatever it is in this run. */
  #named(reference: string): string {
    const which = /^company (\d)$/.exec(reference)?.[1];
    return which === undefined ? reference : this.#name('company', Number(which));
  }
}

const keyOf = (key: number | null): Record<string, string> =>
  key === null ? {} : { 'idempotency-key': `intent-${key}` };
