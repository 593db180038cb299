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

/** The row of a company that is followed. It goes with the others when a browser deletes them. */
type Mark = {
  /** Where the feed was read to; absent where not everything is here. */
  cursor?: string;
  /** Which reading of all of it has begun last. */
  reading?: string;
};

/** Another tab reads the same company, or the device has lost it: what is asked for here is not taken any more. */
class Overtaken extends Error {}

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
    return (await this.#markOf(company))?.cursor !== undefined;
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
    try {
      await this.#readNew(company);
    } catch (error) {
      // What the other tab brings, it tells.
      if (error instanceof Overtaken) return;
      throw error;
    }
    this.#fresh.add(company);
    clock.after(fresh, () => this.#fresh.delete(company));
  }

  async #readNew(company: RecordId): Promise<void> {
    const mark = await this.#markOf(company);
    const isHere = mark?.cursor !== undefined;
    try {
      await (isHere ? this.#goOn(company, mark) : this.#fill(company));
    } catch (error) {
      if (!isBansoError(error, 'invalid') || !error.problem) throw error;
      const isUnknown = error.issues.some(({ code }) => code === 'unknown-company');
      if (isUnknown) await this.#forget(company);
      // A cursor of another branch or role: what it skipped may be seen now, and the other way round.
      else if (isHere) await this.#fill(company);
      else throw error;
    }
  }

  /** Reads all of it; what was here and did not come is out of sight. */
  async #fill(company: RecordId): Promise<void> {
    const { cache, rows } = this.#settings;
    const reading = newItemId();
    await rows.write([this.#marked(company, (mark) => ({ ...mark, reading }))]);
    // From here on nobody brings what this reading does not see.
    const before = await cache.ofCompany(company);
    const came = new Set<RecordId>();
    let cursor = '';
    for await (const page of this.#pages(company)) {
      page.items.forEach(({ id }) => came.add(id));
      await this.#take(company, page, this.#marked(company, still(reading)));
      cursor = page.next;
    }
    const left = before.filter(({ id }) => !came.has(id));
    const own = left.map(({ kind, id }) => cache.removed(kind, id));
    await this.#write([this.#marked(company, followedBy({ reading }, { cursor })), ...own], left);
  }

  async #goOn(company: RecordId, mark: Mark): Promise<void> {
    let seen = mark;
    for await (const page of this.#pages(company, mark.cursor)) {
      if (page.next === seen.cursor) continue;
      const next = { cursor: page.next };
      await this.#take(company, page, this.#marked(company, followedBy(seen, next)));
      seen = next;
    }
  }

  /**
   * Keeps a page together with the cursor behind it: whatever has happened since comes behind that.
   *
   * @throws {Overtaken}
   */
  async #take(company: RecordId, { items }: ChangePage, mark: DeviceChange): Promise<void> {
    const { cache } = this.#settings;
    const own = await Promise.all(
      items.map(async (change) =>
        change.record ? cache.kept(change.record, true) : cache.gone(change, company),
      ),
    );
    try {
      await this.#write([mark, ...own], items.map(refreshed));
    } catch (error) {
      if (error instanceof Overtaken) cache.overtaken(items);
      throw error;
    }
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

  /** How far the feed of a company was read; undefined = nobody has begun. */
  async #markOf(company: RecordId): Promise<Mark | undefined> {
    return (await this.#settings.rows.read('marks', this.#keyOf(company)))?.head;
  }

  #marked(company: RecordId, change: (mark: Mark | undefined) => Mark | undefined): DeviceChange {
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

/** Changes nothing. @throws {Overtaken} where another reading has begun */
const still = (reading: string) => (mark: Mark | undefined) => {
  if (mark?.reading !== reading) throw new Overtaken();
  return undefined;
};

/** Puts a mark in the place of the one that was seen. May be carried out twice. @throws {Overtaken} where another one stands */
const followedBy = (seen: Mark, next: Mark) => (mark: Mark | undefined) => {
  if (mark?.cursor === next.cursor && mark?.reading === next.reading) return undefined;
  const isAsSeen =
    mark?.reading === seen.reading && (seen.cursor === undefined || mark?.cursor === seen.cursor);
  if (!isAsSeen) throw new Overtaken();
  return next;
};

function refreshed({ kind, id, record }: Change): Refreshed {
  return { kind, id, ...(record?.withdrawn && { withdrawn: record }) };
}
