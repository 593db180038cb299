import type { Persistence } from './device/persist.js';
import type { StorageError } from '../core/errors.js';
import type { OutboxExport } from './outbox/outbox.js';
import type { PersonHere } from './vault/persons.js';
import type { NewPinOutcome, PinOutcome, VaultState } from './vault/vault-state.js';

/**
 * - `starting`: it is being found out.
 * - `off`: nothing is kept on this device; everything works as without offline.
 * - `locked`: something lies here, sealed; nobody has opened it.
 * - `open`: reads come from the device, writes are safe on it.
 */
export type OfflineStatus = 'starting' | 'off' | 'locked' | 'open';

/**
 * Why it is not open.
 *
 * - `insecure-origin` `no-storage` `unsupported`: this page cannot; see `platformAbsence`.
 * - `storage`: the device's storage does not open; `error` says why.
 * - `server`: the server keeps no device keys, or refused to.
 * - `no-network`: the server cannot be asked; a PIN opens.
 * - `not-signed-in`: the host's back end knows nobody; a PIN opens.
 * - `unknown-key`: the server does not know this device's key; a PIN opens.
 * - `revoked`: the person has removed this device.
 * - `lost`: no key is left for what lies here; what was not sent cannot be opened any more. `purge` makes room.
 * - `expired`: the days offline are over; the server opens.
 * - `signed-out`: here or in another tab; or the client was closed.
 * - `another-person`: somebody else is signed in than the one who had opened it.
 */
export type OfflineReason =
  | 'insecure-origin'
  | 'no-storage'
  | 'unsupported'
  | 'storage'
  | 'server'
  | 'no-network'
  | 'not-signed-in'
  | 'unknown-key'
  | 'revoked'
  | 'lost'
  | 'expired'
  | 'signed-out'
  | 'another-person';

/** What is to become of what was not sent. */
export type SignOut =
  /** Nothing happens if there is anything. */
  | { unsent?: 'ask' }
  /** It stays, sealed, until its person opens it again. */
  | { unsent: 'keep' }
  /** Handed over in clear; removed from the device once the promise resolves. */
  | { unsent: 'export'; take: (unsent: OutboxExport) => void | Promise<void> }
  /** Removed. */
  | { unsent: 'discard' };

/** `unsent`: nothing was done, because so many entries wait. */
export type SignedOut = { outcome: 'signed-out' } | { outcome: 'unsent'; unsent: number };

/** Offline as a host and its widgets see it. `change` is fired with every new state. */
export interface Offline extends EventTarget {
  readonly state: OfflineStatus;
  /** Why it is `off` or `locked`. */
  readonly reason: OfflineReason | undefined;
  /** What the device's storage said last; undefined = it works. */
  readonly error: StorageError | undefined;
  /** Whose vault is open, or would be. */
  readonly person: string | undefined;
  /** Who can open something here with a PIN. */
  readonly persons: readonly PersonHere[];
  /** PIN, tries and days of that person. */
  readonly vault: VaultState | undefined;
  /** Whether the browser promises to keep what lies here; undefined = it was not asked yet. */
  readonly persistence: Persistence | undefined;
  /** Resolves when the state is not `starting` any more. */
  readonly ready: Promise<void>;
  /** Asks the server again to open. */
  open(): Promise<OfflineStatus>;
  /** Opens without the server. `person`: one of `persons`; otherwise whoever used it last. */
  openWithPin(pin: string, person?: string): Promise<PinOutcome>;
  /** Sets the first PIN, or another one in place of a forgotten one; needs the server. */
  setPin(pin: string): Promise<NewPinOutcome>;
  changePin(current: string, next: string): Promise<NewPinOutcome | PinOutcome>;
  removePin(): Promise<boolean>;
  /** Ends the reading and sending of this person on this device, in every tab. */
  signOut(options?: SignOut): Promise<SignedOut>;
  /** Removes everything of this person from this device, also what was not sent. */
  purge(): Promise<void>;
  addEventListener(
    type: 'change',
    listener: ((event: Event) => void) | { handleEvent(event: Event): void } | null,
    options?: boolean | AddEventListenerOptions,
  ): void;
}
