import type { AnyRecord } from '@banso/model';
import { copyOf } from '../source/copy.js';
import { rebased } from '../source/rebase.js';
import type { RecordAccess } from '../source/record-access.js';
import { Versions } from '../source/versions.js';
import { errorOf, overlap } from './outbox/outcome.js';
import type { Shown } from './shown.js';

/**
 * What a caller who was shown more than the server has puts straight over the API, now that the device is closed: what they
 * changed, and not what else was unsent in it. That lies on the device, or its person has parted with it; what others wrote
 * in its place they have not seen.
 *
 * @throws {ApiError} `conflict` when they changed a place where something unsent stood
 */
export async function withoutUnsent<T extends AnyRecord>(
  record: T,
  { beneath, bases }: Shown<T>,
  access: RecordAccess<T>,
): Promise<T> {
  // An older one the server refuses.
  if (beneath?.revision !== record.revision) return record;
  const versions = new Versions<T>();
  versions.see(beneath);
  versions.learn(bases);
  const { body, isClear } = await rebased(record, versions, access);
  if (!isClear) throw errorOf(overlap(copyOf(beneath)));
  return body;
}
