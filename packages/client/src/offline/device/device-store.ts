/**
 * What lies on the device: tables of ordered text keys. The browser's is IndexedDB, a test's is memory. Nothing in it
 * is readable without the person's key except `head`, which holds no words.
 */
export interface DeviceStore {
  /** One row, or undefined. */
  read(table: DeviceTable, key: string): Promise<DeviceRow | undefined>;
  /** Rows whose key begins with `prefix`, in the order of their keys. */
  list(table: DeviceTable, range: DeviceRange): Promise<DeviceRow[]>;
  /**
   * All of the changes or none of them; resolves when they would survive a power cut. Writes asked for at the same
   * time share one transaction, in the order in which they were asked for; one that fails takes no other with it.
   *
   * @throws {StorageError} quota, blocked, evicted or lost; what was to be written stays with the caller
   * @throws what an `update` throws: then nothing of this call is written
   */
  write(changes: readonly DeviceChange[]): Promise<void>;
  close(): void;
}

/** `records` cache · `intents` outbox · `drafts` being typed · `keys` wraps and tries per person · `marks` cursors, orders of lists. */
export type DeviceTable = 'records' | 'intents' | 'drafts' | 'keys' | 'marks';

export interface DeviceRow {
  /** Begins with the person's id, so that one person's rows are one range: `per_…/dialogue/dlg_…`. */
  key: string;
  /** What may be known without the key: revisions, states, counters. No words, no names. */
  head: Readonly<Record<string, string | number | boolean | null>>;
  /** Sealed bytes; absent where the head is all. */
  body?: Uint8Array;
}

export interface DeviceRange {
  prefix: string;
  /** Only keys after this one. */
  after?: string | undefined;
  /** From this one on. */
  from?: string | undefined;
  /** Up to this one. */
  to?: string | undefined;
  limit?: number;
}

export type DeviceChange =
  | { table: DeviceTable; put: DeviceRow }
  /**
   * Puts it where nothing stands; otherwise changes nothing. `isNew`: nothing can stand there but this very row, from an
   * attempt at the same write of which nobody knows whether it took effect.
   */
  | { table: DeviceTable; add: DeviceRow; isNew?: true }
  | { table: DeviceTable; remove: string }
  /** Every row whose key begins with this. */
  | { table: DeviceTable; clear: string }
  /**
   * Looks at what stands there, within the same transaction, and answers what shall stand there: a row, undefined to
   * leave it alone, or null to remove it. Two tabs that change the same row both see the other's. It may be called more
   * than once for one write, even after an attempt that did take effect: it must touch nothing else.
   */
  | {
      table: DeviceTable;
      key: string;
      update: (current: DeviceRow | undefined) => DeviceRow | null | undefined;
      /** It answers undefined or throws, nothing else: a condition of the write, which need not be waited for in turn. */
      isCondition?: true;
    };
