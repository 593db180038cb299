import type { SourceQuery } from '@banso/model';
import type { Desk } from '../desk.js';
import { take } from '../take.js';
import type { FinderHost } from './finder.js';

/** What finding needs of the log, of its source and its order of the moment. */
export function finderHost(desk: Desk): FinderHost {
  const { element, list } = desk;
  return {
    get list() {
      return list.all;
    },
    get search() {
      const { source, company, engagement } = element;
      const own = { ...(company ? { company } : {}), ...(engagement ? { engagement } : {}) };
      return (
        source?.search &&
        ((words: string, query?: SourceQuery) => source.search!(words, { ...own, ...query }))
      );
    },
    get isReversed() {
      return element.oldestFirst;
    },
    get hasSource() {
      return element.source !== undefined;
    },
    redraw: () => desk.redraw(),
    take: (ids, signal) => take(desk, ids, signal),
  };
}
