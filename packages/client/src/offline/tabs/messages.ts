import type { Kind, RecordId } from '@banso/model';
import type { WaitingFor } from '../outbox/outcome.js';
import type { TabChannel } from '../platform.js';

/** What the tabs of one person tell each other. There are no words in it: each reads them from the device. */
export type TabMessage =
  /** These intents were made, changed or removed. */
  | { type: 'intents'; ids: readonly string[] }
  /** These records are not as they were. */
  | { type: 'records'; records: readonly { kind: Kind; id: RecordId }[] }
  /** Any intent may have changed without a word: another tab sends from now on. */
  | { type: 'look' }
  /** Whoever sends is to try everything now. */
  | { type: 'flush' }
  /** Whoever sends has tried everything. */
  | { type: 'idle' }
  /** Why nothing goes out just now; null = it does. */
  | { type: 'waiting'; for: WaitingFor | null }
  /** The person has signed out, or removed everything. */
  | { type: 'closed' };

/** What many small changes have in common: they are told together. */
export class TabTalk {
  readonly #channel: TabChannel;
  readonly #intents = new Set<string>();
  readonly #records = new Map<RecordId, Kind>();
  #isPlanned = false;

  constructor(channel: TabChannel, hear: (message: TabMessage) => void) {
    this.#channel = channel;
    channel.subscribe((message) => hear(message as TabMessage));
  }

  intents(ids: readonly string[]): void {
    ids.forEach((id) => this.#intents.add(id));
    if (ids.length > 0) this.#plan();
  }

  records(records: readonly { kind: Kind; id: RecordId }[]): void {
    records.forEach(({ kind, id }) => this.#records.set(id, kind));
    this.#plan();
  }

  /** Says something after everything that is still to be said. */
  say(message: TabMessage): void {
    this.#tell();
    this.#post(message);
  }

  close(): void {
    this.#tell();
    this.#channel.close();
  }

  #plan(): void {
    if (this.#isPlanned) return;
    this.#isPlanned = true;
    queueMicrotask(() => this.#tell());
  }

  #tell(): void {
    this.#isPlanned = false;
    const ids = [...this.#intents];
    const records = Array.from(this.#records, ([id, kind]) => ({ kind, id }));
    this.#intents.clear();
    this.#records.clear();
    if (ids.length > 0) this.#post({ type: 'intents', ids });
    if (records.length > 0) this.#post({ type: 'records', records });
  }

  #post(message: TabMessage): void {
    try {
      this.#channel.post(message);
    } catch {
      // A closed channel, as while the page is left: the other tabs look again by themselves.
    }
  }
}
