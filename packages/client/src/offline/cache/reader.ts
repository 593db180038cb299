import { isNamed } from '@banso/model';
import type { AnyRecord, RecordId } from '@banso/model';
import type { CallOptions } from '../../core/caller.js';
import { StorageError, isBansoError } from '../../core/errors.js';
import { listOf } from '../../core/list.js';
import type { List, Page } from '../../core/list.js';
import type { RecordCalls } from '../../records/records.js';
import { copyOf } from '../../source/copy.js';
import type { Workspace } from '../workspace.js';
import { isIn, newestFirst } from './filter.js';
import type { AnyFilter } from './filter.js';
import { Listings } from './listing.js';

/** The cursor of a list that is answered from here. */
const here = 'device:';

/** Whether a page behind this cursor is answered from here. */
export const isHere = (cursor: string | undefined) => cursor?.startsWith(here) === true;

/** A record that was read again within this time, in milliseconds, is not read again. */
const fresh = 2_000;

/**
 * Reads of one kind: from the device at once where it has them, and then read again from the server; what is new is told
 * by the workspace. What is not here comes from the server, and is kept.
 */
export class Reader<T extends AnyRecord> {
  readonly #kind: T['kind'];
  readonly #online: RecordCalls<T>;
  readonly #workspace: Workspace;
  readonly #after: (milliseconds: number, call: () => void) => void;
  readonly #listings: Listings<T>;
  readonly #fresh = new Set<RecordId>();
  /** What other systems call records that were found here. */
  readonly #named = new Map<string, RecordId>();

  constructor(
    kind: T['kind'],
    online: RecordCalls<T>,
    workspace: Workspace,
    after: (milliseconds: number, call: () => void) => void,
  ) {
    this.#kind = kind;
    this.#online = online;
    this.#workspace = workspace;
    this.#after = after;
    const { cache, order } = workspace;
    this.#listings = new Listings({ kind, cache, order, after, version: () => workspace.version });
  }

  async get(reference: string, options?: CallOptions): Promise<T> {
    options?.signal?.throwIfAborted();
    const found = await readable(() => this.#find(reference));
    if (found) {
      this.#refresh(found);
      return found;
    }
    const record = await this.#online.get(reference, options);
    await this.#workspace.keep([record]);
    return (await readable(() => this.view(record.id))) ?? record;
  }

  list(filter: AnyFilter = {}, options?: CallOptions): List<T> {
    return listOf<T, Page<T>>(
      (cursor) => this.#page(filter, cursor, options),
      ({ next }) => next ?? undefined,
    );
  }

  /** A record as its person sees it, a copy of its own. */
  async view(id: RecordId): Promise<T | undefined> {
    try {
      return await this.#workspace.views.of<T>(this.#kind, id);
    } catch (error) {
      // Of a device that does not answer, what this tab knows: nobody sees less than they saw.
      const known = error instanceof StorageError && this.#workspace.views.known<T>(this.#kind, id);
      if (known) return known;
      throw error;
    }
  }

  /** Copies of what is to be handed out; a view is one already. */
  #copies(records: readonly T[], views: ReadonlyMap<RecordId, T | undefined>): T[] {
    return records.map((record) => (views.get(record.id) === record ? record : copyOf(record)));
  }

  /** Records of the server's as their person sees them; those that the device cannot give back, as they came. */
  async views(records: readonly T[]): Promise<T[]> {
    return Promise.all(records.map(async (record) => (await readable(() => this.view(record.id))) ?? record));
  }

