import type { AnyRecord, SourceError, SourceEvent } from '@banso/model';
import { ApiError, isBansoError } from '../core/errors.js';
import { newIdempotencyKey } from '../core/idempotency.js';
import { isSameContent } from './content.js';
import { copyOf } from './copy.js';
import { rebased } from './rebase.js';
import type { RecordAccess } from './record-access.js';
import { Versions } from './versions.js';

interface Wanted<T> {
  /** As the caller handed it in. */
  value: T;
  callers: { resolve: () => void; reject: (error: unknown) => void }[];
}

interface Intent<T> extends Wanted<T> {
  /** The same for every attempt: one whose answer was lost may have arrived, and is answered again. */
  key: string;
  /** What is brought onto the server's newest version: the value, or what a person chose after a conflict. */
  from: T;
  /** What is sent; undefined = not tried yet, so it may still give way to something newer. */
  body: T | undefined;
}

/** What the server does not have, and what was last said about it. */
export interface Unsaved<T extends AnyRecord> {
  value: T;
  event: SourceEvent<T>;
}

/** Something that a line did not bring to the server, for whoever goes on with it. */
export interface LeftSave<T extends AnyRecord> {
  /** As the caller handed it in. */
  handedIn: T;
  /** What is to be sent. */
  value: T;
  /** What it was made from, as far as that is known. */
  base: T | undefined;
  /** It may have arrived under this key, sent against the value's revision. Absent = never tried. */
  key?: string;
  /** Why the server will certainly not have it as it is. */
  refusal?: SourceError | undefined;
  /** Called when whoever goes on with it has it safe, or has not. */
  kept: () => void;
  failed: (error: unknown) => void;
}

/** What a line leaves behind. */
export interface Left<T extends AnyRecord> {
  /** From what values of a revision are made. */
  bases: ReadonlyMap<number, T>;
  /** In the order in which they were handed in. */
  saves: readonly LeftSave<T>[];
}

/**
 * The saves of one record, in order: one under way, the newest one waiting. One that may have arrived is repeated
 * under its key before anything newer is sent, so that nobody conflicts with themselves.
 */
export class SaveLine<T extends AnyRecord> {
  readonly versions = new Versions<T>();
  readonly #access: RecordAccess<T>;
  readonly #tell: (event: SourceEvent<T>) => void;
  #sending: Intent<T> | undefined;
  #waiting: Wanted<T> | undefined;
  #running = false;
  #failed: SourceEvent<T> | undefined;
  #refused: T | undefined;
  #choice: { mine: T; body: T } | undefined;
  readonly #leaving = new AbortController();

  constructor(access: RecordAccess<T>, tell: (event: SourceEvent<T>) => void) {
    this.#access = access;
    this.#tell = tell;
  }

