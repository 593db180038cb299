import { isFields, type Fields } from './json.js';

export type Item = Fields & { readonly id: string };
export type KeyedList = ReadonlyMap<string, Item>;

/** The items of an array by their id; `undefined` when it is not a list of items that each have an id of their own. */
export function keyedList(value: unknown): KeyedList | undefined {
  if (!Array.isArray(value)) return undefined;
  const items = new Map<string, Item>();
  for (const item of value as unknown[]) {
    if (!isFields(item) || typeof item.id !== 'string' || items.has(item.id)) return undefined;
    items.set(item.id, item as Item);
  }
  return items;
}

/** By `position` when every item has one, the id deciding between equals; otherwise `undefined`. */
export function byPosition(items: readonly Item[]): readonly Item[] | undefined {
  if (!items.every(({ position }) => typeof position === 'number')) return undefined;
  return [...items].sort(
    (a, b) => (a.position as number) - (b.position as number) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  );
}

export interface Order {
  readonly ids: readonly string[];
  /** Both moved items, and not to the same order: the ids stand as in mine. */
  readonly conflict: boolean;
}

/**
 * The order of the surviving items of three lists without positions: who moved items decides their order; what was
 * added stays behind the item it was added after.
 */
export function mergeOrder(
  base: readonly string[],
  mine: readonly string[],
  theirs: readonly string[],
  surviving: ReadonlySet<string>,
): Order {
  const [inMine, inTheirs] = [new Set(mine), new Set(theirs)];
  const common = new Set(base.filter((id) => inMine.has(id) && inTheirs.has(id)));
  const only = (ids: readonly string[]) => ids.filter((id) => common.has(id)).join('\n');
  const iMoved = only(mine) !== only(base);
  const theyMoved = only(theirs) !== only(base);
  const conflict = iMoved && theyMoved && only(mine) !== only(theirs);
  const frame =
    iMoved && theyMoved ? mine.filter((id) => common.has(id)) : iMoved ? mine : theyMoved ? theirs : base;

  const known = new Set(base);
  const ids = frame.filter((id) => known.has(id));
  // An item that one side dropped and that is kept all the same goes back to where it was.
  insertBehind(ids, base, known);
  // Either of two additions at one place may come first, but the same one whoever merges.
  const additions = [mine, theirs].sort((a, b) => (a.join('\n') < b.join('\n') ? 1 : -1));
  for (const list of additions) insertBehind(ids, list, new Set(list));
  return { ids: ids.filter((id) => surviving.has(id)), conflict };
}

/** Puts what `ids` lacks of `list` behind the item that precedes it in `list`. */
function insertBehind(ids: string[], list: readonly string[], wanted: ReadonlySet<string>): void {
  const present = new Set(ids);
  list.forEach((id, index) => {
    if (!wanted.has(id) || present.has(id)) return;
    const previous = index === 0 ? -1 : ids.indexOf(list[index - 1] ?? '');
    ids.splice(previous + 1, 0, id);
  });
}
