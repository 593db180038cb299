import type { AnyRecord, Change, Kind, RecordId } from '@banso/model';
import { isBansoError } from '../../core/errors.js';
import { copyOf } from '../../source/copy.js';
import type { DeviceChange, DeviceRow } from '../device/device-store.js';
import type { SealedRows } from './sealed-rows.js';

/** What of a record may be known without the key. */
type Head = {
  revision: number;
  /** The company and the engagement it belongs to, by id. */
  company: string | null;
  engagement: string | null;
  /** Withdrawn, or out of this person's sight since this revision; 0 = since nobody knows which. No content is kept. */
  isGone: boolean;
};

interface Opened {
  revision: number;
  record: AnyRecord;
  isOnDevice: boolean;
  /** What its person wrote in it has come to the server, and is not in it. */
  isBehind?: boolean;
}

/** So many opened records stay in memory. */
const mostOpened = 2_000;

/**
 * The server's newest versions that this device has seen. A row only goes forward, whoever writes it and in whatever
 * order answers come; so any tab may write at any time.
 */
export class RecordCache {
  readonly #rows: SealedRows;
  /**
   * A revision's content never changes. What the device could not keep, or is not to keep, stays here: nobody sees an older
   * one again.
   */
  readonly #opened = new Map<string, Opened>();
  /** By their keys; see `doubted`. */
  readonly #doubted = new Map<string, AnyRecord>();
  /** Of these the device may know more than this tab: another one has changed them, or what was known was forgotten. */
  readonly #overtaken = new Map<string, symbol>();

  constructor(rows: SealedRows) {
    this.#rows = rows;
  }

