import type { AnyRecord, Source, SourceEvent } from '@banso/model';
import type { Clock } from '../core/clock.js';
import type { ListFilter } from '../records/filters.js';
import type { Records } from '../records/records.js';
import { Reader } from './cache/reader.js';
import { OfflineSource } from './offline-source.js';
import { Shown } from './shown.js';
import type { Workspace } from './workspace.js';

/** Where the records of a kind are at the moment. */
export interface Place {
  /** Resolves when it is known whether there is a workspace; undefined = there is none, only the API. */
  workspace(): Promise<Workspace | undefined>;
  /** The same without waiting; undefined also while it is not known. */
  readonly current: Workspace | undefined;
  readonly isKnown: boolean;
  /** Called when it has become another one. */
  subscribe(listener: () => void): () => void;
  readonly clock: Clock;
}

/** So many records are known as they were shown last; of others, as the server has them. */
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
    const oldest = shown.keys().next();
    if (shown.size > mostShown && !oldest.done) shown.delete(oldest.value);
    known.take(
      record,
      workspace.lines.of(record.id).map(({ intent }) => intent.id),
    );
    return record;
  };
  const edited = async (workspace: Workspace, record: T, more: { reason?: string; key?: string }) => {
    const { id, revision } = record;
    const known = shown.get(id);
    const base = known?.baseOf(revision);
    await workspace.edit({ kind, value: structuredClone(record), base, seen: known?.intents ?? [], ...more });
    return taken((await readerOf(workspace).view(id)) ?? record, workspace);
  };

  const records: Omit<Records<T, Filter>, 'source'> = {
    async get(reference, options) {
      const workspace = await place.workspace();
      if (!workspace) return online.get(reference, options);
      return taken(await readerOf(workspace).get(reference, options), workspace);
    },
    list(filter, options) {
      const listed = async () => {
        const workspace = await place.workspace();
        return workspace ? readerOf(workspace).list(filter, options) : online.list(filter, options);
      };
      const kept = async <P extends { items: T[] }>(page: P) => {
        const workspace = await place.workspace();
        if (workspace) page.items.forEach((record) => taken(record, workspace));
        return page;
      };
      async function* pages() {
        for await (const page of (await listed()).pages()) yield await kept(page);
      }
      return {
        page: async (cursor) => kept(await (await listed()).page(cursor)),
        pages,
        async *[Symbol.asyncIterator]() {
          for await (const { items } of pages()) yield* items;
        },
      };
    },
    async put(record, options = {}) {
      const workspace = await place.workspace();
      if (!workspace) return online.put(record, options);
      options.signal?.throwIfAborted();
      const { idempotencyKey: key } = options;
      return edited(workspace, record, { ...(key !== undefined && { key }) });
    },
    async withdraw({ id, revision }, reason, options = {}) {
      const workspace = await place.workspace();
      if (!workspace) return online.withdraw({ id, revision }, reason, options);
      options.signal?.throwIfAborted();
      const record = await readerOf(workspace).get(id, options);
      const { idempotencyKey: key } = options;
      const at = new Date(place.clock.now()).toISOString();
      const by = { person: workspace.person, name: '' };
      // What is withdrawn is what the caller saw: what came since is asked about.
      const seen = shown.get(id)?.baseOf(revision) ?? record;
      const value = { ...structuredClone(record), withdrawn: { at, by, reason } };
      await workspace.edit({ kind, value, base: seen, reason, ...(key !== undefined && { key }) });
      return value;
    },
    history: (id, filter, options) => online.history(id, filter, options),
  };
  return { ...records, source: () => switchingSource(kind, online, place, readerOf) };
}

/** A source that is the device's while there is a workspace, and the API's otherwise. */
function switchingSource<T extends AnyRecord>(
  kind: T['kind'],
  online: Pick<Records<T>, 'source'>,
  place: Place,
  readerOf: (workspace: Workspace) => Reader<T>,
): Source<T> {
  const listeners = new Set<(event: SourceEvent<T>) => void>();
  const tell = (event: SourceEvent<T>) => listeners.forEach((listener) => safely(() => listener(event)));
  const direct = online.source();
  /** What the server did not take while there was no workspace. */
  const unsaved = new Map<string, T>();
  let isDirect = false;
  let device: { workspace: Workspace; source: OfflineSource<T> } | undefined;
  let deafen: (() => void) | undefined;
  let stops: (() => void)[] = [];

  const hear = () => {
    deafen = device?.workspace.subscribe((changes) => device?.source.hear(changes));
  };
  const sourceIn = (workspace: Workspace) => {
    if (device?.workspace === workspace) return device.source;
    deafen?.();
    const soon = (call: () => void) => void place.clock.after(0, call);
    const source = new OfflineSource<T>({ kind, workspace, reader: readerOf(workspace), soon, tell });
    device = { workspace, source };
    if (listeners.size > 0) hear();
    isDirect = false;
    for (const [id, value] of [...unsaved]) {
      unsaved.delete(id);
      void source.save(id, value).catch(() => {}); // Told to the listeners.
    }
    return source;
  };
  /** Without waiting where nothing has to be waited for: what was shown until now counts, not what comes next. */
  const using = <R>(
    call: (source: Omit<Source<T>, 'subscribe'>, isDevice: boolean) => Promise<R>,
  ): Promise<R> => {
    const use = (workspace: Workspace | undefined) => {
      isDirect = !workspace;
      return workspace ? call(sourceIn(workspace), true) : call(direct, false);
    };
    return place.isKnown ? use(place.current) : place.workspace().then(use);
  };

  const listen = () => [
    direct.subscribe((event) => isDirect && tell(event)),
    // What the server did not take goes to the device as soon as there is one.
    place.subscribe(() => void (place.current && unsaved.size > 0 && sourceIn(place.current))),
  ];

  return {
    page: (query) => using((source) => source.page(query)),
    load: (reference, options) => using((source) => source.load(reference, options)),
    draft: (id, value) => using((source) => source.draft(id, value)),
    save: (id, value) =>
      using(async (source, isDevice) => {
        if (isDevice) return source.save(id, value);
        const copy = structuredClone(value);
        unsaved.set(id, copy);
        await source.save(id, value);
        if (unsaved.get(id) === copy) unsaved.delete(id);
      }),
    subscribe(listener) {
      if (listeners.size === 0) {
        stops = listen();
        hear();
      }
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        stops.splice(0).forEach((stop) => stop());
        deafen?.();
      };
    },
  };
}

/** A listener's own fault is reported as such, and stops neither a save nor the other listeners. */
function safely(call: () => void) {
  try {
    call();
  } catch (error) {
    queueMicrotask(() => {
      throw error;
    });
  }
}
