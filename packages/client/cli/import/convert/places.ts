import type { AnyRecord } from '@banso/model';
import { equal } from '@banso/model';
import { beginnings } from '../kinds.js';
import type { BuiltRecord, Place } from './built-record.js';

type Fields = Record<string, unknown>;

/** What stands in a place of a record; undefined = nothing. */
export function standingIn(record: AnyRecord, { field, item }: Place): unknown {
  const value = (record as unknown as Fields)[field];
  if (item === undefined) return value ?? undefined;
  return Array.isArray(value) ? (value as Fields[]).find(({ id }) => id === item) : undefined;
}

/** Whether what stands somewhere is what the row says; of an item, only in the fields that the row speaks of. */
export function saysTheSame({ value, names }: Place, standing: unknown): boolean {
  if (!names || value === undefined || standing === undefined)
    return equal(value ?? undefined, standing ?? undefined);
  const [mine, theirs] = [value as Fields, standing as Fields];
  return names.every((name) => equal(mine[name], theirs[name]));
}

/** The record with what a row says in these places; everything else stays as it is. */
export function overlaid<T extends AnyRecord>(record: T, places: readonly Place[]): T {
  const result = { ...record } as unknown as Fields;
  for (const place of places) {
    const { field, item, value } = place;
    // `null` says that there is nothing, too.
    if (value === undefined && (result[field] ?? undefined) === undefined) continue;
    if (item === undefined) result[field] = value;
    else {
      const items = (result[field] ?? []) as Fields[];
      result[field] = items.some(({ id }) => id === item)
        ? items.flatMap((one) => (one.id === item ? mergedItem(one, place) : [one]))
        : value === undefined
          ? items
          : [...items, value];
    }
    if (result[field] === undefined) delete result[field];
  }
  return result as unknown as T;
}

function mergedItem(item: Fields, { value, names = [] }: Place): Fields[] {
  if (value === undefined) return [];
  const rest = Object.entries(item).filter(([name]) => !names.includes(name));
  return [{ ...Object.fromEntries(rest), ...(value as Fields) }];
}

/** A new record with what a row says. */
export function newRecordOf({ kind, id, externalIds, places }: BuiltRecord): AnyRecord {
  const empty = {
    id,
    kind,
    revision: 0,
    audience: 'organisation',
    externalIds: [...externalIds],
    ...beginnings[kind],
  } as unknown as AnyRecord;
  return overlaid(empty, places);
}
