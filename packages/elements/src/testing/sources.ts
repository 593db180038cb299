import { type AnyRecord, arraySource, type Source, type SourceError } from '@banso/model';

/** Never answers. */
export function silentSource<T extends AnyRecord>(): Source<T> {
  return { ...arraySource<T>(), page: () => new Promise(() => {}), load: () => new Promise(() => {}) };
}

/** Cannot load anything. */
export function brokenSource<T extends AnyRecord>(kind = 'server'): Source<T> {
  const fail = () => Promise.reject<never>(problem(kind));
  return { ...arraySource<T>(), page: fail, load: fail };
}

/** Loads; its saving fails until `mend()`. */
export function failingSource<T extends AnyRecord>(records: readonly T[], kind = 'server') {
  const inner = arraySource<T>(records);
  let broken = true;
  const source: Source<T> & { mend(): void; readonly items: T[] } = {
    ...inner,
    items: inner.items,
    mend: () => (broken = false),
    save: (id, value) => (broken ? Promise.reject(problem(kind)) : inner.save(id, value)),
  };
  return source;
}

/** Keeps everything on the device: nothing reaches a server. */
export function offlineSource<T extends AnyRecord>(records: readonly T[]): Source<T> {
  const inner = arraySource<T>(records);
  const listeners = new Set<Parameters<Source<T>['subscribe']>[0]>();
  return {
    ...inner,
    async save(id) {
      listeners.forEach((listener) => listener({ state: 'queued', id }));
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Somebody else has changed every record in the meantime: `theirs` makes their version. */
export function conflictingSource<T extends AnyRecord>(records: readonly T[], theirs: (mine: T) => T) {
  const listeners = new Set<Parameters<Source<T>['subscribe']>[0]>();
  const kept: T[] = [];
  const source: Source<T> & { readonly kept: T[] } = {
    ...arraySource<T>(records),
    kept,
    async save(id, value) {
      const other = theirs(value);
      if (value.revision === other.revision) {
        kept.push(value);
        const next = { ...value, revision: value.revision + 1 };
        listeners.forEach((listener) => listener({ state: 'saved', id, value: next }));
        return;
      }
      listeners.forEach((listener) =>
        listener({ state: 'conflict', id, value: other, error: problem('conflict') }),
      );
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return source;
}

/** Counts who listens. */
export function observedSource<T extends AnyRecord>(records: readonly T[]) {
  const inner = arraySource<T>(records);
  const source: Source<T> & { listeners: number; pages: number } = {
    ...inner,
    listeners: 0,
    pages: 0,
    async page(query) {
      source.pages += 1;
      return inner.page(query);
    },
    async load(reference, options) {
      source.pages += 1;
      return inner.load(reference, options);
    },
    subscribe(listener) {
      source.listeners += 1;
      const stop = inner.subscribe(listener);
      return () => {
        source.listeners -= 1;
        stop();
      };
    },
  };
  return source;
}

function problem(kind: string): SourceError & Error {
  return Object.assign(new Error(`A ${kind} error made by a test`), { kind });
}
