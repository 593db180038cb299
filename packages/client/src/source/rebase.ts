import type { AnyRecord } from '@banso/model';
import { isSameContent } from './content.js';
import type { Versions } from './versions.js';

/**
 * A value brought onto the server's newest version. undefined = both changed since, and only a person can choose.
 */
export async function rebased<T extends AnyRecord>(value: T, versions: Versions<T>): Promise<T | undefined> {
  const { latest } = versions;
  if (!latest || value.revision >= latest.revision) return value;
  const { revision } = latest;
  const base = versions.baseOf(value.revision);
  const isOwn = isSameContent(value, latest) || (base !== undefined && isSameContent(base, latest));
  return isOwn ? { ...value, revision } : undefined;
}
