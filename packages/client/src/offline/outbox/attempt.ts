import type { AnyRecord, Kind, RecordId, Revision } from '@banso/model';
import { ContractError, isBansoError } from '../../core/errors.js';
import { isSameContent } from '../../source/content.js';
import type { RecordCalls } from '../../records/records.js';
import type { RecordCache } from '../cache/record-cache.js';
import { Moved } from './intent-rows.js';
import type { IntentRows, KeptIntent } from './intent-rows.js';
import { holding } from './intent.js';
import type { Intent } from './intent.js';
import type { Lines } from './lines.js';
import type { Names } from './names.js';
import { nextStep } from './next-step.js';
import type { Step } from './next-step.js';
import { outcomeOf, overlap } from './outcome.js';
import type { Outcome } from './outcome.js';
import { isOpen } from './plan-edit.js';
import { broughtOnto, standsIn } from './view.js';

export interface AttemptSettings {
  /** Whose intents they are. */
  person: RecordId;
  intents: IntentRows;
  lines: Lines;
  cache: RecordCache;
  names: Names;
  callsOf: (kind: Kind) => RecordCalls<AnyRecord>;
  /** Rejects unless the person whose intents these are is signed in. */
  signedIn: (signal: AbortSignal) => Promise<void>;
  /** The server has it. */
  settled: (record: AnyRecord) => void;
  /** Sends when it is its turn. */
  inTurn: <R>(send: () => Promise<R>) => Promise<R>;
}

/** What browsers show in their console and hand to the page's monitoring. */
interface Reporting {
  reportError?: (error: unknown) => void;
}

/** Meanwhile nothing goes out any more. */
export class HeldBack extends Error {}

/** To be tried again, and when; undefined = the record's line has moved on. `held-back`: it was not sent. */
export type Attempted = Extract<Outcome, { means: 'later' }> | 'held-back' | undefined;

/**
 * Brings the first intent of a record to the server, or to where only its person can decide. Every change on the device
 * is made only if the row is still as it was seen: a sender that was overtaken, or slept, changes nothing.
 */
export class Attempt {
  readonly #settings: AttemptSettings;
  readonly #signal: AbortSignal;
  readonly #calls: RecordCalls<AnyRecord>;
  /** As it lies on the device. */
  #seen: KeptIntent;
  /** As it is to be sent; ahead of the device until it is counted. */
  #intent: Intent;
  /** The server's newest version that is known; of an answer, not kept yet. */
  #server: AnyRecord | undefined;
  #isServerNew = false;

  /** @param signal after it aborts nothing is sent or written */
  constructor(first: KeptIntent, settings: AttemptSettings, signal: AbortSignal) {
    this.#seen = first;
    this.#intent = first.intent;
    this.#settings = settings;
    this.#signal = signal;
    this.#calls = settings.callsOf(first.intent.kind);
  }

  async run(): Promise<Attempted> {
    try {
      await this.#settings.signedIn(this.#signal);
      const { kind, record } = this.#intent;
      this.#server = await this.#settings.cache.get(kind, record);
      return await this.#goOn();
    } catch (error) {
      return this.#later(error);
    }
  }

  /** What stood in the way before the server could judge the intent. */
  async #later(error: unknown): Promise<Attempted> {
    if (this.#signal.aborted) return undefined;
    if (error instanceof HeldBack) return 'held-back';
    if (error instanceof Moved) {
      try {
        await this.#settings.lines.read([this.#seen.intent.id]);
        return undefined;
      } catch (fault) {
        return this.#later(fault);
      }
    }
    const outcome = this.#outcomeOf(error);
    return outcome.means === 'later' ? outcome : { means: 'later', concerns: 'one', waitingFor: 'server' };
  }

  async #goOn(): Promise<Attempted> {
    for (;;) {
      this.#signal.throwIfAborted();
      const step = nextStep(this.#intent, this.#server);
      if (step.do === 'settle') return this.#settle(this.#server!);
      if (step.do === 'ask') return this.#hold(step.current);
      if (step.do === 'look') {
        const base = await this.#versionOf(step.revision);
        if (!base) return this.#hold(this.#server!);
        this.#intent = { ...this.#intent, base };
        continue;
      }
      if (step.do === 'pass') {
        const { asides = [], ...intent } = this.#intent;
        this.#intent = { ...intent, asides: asides.slice(1) };
        continue;
      }
      await this.#count(step);
      this.#signal.throwIfAborted();
      const outcome = await this.#send();
      if (!outcome) return undefined;
      if (outcome.means === 'later') return outcome;
      if (outcome.means === 'refused') return this.#refuse(outcome.problem);
      // Certainly not done: brought onto their version it is something new. Every round, somebody has written.
      const { sent: _, ...intent } = this.#intent;
      this.#intent = { ...intent, key: this.#settings.names.key(), attempts: 0 };
      this.#server = outcome.current;
      this.#isServerNew = true;
    }
  }

