import { newItemId } from '@banso/model';
import type { AnyRecord, Change, ChangePage, Kind, RecordId } from '@banso/model';
import type { BansoClient } from '../../client.js';
import type { Clock } from '../../core/clock.js';
import { isBansoError } from '../../core/errors.js';
import type { DeviceChange, DeviceRow } from '../device/device-store.js';
import type { OrderIndex } from './order-index.js';
import type { RecordCache } from './record-cache.js';
import type { SealedRows } from './sealed-rows.js';

export interface FollowerSettings {
  rows: SealedRows;
  cache: RecordCache;
  order: OrderIndex;
  changes: BansoClient['changes'];
  /** Rejects unless the person whose rows these are is signed in. */
  signedIn: () => Promise<void>;
  clock: Clock;
  /** These are not as they were. */
  changed: (changes: readonly Refreshed[]) => void;
}

export interface Refreshed {
  kind: Kind;
  id: RecordId;
  /** As withdrawn by somebody: its content is not kept here. */
  withdrawn?: AnyRecord;
}

/** A company asked for again within this time, in milliseconds, is not asked for at the server again. */
const fresh = 2_000;

/** So many changes are asked for at once. */
const pageSize = 200;

/**
 * Keeps everything of the companies that were looked at on the device, and keeps it up to date from the feed. The first
 * time the whole feed of a company is read, afterwards only what is new since the cursor.
 */
export class Follower {
  readonly #settings: FollowerSettings;
  readonly #underWay = new Map<RecordId, Promise<void>>();
  readonly #fresh = new Set<RecordId>();
  readonly #followed = new Set<RecordId>();

  constructor(settings: FollowerSettings) {
    this.#settings = settings;
  }

  /** The companies that were looked at in this tab. */
  get followed(): readonly RecordId[] {
    return [...this.#followed];
  }

  /** Everything of this company is here, as it was at some time. */
  async isComplete(company: RecordId): Promise<boolean> {
    return (await this.#cursorOf(company)) !== undefined;
  }

  /** Reads what is new of a company. Rejects when the server cannot be asked. */
  follow(company: RecordId, { evenIfFresh = false } = {}): Promise<void> {
    this.#followed.add(company);
    const underWay = this.#underWay.get(company);
    if (underWay) return underWay;
    if (this.#fresh.has(company) && !evenIfFresh) return Promise.resolve();
    const reading = this.#read(company).finally(() => this.#underWay.delete(company));
    this.#underWay.set(company, reading);
    return reading;
  }

  async #read(company: RecordId): Promise<void> {
    const { clock, signedIn } = this.#settings;
    await signedIn();
    const cursor = await this.#cursorOf(company);
    try {
      await (cursor === undefined ? this.#fill(company) : this.#goOn(company, cursor));
    } catch (error) {
      if (!isBansoError(error, 'invalid') || !error.problem) throw error;
      const isUnknown = error.issues.some(({ code }) => code === 'unknown-company');
      if (isUnknown) await this.#forget(company);
      // A cursor of another branch or role: what it skipped may be seen now, and the other way round.
      else if (cursor === undefined) throw error;
      else await this.#fill(company);
    }
    this.#fresh.add(company);
    clock.after(fresh, () => this.#fresh.delete(company));
  }

  /** Reads all of it; what was here and did not come is out of sight. */
  async #fill(company: RecordId): Promise<void> {
    const { cache } = this.#settings;
    const before = await cache.ofCompany(company);
    const came = new Set<RecordId>();
    const reading = newItemId();
    let cursor = '';
    for await (const page of this.#pages(company)) {
      page.items.forEach(({ id }) => came.add(id));
      await this.#take(company, page, ...(cursor === '' ? [this.#begun(company, reading)] : []));
      cursor = page.next;
    }
    const left = before.filter(({ id }) => !came.has(id));
    const own = left.map(({ kind, id }) => cache.removed(kind, id));
    await this.#write([...own, this.#finished(company, reading, cursor)], left);
  }

  async #goOn(company: RecordId, after: string): Promise<void> {
    for await (const page of this.#pages(company, after)) {
      if (page.next !== after) await this.#take(company, page, this.#goneOn(company, page.next));
    }
  }

  /** Keeps a page together with the cursor behind it: whatever has happened since comes behind that. */
  async #take(company: RecordId, { items }: ChangePage, ...mark: DeviceChange[]): Promise<void> {
    const { cache } = this.#settings;
    const own = await Promise.all(
      items.map(async (change) =>
        change.record ? cache.kept(change.record, true) : cache.gone(change, company),
      ),
    );
    await this.#write([...own, ...mark], items.map(refreshed));
    cache.written(items.flatMap(({ record }) => record ?? []));
  }

  /** The company itself cannot be read any more. */
  async #forget(company: RecordId): Promise<void> {
    const { cache } = this.#settings;
    const left = await cache.ofCompany(company);
    const own = left.map(({ kind, id }) => cache.removed(kind, id));
    const mark: DeviceChange = { table: 'marks', remove: this.#keyOf(company) };
    await this.#write([...own, mark, this.#settings.order.removed(company)], left);
  }

  /** A device that failed may have done it all the same, and then nobody would hear of it again. */
  async #write(changes: readonly DeviceChange[], about: readonly Refreshed[]): Promise<void> {
    const { rows, changed } = this.#settings;
    try {
      await rows.write(changes);
    } finally {
      changed(about);
    }
  }

  #pages(company: RecordId, after?: string) {
    const filter = { company, limit: pageSize, ...(after !== undefined && { after }) };
    return this.#settings.changes(filter).pages();
  }

  /** Where the feed of a company was read to; undefined = not everything of it is here. */
  async #cursorOf(company: RecordId): Promise<string | undefined> {
    const mark = await this.#settings.rows.read('marks', this.#keyOf(company));
    return mark?.head.cursor as string | undefined;
  }

  /** All of it is being read, from here on. The mark goes with the rows when a browser deletes them. */
  #begun(company: RecordId, reading: string): DeviceChange {
    return this.#marked(company, (head) => ({ ...head, reading }));
  }

  /** All of it is here, if what was read first still is. */
  #finished(company: RecordId, reading: string, cursor: string): DeviceChange {
    return this.#marked(company, (head) => (head?.reading === reading ? { cursor } : undefined));
  }

  /** What is new is here too, if what it adds to still is. */
  #goneOn(company: RecordId, cursor: string): DeviceChange {
    return this.#marked(company, (head) => (head?.cursor === undefined ? undefined : { ...head, cursor }));
  }

  #marked(
    company: RecordId,
    change: (head: DeviceRow['head'] | undefined) => DeviceRow['head'] | undefined,
  ): DeviceChange {
    const key = this.#keyOf(company);
    const update = (current: DeviceRow | undefined) => {
      const head = change(current?.head);
      return head && { key, head };
    };
    return { table: 'marks', key, update };
  }

  #keyOf(company: RecordId): string {
    return this.#settings.rows.key('followed', company);
  }
}

function refreshed({ kind, id, record }: Change): Refreshed {
  return { kind, id, ...(record?.withdrawn && { withdrawn: record }) };
}
