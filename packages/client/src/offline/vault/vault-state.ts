import type { KeyRows } from './key-rows.js';
import { waitAfter } from './limits.js';
import type { PinFault } from './pin.js';
import type { PinLimits } from './pin-try.js';

export interface VaultState {
  /** `lost`: sealed rows lie here, and no wrap is left to open them: `purge`, then `create`. */
  status: 'none' | 'locked' | 'open' | 'lost';
  hasPin: boolean;
  /** Wrong PINs until the PIN's wrap is destroyed; 0 without a PIN. */
  triesLeft: number;
  /** The next try is not evaluated before this time, in milliseconds since 1970 by this device's clock. */
  waitUntil?: number;
  /** The PIN opens until then unless the server is asked again. In the past: only the server opens. */
  offlineUntil?: number;
  label?: string;
}

/** What became of asking the server. */
export type OnlineOutcome =
  | 'open'
  /** There is no vault here yet. */
  | 'none'
  /** The server does not know the key (any more); the PIN may still open, and then has a new one made. */
  | 'unknown'
  /** The person has removed this device: every wrap here was destroyed. What is open stays so until it is locked. */
  | 'revoked';

export type PinOutcome =
  | { outcome: 'open' }
  | { outcome: 'wrong'; triesLeft: number; waitUntil: number }
  /** That was the last wrong try: only the server opens now. */
  | { outcome: 'destroyed' }
  | { outcome: 'wait'; waitUntil: number }
  /** The days are over: only the server opens. */
  | { outcome: 'not-offline' }
  | { outcome: 'no-pin' };

/** What became of a new PIN: `set`, not good enough, or why the server could not vouch for the person. */
export type NewPinOutcome = { outcome: 'set' | PinFault | Exclude<OnlineOutcome, 'open'> };

export function stateOf({ vault, pin, server }: KeyRows, isOpen: boolean, limits: PinLimits): VaultState {
  const { tries, triedAt } = pin?.head ?? { tries: limits.tries, triedAt: 0 };
  const hasPin = tries < limits.tries;
  const wait = waitAfter(tries);
  const closed = !vault ? 'none' : hasPin || server ? 'locked' : 'lost';
  return {
    status: isOpen ? 'open' : closed,
    hasPin,
    triesLeft: Math.max(0, limits.tries - tries),
    ...(hasPin && wait > 0 && { waitUntil: triedAt + wait }),
    ...(hasPin && vault && { offlineUntil: vault.head.seenAt + limits.offline - vault.head.spent }),
    ...(vault?.head.label && { label: vault.head.label }),
  };
}
