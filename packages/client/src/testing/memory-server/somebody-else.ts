import type { AnyRecord, Kind, Kinds, RecordId } from '@banso/model';
import { checkedRecord } from './check.js';
import type { Context } from './context.js';
import { momentOf } from './context.js';
import { currentOf } from './store.js';
import type { Viewer } from './viewer.js';
import { putRecord } from './write.js';

/** What somebody made of a record, or the fields that they changed. */
export type Change<T> = Partial<T> | ((record: T) => T);

/** As they stand in the history. */
export interface SomebodyElse {
  id: RecordId;
  name: string;
}

const somebody: SomebodyElse = { id: `per_${'0'.repeat(32)}`, name: 'Somebody else' };

interface Asked<K extends Kind> {
  kind: K;
  id: RecordId;
  change: Change<Kinds[K]>;
  by?: SomebodyElse | undefined;
}

/** A record that is not for the whole organisation, or no more, is changed by its author: nobody else could. */
export function changeAs<K extends Kind>(
  { store, now }: Context,
  through: string,
  { kind, id, change, by = somebody }: Asked<K>,
): Kinds[K] {
  const kept = store.records.get(id);
  if (kept?.kind !== kind) throw new Error(`There is no ${kind} ${id}`);
  const former = currentOf(kept).record;
  const value = structuredClone(former) as AnyRecord as Kinds[K];
  const body = checkedRecord(kind, typeof change === 'function' ? change(value) : { ...value, ...change });
  const { person, name, organisationName = '' } = former.createdBy;
  const isClosed = [former.audience, body.audience].some(
    (audience) => audience === 'self' || audience === 'branch',
  );
  const viewer: Viewer = {
    organisation: former.organisation,
    organisationName,
    person: isClosed ? person : by.id,
    personName: isClosed ? name : by.name,
    role: 'administrator',
    through,
    ...(former.branch !== undefined && { branch: former.branch }),
  };
  const write = { kind, id, expected: former.revision } as const;
  const { record } = putRecord(store, viewer, write, body, momentOf({ now }))();
  return structuredClone(record) as AnyRecord as Kinds[K];
}
