import { cursors } from './cursor.js';
import type { Page } from './list.js';
import type { Kept, KeptRevision, Store } from './store.js';
import type { Viewer } from './viewer.js';
import { isShown } from './write.js';

/** 訂正の記録: every revision that was meant for this reader, newest first. */
export function listHistory(
  store: Store,
  viewer: Viewer,
  kept: Kept,
  { cursor, limit }: { cursor?: string; limit: number },
): Page {
  const cursorsHere = cursors('history', viewer.organisation, kept.id);
  const [before = Infinity] = cursor === undefined ? [] : cursorsHere.read(cursor, 'cursor');
  const found = kept.revisions
    .filter(
      (revision) => revision.record.revision < Number(before) && isShown(store, viewer, kept.id, revision),
    )
    .reverse();
  const last = found.length > limit ? found[limit - 1] : undefined;
  return {
    items: found.slice(0, limit).map(entryOf),
    next: last ? cursorsHere.write([last.record.revision]) : null,
  };
}

function entryOf({ record, json }: KeptRevision): string {
  const { revision, updatedAt: at, updatedBy: by } = record;
  return `${JSON.stringify({ revision, at, by }).slice(0, -1)},"record":${json}}`;
}
