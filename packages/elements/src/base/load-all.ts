import type { AnyRecord, Source, SourceQuery } from '@banso/model';

/** What to load: one record, or all of a company or an engagement. */
export interface Wanted extends Pick<SourceQuery, 'company' | 'engagement'> {
  record?: string;
}

/** As many as a source answers at most. */
const mostOnPage = 200;
/** Milliseconds between what is shown of a long list while it is read, at first: each time all of it is laid out. */
const firstPause = 250;
const longestPause = 2000;

/**
 * Everything that is wanted of a source, one page after the other.
 *
 * @param publish hears of what came of a long list before the rest has
 * @throws {SourceError} what the source rejects with
 */
export async function loadAll<T extends AnyRecord>(
  source: Source<T>,
  { record, ...query }: Wanted,
  signal: AbortSignal,
  publish: (page: readonly T[]) => void,
): Promise<T[]> {
  if (record) {
    const found = await source.load(record, { signal });
    return found ? [found] : [];
  }
  const records: T[] = [];
  let cursor: string | undefined;
  let shown = 0;
  let nextAt = -Infinity;
  let pause = firstPause;
  do {
    // The first page is to be there soon, the others are to be few.
    const page = await source.page({ ...query, ...(cursor ? { cursor, limit: mostOnPage } : {}), signal });
    records.push(...page.items);
    cursor = page.next ?? undefined;
    if (!cursor || signal.aborted || performance.now() < nextAt) continue;
    publish(records.slice(shown));
    shown = records.length;
    nextAt = performance.now() + pause;
    // The longer the list, the longer that takes.
    pause = Math.min(2 * pause, longestPause);
  } while (cursor && !signal.aborted);
  return records;
}
