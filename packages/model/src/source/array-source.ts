import type { AnyRecord } from '../contract/index.js';
import type { Source, SourceEvent, SourceQuery } from './source.js';

/** A source over an array in memory, for stories, tests and hosts that load and keep records by themselves. */
export function arraySource<T extends AnyRecord>(
  records: readonly T[] = [],
): Source<T> & { readonly items: T[] } {
  const items = structuredClone(records) as T[];
  const listeners = new Set<(event: SourceEvent<T>) => void>();
  const tell = (event: SourceEvent<T>) => listeners.forEach((listener) => listener(event));
  return {
    items,
    async page(query: SourceQuery = {}) {
      return { items: structuredClone(items.filter((record) => belongs(record, query))), next: null };
    },
    async load(reference) {
      return structuredClone(items.find((record) => isNamed(record, reference)));
    },
    async draft() {},
    async save(id, value) {
      tell({ state: 'saving', id });
      const index = items.findIndex((record) => record.id === id);
      const kept = { ...structuredClone(value), revision: (items[index]?.revision ?? 0) + 1 };
      if (index < 0) items.unshift(kept);
      else items[index] = kept;
      tell({ state: 'saved', id, value: structuredClone(kept) });
    },
    content: (id) => {
      const { content } = (items.find((record) => record.id === id) ?? {}) as { content?: string };
      return content === undefined
        ? Promise.reject(Object.assign(new Error(`${id} has no photo`), { kind: 'not-found' }))
        : Promise.resolve(content);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Whether a record goes by this id or external id (`system:id`). */
export function isNamed(record: AnyRecord, reference: string): boolean {
  return (
    record.id === reference || record.externalIds.some(({ system, id }) => `${system}:${id}` === reference)
  );
}

function belongs(record: AnyRecord, { company, engagement }: SourceQuery): boolean {
  const fields = record as { company?: string; engagement?: string };
  return (!company || fields.company === company) && (!engagement || fields.engagement === engagement);
}