  get unsaved(): Unsaved<T> | undefined {
    const value = this.#waiting?.value ?? this.#sending?.value ?? this.#refused;
    return value && { value: copyOf(value), event: this.#failed ?? { state: 'saving', id: value.id } };
  }

  /** Something stands here that may succeed when it is tried again. */
  get isStalled(): boolean {
    return !this.#running && (this.#sending ?? this.#waiting) !== undefined;
  }

  /** Resolves when the server has this value, or a newer one that was handed in after it. */
  save(value: T): Promise<void> {
    const handedIn = copyOf(value);
    const saved = new Promise<void>((resolve, reject) => {
      const caller = { resolve, reject };
      const { value: sent, callers } = this.#sending ?? {};
      const isUnderWay = !this.#waiting && sent?.revision === value.revision && isSameContent(sent, handedIn);
      if (isUnderWay) callers?.push(caller);
      else this.#waiting = { value: handedIn, callers: [...(this.#waiting?.callers ?? []), caller] };
    });
    void this.run();
    return saved;
  }

  /** Ends it: from now on nothing is sent or told. */
  leave(): Left<T> {
    this.#leaving.abort();
    const sending = this.#sending;
    const waiting = this.#waiting;
    const refused: T | undefined = this.#refused;
    const { bases } = this.versions;
    const saves: LeftSave<T>[] = [];
    if (sending) {
      const { body, key, from } = sending;
      const value = body ?? from;
      saves.push({ ...leftOf(sending, value, bases.get(value.revision)), ...(body && { key }) });
    }
    if (waiting) {
      // Whoever hands in another value of the same revision goes on from what they handed in before.
      const isOnTop = sending?.value.revision === waiting.value.revision;
      const value = this.#asChosen(waiting.value) ?? waiting.value;
      saves.push(leftOf(waiting, value, isOnTop ? sending.value : bases.get(value.revision)));
    }
    if (!sending && !waiting && refused) {
      const left = leftOf<T>({ value: refused, callers: [] }, refused, bases.get(refused.revision));
      saves.push({ ...left, refusal: this.#failed?.error });
    }
    return { bases, saves };
  }

  /** Sends what stands here, until nothing does or something fails. */
  async run(): Promise<void> {
    const first = this.#sending ?? this.#waiting;
    if (this.#running || !first) return;
    this.#running = true;
    this.#failed = this.#refused = undefined;
    const { id } = first.value;
    this.#tell({ state: 'saving', id });
    try {
      while (this.#sending ?? this.#waiting) await this.#sendNext();
    } catch (error) {
      this.#running = false;
      if (!this.#leaving.signal.aborted) this.#fail(id, error);
      return;
    }
    this.#running = false;
    const value = this.versions.latest;
    this.#tell({ state: 'saved', id, ...(value && { value: copyOf(value) }) });
  }

  async #sendNext(): Promise<void> {
    let overtaken: ApiError | undefined;
    for (;;) {
      const intent = this.#nextIntent();
      intent.body ??= await this.#merged(intent);
      this.#leaving.signal.throwIfAborted();
      if (!intent.body) throw overtaken ?? conflictWith(this.versions.latest!);
      try {
        const answer = await this.#keep(intent.body, intent.key);
        this.#leaving.signal.throwIfAborted();
        this.versions.accept(intent.value, answer);
        this.#sending = undefined;
        intent.callers.forEach(({ resolve }) => resolve());
        return;
      } catch (error) {
        this.#leaving.signal.throwIfAborted();
        // Somebody was faster: a new intent goes on from their version. Every round, somebody has written.
        if (
          isBansoError(error, 'conflict') &&
          error.current &&
          error.current.revision > intent.body.revision
        ) {
          this.versions.see(error.current as T);
          intent.body = undefined;
          intent.key = newIdempotencyKey();
          overtaken = error;
        } else if (mayHaveArrived(error) || !this.#waiting) throw error;
        else {
          // Refused as it is; what was handed in since may have put it right.
          this.#sending = undefined;
          intent.callers.forEach(({ reject }) => reject(error));
          return;
        }
      }
    }
  }

  /** The one that was tried already; otherwise the newest, which stands for the older ones too. */
  #nextIntent(): Intent<T> {
    if (this.#sending?.body || !this.#waiting) return this.#sending!;
    const { value, callers } = this.#waiting;
    this.#waiting = undefined;
    this.#sending = {
      value,
      callers: [...(this.#sending?.callers ?? []), ...callers],
      key: newIdempotencyKey(),
      from: this.#asChosen(value) ?? value,
      body: undefined,
    };
    return this.#sending;
  }

  /** undefined = both changed the same place, and only a person can choose. */
  async #merged({ value, from }: Intent<T>): Promise<T | undefined> {
    const { body, isClear } = await rebased(from, this.versions, this.#access);
    this.#choice = isClear ? undefined : { mine: value, body };
    return isClear ? body : undefined;
  }

  /**
   * After a conflict, the same words on top of the other's revision mean: mine, where both changed one place. What
   * the other changed elsewhere stays.
   */
  #asChosen(value: T): T | undefined {
    const { mine, body } = this.#choice ?? {};
    return mine && value.revision === body?.revision && isSameContent(mine, value) ? body : undefined;
  }

  /** What says the same as the server's version is not sent. */
  async #keep(body: T, key: string): Promise<T> {
    const { latest } = this.versions;
    if (latest?.revision === body.revision && isSameContent(latest, body)) return latest;
    return this.#access.put(body, { idempotencyKey: key, signal: this.#leaving.signal });
  }

  /** Nothing is lost: what may succeed later stays to be sent, the rest stays to be read (`unsaved`). */
  #fail(id: string, error: unknown) {
    const entries = [this.#sending, this.#waiting].filter((entry) => entry !== undefined);
    const callers = entries.flatMap((entry) => entry.callers.splice(0));
    this.#refused = entries.at(-1)?.value;
    if (!mayHaveArrived(error)) this.#sending = this.#waiting = undefined;
    this.#failed = failure(id, error);
    callers.forEach(({ reject }) => reject(error));
    this.#tell(this.#failed);
  }
}

function leftOf<T extends AnyRecord>(
  { value: handedIn, callers }: Wanted<T>,
  value: T,
  base: T | undefined,
): LeftSave<T> {
  return {
    handedIn,
    value,
    base,
    kept: () => callers.forEach(({ resolve }) => resolve()),
    failed: (error) => callers.forEach(({ reject }) => reject(error)),
  };
}

function failure<T extends AnyRecord>(id: string, error: unknown): SourceEvent<T> {
  if (isBansoError(error, 'conflict') && error.current) {
    return { state: 'conflict', id, value: copyOf(error.current) as T, error };
  }
  return {
    state: 'failed',
    id,
    error: isBansoError(error) ? error : { kind: 'unknown', message: String(error) },
  };
}

/** Only a plain refusal of the server's is certain: everything else may have been done, or may still be. */
function mayHaveArrived(error: unknown): boolean {
  return !isBansoError(error) || error.retryable || ('status' in error && !error.problem);
}

function conflictWith(current: AnyRecord): ApiError {
  const title = 'Changed by somebody else in the same place';
  return new ApiError(title, 412, {
    problem: { type: 'about:blank', title, status: 412, code: 'conflict', current },
  });
}
