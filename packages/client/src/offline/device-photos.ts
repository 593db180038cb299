import type { AnyRecord, Kind } from '@banso/model';
import { sendingPhotos } from '../attachments/photos.js';
import type { Photos } from '../attachments/photos.js';
import type { BansoClient } from '../client.js';
import type { Records } from '../records/records.js';
import type { SealedRows } from './cache/sealed-rows.js';
import { callsOf } from './calls-of.js';
import { unlessDevice } from './unless-device.js';

/**
 * Photos that wait to be sent, each a sealed row of its own: not in memory while they wait, as intents are. They lie
 * among the drafts, which belong to this device alone too, under a name that no kind has.
 */
export class DevicePhotos implements Photos {
  readonly #rows: SealedRows;
  readonly #now: () => number;

  constructor(rows: SealedRows, now: () => number) {
    this.#rows = rows;
    this.#now = now;
  }

  /** @throws {StorageError} */
  async keep(id: string, content: string): Promise<void> {
    const row = await this.#rows.seal('drafts', this.#keyOf(id), { madeAt: this.#now() }, content);
    await this.#rows.write([{ table: 'drafts', put: row }]);
  }

  /** @throws {StorageError} */
  async read(id: string): Promise<string | undefined> {
    const row = await this.#rows.read('drafts', this.#keyOf(id));
    return row && this.#rows.open<string>('drafts', row);
  }

  /** @throws {StorageError} */
  async drop(id: string): Promise<void> {
    await this.#rows.write([{ table: 'drafts', remove: this.#keyOf(id) }]);
  }

  /** The server has the record, or it was given up: no photo waits for it. What a failing device keeps stays sealed. */
  async settle({ kind, id }: AnyRecord): Promise<void> {
    if (kind !== 'attachment') return;
    await this.drop(id).catch(unlessDevice);
  }

  /** The calls of a kind, which take along what waits here. */
  callsOf(online: BansoClient, kind: Kind): Records {
    if (kind !== 'attachment') return callsOf(online, kind);
    return { ...online.attachments, ...sendingPhotos(online.attachments, this) };
  }

  #keyOf(id: string): string {
    return this.#rows.key('photo', id);
  }
}
