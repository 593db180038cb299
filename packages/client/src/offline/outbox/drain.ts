import type { AnyRecord, RecordId } from '@banso/model';
import { Attempt, HeldBack } from './attempt.js';
import type { AttemptSettings } from './attempt.js';
import type { Intent } from './intent.js';
import type { WaitingFor } from './outcome.js';
import type { Pace } from './pace.js';
import { Turns } from './turns.js';

/** So many records are sent at once; a browser opens no more connections to one server. */
const mostAtOnce = 6;

/** So many are on their way while all goes well: what the device does for some is done while others are sent. */
const mostUnderWay = 48;

/** The name of the pause that holds back everything. */
const everything = '';

export interface DrainSettings extends Omit<AttemptSettings, 'inTurn'> {
  pace: Pace;
  /** Why nothing goes out; undefined = it does. */
  waitingFor: (reason: WaitingFor | undefined) => void;
  /** All that can be sent just now was tried. */
  idle: () => void;
}

/** Sends what waits, each record's intents one after the other, for as long as this tab is the sender. */
export class Drain {
  readonly #settings: DrainSettings;
  readonly #signal: AbortSignal;
  /** Records to look at, in the order in which they came. */
  readonly #queue = new Set<RecordId>();
  readonly #underWay = new Set<RecordId>();
  /** Records that wait for another one to be made, by that other. */
  readonly #behind = new Map<RecordId, Set<RecordId>>();
  readonly #turns = new Turns(mostAtOnce);
  /** So many may be on their way: one more for each that arrived, no more than can be sent when something failed. */
  #room = mostAtOnce;

  constructor(settings: DrainSettings, signal: AbortSignal) {
    this.#settings = settings;
    this.#signal = signal;
  }

  /** Looks at everything. */
  considerAll(): void {
    this.consider(this.#settings.lines.all.map(({ intent }) => intent.record));
  }

  /** Looks at records whose line has changed, or may be due. */
  consider(records: Iterable<RecordId>): void {
    for (const record of records) {
      this.#queue.add(record);
      this.#behind.get(record)?.forEach((waiting) => this.#queue.add(waiting));
      this.#behind.delete(record);
    }
    this.#pump();
  }

  #pump(): void {
    const { pace, idle } = this.#settings;
    for (const record of this.#queue) {
      if (this.#signal.aborted || this.#underWay.size >= this.#room || pace.isWaiting(everything)) break;
      this.#queue.delete(record);
      if (this.#isDue(record)) {
        this.#underWay.add(record);
        void this.#send(record);
      }
    }
    if (this.#underWay.size === 0 && !this.#signal.aborted) idle();
  }

  #isDue(record: RecordId): boolean {
    const { lines, pace } = this.#settings;
    const [first] = lines.of(record);
    if (first?.intent.state !== 'waiting' || this.#underWay.has(record) || pace.isWaiting(record))
      return false;
    const missing = referencesOf(first.intent.value).find((id) => this.#isToBeMade(id));
    if (missing === undefined) return true;
    const behind = this.#behind.get(missing) ?? new Set();
    this.#behind.set(missing, behind.add(record));
    return false;
  }

  /** The server does not know it yet, and would refuse what speaks of it. */
  #isToBeMade(id: RecordId): boolean {
    const first: Intent | undefined = this.#settings.lines.of(id)[0]?.intent;
    return first?.operation === 'put' && !first.base && first.value.revision === 0;
  }

  #inTurn<R>(send: () => Promise<R>): Promise<R> {
    return this.#turns.inTurn(() => {
      this.#signal.throwIfAborted();
      if (this.#settings.pace.isWaiting(everything)) throw new HeldBack();
      return send();
    });
  }

  async #send(record: RecordId): Promise<void> {
    const { lines, pace, waitingFor } = this.#settings;
    const [first] = lines.of(record);
    const inTurn = <R>(send: () => Promise<R>) => this.#inTurn(send);
    const later = first && (await new Attempt(first, { ...this.#settings, inTurn }, this.#signal).run());
    this.#underWay.delete(record);
    if (this.#signal.aborted) return;
    if (later === 'held-back') return this.consider([record]);
    if (later) {
      this.#room = mostAtOnce;
      pace.fail(record, later.seconds, () => this.consider([record]));
      if (later.concerns === 'all' && !pace.isWaiting(everything)) {
        pace.fail(everything, later.seconds, () => this.considerAll());
        waitingFor(later.waitingFor);
      }
      this.#pump();
      return;
    }
    this.#room = Math.min(this.#room + 1, mostUnderWay);
    pace.succeed(record);
    pace.succeed(everything);
    waitingFor(undefined);
    this.consider([record]);
  }
}

/** Other records that the server looks for when it keeps this one. */
function referencesOf(record: AnyRecord): RecordId[] {
  const { company, engagement } = record as { company?: RecordId; engagement?: RecordId };
  return [company, engagement].filter((id) => id !== undefined);
}
