import type { Clock } from '../core/clock.js';
import type { StorageError } from '../core/errors.js';
import type { DeviceStore } from './device/device-store.js';

/**
 * Everything the offline client takes from its surroundings: the browser's by default, a simulation's in tests. With it
 * replaced, a run is the same every time.
 */
export interface Platform {
  /**
   * Opens the device's store. It mends its own connection; opening anew is for a store that was closed.
   *
   * @param tell hears what befalls the store outside of any call: emptied before it was opened (`evicted`), waiting for
   *   another tab or closed for a newer version of the page (`blocked`)
   * @throws {StorageError}
   */
  openStore(tell?: (fault: StorageError) => void): Promise<DeviceStore>;
  /**
   * From this size, in bytes, the browser keeps a row in a file of its own, which goes when the row goes. Smaller ones stay in
   * its journal for a long time after they were removed. Absent where nothing remains.
   */
  ownFileFrom?: number;
  locks: TabLocks;
  /** Messages to the other tabs of this origin; they hold ids and states, no words. */
  channel(name: string): TabChannel;
  crypto: Pick<Crypto, 'getRandomValues'> & { subtle: SubtleCrypto };
  clock: Clock;
  random(): number;
  /**
   * What the device believes; a request that succeeds or fails knows better. Listeners are called when something may
   * have changed: the network came or went, or the person came back to the page.
   */
  network: { isOnline(): boolean; subscribe(listener: () => void): () => void };
}

/** Web Locks, as far as they are needed. */
export interface TabLocks {
  /**
   * Runs `work` while no other tab holds the lock. `held` is false when it was not available; `work` must stop when
   * `stolen` aborts, and the call then rejects.
   *
   * @param options `signal` gives up waiting; it does not stop work that has begun
   */
  request<R>(
    name: string,
    options: { ifAvailable?: boolean; signal?: AbortSignal },
    work: (held: boolean, stolen: AbortSignal) => Promise<R>,
  ): Promise<R>;
}

export interface TabChannel {
  post(message: unknown): void;
  subscribe(listener: (message: unknown) => void): () => void;
  close(): void;
}
