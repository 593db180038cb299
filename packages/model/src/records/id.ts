import type { Kind, RecordId } from '../contract/index.js';
import { prefixes } from './prefixes.js';

/** A new record's id: the kind's prefix and a UUID version 7 as 32 hexadecimal digits (`dlg_0192…`). */
export function newRecordId(kind: Kind, now: number = Date.now()): RecordId {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  for (let i = 0; i < 6; i++) bytes[i] = Math.floor(now / 2 ** (8 * (5 - i))) & 0xff;
  return `${prefixes[kind]}_${hex(stamped(bytes, 7))}`;
}

/**
 * The id of a record that another system already numbers: UUID version 8 from its organisation, kind, system and
 * number, so that importing it twice makes one record.
 */
export async function derivedRecordId(
  kind: Kind,
  organisation: string,
  external: { system: string; id: string },
): Promise<RecordId> {
  const name = new TextEncoder().encode(JSON.stringify([organisation, kind, external.system, external.id]));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', name)).slice(0, 16);
  return `${prefixes[kind]}_${hex(stamped(digest, 8))}`;
}

/** A new name for an item within a record, e.g. a note. Works on an insecure origin too. */
export function newItemId(): string {
  return hex(crypto.getRandomValues(new Uint8Array(10)));
}

function stamped(bytes: Uint8Array, version: number): Uint8Array {
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | (version << 4);
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes;
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
