import { systemClock } from '../../core/clock.js';
import type { Platform, TabChannel, TabLocks } from '../platform.js';
import type { Remembered } from './connection.js';
import { openIndexedDb } from './indexed-db.js';

/** Why this page cannot keep anything on the device. */
export type PlatformAbsence =
  /** Plain http on an intranet: no WebCrypto, no locks, no worker. */
  | 'insecure-origin'
  /** No IndexedDB: forbidden by the browser's settings, or not a browser. */
  | 'no-storage'
  /** A browser too old to have Web Locks, WebCrypto or BroadcastChannel. */
  | 'unsupported';

/** Chromium: above 64 KiB; Firefox: from 1 MiB. Seen in their files; not known of WebKit. */
const ownFileFrom = 1_310_720;

type Scope = Partial<typeof globalThis>;

/** Why offline cannot be had here; undefined when it can, as far as can be seen without opening the store. */
export function platformAbsence(scope: Scope = globalThis): PlatformAbsence | undefined {
  // Outside of pages and workers (Node) nothing says whether the origin is secure.
  if (scope.isSecureContext === false) return 'insecure-origin';
  if (!hasStorage(scope)) return 'no-storage';
  const isComplete = scope.crypto?.subtle && scope.navigator?.locks && scope.BroadcastChannel;
  return isComplete ? undefined : 'unsupported';
}

/**
 * The browser as the offline client's surroundings. Check `platformAbsence` first.
 *
 * @param name of the database, and the beginning of the names of channels and locks: one for each API that pages of this
 *   origin talk to
 */
export function browserPlatform(name = 'banso'): Platform {
  return {
    openStore: (tell) => openIndexedDb({ name, remembered: rememberedAs(name), ...(tell && { tell }) }),
    ownFileFrom,
    locks: tabLocks(name, navigator.locks),
    channel: (channel) => tabChannel(`${name}:${channel}`),
    crypto,
    clock: systemClock,
    random: Math.random,
    network: {
      isOnline: () => navigator.onLine,
      subscribe(listener) {
        const events = ['online', 'offline', 'focus', 'visibilitychange', 'pageshow'];
        // A worker has no window to come back to; its `self` hears the first two.
        events.forEach((event) => addEventListener(event, listener));
        return () => events.forEach((event) => removeEventListener(event, listener));
      },
    },
  };
}

function hasStorage(scope: Scope): boolean {
  try {
    return Boolean(scope.indexedDB);
  } catch {
    return false;
  }
}

function tabLocks(prefix: string, locks: LockManager): TabLocks {
  return {
    async request(name, { ifAvailable = false, signal }, work) {
      signal?.throwIfAborted();
      const stolen = new AbortController();
      // The platform takes one or the other: what is to be had at once needs no giving up.
      const options = ifAvailable ? { ifAvailable } : signal ? { signal } : {};
      try {
        return await locks.request(`${prefix}:${name}`, options, (lock) =>
          work(lock !== null, stolen.signal),
        );
      } catch (error) {
        // If the work still runs, somebody took the lock away.
        stolen.abort(error);
        throw error;
      }
    },
  };
}

/** Messages go in a task of their own: whoever has just written something does not wait while the others are told. */
function tabChannel(name: string): TabChannel {
  const channel = new BroadcastChannel(name);
  const messages: unknown[] = [];
  const tell = () => messages.splice(0).forEach((message) => channel.postMessage(message));
  // Not a timer: those of a hidden tab wait for up to a minute.
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = tell;
  return {
    post: (message) => {
      if (messages.push(message) === 1) port2.postMessage(null);
    },
    subscribe(listener) {
      const hear = ({ data }: MessageEvent<unknown>) => listener(data);
      channel.addEventListener('message', hear);
      return () => channel.removeEventListener('message', hear);
    },
    close() {
      tell();
      port1.close();
      channel.close();
    },
  };
}

/** In `localStorage`, which browsers often spare when they delete databases. */
function rememberedAs(name: string): Remembered {
  const key = `${name}:device`;
  return {
    get() {
      try {
        return localStorage.getItem(key) ?? undefined;
      } catch {
        return undefined;
      }
    },
    set(identity) {
      try {
        localStorage.setItem(key, identity);
      } catch {
        // Then a deletion is only noticed while the page is open.
      }
    },
  };
}
