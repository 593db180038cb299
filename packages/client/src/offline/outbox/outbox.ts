import type { AnyRecord, Kind, RecordId, SourceError } from '@banso/model';
import { copyOf } from '../../source/copy.js';
import type { Workspace } from '../workspace.js';
import { choicesOf } from './decide.js';
import type { Intent, IntentChoice } from './intent.js';
import { errorOf } from './outcome.js';
import type { WaitingFor } from './outcome.js';

/** One thing that the server does not have yet. Not to be changed by whoever reads it. */
export interface OutboxEntry extends Readonly<Intent> {
  /** What `decide` can be told. */
  readonly choices: readonly IntentChoice[];
  /** Why it waits for a decision, to be shown: `error.userMessage(language)`, `error.issues`. */
  readonly error?: SourceError;
}

/** Everything unsent in clear, for its person to keep or to print. */
export interface OutboxExport {
  format: 'banso-unsent-1';
  exportedAt: string;
  person: string;
  unsent: {
    kind: Kind;
    record: RecordId;
    operation: 'put' | 'withdraw';
    madeAt: string;
    /** As the person left it. */
    value: AnyRecord;
    /** What they wrote and did not choose where both changed the same place; it was to be found in the history. */
    asides?: readonly AnyRecord[];
    reason?: string;
  }[];
}

/**
 * What the server does not have yet. `change` is fired when any of it has changed, in whichever tab. Empty while the
 * person's vault is not open.
 */
export class Outbox extends EventTarget {
  #workspace: Workspace | undefined;
  #deafen: (() => void) | undefined;
  #isPlanned = false;
  readonly #now: () => number;

  constructor(now: () => number) {
    super();
    this.#now = now;
  }

  /** In the order in which they were made. */
  get entries(): readonly OutboxEntry[] {
    return (this.#workspace?.lines.all ?? []).map(({ intent }) => ({
      ...intent,
      choices: choicesOf(intent),
      ...(intent.problem && { error: errorOf(intent.problem) }),
    }));
  }

  /** How many there are. */
  get counts(): { waiting: number; decisions: number; notOnDevice: number } {
    const all = this.#workspace?.lines.all ?? [];
    const decisions = all.filter(({ intent }) => intent.state === 'decision').length;
    return {
      waiting: all.length - decisions,
      decisions,
      notOnDevice: this.#workspace?.unkept.size ?? 0,
    };
  }

  /** Why nothing goes out just now; undefined = it does, or there is nothing. */
  get waitingFor(): WaitingFor | undefined {
    return this.#workspace?.waitingFor;
  }

  /** Tries everything that waits now; resolves when it was sent or has failed once more. */
  async flush(): Promise<void> {
    await this.#workspace?.flush();
  }

  /**
   * What the person decided about an entry; see `OutboxEntry.choices`. An entry that has left meanwhile needs none, and
   * one into which something has come that they had not seen stays as it is.
   *
   * @throws {StorageError} then nothing has changed
   * @throws {TypeError} the entry has no such choice
   */
  async decide(id: string, choice: IntentChoice): Promise<void> {
    const intent = this.#workspace?.lines.find(id)?.intent;
    if (!intent) return;
    if (!choicesOf(intent).includes(choice)) throw new TypeError(`Outbox.decide: no choice '${choice}' here`);
    await this.#workspace?.decide(id, choice);
  }

  /** Everything unsent as plain JSON, also what only this tab's memory holds. */
  export(): OutboxExport {
    const { lines, unkept, person = '' } = this.#workspace ?? {};
    const time = (milliseconds: number) => new Date(milliseconds).toISOString();
    const kept = (lines?.all ?? []).filter(({ isUnreadable }) => !isUnreadable);
    const inMemory = (unkept?.all ?? []).map(({ kind, value }) => ({
      kind,
      record: value.id,
      operation: 'put' as const,
      madeAt: time(this.#now()),
      value,
    }));
    return copyOf({
      format: 'banso-unsent-1',
      exportedAt: time(this.#now()),
      person,
      unsent: [
        ...kept.map(({ intent: { kind, record, operation, madeAt, value, asides = [], reason } }) => ({
          kind,
          record,
          operation,
          madeAt: time(madeAt),
          value,
          ...(asides.length > 0 && { asides }),
          ...(reason !== undefined && { reason }),
        })),
        ...inMemory,
      ],
    });
  }

  /** Shows another workspace's, or nothing. Called by the client. */
  show(workspace: Workspace | undefined): void {
    this.#deafen?.();
    this.#workspace = workspace;
    this.#deafen = workspace?.subscribe(() => this.#plan());
    this.#plan();
  }

  override addEventListener(
    type: 'change',
    listener: ((event: Event) => void) | { handleEvent(event: Event): void } | null,
    options?: boolean | AddEventListenerOptions,
  ): void {
    super.addEventListener(type, listener, options);
  }

  /** Many changes are told once. */
  #plan(): void {
    if (this.#isPlanned) return;
    this.#isPlanned = true;
    queueMicrotask(() => {
      this.#isPlanned = false;
      this.dispatchEvent(new Event('change'));
    });
  }
}
