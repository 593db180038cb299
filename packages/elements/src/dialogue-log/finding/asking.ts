import { comparable } from '@banso/model';
import type { FinderHost } from './finder.js';

/** What the hits are from: what is here, or also what only the server has. */
export type From = 'page' | 'device' | 'short' | 'asking' | 'both' | 'offline' | 'failed';

/** Asks the source for words; meetings that only the server has come into the log, where they are found like the others. */
export class Asking {
  readonly #host: FinderHost;
  #words = '';
  #state: 'idle' | 'asking' | 'both' | 'failed' = 'idle';
  #timer: ReturnType<typeof setTimeout> | undefined;
  #call: AbortController | undefined;

  constructor(host: FinderHost) {
    this.#host = host;
  }

  get from(): From {
    const { hasSource, search } = this.#host;
    if (!hasSource) return 'page';
    if (!navigator.onLine) return 'offline';
    if (!search) return 'device';
    if (this.#words.length < least) return 'short';
    return this.#state === 'idle' ? 'device' : this.#state;
  }

  ask(words: string): void {
    this.#words = comparable(words);
    clearTimeout(this.#timer);
    this.#call?.abort();
    this.#state = 'idle';
    const { search } = this.#host;
    if (!search || !navigator.onLine || this.#words.length < least) return;
    this.#state = 'asking';
    const call = (this.#call = new AbortController());
    this.#timer = setTimeout(() => void this.#ask(words, call.signal, search), pause);
  }

  async #ask(words: string, signal: AbortSignal, search: NonNullable<FinderHost['search']>): Promise<void> {
    try {
      let cursor: string | undefined;
      do {
        const { ids, next } = await search(words, { signal, ...(cursor ? { cursor } : {}) });
        if (signal.aborted) return;
        await this.#host.take(ids, signal);
        cursor = next ?? undefined;
      } while (cursor && !signal.aborted);
      if (!signal.aborted) this.#state = 'both';
    } catch {
      // The line under the words says so; what is here was looked through all the same.
      if (!signal.aborted) this.#state = 'failed';
    }
    if (!signal.aborted) void this.#host.redraw();
  }
}

/** So few characters are not looked for by the server. */
const least = 2;
/** Milliseconds without another key after which the server is asked. */
const pause = 250;
