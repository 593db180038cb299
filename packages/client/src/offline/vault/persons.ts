import type { DeviceStore } from '../device/device-store.js';
import { keyOf } from './key-rows.js';
import type { VaultHead } from './key-rows.js';

/** Somebody who has a vault on this device. */
export interface PersonHere {
  /** The person's id. */
  person: string;
  hasPin: boolean;
  /** What they called this device or themselves here. */
  label?: string;
  /** When their vault was last used, in milliseconds since 1970 by this device's clock. */
  seenAt: number;
}

/** Whose vaults lie here, the last used first: to choose from when nobody is signed in. */
export async function personsHere(store: DeviceStore): Promise<PersonHere[]> {
  const rows = await store.list('keys', { prefix: '' });
  const keys = new Set(rows.map(({ key }) => key));
  return rows
    .filter(({ key }) => key.endsWith('/vault'))
    .map(({ key, head }) => {
      const person = key.slice(0, key.indexOf('/'));
      const { label, seenAt } = head as VaultHead;
      return { person, hasPin: keys.has(keyOf(person, 'pin')), ...(label !== null && { label }), seenAt };
    })
    .sort((a, b) => b.seenAt - a.seenAt);
}
