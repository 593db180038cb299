import type { AnyRecord, RecordId } from '@banso/model';
import type { Clock } from '../core/clock.js';
import type { ListFilter } from '../records/filters.js';
import type { RecordCalls, Records } from '../records/records.js';
import { copyOf } from '../source/copy.js';
import type { Siblings } from '../source/online-source.js';
import { Reader } from './cache/reader.js';
import { Shown } from './shown.js';
import { switchingSource } from './switching-source.js';
import { withoutUnsent } from './without-unsent.js';
import type { Answered } from './answered.js';
import type { Workspace } from './workspace.js';

/** Where the records of a kind are at the moment. */
export interface Place {
  /** Resolves when it is known whether there is a workspace; undefined = there is none, only the API. */
  workspace(): Promise<Workspace | undefined>;
  /** The same without waiting; undefined also while it is not known. */
  readonly current: Workspace | undefined;
  readonly isKnown: boolean;
  /** Who was last known to be signed in at the host; undefined = that was never asked, or never answered. */
  readonly person: RecordId | undefined;
  /** Called when it has become another one. */
  subscribe(listener: () => void): () => void;
  readonly clock: Clock;
  readonly answered: Answered;
}

/** At least so many records are known as they were shown last; of others, as the server has them. */
const mostShown = 1_000;

/**
 * The records of a kind over the device, while there is a workspace; otherwise straight over the API, as the online
 * client has them.
 */
export function offlineRecords<T extends AnyRecord, Filter extends ListFilter = ListFilter>(
  kind: T['kind'],
  online: Records<T, Filter>,
  place: Place,
): Records<T, Filter> {
  const shown = new Map<string, Shown<T>>();
  let reader: { workspace: Workspace; reader: Reader<T> } | undefined;
  const after = (milliseconds: number, call: () => void) => void place.clock.after(milliseconds, call);
  const readerOf = (workspace: Workspace) => {
    if (reader?.workspace !== workspace) {
      reader = { workspace, reader: new Reader<T>(kind, online, workspace, after) };
    }
    return reader.reader;
  };
  /** Takes in what a caller has now. */
  const taken = (record: T, workspace: Workspace): T => {
    const known = shown.get(record.id) ?? new Shown<T>();
    shown.delete(record.id);
    shown.set(record.id, known);
    // Half of them at once: finding the oldest one takes long where others have gone before it.
    if (shown.size > 2 * mostShown) [...shown.keys()].slice(0, mostShown).forEach((old) => shown.delete(old));
    known.take(record, workspace.views.seenIn(record));
    known.beneath = workspace.views.beneath(record);
    return record;
  };
  const edited = async (workspace: Workspace, record: T, more: { reason?: string; key?: string }) => {
    const { id, revision } = record;
    const known = shown.get(id);
    const base = known?.baseOf(revision);
    await workspace.edit({ kind, value: copyOf(record), base, seen: known?.intents ?? [], ...more });
    const isKnown = workspace.cache.isUpToDate(record);
    const view = isKnown ? workspace.views.known<T>(kind, id) : await readerOf(workspace).view(id);
    return taken(view ?? record, workspace);
  };

  const direct = place.answered.of(online);
  /** Takes in what a caller has straight from the API. */
  const takenDirect = (record: T): T => {
    const known = shown.get(record.id);
    known?.take(record, []);
    if (known) known.beneath = undefined;
    return record;
  };
  /** Where the device has opened meanwhile, what the API answered is there now. */
  const arrived = async (): Promise<Workspace | undefined> => {
    const { current } = place;
    await current?.keep(place.answered.take());
    return current;
  };
  /** An answer of the API's; where the device has opened meanwhile, the record as its person sees it there. */
  const answeredAs = async (answer: T): Promise<T> => {
    const workspace = await arrived();
    if (!workspace) return takenDirect(answer);
    const [view = answer] = await readerOf(workspace).views([answer]);
    return taken(view, workspace);
  };

  const records: RecordCalls<T, Filter> = {
    async get(reference, options) {
      let workspace = await place.workspace();
      if (!workspace) {
        const answer = await direct.get(reference, options);
        workspace = await arrived();
        if (!workspace) return takenDirect(answer);
      }
      return taken(await readerOf(workspace).get(reference, options), workspace);
    },
    list(filter, options) {
      const listed = async () => {
        const workspace = await place.workspace();
        const list = (workspace ? readerOf(workspace) : direct).list(filter, options);
        const kept = async <P extends { items: T[] }>(page: P): Promise<P> => {
          const now = workspace ?? (await arrived());
          if (!now) return { ...page, items: page.items.map(takenDirect) };
          const items = workspace ? page.items : await readerOf(now).views(page.items);
          return { ...page, items: items.map((record) => taken(record, now)) };
        };
        return { list, kept };
      };
      async function* pages() {
        const { list, kept } = await listed();
        for await (const page of list.pages()) yield await kept(page);
      }
      return {
        async page(cursor) {
          const { list, kept } = await listed();
          return kept(await list.page(cursor));
        },
        pages,
        async *[Symbol.asyncIterator]() {
          for await (const { items } of pages()) yield* items;
        },
      };
    },
    async put(record, options = {}) {
      const workspace = await place.workspace();
      if (!workspace) {
        const known = shown.get(record.id);
        const value = known ? await withoutUnsent(record, known, direct) : record;
        return answeredAs(await direct.put(value, options));
      }
      options.signal?.throwIfAborted();
      const { idempotencyKey: key } = options;
      return edited(workspace, record, { ...(key !== undefined && { key }) });
    },
    async withdraw({ id, revision }, reason, options = {}) {
      const workspace = await place.workspace();
      if (!workspace) {
        return answeredAs(await direct.withdraw({ id, revision }, reason, options));
      }
      options.signal?.throwIfAborted();
      const record = await readerOf(workspace).get(id, options);
      const { idempotencyKey: key } = options;
      const at = new Date(place.clock.now()).toISOString();
      const by = { person: workspace.person, name: '' };
      // What is withdrawn is what the caller saw: what came since is asked about.
      const seen = shown.get(id)?.baseOf(revision) ?? record;
      const value = { ...copyOf(record), withdrawn: { at, by, reason } };
      await workspace.edit({ kind, value, base: seen, reason, ...(key !== undefined && { key }) });
      return value;
    },
    history: (id, filter, options) => online.history(id, filter, options),
  };
  const siblings: Siblings<T> = new Set();
  // Words are looked for on the device by whoever shows its records; the server knows the others.
  const { search, person } = online.source();
  return {
    ...records,
    source: () => ({
      ...switchingSource({ kind, online: direct, place, readerOf, siblings }),
      ...(search && { search }),
      ...(person && { person }),
    }),
  };
}
