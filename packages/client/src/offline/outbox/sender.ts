import type { RecordId } from '@banso/model';
import { wait } from '../../core/clock.js';
import type { Platform } from '../platform.js';
import { Drain } from './drain.js';
import type { DrainSettings } from './drain.js';
import { Pace } from './pace.js';

export interface SenderSettings extends Omit<DrainSettings, 'pace'> {
  platform: Pick<Platform, 'locks' | 'clock' | 'random'>;
  /** Says to the other tabs what the sender must be asked. */
  askSender: () => void;
  /** This tab sends from now on: the one before may have died before it could say what it did. */
  begun: () => void;
  /** What this tab found changed without having been told. */
  found: (ids: readonly string[]) => void;
}

/** How often the sender looks whether a tab died before it could say what it wrote, in milliseconds. */
const lookAgain = 30_000;

/** After the lock was taken away: so long until this tab asks for it again, in milliseconds. */
const breather = 1_000;

/** Of all tabs of a person, one sends. Every tab stands in line for it. */
export class Sender {
  readonly #settings: SenderSettings;
  readonly #pace: Pace;
  readonly #stop = new AbortController();
  #drain: Drain | undefined;
  #flushes: (() => void)[] = [];

  constructor(settings: SenderSettings) {
    this.#settings = settings;
    this.#pace = new Pace(settings.platform.clock, settings.platform.random);
  }

  /** Stands in line until `stop`. */
  async run(): Promise<void> {
    const { platform, person } = this.#settings;
    const { signal } = this.#stop;
    while (!signal.aborted) {
      try {
        await platform.locks.request(`outbox:${person}`, { signal }, (_, stolen) => this.#send(stolen));
      } catch {
        // Taken away by another tab; what it sends is not sent from here.
      }
      if (!signal.aborted) await wait(platform.clock, breather, signal).catch(() => {});
    }
  }

  /** Nothing is sent or written by this tab from now on. */
  stop(): void {
    this.#stop.abort();
    this.#pace.hurry();
    this.settle();
  }

  /** These have changed. */
  consider(records: Iterable<RecordId>): void {
    this.#drain?.consider(records);
  }

  /** Nothing waits for its time any more: the network is there again, or somebody asks. */
  hurry(): void {
    this.#pace.hurry();
    this.#drain?.considerAll();
  }

  /** Resolves when everything was sent or has failed once more, by whichever tab sends. */
  flush(): Promise<void> {
    if (this.#stop.signal.aborted) return Promise.resolve();
    const flushed = new Promise<void>((resolve) => this.#flushes.push(resolve));
    if (this.#drain) this.hurry();
    else this.#settings.askSender();
    return flushed;
  }

  /** The sender, here or in another tab, has tried everything. */
  settle(): void {
    this.#flushes.splice(0).forEach((resolve) => resolve());
  }

  async #send(stolen: AbortSignal): Promise<void> {
    const { platform, begun } = this.#settings;
    const over = either(stolen, this.#stop.signal);
    const idle = () => {
      this.settle();
      this.#settings.idle();
    };
    const drain = new Drain({ ...this.#settings, pace: this.#pace, idle }, over);
    this.#pace.hurry();
    begun();
    await this.#look();
    if (!over.aborted) {
      this.#drain = drain;
      drain.considerAll();
    }
    while (!over.aborted) {
      await wait(platform.clock, lookAgain, over).catch(() => {});
      if (!over.aborted) await this.#look();
      // What failed for the device's sake may be due without any change.
      if (!over.aborted) drain.considerAll();
    }
    if (this.#drain === drain) this.#drain = undefined;
    this.#pace.hurry();
  }

  async #look(): Promise<void> {
    const { lines, found } = this.#settings;
    // What cannot be read now is read with the next look.
    found(await lines.readAll().catch(() => []));
  }
}

/** Aborts as soon as one of the two does. */
function either(a: AbortSignal, b: AbortSignal): AbortSignal {
  const both = new AbortController();
  for (const signal of [a, b]) {
    if (signal.aborted) both.abort(signal.reason);
    signal.addEventListener('abort', () => both.abort(signal.reason), { once: true });
  }
  return both.signal;
}
