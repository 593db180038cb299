import type { Clock } from '../core/clock.js';
import { systemClock } from '../core/clock.js';
import type { StorageError } from '../core/errors.js';
import type { Fetch } from '../core/transport.js';
import type { Platform, TabChannel } from '../offline/platform.js';
import { MemoryLocks } from './memory-locks.js';
import { MemoryDisk, memoryStore } from './memory-store.js';

/** Just before or just after something that a tab waits for. */
export interface Moment {
  tab: MemoryTab;
  /** `open`, `read records`, `list intents`, `write`, `fetch PUT /v1/…`. */
  what: string;
  phase: 'before' | 'after';
}

export interface MemoryDeviceOptions {
  clock?: Clock;
  /** From 0 up to 1; the same numbers make the same run. */
  random?: () => number;
  /**
   * Hears of every moment. It may call `tab.kill()`: what was under way then never ends, and what came before the moment
   * has happened. What it throws is thrown to the tab: before, nothing was done; after, it was done all the same.
   */
  moment?: (moment: Moment) => void;
  /** Resolves when a tab's next step may be done; one that hands out the turns itself makes any order of events. */
  turn?: () => Promise<void>;
}

/**
 * One device in memory: a disk, locks and messages that its tabs share, and a network that can be off. Nothing in it
 * happens by itself, so that a run with the same clock, numbers and turns is the same run.
 */
export class MemoryDevice {
  readonly disk = new MemoryDisk();
  readonly locks = new MemoryLocks();
  readonly clock: Clock;
  readonly random: () => number;
  moment: (moment: Moment) => void;
  readonly turn: () => Promise<void>;
  readonly #tabs = new Map<string, MemoryTab>();
  readonly #listeners = new Set<() => void>();
  #isOnline = true;

  constructor({ clock = systemClock, random = Math.random, moment, turn }: MemoryDeviceOptions = {}) {
    this.clock = clock;
    this.random = random;
    this.moment = moment ?? (() => {});
    this.turn = turn ?? (() => Promise.resolve());
  }

  get tabs(): readonly MemoryTab[] {
    return [...this.#tabs.values()];
  }

  get isOnline(): boolean {
    return this.#isOnline;
  }

  /** The network comes or goes; fetches fail while it is away. */
  set isOnline(isOnline: boolean) {
    this.#isOnline = isOnline;
    this.wake();
  }

  /** As when a person comes back to the page. */
  wake(): void {
    this.#listeners.forEach((listener) => listener());
  }

  tab(name = `tab ${this.#tabs.size + 1}`): MemoryTab {
    const tab = new MemoryTab(name, this, this.#listeners);
    this.#tabs.set(name, tab);
    return tab;
  }
}

/** One tab of a device. */
export class MemoryTab {
  readonly name: string;
  readonly platform: Platform;
  readonly #device: MemoryDevice;
  readonly #channels = new Set<{ name: string; hear: (message: unknown) => void }>();
  #isAlive = true;
  #frozen: { promise: Promise<void>; thaw: () => void } | undefined;
  #faults = new Set<(fault: StorageError) => void>();

  constructor(name: string, device: MemoryDevice, listeners: Set<() => void>) {
    this.name = name;
    this.#device = device;
    const { random, clock } = device;
    this.platform = {
      openStore: (tell) =>
        this.act('open', () => {
          if (tell) this.#faults.add(tell);
          return memoryStore(device.disk, (what, act) => this.act(what, act));
        }),
      locks: device.locks.of(name),
      channel: (channel) => this.#channel(channel),
      crypto: {
        getRandomValues: (array) => {
          const { buffer, byteOffset, byteLength } = array as ArrayBufferView;
          const bytes = new Uint8Array(buffer, byteOffset, byteLength);
          bytes.forEach((_, index) => (bytes[index] = Math.floor(random() * 256)));
          return array;
        },
        subtle: crypto.subtle,
      },
      clock: {
        now: () => clock.now(),
        after: (milliseconds, call) =>
          clock.after(milliseconds, () => void this.#whenAwake().then(() => this.#isAlive && call())),
      },
      random,
      network: {
        isOnline: () => device.isOnline,
        subscribe: (listener) => {
          const hear = () => this.#isAlive && listener();
          listeners.add(hear);
          return () => listeners.delete(hear);
        },
      },
    };
  }

  get isAlive(): boolean {
    return this.#isAlive;
  }

  /** What the tab asks of its server; without a network it fails as `fetch` does. */
  fetch(server: Fetch): Fetch {
    return async (request) => {
      const answer = await this.act(`fetch ${request.method} ${new URL(request.url).pathname}`, () => {
        request.signal.throwIfAborted();
        if (!this.#device.isOnline) throw new TypeError('fetch failed');
        return server(request);
      });
      // Before somebody reads it: a killed tab reads nothing.
      return this.#isAlive ? answer : never();
    };
  }

  /** Ends it at once, wherever it is. */
  kill(): void {
    this.#isAlive = false;
    this.#channels.clear();
    this.#device.locks.release(this.name);
  }

  /** As a browser freezes a tab in the background: it holds what it holds, and does nothing. */
  freeze(): void {
    let thaw!: () => void;
    const promise = new Promise<void>((resolve) => (thaw = resolve));
    this.#frozen ??= { promise, thaw };
  }

  thaw(): void {
    this.#frozen?.thaw();
    this.#frozen = undefined;
  }

  /** Tells the tab what befell its store outside of any call. */
  tell(fault: StorageError): void {
    this.#faults.forEach((hear) => hear(fault));
  }

  /** Does something that takes time; see `MemoryDeviceOptions.moment`. */
  async act<R>(what: string, act: () => R): Promise<Awaited<R>> {
    await this.#moment(what, 'before');
    const result = await act();
    await this.#moment(what, 'after');
    return result;
  }

  /** Hands over a message of another tab. */
  hear(channel: string, message: unknown): void {
    for (const { name, hear } of this.#channels) {
      if (name === channel)
        void this.#whenAwake().then(() => this.#isAlive && hear(structuredClone(message)));
    }
  }

  async #moment(what: string, phase: Moment['phase']): Promise<void> {
    await this.#whenAwake();
    if (this.#isAlive) this.#device.moment({ tab: this, what, phase });
    while (this.#frozen) await this.#frozen.promise;
    if (!this.#isAlive) await never();
  }

  async #whenAwake(): Promise<void> {
    await this.#device.turn();
    while (this.#frozen) await this.#frozen.promise;
  }

  #channel(name: string): TabChannel {
    const own = new Set<{ name: string; hear: (message: unknown) => void }>();
    return {
      post: (message) => {
        const others = this.#device.tabs.filter((tab) => tab !== this && tab.isAlive);
        if (this.#isAlive) others.forEach((tab) => tab.hear(name, message));
      },
      subscribe: (hear) => {
        const listener = { name, hear };
        own.add(listener);
        this.#channels.add(listener);
        return () => this.#channels.delete(listener);
      },
      close: () => own.forEach((listener) => this.#channels.delete(listener)),
    };
  }
}

/** Numbers from 0 up to 1 that look like chance and are the same for the same seed (mulberry32). */
export function numbersFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const never = () => new Promise<never>(() => {});
