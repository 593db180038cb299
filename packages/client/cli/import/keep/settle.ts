import type { RecordRevision } from '@banso/client';
import { kinds, merge } from '@banso/model';
import type { AnyRecord, PersonStamp } from '@banso/model';
import { content, isSameContent } from '../../../src/source/content.js';
import type { BuiltRecord, Place } from '../convert/built-record.js';
import { overlaid, saysTheSame, standingIn } from '../convert/places.js';

/** Somebody changed a place that the row changed too. */
export interface Clash {
  field: string;
  by?: PersonStamp;
}

/** What a row means for a record that is there already. */
export type Settled =
  | { outcome: 'unchanged'; keptTheirs: Clash[] }
  | { outcome: 'changed'; record: AnyRecord; keptTheirs: Clash[] }
  | { outcome: 'clash'; clashes: Clash[] };

export interface SettleOptions {
  /** The person who imports: what they wrote came from a row. */
  me: string;
  /** Where both changed a place, the row decides. */
  fileWins: boolean;
  /** Newest first. */
  history: () => AsyncIterable<RecordRevision<AnyRecord>>;
}

/**
 * Brings a row onto a record as it stands. What the row changed since it was last imported is taken; what somebody else
 * changed since stays, unless the row changed the same place: then nobody's is overwritten and the line is refused.
 */
export async function settle(
  built: BuiltRecord,
  current: AnyRecord,
  options: SettleOptions,
): Promise<Settled> {
  const { exported } = built;
  if (exported && exported.revision < current.revision) {
    const base = await revisionOf(exported.revision, options.history());
    if (base) return mergeExported(overlaid(base, exported.fields), base, current, options.fileWins);
  }
  const places = exported && exported.revision === current.revision ? exported.fields : built.places;
  const differing = places.filter((place) => !saysTheSame(place, standingIn(current, place)));
  if (differing.length === 0) return { outcome: 'unchanged', keptTheirs: [] };
  if (exported || options.fileWins || (current.revision === 1 && current.updatedBy?.person === options.me)) {
    return { outcome: 'changed', record: overlaid(current, differing), keptTheirs: [] };
  }
  return blame(differing, current, options);
}

/** Asks the history who gave each place the value that stands there, and what stood there before. */
async function blame(
  differing: readonly Place[],
  current: AnyRecord,
  { me, history }: SettleOptions,
): Promise<Settled> {
  const open = new Map(differing.map((place) => [place, current.updatedBy]));
  const mine: Place[] = [];
  const theirs: Clash[] = [];
  const clashes: Clash[] = [];
  const decide = (place: Place, by: PersonStamp | undefined, before: unknown) => {
    open.delete(place);
    const clash = { field: place.field, ...(by && { by }) };
    if (by?.person === me) mine.push(place);
    else if (saysTheSame(place, before)) theirs.push(clash);
    else if (isNothing(standingIn(current, place))) mine.push(place);
    else clashes.push(clash);
  };

  for await (const { record, by } of history()) {
    for (const [place, maker] of open) {
      const standing = standingIn(current, place);
      const before = standingIn(record, place);
      if (isSame(place, before, standing)) open.set(place, by);
      else decide(place, maker, before);
    }
    if (open.size === 0) break;
  }
  for (const [place, maker] of open) decide(place, maker, undefined);

  if (clashes.length > 0) return { outcome: 'clash', clashes };
  return mine.length === 0
    ? { outcome: 'unchanged', keptTheirs: theirs }
    : { outcome: 'changed', record: overlaid(current, mine), keptTheirs: theirs };
}

const isSame = ({ names }: Place, a: unknown, b: unknown) =>
  saysTheSame({ field: '', value: a as Place['value'], ...(names && { names }) }, b);

const isNothing = (value: unknown) =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** An exported row was made from one revision: a three-way merge from there. */
function mergeExported(mine: AnyRecord, base: AnyRecord, current: AnyRecord, fileWins: boolean): Settled {
  const merged = merge(content(base), content(mine), content(current), {
    atomic: kinds[current.kind].atomic,
  });
  if (merged.conflicts.length > 0 && !fileWins) {
    const fields = new Set(merged.conflicts.map(({ path }) => String(path[0])));
    const by = current.updatedBy;
    return { outcome: 'clash', clashes: [...fields].map((field) => ({ field, ...(by && { by }) })) };
  }
  return isSameContent(merged.value, current)
    ? { outcome: 'unchanged', keptTheirs: [] }
    : { outcome: 'changed', record: { ...merged.value, revision: current.revision }, keptTheirs: [] };
}

async function revisionOf(
  wanted: number,
  history: AsyncIterable<RecordRevision<AnyRecord>>,
): Promise<AnyRecord | undefined> {
  for await (const { revision, record } of history) {
    if (revision <= wanted) return revision === wanted ? record : undefined;
  }
  return undefined;
}
