import type { Kind } from '@banso/model';
import { accessOf, maySee } from './access.js';
import type { Access } from './access.js';
import { resolveCompany } from './company-reference.js';
import { cursors } from './cursor.js';
import type { Kept, Store } from './store.js';
import { currentOf } from './store.js';
import type { Viewer } from './viewer.js';

export interface ChangesQuery {
  after?: string;
  kind?: Kind[];
  company?: string;
  limit: number;
}

export interface ChangesPage {
  /** JSON text of each. */
  items: string[];
  next: string;
  more: boolean;
}

/**
 * What this session gained, saw changed or lost since `after`, in the order of writing. A record stands at its last
 * change only. A withdrawn record can still be read, so it is `changed`; `gone` is one whose audience or company has
 * moved it out of this session's sight (or out of the company that is followed).
 */
export function listChanges(
  store: Store,
  viewer: Viewer,
  { after, kind, company: reference, limit }: ChangesQuery,
): ChangesPage {
  const company = reference === undefined ? undefined : resolveCompany(store, viewer, reference, 'company');
  const { organisation, person, branch } = viewer;
  const question = [organisation, person, branch, viewer.company, kind ?? [], company];
  const cursorsHere = cursors('changes', ...question);
  const [start = 0] = after === undefined ? [] : cursorsHere.read(after, 'after');

  const isFollowed = (access: Access) =>
    maySee(viewer, access) && (company === undefined || access.company === company);
  const { log } = store.organisation(organisation);
  const items: string[] = [];
  let next = Number(start);
  for (let sequence = next + 1; sequence <= log.length; sequence++) {
    const kept = log[sequence - 1];
    if (!kept || (kind && !kind.includes(kept.kind))) continue;
    const change = changeAt(kept, sequence, isFollowed);
    if (change === undefined) continue;
    if (items.length === limit) return { items, next: cursorsHere.write([next]), more: true };
    items.push(change);
    next = sequence;
  }
  return { items, next: cursorsHere.write([next]), more: false };
}

/** What the follower is told of one place in the log, as JSON text; undefined = nothing. */
function changeAt(kept: Kept, sequence: number, isFollowed: (access: Access) => boolean): string | undefined {
  const { id, kind, losses } = kept;
  const { record, json } = currentOf(kept);
  if (isFollowed(accessOf(record))) {
    if (kept.sequence !== sequence) return undefined;
    const change = JSON.stringify({ type: 'changed', kind, id, revision: record.revision });
    return `${change.slice(0, -1)},"record":${json}}`;
  }
  const lost = losses.findLast(({ access }) => isFollowed(access));
  if (lost?.sequence !== sequence) return undefined;
  return JSON.stringify({ type: 'gone', kind, id, revision: lost.revision });
}
