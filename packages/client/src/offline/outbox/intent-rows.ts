import { isBansoError } from '../../core/errors.js';
import type { AnyRecord, Kind } from '@banso/model';
import type { SealedRows } from '../cache/sealed-rows.js';
import type { DeviceChange, DeviceRow } from '../device/device-store.js';
import type { Intent } from './intent.js';

/** An intent as it lies on the device. */
export interface KeptIntent<T extends AnyRecord = AnyRecord> {
  readonly intent: Intent<T>;
  readonly row: DeviceRow;
  /** It lies there, but this person's key does not open it: nothing after it can be sent. */
  readonly isUnreadable?: boolean;
}

/** Somebody else changed the row since it was read: to be read again. */
export class Moved extends Error {}

/** What of an intent may be known without the key. Everything else is sealed. */
type Head = {
  kind: string;
  record: string;
  state: string;
  attempts: number;
  sent: number | null;
  madeAt: number;
  /** Different for every version of the row. */
  stamp: string;
};

type Body = Pick<
  Intent,
  'operation' | 'value' | 'reason' | 'base' | 'key' | 'holds' | 'isChoice' | 'asides' | 'problem'
>;

/** Intents as sealed rows, each changed only as it was seen. */
export class IntentRows {
  readonly #rows: SealedRows;
  readonly #newStamp: () => string;
  readonly #told: (ids: readonly string[], isDoubtful: boolean) => void;

  /** @param told hears which intents were changed; `isDoubtful`: the device failed, and may have done it all the same */
  constructor(
    rows: SealedRows,
    newStamp: () => string,
    told: (ids: readonly string[], isDoubtful: boolean) => void,
  ) {
    this.#rows = rows;
    this.#newStamp = newStamp;
    this.#told = told;
  }

  /**
   * Carries out changes, of these intents among others.
   *
   * @throws {Moved} then nothing was changed
   * @throws {StorageError} then nobody knows
   */
  async write(changes: readonly DeviceChange[], ids: readonly string[]): Promise<void> {
    try {
      await this.#rows.write(changes);
    } catch (error) {
      if (!(error instanceof Moved)) this.#told(ids, true);
      throw error;
    }
    this.#told(ids, false);
  }

  async sealed<T extends AnyRecord>(intent: Intent<T>): Promise<KeptIntent<T>> {
    const { operation, value, reason, base, key, holds, isChoice, asides = [], problem } = intent;
    const body: Body = {
      operation,
      value,
      key,
      ...(reason !== undefined && { reason }),
      ...(base && { base }),
      ...(holds && { holds }),
      ...(isChoice && { isChoice }),
      ...(asides.length > 0 && { asides }),
      ...(problem && { problem }),
    };
    const row = await this.#rows.seal('intents', this.#keyOf(intent.id), this.#head(intent), body);
    return { intent, row };
  }

  /** The same content with other counts: nothing to seal. */
  marked<T extends AnyRecord>(
    { intent, row }: KeptIntent<T>,
    marks: Pick<Intent, 'attempts' | 'sent'>,
  ): KeptIntent<T> {
    const next = { ...intent, ...marks };
    return { intent: next, row: { ...row, head: this.#head(next) } };
  }

  async opened(row: DeviceRow): Promise<KeptIntent> {
    const { kind, record, state, attempts, sent, madeAt } = row.head as Head;
    const id = this.idOf(row);
    const head = { id, kind: kind as Kind, record, attempts, madeAt, ...(sent !== null && { sent }) };
    try {
      const body = await this.#rows.open<Body>('intents', row);
      return { intent: { ...head, ...body, state: state as Intent['state'] }, row };
    } catch (error) {
      if (!isBansoError(error, 'unreadable')) throw error;
      const problem = { kind: error.kind, message: error.message };
      const nothing = { operation: 'put', value: { id: record, kind } as AnyRecord, key: '' } as const;
      return { intent: { ...head, ...nothing, state: 'decision', problem }, row, isUnreadable: true };
    }
  }

  async read(id: string): Promise<KeptIntent | undefined> {
    const row = await this.#rows.read('intents', this.#keyOf(id));
    return row && this.opened(row);
  }

  /** Every row, in the order of the intents. */
  list(): Promise<DeviceRow[]> {
    return this.#rows.list('intents');
  }

  /** The intent's id that a row belongs to. */
  idOf({ key }: DeviceRow): string {
    return key.slice(this.#keyOf('').length);
  }

  /** Puts an intent there that nobody has written before, under an id that nobody else makes. */
  made({ row }: KeptIntent): DeviceChange {
    return { table: 'intents', add: row, isNew: true };
  }

  /** Puts it where nothing stands. */
  added({ row }: KeptIntent): DeviceChange {
    return { table: 'intents', add: row };
  }

  /** Puts `next` in its place if it is still as it was seen. May be carried out twice. */
  changed(seen: KeptIntent, { row: next }: KeptIntent): DeviceChange {
    return {
      table: 'intents',
      key: next.key,
      update(current) {
        if (current?.head.stamp === next.head.stamp) return undefined;
        if (current?.head.stamp !== seen.row.head.stamp) throw new Moved('The intent was changed');
        return next;
      },
    };
  }

  /** Removes it if it is still as it was seen, or gone already. */
  removed({ row }: KeptIntent): DeviceChange {
    return {
      table: 'intents',
      key: row.key,
      update(current) {
        if (current && current.head.stamp !== row.head.stamp) throw new Moved('The intent was changed');
        return current ? null : undefined;
      },
    };
  }

  #keyOf(id: string): string {
    return this.#rows.key(id);
  }

  #head({ kind, record, state, attempts, sent, madeAt }: Intent): Head {
    return { kind, record, state, attempts, sent: sent ?? null, madeAt, stamp: this.#newStamp() };
  }
}
