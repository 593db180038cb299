import type { Audience } from '../contract/index.js';
import { equal, fieldOf, isFields, keysOf, type Fields } from './json.js';
import { byPosition, keyedList, mergeOrder, type Item, type KeyedList } from './keyed-list.js';

export interface MergeOptions {
  /**
   * Paths of what only makes sense together and is taken whole from one side, field names and item ids joined by
   * slashes: `answers`. The part `*` stands for any one name or id, as for the figures of every period.
   */
  readonly atomic?: readonly string[];
}

/** Both sides changed the same thing to something else. `undefined` stands for absent. */
export interface MergeConflict {
  /** Field names, and for items of keyed lists their ids. */
  readonly path: readonly (string | number)[];
  readonly base: unknown;
  readonly mine: unknown;
  readonly theirs: unknown;
}

export interface MergeResult<T> {
  /** Where the sides conflict it holds mine; where one side removed what the other changed, the change. */
  readonly value: T;
  /**
   * What a person must decide; nobody's change is missing in `value` without being named here, but for the wider of two
   * audiences.
   */
  readonly conflicts: readonly MergeConflict[];
}

/**
 * Merges two people's work on the same record: fields by name, lists by the `id` of their items (in the order of
 * their `position` where they have one), everything else as one value. What only one side changed is taken; what
 * both changed alike is taken once. Of two audiences the narrower one is: what somebody keeps to themselves is not laid
 * open by a choice between words. The inputs are plain JSON and are not changed; the result shares parts of them.
 */
export function merge<T>(
  base: T | undefined,
  mine: T,
  theirs: T,
  options: MergeOptions = {},
): MergeResult<T> {
  const merger = new Merger(options.atomic ?? []);
  const value = merger.merge(base, mine, theirs, []) as T;
  return { value, conflicts: merger.conflicts };
}

/** Who may read a record, the fewest first. */
const audiences: readonly unknown[] = ['self', 'branch', 'organisation', 'partners'] satisfies Audience[];

class Merger {
  readonly conflicts: MergeConflict[] = [];
  readonly #atomic: readonly (readonly string[])[];

  constructor(atomic: readonly string[]) {
    this.#atomic = atomic.map((path) => path.split('/'));
  }

  merge(base: unknown, mine: unknown, theirs: unknown, path: readonly string[]): unknown {
    if (equal(mine, theirs) || equal(base, theirs)) return mine;
    if (equal(base, mine)) return theirs;
    if (!this.#isAtomic(path)) {
      if (isFields(mine) && isFields(theirs) && (isFields(base) || base === undefined)) {
        return this.#mergeFields(base, mine, theirs, path);
      }
      const [baseList, myList, theirList] = [keyedList(base ?? []), keyedList(mine), keyedList(theirs)];
      if (baseList && myList && theirList) return this.#mergeList(baseList, myList, theirList, path);
    }
    const narrower = path.join('/') === 'audience' && audiences.find((one) => one === mine || one === theirs);
    if (narrower) return narrower;
    this.conflicts.push({ path, base, mine, theirs });
    return mine === undefined ? theirs : mine;
  }

  #isAtomic(path: readonly string[]): boolean {
    return this.#atomic.some(
      (parts) =>
        parts.length === path.length && parts.every((part, index) => part === '*' || part === path[index]),
    );
  }

  #mergeFields(base: Fields | undefined, mine: Fields, theirs: Fields, path: readonly string[]): Fields {
    const entries = keysOf(mine, theirs, base)
      .map((key) => {
        const [b, m, t] = [fieldOf(base, key), fieldOf(mine, key), fieldOf(theirs, key)];
        return [key, this.merge(b, m, t, [...path, key])] as const;
      })
      .filter(([, value]) => value !== undefined);
    return Object.fromEntries(entries);
  }

  #mergeList(base: KeyedList, mine: KeyedList, theirs: KeyedList, path: readonly string[]): readonly Item[] {
    const merged = new Map<string, Item>();
    for (const id of new Set([...base.keys(), ...mine.keys(), ...theirs.keys()])) {
      const item = this.merge(base.get(id), mine.get(id), theirs.get(id), [...path, id]);
      if (item !== undefined) merged.set(id, item as Item);
    }
    const ordered = byPosition([...merged.values()]);
    if (ordered) return ordered;

    const ids = [base, mine, theirs].map((list) => [...list.keys()]);
    const [baseIds = [], myIds = [], theirIds = []] = ids;
    const order = mergeOrder(baseIds, myIds, theirIds, new Set(merged.keys()));
    if (order.conflict) this.conflicts.push({ path, base: baseIds, mine: myIds, theirs: theirIds });
    return order.ids.map((id) => merged.get(id) as Item);
  }
}
