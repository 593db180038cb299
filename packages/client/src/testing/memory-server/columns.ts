import type { AnyRecord } from '@banso/model';
import { fold } from '@banso/model';

/** A record that the server has stamped. */
export type KeptRecord = AnyRecord &
  Required<Pick<AnyRecord, 'organisation' | 'createdAt' | 'createdBy' | 'updatedAt' | 'updatedBy'>>;

/** The company it is about: its own id for a company, none for organisations and persons. */
export function companyOf(record: AnyRecord): string | undefined {
  if (record.kind === 'company') return record.id;
  return 'company' in record ? record.company : undefined;
}

/** The day it is about, YYYY-MM-DD; undefined when the kind has none. */
export function dateOf(record: AnyRecord): string | undefined {
  switch (record.kind) {
    case 'dialogue':
      return record.heldOn;
    case 'wall-diagnosis':
      return record.answeredOn;
    case 'engagement':
      return record.startedOn ?? undefined;
    default:
      return undefined;
  }
}

/** Newest first is this, descending: the day and time it is about, otherwise when it was made. */
export function sortKeyOf(record: KeptRecord): string {
  const date = dateOf(record);
  if (date === undefined) return record.createdAt;
  return record.kind === 'dialogue' && record.startedAt ? `${date}T${record.startedAt}` : date;
}

/** Newest first; records of the same moment have an order too, so that a page can begin behind one. */
export function newestFirst(a: KeptRecord, b: KeptRecord): number {
  return isBefore([sortKeyOf(a), a.id], [sortKeyOf(b), b.id]) ? 1 : -1;
}

export type Place = readonly [sortKey: string, id: string];

export const placeOf = (record: KeptRecord): Place => [sortKeyOf(record), record.id];

export const isBefore = ([key, id]: Place, [otherKey, otherId]: Place): boolean =>
  key < otherKey || (key === otherKey && id < otherId);

/** A text as it is compared: folded, and without spaces, so that 山田 太郎 is found as 山田太郎. */
export const comparable = (text: string): string => fold(text).replaceAll(' ', '');
