import { StorageError } from '../../core/errors.js';
import type { DeviceChange, DeviceRow, DeviceStore } from '../device/device-store.js';
import type { Meter } from './limits.js';

/** The rows of the table `keys` that say how one person's vault stands. Their heads hold nothing secret, bodies a wrap. */
export interface KeyRows {
  vault?: KeyRow<VaultHead> | undefined;
  pin?: KeyRow<PinHead> | undefined;
  server?: KeyRow<ServerHead> | undefined;
}

export interface KeyRow<Head> {
  key: string;
  head: Head;
  body?: Uint8Array;
}

export type VaultHead = Meter & {
  format: 1;
  /** Random: tells this data key from one that was made after a purge. */
  vault: string;
  /** What the person calls this device or themselves here; the only text that is readable without a key. */
  label: string | null;
};

export type PinHead = {
  format: 1;
  /** Wrong tries since the last right one. */
  tries: number;
  triedAt: number;
};

/** The wrap is apart from its tries: it is large, so that it can be removed without a trace. */
export type PinWrapHead = {
  format: 1;
  iterations: number;
};

export type ServerHead = {
  format: 1;
  /** The id of the secret at the server. */
  id: string;
  /** The server said that it does not know it: to be made anew when the PIN opens. */
  isUnknown: boolean;
};

export type KeyRowName = keyof KeyRows | 'pin-wrap';

export const keyOf = (person: string, name: KeyRowName): string => `${person}/${name}`;

/** What a wrap is authenticated with. */
export const purposeOf = (person: string, vault: string, name: 'pin' | 'server'): string =>
  `banso/wrap/1\n${name}\n${person}\n${vault}`;

export async function readKeyRows(store: DeviceStore, person: string): Promise<KeyRows> {
  const [vault, pin, server] = await Promise.all(
    (['vault', 'pin', 'server'] as const).map((name) => store.read('keys', keyOf(person, name))),
  );
  // One that was overwritten and not removed, because the device failed in between, opens nothing.
  const isWrap = server?.body?.some((byte) => byte !== 0) ?? false;
  return { vault, pin, ...(isWrap && { server }) } as KeyRows;
}

/** Changes a head within the write's transaction; leaves a row alone that is not there. */
export function changeHead<Head extends DeviceRow['head']>(
  person: string,
  name: KeyRowName,
  change: (head: Head) => Head,
): DeviceChange {
  return {
    table: 'keys',
    key: keyOf(person, name),
    update: (row) => row && { ...row, head: change(row.head as Head) },
  };
}

/**
 * Lets a write happen only while the vault it was sealed for is still this person's here: another tab may have purged it,
 * and nobody could ever open what is written then.
 */
export function guardOf(person: string, vault: string): DeviceChange {
  return {
    table: 'keys',
    key: keyOf(person, 'vault'),
    isCondition: true,
    update(row) {
      if (row?.head.vault !== vault) throw new StorageError('evicted', "The person's vault was purged");
      return undefined;
    },
  };
}

/**
 * Overwrites wraps before they are removed: what still holds the row then holds nothing of use. The tries of a PIN, which
 * say that there is one, go with the first write.
 */
export async function destroyWraps(
  store: DeviceStore,
  person: string,
  wraps: readonly ('pin' | 'server')[],
): Promise<void> {
  const withBody = wraps.map((name) => (name === 'pin' ? 'pin-wrap' : name));
  const overwritten = (row: DeviceRow | undefined) =>
    row && { ...row, body: new Uint8Array(row.body?.length ?? 0) };
  const change = (name: KeyRowName) => ({ table: 'keys', key: keyOf(person, name) }) as const;
  const remove = (name: KeyRowName) => ({ table: 'keys', remove: keyOf(person, name) }) as const;
  const tries = wraps.filter((name) => name === 'pin').map(remove);
  await store.write([...tries, ...withBody.map((name) => ({ ...change(name), update: overwritten }))]);
  await store.write(withBody.map(remove));
}
