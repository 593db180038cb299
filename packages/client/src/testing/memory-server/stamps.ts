import type { AnyRecord, ItemStamp, Kind, PersonStamp } from '@banso/model';
import type { KeptRecord } from './columns.js';
import { canonical } from './json.js';
import { resolved, schemaOf } from './schema.js';
import type { Viewer } from './viewer.js';
import { stampOf } from './viewer.js';

/** The record as it will be kept: what its writer sent, and who, when and where as the server knows it. */
export function stamped(
  body: AnyRecord,
  former: KeptRecord | undefined,
  viewer: Viewer,
  at: string,
): KeptRecord {
  const by = stampOf(viewer);
  const branch = former ? former.branch : viewer.branch;
  const record: KeptRecord = {
    ...body,
    revision: (former?.revision ?? 0) + 1,
    organisation: viewer.organisation,
    ...(branch === undefined ? {} : { branch }),
    createdAt: former?.createdAt ?? at,
    createdBy: former?.createdBy ?? by,
    updatedAt: at,
    updatedBy: by,
  };
  const isClosed = former !== undefined && Reflect.get(former, 'closed') === true;
  for (const list of stampedLists(record.kind)) {
    if (!(list in record)) continue;
    const before = new Map(itemsOf(former, list).map((item) => [item.id, item]));
    const items = itemsOf(record, list).map((item) => ({
      ...item,
      stamp: itemStamp(item, before.get(item.id), { at, by }, isClosed),
    }));
    Reflect.set(record, list, items);
  }
  return record;
}

/** The lists of a kind whose items the server stamps, e.g. `notes`. */
function stampedLists(kind: Kind): string[] {
  return Object.entries(schemaOf(kind).properties ?? {})
    .filter(([, { items }]) => items && resolved(items).properties?.stamp?.readOnly)
    .map(([name]) => name);
}

interface StampedItem {
  id: string;
  position?: number;
  step?: unknown;
  stamp?: ItemStamp;
}

const itemsOf = (record: KeptRecord | undefined, list: string): StampedItem[] =>
  record === undefined ? [] : ((Reflect.get(record, list) as StampedItem[] | undefined) ?? []);

/**
 * Who wrote it stays; who changed it last is new only when its content is. To move it is not to change it. What is changed
 * after the meeting was closed, or by another person, is a correction; to do a step is none.
 */
function itemStamp(
  item: StampedItem,
  before: StampedItem | undefined,
  change: { at: string; by: PersonStamp },
  isClosed: boolean,
): ItemStamp {
  if (!before?.stamp) return { createdAt: change.at, createdBy: change.by };
  if (canonical(contentOf(item)) === canonical(contentOf(before))) return before.stamp;
  const { createdAt, createdBy } = before.stamp;
  const isOthers = isClosed || createdBy.person !== change.by.person;
  const isCorrection = isOthers && canonical(wordsOf(item)) !== canonical(wordsOf(before));
  const corrected = isCorrection ? change : before.stamp.corrected;
  return {
    createdAt,
    createdBy,
    changedAt: change.at,
    changedBy: change.by,
    ...(corrected && { corrected }),
  };
}

const contentOf = ({ stamp: _stamp, position: _position, ...content }: StampedItem) => content;
const wordsOf = ({ stamp: _stamp, position: _position, step: _step, ...words }: StampedItem) => words;
