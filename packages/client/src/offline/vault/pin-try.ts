import type { DeviceRow, DeviceStore } from '../device/device-store.js';
import { keyOf } from './key-rows.js';
import type { KeyRow, PinHead, VaultHead } from './key-rows.js';
import { charged, leastCharge, waitAfter } from './limits.js';

/** Whether the PIN may be tried now. */
export type PinTry =
  | { may: 'try'; pin: KeyRow<PinHead>; vault: string }
  /** Not before this time, by this device's clock. */
  | { may: 'wait'; until: number }
  /** Only the server opens: the days are over. */
  | { may: 'not-offline' }
  /** Only the server opens: there is no PIN, or its wrap was destroyed. */
  | { may: 'no-pin' };

export interface PinLimits {
  tries: number;
  /** In milliseconds. */
  offline: number;
}

/**
 * Counts a try on the device before it is evaluated, so that a tab that is killed in between has had it; charges the
 * time that has passed. Both in one transaction, whatever other tabs do.
 */
export async function countTry(
  store: DeviceStore,
  person: string,
  now: number,
  limits: PinLimits,
): Promise<PinTry> {
  let vault: VaultHead | undefined;
  let answer: PinTry = { may: 'no-pin' };
  const countIn = (row: DeviceRow | undefined): DeviceRow | undefined => {
    answer = { may: 'no-pin' };
    if (!row || !vault) return undefined;
    const head = row.head as PinHead;
    if (head.tries >= limits.tries) return undefined;
    if (vault.spent >= limits.offline) {
      answer = { may: 'not-offline' };
      return undefined;
    }
    // A clock that was set back begins the wait again.
    const triedAt = Math.min(head.triedAt, now);
    const until = triedAt + waitAfter(head.tries);
    if (now < until) {
      answer = { may: 'wait', until };
      return { ...row, head: { ...head, triedAt } };
    }
    const counted = { ...row, head: { ...head, tries: head.tries + 1, triedAt: now } };
    answer = { may: 'try', pin: counted, vault: vault.vault };
    return counted;
  };
  await store.write([
    {
      table: 'keys',
      key: keyOf(person, 'vault'),
      update(row) {
        vault = row && ({ ...row.head, ...charged(row.head as VaultHead, now, leastCharge) } as VaultHead);
        return row && vault && { ...row, head: vault };
      },
    },
    { table: 'keys', key: keyOf(person, 'pin'), update: countIn },
  ]);
  return answer;
}
