import type { AnyRecord } from '@banso/model';
import { json, problem } from './fakes.js';

interface Kept {
  revisions: AnyRecord[];
}

/** The part of the contract that a source uses, in memory: revisions, preconditions, keys, history. */
export class FakeApi {
  readonly records = new Map<string, Kept>();
  /** Every write that was carried out, in order. */
  readonly writes: AnyRecord[] = [];
  readonly #answers = new Map<string, AnyRecord>();

  /** A record as it stands. */
  current<T extends AnyRecord>(id: string): T {
    return this.records.get(id)!.revisions.at(-1) as T;
  }

  /** Writes as somebody else does. */
  write(record: AnyRecord): AnyRecord {
    const { revisions } = this.records.get(record.id) ?? { revisions: [] };
    const kept = {
      ...structuredClone(record),
      revision: revisions.length + 1,
      updatedAt: '2026-11-18T01:00:00Z',
    };
    this.records.set(record.id, { revisions: [...revisions, kept] });
    this.writes.push(kept);
    return kept;
  }

  readonly fetch = async (request: Request): Promise<Response> => {
    const [, , , id, part] = new URL(request.url).pathname.split('/');
    const kept = this.records.get(id ?? '');
    if (request.method === 'PUT') return this.#put(request, (await request.json()) as AnyRecord);
    if (id && !kept) return problem(404, 'not-found')(request);
    if (part === 'history') {
      const items = kept!.revisions.map((record) => ({
        revision: record.revision,
        at: '',
        by: { person: '', name: '' },
        record,
      }));
      return json({ items: items.reverse(), next: null })(request);
    }
    if (id) return json(kept!.revisions.at(-1))(request);
    return json({ items: [...this.records.values()].map(({ revisions }) => revisions.at(-1)), next: null })(
      request,
    );
  };

  #put(request: Request, record: AnyRecord): Response | Promise<Response> {
    const key = request.headers.get('idempotency-key')!;
    const answered = this.#answers.get(key);
    if (answered) return json(answered)(request);
    const { revision = 0 } = this.records.get(record.id)?.revisions.at(-1) ?? {};
    const expected = request.headers.get('if-match') ?? '"0"';
    if (expected !== `"${revision}"`)
      return problem(412, 'conflict', { current: this.current(record.id) })(request);
    const kept = this.write(record);
    this.#answers.set(key, kept);
    return json(kept, revision === 0 ? 201 : 200)(request);
  }
}
