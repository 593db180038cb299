import { isBansoError } from '@banso/client';
import type { ApiError, BansoClient, CallOptions } from '@banso/client';
import type { AnyRecord, Issue, RecordId } from '@banso/model';
import type { BuiltRecord } from '../convert/built-record.js';
import { newRecordOf } from '../convert/places.js';
import { recordsOf } from '../kinds.js';
import { KnownIds } from './known-ids.js';
import { settle } from './settle.js';
import type { Clash } from './settle.js';

/** Why the server, or the record that is there, refuses a row. */
export type Refusal =
  | { code: 'clash'; clashes: readonly Clash[] }
  /** Somebody withdrew it in Banso. */
  | { code: 'withdrawn' }
  /** The id belongs to a record that this person may not see. */
  | { code: 'id-taken' }
  /** Others keep writing the same record. */
  | { code: 'busy' }
  | { code: 'problem'; title: string; issues: readonly Issue[] };

export type Kept =
  | { status: 'made' | 'changed' | 'unchanged'; id: RecordId; keptTheirs: readonly Clash[] }
  | { status: 'refused'; id: RecordId; refusal: Refusal };

export interface KeeperOptions {
  me: string;
  fileWins: boolean;
  /** Reads, and writes nothing. */
  dryRun: boolean;
  /** Stops what is under way at once. */
  signal: AbortSignal;
}

/** How often a record is settled again because somebody was faster. */
const mostAttempts = 4;

/** Brings rows' records to the server, one by one, each once however often it is asked to. */
export class Keeper {
  readonly #banso: BansoClient;
  readonly #options: KeeperOptions;
  readonly #call: CallOptions;
  /** What a dry run would have made. */
  readonly #promised = new KnownIds();

  constructor(banso: BansoClient, options: KeeperOptions) {
    this.#banso = banso;
    this.#options = options;
    this.#call = { signal: options.signal };
  }

  /**
   * Makes the record, or brings it to what the row says.
   *
   * @param onlyIfMissing another row decides what stands in it; this one makes sure that it is there
   * @throws BansoError when the run cannot go on: no network, no session, no right to write
   */
  async keep(built: BuiltRecord, { onlyIfMissing }: { onlyIfMissing: boolean }): Promise<Kept> {
    if (this.#promised.get(built.id)) return { status: 'unchanged', id: built.id, keptTheirs: [] };
    let current = this.#options.dryRun ? await this.#find(built) : undefined;
    for (let attempt = 0; attempt < mostAttempts; attempt++) {
      try {
        if (!current) return await this.#make(built);
        if (current.withdrawn) return { status: 'refused', id: current.id, refusal: { code: 'withdrawn' } };
        if (onlyIfMissing) return { status: 'unchanged', id: current.id, keptTheirs: [] };
        return await this.#bring(built, current);
      } catch (error) {
        if (isBansoError(error, 'conflict')) {
          current = error.current ?? (await this.#bearerOf(built, error));
          if (!current) return { status: 'refused', id: built.id, refusal: { code: 'id-taken' } };
        } else if (isAboutTheRow(error))
          return { status: 'refused', id: built.id, refusal: problemOf(error) };
        else throw error;
      }
    }
    return { status: 'refused', id: built.id, refusal: { code: 'busy' } };
  }

  async #make(built: BuiltRecord): Promise<Kept> {
    if (this.#options.dryRun) this.#promised.set(built.id, built.id);
    else await recordsOf(this.#banso, built.kind).put(newRecordOf(built), this.#call);
    return { status: 'made', id: built.id, keptTheirs: [] };
  }

  async #bring(built: BuiltRecord, current: AnyRecord): Promise<Kept> {
    const records = recordsOf(this.#banso, built.kind);
    const { id } = current;
    const { me, fileWins, dryRun } = this.#options;
    const history = () => records.history(id, { limit: 50 }, this.#call);
    const settled = await settle(built, current, { me, fileWins, history });
    if (settled.outcome === 'clash') {
      return { status: 'refused', id, refusal: { code: 'clash', clashes: settled.clashes } };
    }
    if (settled.outcome === 'changed' && !dryRun) await records.put(settled.record, this.#call);
    return { status: settled.outcome, id, keptTheirs: settled.keptTheirs };
  }

  /** The record as it stands, withdrawn or not, by its id or by the row's own number. */
  async #find({ kind, id, externalIds: [external] }: BuiltRecord): Promise<AnyRecord | undefined> {
    const records = recordsOf(this.#banso, kind);
    if (external) {
      const filter = { externalId: `${external.system}:${external.id}`, withdrawn: true, limit: 1 };
      const { items } = await records.list(filter, this.#call).page();
      if (items[0]) return items[0];
    }
    return records.get(id, this.#call).catch((error: unknown) => {
      if (isBansoError(error, 'not-found')) return undefined;
      throw error;
    });
  }

  /** The record that already bears the row's number, under an id of its own. */
  async #bearerOf(built: BuiltRecord, error: ApiError): Promise<AnyRecord | undefined> {
    return error.problem?.code === 'external-id-taken' ? this.#find(built) : undefined;
  }
}

/** The server says that this record cannot be kept as it is; the next one may. */
function isAboutTheRow(error: unknown): error is ApiError {
  if (isBansoError(error, 'not-found')) return true;
  // 400: the request itself is malformed, which is no row's fault.
  return isBansoError(error, 'invalid') && error.status !== 400;
}

const problemOf = ({ problem, issues, message }: ApiError): Refusal => ({
  code: 'problem',
  title: problem?.title ?? message,
  issues,
});