  async #page(filter: AnyFilter, cursor: string | undefined, options?: CallOptions): Promise<Page<T>> {
    options?.signal?.throwIfAborted();
    const company = await readable(() => this.#companyOf(filter));
    const its = company === undefined ? filter : { ...filter, company };
    if (isHere(cursor)) return this.#here(its, cursor);
    if (
      company !== undefined &&
      !cursor &&
      !filter.withdrawn &&
      (await readable(() => this.#isHere(company)))
    ) {
      const page = await readable(() => this.#here(its));
      void this.#workspace.follower.follow(company).catch(() => {});
      if (page) return page;
    }
    try {
      const page = await this.#online.list(filter, options).page(cursor);
      await this.#workspace.keep(page.items);
      this.#follow(company, filter, page.items);
      return { ...page, items: await this.#shown(its, page.items, cursor === undefined) };
    } catch (error) {
      // Of a company that is not here as a whole, a part would look like all.
      if (cursor !== undefined || filter.company || filter.engagement || !isUnreachable(error)) throw error;
      const page = await this.#here(its);
      if (page.items.length === 0) throw error;
      return page;
    }
  }

  /** A page of what the device has. */
  async #here(filter: AnyFilter, cursor?: string): Promise<Page<T>> {
    const { items, views, next } = await this.#listings.page(filter, cursor?.slice(here.length), () =>
      this.#views(),
    );
    return { items: this.#copies(items, views), next: next === undefined ? null : here + next };
  }

  /** The records that have something the server does not have, as their person sees them at one time. */
  async #views(
    isWanted: (id: RecordId) => boolean = () => true,
  ): Promise<ReadonlyMap<RecordId, T | undefined>> {
    const ids = this.#written().filter(isWanted);
    try {
      return await this.#workspace.views.all<T>(this.#kind, ids);
    } catch (error) {
      if (!(error instanceof StorageError)) throw error;
      return new Map(await Promise.all(ids.map(async (id) => [id, await this.view(id)] as const)));
    }
  }

  /** A page of the server's as its person sees it; the first one begins with what the server does not have yet. */
  async #shown(filter: AnyFilter, items: readonly T[], isFirst: boolean): Promise<T[]> {
    const { cache } = this.#workspace;
    const ids = new Set(items.map(({ id }) => id));
    // What another tab has changed while the answer was on its way lies on the device.
    const overtaken = items.filter((item) => !cache.isUpToDate(item));
    await Promise.all(overtaken.map(({ id }) => readable(() => cache.get(this.#kind, id))));
    const views = await this.#views((id) => ids.has(id) || isFirst);
    const isNew = (view: T | undefined): view is T => view !== undefined && !ids.has(view.id);
    const isListed = (record: T) => isIn(record, { ...filter, text: undefined });
    const made = [...views.values()].filter(isNew).filter((view) => view.revision === 0 && isListed(view));
    const own = items
      .map((item) => [item, views.get(item.id) ?? cache.newest(item)] as const)
      .filter(([item, view]) => view === item || isListed(view))
      .map(([, view]) => view);
    const all = this.#copies([...made, ...own], views);
    // The server's order is the right one as long as nothing else is in it.
    return views.size === 0 ? all : all.sort(newestFirst);
  }

  /** The records of this kind that have something the server does not have. */
  #written(): RecordId[] {
    const { lines, unkept } = this.#workspace;
    const kept = lines.all.map(({ intent }) => intent);
    const inMemory = unkept.all.map(({ kind, value }) => ({ kind, record: value.id }));
    const ours = [...kept, ...inMemory].filter(({ kind }) => kind === this.#kind);
    return [...new Set(ours.map(({ record }) => record))];
  }

  async #find(reference: string): Promise<T | undefined> {
    if (!reference.includes(':')) return this.view(reference);
    const known = this.#named.get(reference);
    const view = known === undefined ? undefined : await this.view(known);
    if (view && isNamed(view, reference)) return view;
    const { cache } = this.#workspace;
    const kept = await cache.list<T>(this.#kind);
    const views = await this.#views();
    const all = new Map([...kept.map((record) => [record.id, cache.newest(record)] as const), ...views]);
    const found = [...all.values()].find((record) => record && isNamed(record, reference));
    if (found) this.#named.set(reference, found.id);
    return found && this.view(found.id);
  }

  /** The company that a list is about, by id. */
  async #companyOf({ company, engagement }: AnyFilter): Promise<RecordId | undefined> {
    const { cache } = this.#workspace;
    if (company === undefined) {
      const record = engagement && (await this.#workspace.views.of('engagement', engagement));
      return record && record.kind === 'engagement' ? record.company : undefined;
    }
    if (!company.includes(':')) return company;
    const known = this.#named.get(company);
    if (known !== undefined) return known;
    const found = (await cache.list('company')).find((record) => isNamed(record, company));
    if (found) this.#named.set(company, found.id);
    return found?.id;
  }

  /** Everything of the company is here: because it was read, or because the server does not know it yet. */
  async #isHere(company: RecordId): Promise<boolean> {
    const { follower, lines, cache } = this.#workspace;
    if (await follower.isComplete(company)) return true;
    return lines.of(company).length > 0 && (await cache.get('company', company)) === undefined;
  }

  /** The whole company is read too, so that it is here next time. */
  #follow(company: RecordId | undefined, filter: AnyFilter, items: readonly T[]): void {
    if (filter.company === undefined && filter.engagement === undefined) return;
    const [first] = items;
    const id = company ?? (first && 'company' in first ? first.company : undefined);
    if (id !== undefined) void this.#workspace.follower.follow(id).catch(() => {});
  }

  /** Reads it again; what is new is told. */
  #refresh(record: T): void {
    const { follower, lines } = this.#workspace;
    const { id, revision } = record;
    const company = record.kind === 'company' ? id : 'company' in record ? record.company : undefined;
    if (this.#fresh.has(id) || (revision === 0 && lines.of(id).length > 0)) return;
    this.#fresh.add(id);
    this.#after(fresh, () => this.#fresh.delete(id));
    const read = async () => {
      if (company !== undefined && (await follower.isComplete(company))) return follower.follow(company);
      await this.#readAgain(id);
    };
    // Whoever waits for nothing is told nothing; without a network it stays as it is.
    void read().catch(() => {});
  }

  async #readAgain(id: RecordId): Promise<void> {
    try {
      await this.#workspace.keep([await this.#online.get(id)]);
    } catch (error) {
      if (!isBansoError(error, 'not-found')) throw error;
      await this.#workspace.forget(this.#kind, id);
    }
  }
}

/** Nobody answered, or somebody else than the server. */
function isUnreachable(error: unknown): boolean {
  return isBansoError(error) && ['offline', 'timeout', 'contract'].includes(error.kind);
}

/** What cannot be read from the device is as if it were not there: the server has it. */
async function readable<R>(read: () => Promise<R>): Promise<R | undefined> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof StorageError) return undefined;
    throw error;
  }
}
