import type { Clock } from '../core/clock.js';
import type { DeviceStore } from './device/device-store.js';

/**
 * Everything the offline client takes from its surroundings: the browser's by default, a simulation's in tests. With it
 * replaced, a run is the same every time.
 */
export interface Platform {
  /** Opens the device's store; called again after it was lost. */
  openStore(): Promise<DeviceStore>;
  locks: TabLocks;
  /** Messages to the other tabs of this origin; they hold ids and states, no words. */
  channel(name: string): TabChannel;
  crypto: Pick<Crypto, 'getRandomValues'> & { subtle: SubtleCrypto };
  clock: Clock;
  random(): number;
  /** What the device believes; a request that succeeds or fails knows better. */
  network: { isOnline(): boolean; subscribe(listener: () => void): () => void };
}

/** Web Locks, as far as they are needed. */
export interface TabLocks {
  /** Runs `work` while no other tab holds the lock; `work` must stop when its signal aborts (the lock was stolen). */
  request<R>(
    name: string,
    options: { ifAvailable?: boolean; signal?: AbortSignal },
    work: (held: boolean) => Promise<R>,
  ): Promise<R>;
}

export interface TabChannel {
  post(message: unknown): void;
  subscribe(listener: (message: unknown) => void): () => void;
  close(): void;
}
