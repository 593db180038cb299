import { guards, kinds } from '@banso/model';
import type { AnyRecord, Fault, RevisionOf, Source } from '@banso/model';
import type { Caller, CallOptions, Query, WriteOptions } from '../core/caller.js';
import { ApiError } from '../core/errors.js';
import { listOf } from '../core/list.js';
import type { List, Page } from '../core/list.js';
import type { ListFilter } from './filters.js';

/** One revision of a record: who made it, when, and the record as it stood. */
export type RecordRevision<T extends AnyRecord> = RevisionOf<T>;

/** The records of one kind. Every kind has the same verbs. */
export interface Records<T extends AnyRecord = AnyRecord, Filter extends ListFilter = ListFilter> {
  /**
   * One record by its id (`cmp_…`) or by what another system calls it (`cif:0418-2270193`).
   * Rejects with `not-found` when there is none that this session may read.
   */
  get(reference: string, options?: CallOptions): Promise<T>;
  /** Newest first. */
  list(filter?: Filter, options?: CallOptions): List<T>;
  /**
   * Makes the record (revision 0) or changes the revision it carries; answers it as the server keeps it.
   * Rejects with `conflict` and `current` when somebody was faster, with `invalid` and `issues` when it cannot be kept.
   */
  put(record: T, options?: WriteOptions): Promise<T>;
  /** Withdraws the revision it carries. The content stays in the history. */
  withdraw(record: { id: string; revision: number }, reason: string, options?: WriteOptions): Promise<T>;
  /** Every revision, newest first. */
  history(id: string, filter?: { limit?: number }, options?: CallOptions): List<RecordRevision<T>>;
  /** A new source for a widget that shows records of this kind: one for each widget; they hear of each other. */
  source(): Source<T>;
}

/** What records can do over the network; the rest is the source's. */
export type RecordCalls<T extends AnyRecord, Filter extends ListFilter = ListFilter> = Omit<
  Records<T, Filter>,
  'source'
>;

/** The calls for a kind, whose records are `T`. */
export function recordCalls<T extends AnyRecord, Filter extends ListFilter = ListFilter>(
  kind: T['kind'],
  call: Caller,
): RecordCalls<T, Filter> {
  const { path: plural, check } = kinds[kind];
  const expectPage = (checkItem: (item: unknown) => Fault) => ({
    expected: `a page of ${kind}`,
    check: pageOf(checkItem),
  });
  const at = (id: string, rest = '') => `/v1/${plural}/${encodeURIComponent(id)}${rest}`;
  const one = { expected: kind, check };

  const pages = <Item>(
    verb: string,
    path: string,
    query: Query,
    checkItem: (item: unknown) => Fault,
    options?: CallOptions,
  ) =>
    listOf<Item, Page<Item>>(
      (cursor) =>
        call<Page<Item>>(
          {
            operation: `${plural}.${verb}`,
            method: 'GET',
            path,
            query: { ...query, cursor },
            ...expectPage(checkItem),
          },
          options,
        ),
      ({ next }) => next ?? undefined,
    );
  const list = (filter?: ListFilter, options?: CallOptions) =>
    pages<T>('list', `/v1/${plural}`, { ...filter }, check, options);

  return {
    list,
    async get(reference, options) {
      if (!reference.includes(':')) {
        return call<T>({ operation: `${plural}.get`, method: 'GET', path: at(reference), ...one }, options);
      }
      const { items } = await list({ externalId: reference, limit: 1 }, options).page();
      if (items[0]) return items[0];
      throw new ApiError(`GET /v1/${plural}: no ${kind} goes by this external id`, 404);
    },
    put(record, options) {
      const headers: Record<string, string> =
        record.revision > 0 ? { 'if-match': `"${record.revision}"` } : { 'if-none-match': '*' };
      const path = at(record.id);
      return call<T>(
        { operation: `${plural}.put`, method: 'PUT', path, headers, body: record, ...one },
        options,
      );
    },
    withdraw({ id, revision }, reason, options) {
      const headers = { 'if-match': `"${revision}"` };
      const path = at(id, '/withdrawal');
      return call<T>(
        { operation: `${plural}.withdraw`, method: 'POST', path, headers, body: { reason }, ...one },
        options,
      );
    },
    history(id, filter, callOptions) {
      return pages<RecordRevision<T>>(
        'history',
        at(id, '/history'),
        { ...filter },
        revisionOf(check),
        callOptions,
      );
    },
  };
}

/** Checks a page whose items pass a check. */
export function pageOf(check: (item: unknown) => Fault): (value: unknown) => Fault {
  return (value) => {
    const { items, next } = (value ?? {}) as { items?: unknown; next?: unknown };
    if (!Array.isArray(items)) return '/items';
    for (const [index, item] of items.entries()) {
      const fault = check(item);
      if (fault !== undefined) return `/items/${index}${fault}`;
    }
    return next === null || typeof next === 'string' ? undefined : '/next';
  };
}

function revisionOf(check: (record: unknown) => Fault): (value: unknown) => Fault {
  return (value) => {
    const fault = guards.checkRevision(value);
    if (fault !== undefined) return fault;
    const inside = check((value as { record?: unknown }).record);
    return inside === undefined ? undefined : `/record${inside}`;
  };
}
