import { kinds, merge } from '@banso/model';
import type { AnyRecord, MergeConflict } from '@banso/model';
import { content, isSameContent } from '../../source/content.js';
import type { Intent } from './intent.js';

/** What a view is made of: what of an intent a person sees. */
export type Wish<T extends AnyRecord = AnyRecord> = Pick<
  Intent<T>,
  'operation' | 'value' | 'base' | 'asides'
>;

export interface Brought<T> {
  /** On the server's revision. Where both changed the same place it holds mine. */
  value: T;
  /** Where a person has to choose. */
  conflicts: readonly MergeConflict[];
}

/**
 * What a person changed between `base` and `value`, on top of the server's version; with no base, both began with
 * nothing. What the server stamped stays as it stamped it.
 */
export function broughtOnto<T extends AnyRecord>(current: T, base: T | undefined, value: T): Brought<T> {
  if (base && isSameContent(base, current)) return { value: stampedAs(current, value), conflicts: [] };
  const { atomic } = kinds[value.kind];
  const merged = merge(base && content(base), content(value), content(current), { atomic });
  return { value: stampedAs(current, merged.value), conflicts: merged.conflicts };
}

/** Whether all that a person changed stands in a version, which may hold more. */
export function standsIn<T extends AnyRecord>(
  version: T,
  { base, value }: Pick<Wish<T>, 'base' | 'value'>,
): boolean {
  return isSameContent(broughtOnto(version, base, value).value, version);
}

/** A record as its person sees it: the server's version, and on top of it all they wrote that the server does not have. */
export function viewOf<T extends AnyRecord>(
  server: T | undefined,
  wishes: readonly Wish<T>[],
): T | undefined {
  return wishes.reduce<T | undefined>(
    (view, wish) => {
      const { operation, value, base } = wish;
      if (!view) return value;
      return operation === 'withdraw'
        ? { ...view, withdrawn: value.withdrawn }
        : broughtOnto(withoutAsides(view, wish), base, value).value;
    },
    newestOf(server, wishes),
  );
}

/** The server's version that a view is made on: whoever saw something newer than what is known here does not see it go away. */
export function newestOf<T extends AnyRecord>(
  server: T | undefined,
  wishes: readonly Wish<T>[],
): T | undefined {
  return server && wishes.reduce((on, { base }) => (base && base.revision > on.revision ? base : on), server);
}

/** A version of the server's without the words that are there only for the history. */
function withoutAsides<T extends AnyRecord>(server: T, { base, asides = [] }: Wish<T>): T {
  if (!base) return server;
  const { atomic } = kinds[server.kind];
  return asides.reduce(
    (record, aside) =>
      stampedAs(record, merge(content(aside), content(record), content(base), { atomic }).value),
    server,
  );
}

interface Stamped {
  id: string;
  stamp?: unknown;
}

/** The content of one with the stamps of the other; items that the other does not have keep theirs. */
function stampedAs<T extends AnyRecord>(other: T, value: T): T {
  const record: T = { ...other, ...content(value), revision: other.revision };
  // A field that was emptied is not to come back from the other.
  for (const name of Object.keys(content(other))) {
    if (!(name in value)) Reflect.deleteProperty(record, name);
  }
  for (const list of stampedLists) {
    if (!(list in record)) continue;
    const stamps = new Map(
      [...itemsOf(value, list), ...itemsOf(other, list)].map(({ id, stamp }) => [id, stamp]),
    );
    const items = itemsOf(record, list).map((item) => {
      const stamp = stamps.get(item.id);
      return stamp === undefined ? item : { ...item, stamp };
    });
    Reflect.set(record, list, items);
  }
  return record;
}

/** The lists whose items the server stamps. */
const stampedLists = ['notes', 'photos'] as const;

const itemsOf = (record: AnyRecord, list: (typeof stampedLists)[number]): Stamped[] =>
  (Reflect.get(record, list) as Stamped[] | undefined) ?? [];
