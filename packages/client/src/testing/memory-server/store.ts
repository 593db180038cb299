import type { Kind } from '@banso/model';
import type { Access } from './access.js';
import { accessOf, maySee } from './access.js';
import type { KeptRecord } from './columns.js';
import type { Intent } from './preconditions.js';
import type { Viewer } from './viewer.js';

/** One revision, never changed again. */
export interface KeptRevision {
  readonly record: KeptRecord;
  /** The record as it is answered, byte for byte. */
  readonly json: string;
  readonly intent: Intent | undefined;
}

/** The access that a record had until a revision took it from some of its readers. */
export interface Loss {
  readonly sequence: number;
  readonly revision: number;
  readonly access: Access;
}

/** A record with everything it has been. */
export interface Kept {
  readonly id: string;
  readonly kind: Kind;
  readonly revisions: KeptRevision[];
  readonly losses: Loss[];
  /** The place of its last change in its organisation's log. */
  sequence: number;
}

interface OrganisationStore {
  /** Which record was written, in order: the change of sequence 1 first. */
  readonly log: Kept[];
  /** `company cif:0418-2270193` → the record that is called so. */
  readonly externalIds: Map<string, string>;
  /** The revision that each Idempotency-Key has made. */
  readonly intents: Map<string, { kept: Kept; revision: KeptRevision }>;
}

/** Everything that the server keeps. What is in it is changed by `keep` alone. */
export class Store {
  readonly records = new Map<string, Kept>();
  /** Of attachments, in base64. */
  readonly photos = new Map<string, string>();
  readonly #organisations = new Map<string, OrganisationStore>();

  organisation(id: string): OrganisationStore {
    const known = this.#organisations.get(id) ?? { log: [], externalIds: new Map(), intents: new Map() };
    this.#organisations.set(id, known);
    return known;
  }

  /** The record, if this session may see it. */
  seen(viewer: Viewer, kind: Kind, id: string): Kept | undefined {
    const kept = this.records.get(id);
    return kept?.kind === kind && maySee(viewer, accessOf(currentOf(kept).record)) ? kept : undefined;
  }

  /** Every record that this session may see, as it stands, in no order. */
  *allSeen(viewer: Viewer): Generator<KeptRevision> {
    for (const kept of this.records.values()) {
      const current = currentOf(kept);
      if (maySee(viewer, accessOf(current.record))) yield current;
    }
  }

  /** Appends a revision; where readers lose the record by it, the log tells them. */
  keep(record: KeptRecord, intent: Intent | undefined): KeptRevision {
    const { log, externalIds, intents } = this.organisation(record.organisation);
    const { id, kind } = record;
    const kept = this.records.get(id) ?? { id, kind, revisions: [], losses: [], sequence: 0 };
    const former = kept.revisions.at(-1)?.record;
    const revision: KeptRevision = { record, json: JSON.stringify(record), intent };
    kept.revisions.push(revision);
    this.records.set(id, kept);
    kept.sequence = log.push(kept);
    if (
      former &&
      (former.audience !== record.audience || accessOf(former).company !== accessOf(record).company)
    )
      kept.losses.push({ sequence: kept.sequence, revision: record.revision, access: accessOf(former) });
    for (const external of former?.externalIds ?? []) externalIds.delete(externalName(kind, external));
    for (const external of record.externalIds) externalIds.set(externalName(kind, external), id);
    if (intent) intents.set(intent.key, { kept, revision });
    return revision;
  }
}

export function currentOf({ id, revisions }: Kept): KeptRevision {
  const current = revisions.at(-1);
  if (!current) throw new Error(`${id} has no revision`);
  return current;
}

/** How an external id is looked up; `reference` is `system:id`. */
export const externalName = (kind: Kind, external: { system: string; id: string } | string): string =>
  `${kind} ${typeof external === 'string' ? external : `${external.system}:${external.id}`}`;
