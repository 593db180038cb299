import type { SearchHit, SearchRequest } from '@banso/model';
import type { KeptRecord } from './columns.js';
import { comparable, companyOf, dateOf, isBefore, newestFirst, placeOf, sortKeyOf } from './columns.js';
import { resolveCompany } from './company-reference.js';
import { cursors } from './cursor.js';
import { excerptOf } from './excerpt.js';
import type { Page } from './list.js';
import { invalid } from './refusal.js';
import type { Store } from './store.js';
import { textsOf } from './texts.js';
import type { Viewer } from './viewer.js';

/** Where the next page begins: behind the first `hits` hits of this record. */
type Position = [sortKey: string, id: string, hits: number];

/**
 * Every place where the words stand together, newest record first, places in the record's order.
 *
 * @throws Refusal `invalid` when nothing but marks is asked for, or an unknown company
 */
export function search(
  store: Store,
  viewer: Viewer,
  { text, cursor, limit = 50, company: reference, ...filters }: SearchRequest,
): Page {
  const folded = comparable(text);
  if (folded === '') throw invalid({ path: '/text', code: 'no-text' });
  const cursorsHere = cursors('search', viewer.organisation, folded, reference, filters);
  const start = (cursor === undefined ? undefined : cursorsHere.read(cursor, '/cursor')) as
    Position | undefined;
  const company = reference === undefined ? undefined : resolveCompany(store, viewer, reference, '/company');

  const items: string[] = [];
  const found = [...store.allSeen(viewer)]
    .map(({ record }) => record)
    .filter((record) => isAsked(record, company, filters))
    .filter((record) => start === undefined || !isBefore([start[0], start[1]], placeOf(record)))
    .sort(newestFirst);
  for (const record of found) {
    let seen = start && start[0] === sortKeyOf(record) && start[1] === record.id ? start[2] : 0;
    for (const hit of hitsIn(record, folded).slice(seen)) {
      if (items.length === limit) return { items, next: cursorsHere.write([...placeOf(record), seen]) };
      items.push(JSON.stringify(hit));
      seen += 1;
    }
  }
  return { items, next: null };
}

function isAsked(
  record: KeptRecord,
  company: string | undefined,
  { kinds, from, to }: Pick<SearchRequest, 'kinds' | 'from' | 'to'>,
): boolean {
  const hasDate = dateOf(record) !== undefined;
  return (
    record.withdrawn === undefined &&
    (kinds === undefined || kinds.includes(record.kind)) &&
    (company === undefined || companyOf(record) === company) &&
    (from === undefined || (hasDate && sortKeyOf(record) >= from)) &&
    (to === undefined || (hasDate && sortKeyOf(record) <= `${to}~`))
  );
}

/** Every text of the record in which the folded words stand together. */
function hitsIn(record: KeptRecord, folded: string): SearchHit[] {
  const { kind, id } = record;
  const company = companyOf(record);
  const hits: SearchHit[] = [];
  for (const { path, text } of textsOf(record)) {
    const position = comparable(text).indexOf(folded);
    if (position === -1) continue;
    const excerpt = excerptOf(text, position, folded.length);
    hits.push({
      kind,
      id,
      ...(company !== undefined && { company }),
      date: dateOf(record) ?? null,
      path,
      excerpt,
    });
  }
  return hits;
}
