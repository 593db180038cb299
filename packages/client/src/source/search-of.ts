import { guards } from '@banso/model';
import type { Kind, SearchPage, Source } from '@banso/model';
import type { Caller } from '../core/caller.js';

/** The contract takes so many characters; whatever has all of the words has these. */
const mostCharacters = 256;

/** How a source of one kind asks the server for words. */
export function searchOf(kind: Kind, call: Caller): NonNullable<Source['search']> {
  return async (words, { company, cursor, limit = 200, signal } = {}) => {
    const text = [...words].slice(0, mostCharacters).join('');
    const { items, next } = await call<SearchPage>(
      {
        operation: 'search',
        method: 'POST',
        path: '/v1/search',
        body: {
          text,
          kinds: [kind],
          limit,
          ...(company !== undefined && { company }),
          ...(cursor !== undefined && { cursor }),
        },
        reads: true,
        expected: 'SearchPage',
        check: guards.checkSearchPage,
      },
      { signal },
    );
    return { ids: [...new Set(items.map(({ id }) => id))], next };
  };
}
