import { ContractError } from './errors.js';

export interface Page<T> {
  items: T[];
  /** Ask again with this; null = that was all. */
  next: string | null;
}

/** Asks for nothing until it is read: item by item with `for await`, or page by page. */
export interface List<T, P = Page<T>> extends AsyncIterable<T> {
  /** One page: the first, or the one after a cursor. */
  page(cursor?: string): Promise<P>;
  /** One page after the other; each is asked for when the one before has been dealt with. */
  pages(): AsyncIterable<P>;
}

/** A list over whatever answers one page. `after` tells where to go on; undefined = that was all. */
export function listOf<T, P extends { items: T[] }>(
  page: (cursor?: string) => Promise<P>,
  after: (page: P) => string | undefined,
): List<T, P> {
  async function* pages() {
    let cursor: string | undefined;
    do {
      const answer = await page(cursor);
      yield answer;
      const next = after(answer);
      // A server that answers the same cursor again would keep us asking for ever.
      if (next !== undefined && next === cursor) {
        throw new ContractError('The list does not go on', { path: '/next', expected: 'another cursor' });
      }
      cursor = next;
    } while (cursor !== undefined);
  }
  return {
    page,
    pages,
    async *[Symbol.asyncIterator]() {
      for await (const { items } of pages()) yield* items;
    },
  };
}
