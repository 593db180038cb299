import { kinds, merge } from '@banso/model';
import type { AnyRecord } from '@banso/model';
import { content, isSameContent } from './content.js';
import type { RecordAccess } from './record-access.js';
import type { Versions } from './versions.js';

export interface Rebased<T> {
  /** To be sent. Where both changed the same place it holds mine. */
  body: T;
  /** Nobody has to choose anything. */
  isClear: boolean;
}

/**
 * A value brought onto the server's newest version: as it is when it was made from that, otherwise merged with what
 * others changed since.
 */
export async function rebased<T extends AnyRecord>(
  value: T,
  versions: Versions<T>,
  access: RecordAccess<T>,
): Promise<Rebased<T>> {
  const { latest } = versions;
  const known = versions.baseOf(value.revision);
  // What a caller was shown of the latest version may have been more than that.
  const isLatest = value.revision === latest?.revision && (!known || isSameContent(known, latest));
  if (!latest || isLatest || value.revision > latest.revision) return { body: value, isClear: true };
  const { revision } = latest;
  const base = known ?? (await fromHistory(value, access));
  // Two that began a record under the same id began with nothing; a lost beginning is another matter.
  if (!base && value.revision > 0) return { body: { ...value, revision }, isClear: false };
  const merged = merge(base && content(base), content(value), content(latest), {
    atomic: kinds[value.kind].atomic,
  });
  return { body: { ...merged.value, revision }, isClear: merged.conflicts.length === 0 };
}

/** The version that a value was made from, where this source has not seen it itself. */
async function fromHistory<T extends AnyRecord>(value: T, access: RecordAccess<T>): Promise<T | undefined> {
  if (value.revision === 0) return undefined;
  for await (const { revision, record } of access.history(value.id)) {
    if (revision <= value.revision) return revision === value.revision ? record : undefined;
  }
  return undefined;
}