  /** A record as the server keeps it; undefined when it is not here, gone, or does not open. */
  async get<T extends AnyRecord>(kind: Kind, id: RecordId): Promise<T | undefined> {
    const key = this.#rows.key(kind, id);
    const overtaken = this.#overtaken.get(key);
    const row = await this.#rows.read('records', key);
    const found = row && (await this.open<T>(row));
    const isAsKnown = found !== undefined || (!row && !this.#opened.has(key));
    if (!isAsKnown) this.#overtake(key);
    // While it was read, it may have been overtaken again.
    else if (this.#overtaken.get(key) === overtaken) this.#overtaken.delete(key);
    if (row) return found;
    // What never came to the device cannot have been removed from it.
    return this.#opened.get(key)?.isOnDevice === false ? this.known<T>(kind, id) : undefined;
  }

  /**
   * Whether `known` answers what `get` would, so far as the tabs have said.
   *
   * @param record as somebody has it; of a new one nothing is known where nobody has said anything
   */
  isUpToDate({ kind, id, revision }: AnyRecord): boolean {
    const key = this.#rows.key(kind, id);
    return !this.#overtaken.has(key) && (revision === 0 || this.#opened.has(key));
  }

  /** Another tab has changed these. */
  overtaken(records: readonly { kind: Kind; id: RecordId }[]): void {
    records.forEach(({ kind, id }) => this.#overtake(this.#rows.key(kind, id)));
  }

  /** Another tab has brought to the server what this one showed on top of a record: the device has what became of it. */
  behind(kind: Kind, id: RecordId): void {
    const key = this.#rows.key(kind, id);
    const opened = this.#opened.get(key);
    if (opened) opened.isBehind = true;
    this.#overtake(key);
  }

  /** A record as this tab knows it, whatever the device answers; undefined also where its person saw more of it. */
  known<T extends AnyRecord>(kind: Kind, id: RecordId): T | undefined {
    const { record, isBehind } = this.#opened.get(this.#rows.key(kind, id)) ?? {};
    return record?.withdrawn || isBehind ? undefined : (record as T | undefined);
  }

  /** What this tab knew last of a record, also where that is withdrawn, of which nothing is kept. */
  last<T extends AnyRecord>(kind: Kind, id: RecordId): T | undefined {
    return this.#opened.get(this.#rows.key(kind, id))?.record as T | undefined;
  }

  /** Takes in a version that was found beside what somebody wrote, as what this tab knew last. */
  learn(record: AnyRecord): void {
    this.#remember(this.#rows.key(record.kind, record.id), record, false);
  }

  /** The newest version that this tab knows: an answer may have been overtaken on its way. */
  newest<T extends AnyRecord>(record: T): T {
    const opened = this.#opened.get(this.#rows.key(record.kind, record.id));
    return opened && opened.revision > record.revision ? (opened.record as T) : record;
  }

  /** All of a kind, or those of a company. */
  async list<T extends AnyRecord>(kind: Kind, company?: RecordId): Promise<T[]> {
    const rows = await this.rows(kind, company);
    const records = await Promise.all(rows.map((row) => this.open<T>(row)));
    return records.filter((record) => record !== undefined);
  }

  /** The same as they lie there, without what is gone. */
  async rows(kind: Kind, company?: RecordId): Promise<DeviceRow[]> {
    return ofCompany(await this.#rows.list('records', [kind]), company);
  }

  /** Those of these ids, by the same rules. */
  async rowsOf(kind: Kind, ids: readonly RecordId[], company?: RecordId): Promise<DeviceRow[]> {
    const rows = await Promise.all(ids.map((id) => this.row(kind, id)));
    return ofCompany(
      rows.filter((row) => row !== undefined),
      company,
    );
  }

  /** A record as it lies there, also where it is gone. */
  row(kind: Kind, id: RecordId): Promise<DeviceRow | undefined> {
    return this.#rows.read('records', this.#rows.key(kind, id));
  }

  /** Everything from one id to another as it lies there, also what is gone. */
  async between(kind: Kind, first: RecordId, last: RecordId): Promise<ReadonlyMap<RecordId, DeviceRow>> {
    const [from, to] = [first, last].map((id) => this.#rows.key(kind, id));
    const rows = await this.#rows.list('records', [kind], { from, to });
    return new Map(rows.map((row) => [idOf(row), row]));
  }

  /** These versions, or newer ones, are on the device now. */
  written(records: readonly AnyRecord[]): void {
    for (const { kind, id, revision } of records) {
      const opened = this.#opened.get(this.#rows.key(kind, id));
      if (opened && opened.revision <= revision) opened.isOnDevice = true;
    }
  }

  /** Those that were overtaken and could not be read since: of what lies there, their listeners know nothing. */
  get unread(): readonly { kind: Kind; id: RecordId }[] {
    return [...this.#overtaken.keys()].map((key) => {
      const [, kind, id] = key.split('/') as [string, Kind, RecordId];
      return { kind, id };
    });
  }

  /** The device has lost everything: what this tab knows is not on it any more, and was not removed. */
  evicted(): void {
    this.#opened.forEach((opened) => (opened.isOnDevice = false));
  }

  /**
   * Keeps a version, unless a newer one is here; see `written`.
   *
   * @param isAfter it was asked for after everything that lies here; otherwise what was removed is doubted
   */
  async kept(answered: AnyRecord, isAfter = false): Promise<DeviceChange> {
    // Whoever was answered with it may go on to change it.
    const record = copyOf(answered);
    const { kind, id, revision } = record;
    const key = this.#rows.key(kind, id);
    const fields = record as { company?: string; engagement?: string };
    const head: Head = {
      revision,
      company: kind === 'company' ? id : (fields.company ?? null),
      engagement: fields.engagement ?? null,
      isGone: record.withdrawn !== undefined,
    };
    const row = head.isGone ? { key, head } : await this.#rows.seal('records', key, head, record);
    this.#remember(key, record, false);
    return {
      table: 'records',
      key,
      update: (current) => {
        const { revision: known, isGone } = (current?.head ?? {}) as Partial<Head>;
        if (isGone && known === 0 && !isAfter) this.#doubted.set(key, record);
        else if (!isNewer(current, revision)) return row;
        // What nobody is to see any more, nobody sees in memory either.
        if (isGone && this.#opened.get(key)?.record === record) this.#opened.delete(key);
        return undefined;
      },
    };
  }

  /** Answers of records that had been removed: they may have been given before. Each is named once. */
  doubted(): readonly AnyRecord[] {
    const records = [...this.#doubted.values()];
    this.#doubted.clear();
    return records;
  }

  /**
   * Keeps that a record cannot be read any more.
   *
   * @param company whose feed says so: it may live on in another company
   */
  gone({ kind, id, revision }: Change, company: RecordId): DeviceChange {
    const key = this.#rows.key(kind, id);
    this.#opened.delete(key);
    const head: Head = { revision, company: null, engagement: null, isGone: true };
    return {
      table: 'records',
      key,
      update(current) {
        const former = current?.head as Head | undefined;
        const isElsewhere = former?.revision === revision && former.company !== company;
        return isNewer(current, revision) || isElsewhere ? undefined : { key, head };
      },
    };
  }

  /**
   * Removes a record of which the server says that there is none for this person. That it was removed stays, for the tabs
   * that know it from the server and could not bring it to the device: they would take it for one that never came there.
   */
  removed(kind: Kind, id: RecordId): DeviceChange {
    const key = this.#rows.key(kind, id);
    this.#opened.delete(key);
    const head: Head = { revision: 0, company: null, engagement: null, isGone: true };
    // Where it is known since when it is gone, that says more.
    const update = (current: DeviceRow | undefined) =>
      (current?.head as Head | undefined)?.isGone ? undefined : { key, head };
    return { table: 'records', key, update };
  }

  /** Kind and id of every row of a company. */
  async ofCompany(company: RecordId): Promise<{ kind: Kind; id: RecordId }[]> {
    const rows = await this.#rows.list('records');
    return rows
      .filter(({ head }) => (head as Head).company === company)
      .map(({ key }) => key.split('/') as [string, Kind, RecordId])
      .map(([, kind, id]) => ({ kind, id }));
  }

  /** What lies in a row, or a newer version that this tab knows; undefined when it is gone, or does not open. */
  async open<T extends AnyRecord>(row: DeviceRow): Promise<T | undefined> {
    const { revision, isGone } = row.head as Head;
    if (isGone) return undefined;
    const opened = this.#opened.get(row.key);
    if (opened && opened.revision >= revision) {
      opened.isBehind = false;
      return opened.record.withdrawn ? undefined : (opened.record as T);
    }
    try {
      const record = await this.#rows.open<T>('records', row);
      this.#remember(row.key, record, true);
      return record;
    } catch (error) {
      // The server has it: it can be read again.
      if (isBansoError(error, 'unreadable')) return undefined;
      throw error;
    }
  }

  #remember(key: string, record: AnyRecord, isOnDevice: boolean): void {
    const opened = this.#opened.get(key);
    // An answer that was overtaken on its way takes nothing away.
    if (opened && opened.revision > record.revision) return;
    this.#opened.delete(key);
    this.#opened.set(key, { revision: record.revision, record, isOnDevice });
    if (this.#opened.size <= mostOpened) return;
    // Half of them at once: finding the oldest one takes long where others have gone before it.
    for (const old of [...this.#opened.keys()].slice(0, mostOpened / 2)) {
      this.#opened.delete(old);
      this.#overtake(old);
    }
  }

  #overtake(key: string): void {
    this.#overtaken.set(key, Symbol());
  }
}

function ofCompany(rows: readonly DeviceRow[], company: RecordId | undefined): DeviceRow[] {
  return rows.filter(
    ({ head }) => !(head as Head).isGone && (company === undefined || (head as Head).company === company),
  );
}

/** Of which record a row is: its key ends with the id. */
export const idOf = ({ key }: DeviceRow): RecordId => key.slice(key.lastIndexOf('/') + 1);

const isNewer = (row: DeviceRow | undefined, revision: number) =>
  row !== undefined && (row.head as Head).revision > revision;
