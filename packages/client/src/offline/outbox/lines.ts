import type { Kind, RecordId } from '@banso/model';
import type { DeviceRow } from '../device/device-store.js';
import type { IntentRows, KeptIntent } from './intent-rows.js';
import type { Intent } from './intent.js';

/** A record whose intents are not the same any more. */
export interface LineChange {
  kind: Kind;
  record: RecordId;
  /** Another tab has removed one of them. */
  isRemoved?: true;
}

/**
 * This tab's view of the outbox: what waits, in a line for each record. The device has the truth; what another tab
 * changes is read again when it says so.
 */
export class Lines {
  readonly #rows: IntentRows;
  readonly #tell: (changes: readonly LineChange[]) => void;
  readonly #kept = new Map<string, KeptIntent>();
  readonly #lines = new Map<RecordId, KeptIntent[]>();
  /** For each reading under way: the intents that became known otherwise meanwhile. */
  readonly #readings = new Set<Set<string>>();
  #latest = 0;

  constructor(rows: IntentRows, tell: (changes: readonly LineChange[]) => void) {
    this.#rows = rows;
    this.#tell = tell;
  }

  /** All that waits, in the order in which it was made. */
  get all(): readonly KeptIntent[] {
    return [...this.#kept.values()].sort(byId);
  }

  /** What waits for one record, the first to be sent first. */
  of(record: RecordId): readonly KeptIntent[] {
    return this.#lines.get(record) ?? [];
  }

  find(id: string): KeptIntent | undefined {
    return this.#kept.get(id);
  }

  /** The beginning of an id that sorts after every intent this tab knows of. */
  nextOrder(): string {
    return (++this.#latest).toString(36).padStart(10, '0');
  }

  /** Takes in what this tab wrote. */
  set(...intents: readonly KeptIntent[]): void {
    intents.forEach((kept) => this.#place(kept.intent.id, kept));
    this.#tell(intents.map(({ intent }) => changeOf(intent)));
  }

  /** Takes in what this tab removed. */
  remove(...intents: readonly Intent[]): void {
    intents.forEach(({ id }) => this.#place(id, undefined));
    this.#tell(intents.map(changeOf));
  }

  /** Reads these again, as another tab may have changed them. */
  async read(ids: readonly string[]): Promise<void> {
    await this.#reading(() => this.#found(ids));
  }

  /**
   * Reads everything again.
   *
   * @returns the intents that were not as this tab had them
   */
  readAll(): Promise<readonly string[]> {
    return this.#reading(async () => {
      const rows = new Map((await this.#rows.list()).map((row) => [this.#rows.idOf(row), row]));
      const changed = [...new Set([...rows.keys(), ...this.#kept.keys()])].filter((id) =>
        mayDiffer(this.#kept.get(id), rows.get(id)),
      );
      return this.#found(changed, async (id) => {
        const row = rows.get(id);
        return row && this.#rows.opened(row);
      });
    });
  }

  #found(
    ids: readonly string[],
    find: (id: string) => Promise<KeptIntent | undefined> = (id) => this.#rows.read(id),
  ): Promise<Found> {
    return Promise.all(ids.map(async (id) => [id, await find(id)] as const));
  }

  /** Reads until nothing that was read has been overtaken by a write of this tab, or by another reading. */
  async #reading(
    read: () => Promise<Found>,
    changes = new Map<string, LineChange>(),
  ): Promise<readonly string[]> {
    const overtaken = new Set<string>();
    this.#readings.add(overtaken);
    const left: string[] = [];
    let found: Found;
    try {
      found = await read();
    } finally {
      // Together with what is done about it: nothing comes between.
      this.#readings.delete(overtaken);
    }
    for (const [id, next] of found) {
      const former = this.#kept.get(id);
      if (!mayDiffer(former, next?.row) || (former?.isUnreadable && next?.isUnreadable)) continue;
      if (overtaken.has(id)) left.push(id);
      else {
        this.#place(id, next);
        changes.set(id, { ...changeOf((next ?? former)!.intent), ...(!next && { isRemoved: true }) });
      }
    }
    if (left.length > 0) return this.#reading(() => this.#found(left), changes);
    if (changes.size > 0) this.#tell([...changes.values()]);
    return [...changes.keys()];
  }

  #place(id: string, kept: KeptIntent | undefined): void {
    this.#readings.forEach((overtaken) => overtaken.add(id));
    const record = (kept ?? this.#kept.get(id))?.intent.record;
    if (record === undefined) return;
    const others = this.of(record).filter(({ intent }) => intent.id !== id);
    const line = kept ? [...others, kept].sort(byId) : others;
    if (line.length > 0) this.#lines.set(record, line);
    else this.#lines.delete(record);
    if (!kept) {
      this.#kept.delete(id);
      return;
    }
    this.#kept.set(id, kept);
    this.#latest = Math.max(this.#latest, Number.parseInt(id, 36) || 0);
  }
}

type Found = readonly (readonly [id: string, kept: KeptIntent | undefined])[];

/** It was changed; or it did not open, and another key may open it now. */
const mayDiffer = (kept: KeptIntent | undefined, row: DeviceRow | undefined) =>
  kept?.row.head.stamp !== row?.head.stamp || kept?.isUnreadable === true;

const byId = (a: KeptIntent, b: KeptIntent) => (a.intent.id < b.intent.id ? -1 : 1);

const changeOf = ({ kind, record }: Intent): LineChange => ({ kind, record });
