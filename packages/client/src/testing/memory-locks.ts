import type { TabLocks } from '../offline/platform.js';

interface Request {
  tab: string;
  start: (stolen: AbortController) => void;
}

interface Holder {
  tab: string;
  stolen: AbortController;
  /** What the call that asked for the lock rejects with when somebody takes it away. */
  lose: (reason: unknown) => void;
}

/** Web Locks of one device, which can be stolen and die with their tab. */
export class MemoryLocks {
  readonly #holders = new Map<string, Holder>();
  readonly #waiting = new Map<string, Request[]>();

  /** Who holds a lock. */
  holder(name: string): string | undefined {
    return this.#holders.get(name)?.tab;
  }

  of(tab: string): TabLocks {
    return {
      request: (name, { ifAvailable = false, signal }, work) => {
        if (signal?.aborted) return Promise.reject(signal.reason);
        if (ifAvailable && this.#holders.has(name)) {
          return Promise.resolve(work(false, new AbortController().signal));
        }
        return new Promise((resolve, reject) => {
          const start = (stolen: AbortController) => {
            signal?.removeEventListener('abort', giveUp);
            const holder = { tab, stolen, lose: reject };
            this.#holders.set(name, holder);
            work(true, stolen.signal)
              .then(resolve, reject)
              .finally(() => this.#release(name, holder));
          };
          const request = { tab, start };
          const giveUp = () => {
            this.#waiting.set(
              name,
              this.#queue(name).filter((other) => other !== request),
            );
            reject(signal!.reason);
          };
          signal?.addEventListener('abort', giveUp);
          if (this.#holders.has(name)) this.#queue(name).push(request);
          else start(new AbortController());
        });
      },
    };
  }

  /** As another script of the origin does with `steal: true`: the work of the former holder goes on. */
  steal(name: string): void {
    const holder = this.#holders.get(name);
    if (!holder) return;
    const reason = new DOMException('Lock broken by another request', 'AbortError');
    holder.stolen.abort(reason);
    holder.lose(reason);
    this.#release(name, holder);
  }

  /** The tab is no more: neither holds nor waits. */
  release(tab: string): void {
    for (const [name, queue] of this.#waiting) {
      this.#waiting.set(
        name,
        queue.filter((request) => request.tab !== tab),
      );
    }
    for (const [name, holder] of [...this.#holders]) if (holder.tab === tab) this.#release(name, holder);
  }

  #queue(name: string): Request[] {
    const queue = this.#waiting.get(name) ?? [];
    this.#waiting.set(name, queue);
    return queue;
  }

  #release(name: string, holder: Holder): void {
    if (this.#holders.get(name) !== holder) return;
    this.#holders.delete(name);
    this.#queue(name).shift()?.start(new AbortController());
  }
}
