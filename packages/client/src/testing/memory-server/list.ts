import type { Kind } from '@banso/model';
import type { KeptRecord } from './columns.js';
import { comparable, companyOf, isBefore, newestFirst, placeOf, sortKeyOf } from './columns.js';
import type { Place } from './columns.js';
import { resolveCompany } from './company-reference.js';
import { cursors } from './cursor.js';
import type { Store } from './store.js';
import { externalName } from './store.js';
import type { Viewer } from './viewer.js';

export interface ListQuery {
  company?: string;
  engagement?: string;
  externalId?: string;
  corporateNumber?: string;
  text?: string;
  stage?: string;
  from?: string;
  to?: string;
  withdrawn: boolean;
  cursor?: string;
  limit: number;
}

export interface Page {
  /** JSON text of each. */
  items: string[];
  next: string | null;
}

/** One page of a kind, newest first; the next one begins behind the last row, whatever is written meanwhile. */
export function listRecords(store: Store, viewer: Viewer, kind: Kind, query: ListQuery): Page {
  const { cursor, limit, ...filters } = query;
  const cursorsHere = cursors('list', kind, viewer.organisation, filters);
  const after = cursor === undefined ? undefined : (cursorsHere.read(cursor, 'cursor') as unknown as Place);
  const matches = filterOf(store, viewer, kind, filters);
  const found = [...store.allSeen(viewer)]
    .filter(({ record }) => record.kind === kind && matches(record))
    .filter(({ record }) => after === undefined || isBefore(placeOf(record), after))
    .sort((a, b) => newestFirst(a.record, b.record));
  const last = found.length > limit ? found[limit - 1] : undefined;
  return {
    items: found.slice(0, limit).map(({ json }) => json),
    next: last ? cursorsHere.write(placeOf(last.record)) : null,
  };
}

function filterOf(
  store: Store,
  viewer: Viewer,
  kind: Kind,
  filters: Omit<ListQuery, 'cursor' | 'limit'>,
): (record: KeptRecord) => boolean {
  const { externalId, engagement, corporateNumber, stage, from, to, withdrawn, text } = filters;
  const company =
    filters.company === undefined ? undefined : resolveCompany(store, viewer, filters.company, 'company');
  const { externalIds } = store.organisation(viewer.organisation);
  const id = externalId === undefined ? undefined : (externalIds.get(externalName(kind, externalId)) ?? '');
  const words = text === undefined ? undefined : comparable(text);
  return (record) =>
    (company === undefined || companyOf(record) === company) &&
    (id === undefined || record.id === id) &&
    (engagement === undefined || ('engagement' in record && record.engagement === engagement)) &&
    (corporateNumber === undefined ||
      (record.kind === 'company' && record.corporateNumber === corporateNumber)) &&
    (stage === undefined || (record.kind === 'engagement' && record.stage === stage)) &&
    (from === undefined || sortKeyOf(record) >= from) &&
    (to === undefined || sortKeyOf(record) <= `${to}~`) && // `~` comes behind every time of that day
    (withdrawn || record.withdrawn === undefined) &&
    (words === undefined || nameOf(record).includes(words));
}

const nameOf = (record: KeptRecord): string =>
  record.kind === 'company' ? `${comparable(record.name)}\n${comparable(record.nameKana ?? '')}` : '';
