import type { FlowPlace } from '../../base/flow/flow.js';

interface WithNavigation {
  navigation?: { currentEntry?: { key: string } | null };
}

/**
 * Where the reader was, kept for this entry of the tab's history, so that coming back comes back to the same place. Only
 * names of records are kept, and none of their words.
 */
export class RememberedPlace {
  readonly #nameOf: () => string;
  /** The page as it was entered: what is kept afterwards is of this visit. */
  readonly #entered = navigationType();

  /** @param nameOf what tells this list from others on the page */
  constructor(nameOf: () => string) {
    this.#nameOf = nameOf;
  }

  keep(place: FlowPlace): void {
    try {
      storage()?.setItem(this.#key, JSON.stringify(place));
    } catch {
      // There is no room left: then the place is not kept, and nothing else is lost.
    }
  }

  /** The reader has gone on to something else on the page: the browser knows where that is. */
  drop(): void {
    storage()?.removeItem(this.#key);
  }

  /** Undefined where the reader comes for the first time. */
  get(): FlowPlace | undefined {
    // Without names for entries of the history, a page that is entered anew must not be taken for one come back to.
    if (!entryKey() && this.#entered === 'navigate') return undefined;
    return placeOf(storage()?.getItem(this.#key) ?? '');
  }

  get #key(): string {
    return `banso-place ${this.#nameOf()} ${entryKey() ?? location.href}`;
  }
}

/** Everything on the page may write into the same storage: what is not a place is as if nothing had been kept. */
function placeOf(kept: string): FlowPlace | undefined {
  try {
    const { section, row, offset } = JSON.parse(kept) as Partial<FlowPlace>;
    return Number.isFinite(offset) ? { section, row, offset: Number(offset) } : undefined;
  } catch {
    return undefined;
  }
}

const entryKey = () => (globalThis as WithNavigation).navigation?.currentEntry?.key;

function navigationType(): string {
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return entry?.type ?? 'navigate';
}

/** Where a page may keep nothing, as in a frame of another origin, no place is kept. */
function storage(): Storage | undefined {
  try {
    return sessionStorage;
  } catch {
    return undefined;
  }
}
