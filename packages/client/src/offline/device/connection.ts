import { openDB } from 'idb';
import { StorageError, isBansoError } from '../../core/errors.js';
import type { Clock } from '../../core/clock.js';
import { storageFaultOf } from './faults.js';
import type { DeviceDatabase, DeviceSchema, SchemaStep } from './schema.js';

export interface ConnectionSettings {
  name: string;
  steps: readonly SchemaStep[];
  clock: Clock;
  /** How long opening, or one transaction, may take, in milliseconds. */
  timeout: number;
  /** Where the name of the database stays when the browser deletes it; see `Remembered`. */
  remembered: Remembered;
  tell: (fault: StorageError) => void;
}

/** The identity of the database that was here, kept apart from it. Nothing secret. */
export interface Remembered {
  get(): string | undefined;
  set(identity: string): void;
}

/** The connection to the database, opened anew whenever it breaks. */
export class Connection {
  readonly #settings: ConnectionSettings;
  #opening: Promise<DeviceDatabase> | undefined;
  #identity: string | undefined;
  #closed = false;

  constructor(settings: ConnectionSettings) {
    this.#settings = settings;
  }

  /**
   * Works on the database, and once more on a fresh connection if the first one broke or did not answer in time.
   *
   * @param work must give up when its signal aborts; `isAgain`: nobody knows what became of the first attempt
   */
  async run<R>(
    work: (database: DeviceDatabase, signal: AbortSignal, isAgain: boolean) => Promise<R>,
  ): Promise<R> {
    for (let attempt = 1; ; attempt++) {
      const database = await this.open();
      const stop = new AbortController();
      try {
        return await this.#inTime(work(database, stop.signal, attempt > 1), 'transaction');
      } catch (cause) {
        stop.abort();
        const fault = storageFaultOf(cause);
        if (!isBansoError(fault, 'lost')) throw fault;
        this.#drop(database);
        if (attempt === 2) throw fault;
      }
    }
  }

  /** @throws {StorageError} `evicted` once, when the database that was here before has been deleted since */
  async open(): Promise<DeviceDatabase> {
    if (this.#closed) throw new StorageError('blocked', 'The store was closed');
    const opening = (this.#opening ??= this.#open());
    try {
      return await opening;
    } catch (error) {
      if (this.#opening === opening) this.#opening = undefined;
      throw error;
    }
  }

  close(): void {
    this.#closed = true;
    void this.#opening?.then(
      (database) => database.close(),
      () => {},
    );
  }

  async #open(): Promise<DeviceDatabase> {
    const { name, steps, tell } = this.#settings;
    let inTheWay: StorageError | undefined;
    let database: DeviceDatabase | undefined;
    let opening: Promise<DeviceDatabase> | undefined;
    try {
      opening = openDB<DeviceSchema>(name, steps.length, {
        upgrade: (upgraded, before, _after, transaction) => {
          transaction.done.catch(() => {}); // Opening fails with it.
          try {
            steps.slice(before).forEach((step) => step(upgraded));
          } catch (cause) {
            inTheWay = new StorageError('lost', 'The upgrade failed and was undone', cause);
            transaction.abort();
          }
        },
        blocked: () => {
          inTheWay = new StorageError(
            'blocked',
            'Another tab holds the store in an older version of the page',
          );
          tell(inTheWay);
        },
        blocking: (_before, next) => {
          this.#drop(database);
          if (next === null) this.#lookAgain();
          else tell(new StorageError('blocked', 'Closed for a newer version of the page in another tab'));
        },
        terminated: () => {
          this.#drop(database);
          this.#lookAgain();
        },
      });
      database = await this.#inTime(opening, 'opening');
    } catch (cause) {
      // What comes too late must not stand in another tab's way.
      opening?.then((late) => late.close()).catch(() => {});
      throw inTheWay ?? storageFaultOf(cause);
    }
    await this.#recognise(database);
    return database;
  }

  /**
   * Somebody may be deleting the database: whoever has unsent words in memory should hear of it now. While that goes on
   * nothing can be opened.
   */
  #lookAgain(times = 5): void {
    const { clock, tell } = this.#settings;
    this.open().catch((error: unknown) => {
      if (this.#closed) return;
      if (isBansoError(error, 'evicted')) tell(error);
      else if (times > 1) clock.after(500, () => this.#lookAgain(times - 1));
    });
  }

  /** Whether this is the database that was here before. */
  async #recognise(database: DeviceDatabase): Promise<void> {
    const { remembered, tell } = this.#settings;
    const about = await this.#inTime(database.get('about', 'identity'), 'transaction').catch(
      (cause: unknown) => {
        database.close();
        throw storageFaultOf(cause);
      },
    );
    const identity = about?.identity ?? '';
    const isFirst = this.#identity === undefined;
    const expected = this.#identity ?? remembered.get();
    this.#identity = identity;
    remembered.set(identity);
    if (expected === undefined || expected === identity) return;
    const evicted = new StorageError('evicted', 'The database was deleted since it was last used');
    if (isFirst) {
      tell(evicted);
      return;
    }
    database.close();
    throw evicted;
  }

  #drop(database: DeviceDatabase | undefined): void {
    this.#opening = undefined;
    database?.close();
  }

  #inTime<R>(work: Promise<R>, what: string): Promise<R> {
    const { clock, timeout } = this.#settings;
    return new Promise((resolve, reject) => {
      const callOff = clock.after(timeout, () =>
        reject(new StorageError('lost', `The ${what} did not end within ${timeout} ms`)),
      );
      work.then(resolve, reject).finally(callOff);
    });
  }
}
