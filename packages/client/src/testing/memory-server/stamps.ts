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
  for (const list of stampedLists(record.kind)) {
    const before = new Map(itemsOf(former, list).map((item) => [item.id, item]));
    const items = itemsOf(record, list).map((item) => ({
      ...item,
      stamp: itemStamp(item, before.get(item.id), by, at),
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
  stamp?: ItemStamp;
}

const itemsOf = (record: KeptRecord | undefined, list: string): StampedItem[] =>
  record === undefined ? [] : ((Reflect.get(record, list) as StampedItem[] | undefined) ?? []);

/** Who wrote it stays; who changed it last is new only when its content is. To move it is not to change it. */
function itemStamp(
  item: StampedItem,
  before: StampedItem | undefined,
  by: PersonStamp,
  at: string,
): ItemStamp {
  if (!before?.stamp) return { createdAt: at, createdBy: by };
  if (contentOf(item) === contentOf(before)) return before.stamp;
  const { createdAt, createdBy } = before.stamp;
  return { createdAt, createdBy, changedAt: at, changedBy: by };
}

const contentOf = ({ stamp: _stamp, position: _position, ...content }: StampedItem) => canonical(content);