  /** Before it goes out, so that a tab that dies leaves behind that it may have arrived. */
  async #count({ revision, rebased }: Extract<Step, { do: 'send' }>): Promise<void> {
    const { intents } = this.#settings;
    const attempts = this.#intent.attempts + 1;
    if (this.#intent === this.#seen.intent && !rebased) {
      await this.#keep(intents.marked(this.#seen, { attempts, sent: revision }));
    } else {
      await this.#keep(await intents.sealed({ ...this.#intent, ...rebased, attempts, sent: revision }));
    }
  }

  /** undefined = the server has it, and so has the device. */
  async #send(): Promise<Outcome | undefined> {
    const { value: last, asides: [value = last] = [], operation, reason = '', key, sent = 0 } = this.#intent;
    const options = { idempotencyKey: key, retries: 0, signal: this.#signal };
    let answer: AnyRecord;
    try {
      const body = { ...value, revision: sent };
      answer = await this.#settings.inTurn(() =>
        operation === 'withdraw'
          ? this.#calls.withdraw(body, reason, options)
          : this.#calls.put(body, options),
      );
      if (answer.id !== value.id) {
        throw new ContractError('Another record was answered', { path: '/id', expected: value.id });
      }
    } catch (error) {
      this.#signal.throwIfAborted();
      if (error instanceof HeldBack) throw error;
      return this.#outcomeOf(error);
    }
    this.#signal.throwIfAborted();
    await this.#settle(answer);
    return undefined;
  }

  #outcomeOf(error: unknown): Outcome {
    // A mistake in a layer of the host's, or in here: it passes for no network, but whoever can mend it has to hear of it.
    if (!isBansoError(error)) (globalThis as Reporting).reportError?.(error);
    return outcomeOf(error, this.#intent);
  }

  /** The server has it: the intent leaves, and the server's version comes, in one write. */
  async #settle(answer: AnyRecord): Promise<undefined> {
    const { intents, lines, cache, settled } = this.#settings;
    const { intent } = this.#seen;
    const next = this.#after(answer);
    const kept = next && (await intents.sealed(next));
    const own = kept ? intents.changed(this.#seen, kept) : intents.removed(this.#seen);
    await intents.write([own, await cache.kept(answer)], [intent.id]);
    cache.written([answer]);
    settled(answer);
    if (kept) lines.set(kept);
    else lines.remove(intent);
  }

  /** What of an intent is still to be sent when the first thing in it is on the server: what was kept aside goes before. */
  #after(answer: AnyRecord): Intent | undefined {
    const { asides: [aside, ...rest] = [], sent: _, value, ...intent } = this.#intent;
    if (!aside || (rest.length === 0 && isSameContent(value, answer))) return undefined;
    const stamped = broughtOnto(answer, answer, value).value;
    return {
      ...intent,
      value: stamped,
      base: answer,
      asides: rest,
      key: this.#settings.names.key(),
      attempts: 0,
    };
  }

  /** Both changed the same place: only the person can say what shall stand there. */
  async #hold(current: AnyRecord): Promise<undefined> {
    const { sent: _, ...intent } = this.#intent;
    const problem = overlap(current, await this.#otherIn(current));
    await this.#keep(await this.#settings.intents.sealed({ ...intent, state: 'decision', problem }));
  }

  /** Who wrote last, where what this person wrote before has come onto it: the newest version names them then. */
  async #otherIn({ updatedBy }: AnyRecord): Promise<Revision | undefined> {
    const { person } = this.#settings;
    if (updatedBy?.person !== person) return undefined;
    const { record, base } = this.#intent;
    try {
      for await (const { revision, at, by } of this.#history(record)) {
        if (revision <= (base?.revision ?? 0)) break;
        if (by.person !== person) return { revision, at, by };
      }
    } catch (error) {
      if (outcomeOf(error, this.#intent).means === 'later') throw error;
    }
    return undefined;
  }

  /** What was written after it may have put it right: then both are one, and tried as such. */
  async #refuse(problem: NonNullable<Intent['problem']>): Promise<undefined> {
    const { intents, lines } = this.#settings;
    const [, next] = lines.of(this.#intent.record);
    const both = next && isOpen(next) && this.#together(next.intent);
    if (!next || !both) {
      await this.#keep(await intents.sealed({ ...this.#intent, state: 'decision', problem }));
      return;
    }
    const kept = await intents.sealed(both);
    const ids = [this.#seen.intent.id, kept.intent.id];
    await intents.write([intents.removed(this.#seen), intents.changed(next, kept)], ids);
    lines.remove(this.#seen.intent);
    lines.set(kept);
  }

  #together(next: Intent): Intent | undefined {
    const { base: _, ...later } = next;
    const { base, value, operation, asides = [], isChoice } = this.#intent;
    if (operation !== 'put' || asides.length > 0) return undefined;
    const both = broughtOnto(value, next.base, next.value);
    if (both.conflicts.length > 0) return undefined;
    // What was chosen is to be read in the history: where that cannot be, its person says what shall become of it.
    if (isChoice && !standsIn(both.value, { base, value })) return undefined;
    return { ...later, ...(base && { base }), value: both.value, holds: holding(this.#intent, next) };
  }

  /** Changes the intent on the device, together with the server's version where that is news. */
  async #keep(next: KeptIntent): Promise<void> {
    const { intents, lines, cache } = this.#settings;
    const server = this.#isServerNew && this.#server ? [await cache.kept(this.#server)] : [];
    this.#signal.throwIfAborted();
    await intents.write([intents.changed(this.#seen, next), ...server], [next.intent.id]);
    if (this.#isServerNew && this.#server) cache.written([this.#server]);
    this.#isServerNew = false;
    this.#seen = next;
    this.#intent = next.intent;
    lines.set(next);
  }

  async #versionOf(revision: number): Promise<AnyRecord | undefined> {
    const { record } = this.#intent;
    for await (const made of this.#history(record)) {
      if (made.revision <= revision) return made.revision === revision ? made.record : undefined;
    }
    return undefined;
  }

  #history(record: RecordId) {
    return this.#calls.history(record, {}, { signal: this.#signal, retries: 0 });
  }
}
