import type { DeviceChange, DeviceStore } from '../device/device-store.js';
import type { Platform, TabChannel } from '../platform.js';
import { aesSealer } from './aes-sealer.js';
import type { DeviceKeys } from './device-keys.js';
import { destroyWraps, guardOf } from './key-rows.js';
import type { KeyRows } from './key-rows.js';
import { Keyring } from './keyring.js';
import type { Unwrapped } from './keyring.js';
import { day, leastCharge } from './limits.js';
import { pinFault } from './pin.js';
import type { PinLimits } from './pin-try.js';
import { purgePerson } from './purge.js';
import type { Sealer } from './sealer.js';
import { stateOf } from './vault-state.js';
import type { NewPinOutcome, OnlineOutcome, PinOutcome, VaultState } from './vault-state.js';
import { unexportable } from './wraps.js';

export interface VaultSettings {
  platform: Pick<Platform, 'crypto' | 'clock' | 'channel' | 'ownFileFrom'>;
  store: DeviceStore;
  /** The person's id. */
  person: string;
  /** Asks the server in this person's name, never in another's. */
  deviceKeys: DeviceKeys;
  /** How many days a PIN opens without the server having been asked (14). */
  offlineDays?: number;
  /** How many wrong PINs destroy the PIN's wrap (10). */
  tries?: number;
  /** How many characters a PIN has at least (6). */
  leastPinLength?: number;
  /** Rounds of PBKDF2 for a new PIN (1 000 000). Fewer are for tests only. */
  iterations?: number;
}

/** Reads what lies on the device; opens nothing yet. */
export async function openVault(settings: VaultSettings): Promise<Vault> {
  const vault = new Vault(settings);
  await vault.refresh();
  return vault;
}

/**
 * One person's key on this device: made, wrapped, opened, locked, destroyed. Methods reject with a `StorageError` when
 * the device fails; those that ask the server also with what the network says.
 */
export class Vault {
  readonly person: string;
  /** Works while the vault is open. */
  readonly sealer: Sealer;
  readonly #platform: VaultSettings['platform'];
  readonly #store: DeviceStore;
  readonly #keyring: Keyring;
  readonly #limits: PinLimits;
  readonly #leastPinLength: number;
  readonly #channel: TabChannel;
  readonly #listeners = new Set<(state: VaultState) => void>();
  #rows: KeyRows = {};
  #open: { key: CryptoKey; vault: string } | undefined;
  #stopCharging: (() => void) | undefined;
  #isClosed = false;
  /** How many looks at the device were begun, and which is the latest whose answer counts: an older one may end later. */
  #looks = 0;
  #latest = 0;
  /** The state that was told last. */
  #told = '';

  constructor({ platform, store, person, deviceKeys, ...settings }: VaultSettings) {
    const { offlineDays = 14, tries = 10, leastPinLength = 6, iterations = 1_000_000 } = settings;
    this.person = person;
    this.#platform = platform;
    this.#store = store;
    this.#limits = { tries, offline: offlineDays * day };
    this.#leastPinLength = leastPinLength;
    this.#keyring = new Keyring({ platform, store, person, deviceKeys, limits: this.#limits, iterations });
    this.sealer = aesSealer(platform.crypto, person, () => this.#open?.key);
    this.#channel = platform.channel('vault');
    this.#channel.subscribe((message) => void this.#hear(message).catch(() => {}));
  }

  get state(): VaultState {
    return stateOf(this.#rows, this.#open !== undefined, this.#limits);
  }

  /** Called with every new state, also when another tab brought it about. */
  subscribe(listener: (state: VaultState) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * Goes with every write of sealed rows: the write then fails (`evicted`) instead of keeping what nobody could open any
   * more, because another tab purged this vault.
   */
  guard(): DeviceChange {
    return guardOf(this.person, this.#open?.vault ?? '');
  }

  /**
   * Makes the vault, and opens it. Where there is one already, opens that online.
   *
   * @param label what the person calls this device: readable here without a key, and shown in the list of their devices
   */
  async create({ label }: { label?: string } = {}): Promise<OnlineOutcome> {
    const { status } = await this.refresh();
    const made = status === 'none' ? await this.#keyring.make(label) : undefined;
    return made ? this.#enter(made) : this.openOnline();
  }

  /** Asks the server. An open vault stays open; it then only has its days filled again. */
  async openOnline(): Promise<OnlineOutcome> {
    const asked = await this.#keyring.askServer();
    if (typeof asked !== 'string') return this.#enter(asked);
    await this.#announce();
    return asked;
  }

  async openWithPin(pin: string): Promise<PinOutcome> {
    const tried = await this.#tryPin(pin);
    if ('outcome' in tried) return tried;
    await this.#enter(tried);
    // Without a network it can wait for the next time.
    void this.#keyring
      .renewServerWrap(tried)
      .then(() => this.#announce())
      .catch(() => {});
    return { outcome: 'open' };
  }

  /** Sets a PIN, the first one or in place of a forgotten one: the server vouches for the person. */
  async setPin(pin: string): Promise<NewPinOutcome> {
    const fault = pinFault(pin, this.#leastPinLength);
    if (fault) return { outcome: fault };
    const asked = await this.#keyring.askServer();
    if (typeof asked !== 'string') await this.#keyring.keepPin(asked, pin);
    await this.#announce();
    return { outcome: typeof asked === 'string' ? asked : 'set' };
  }

  /** The same without the server: the current PIN vouches, and a wrong one is a wrong try. */
  async changePin(current: string, next: string): Promise<NewPinOutcome | PinOutcome> {
    const fault = pinFault(next, this.#leastPinLength);
    if (fault) return { outcome: fault };
    const tried = await this.#tryPin(current);
    if ('outcome' in tried) return tried;
    await this.#keyring.keepPin(tried, next);
    await this.#announce();
    return { outcome: 'set' };
  }

  /** From then on nothing opens offline. Answers false, and does nothing, while the PIN is the only way to open. */
  async removePin(): Promise<boolean> {
    const { server } = await this.#keyring.rows();
    if (!server || server.head.isUnknown) return false;
    await destroyWraps(this.#store, this.person, ['pin']);
    await this.#announce();
    return true;
  }

  /** Forgets the key in memory, in every tab. */
  async lock(): Promise<void> {
    this.#forget();
    await this.#announce('locked');
  }

  /**
   * Removes everything of this person from the device; what was not sent is lost.
   *
   * @returns whether the server has forgotten its secret too; without a network it keeps it, and it opens nothing any more
   */
  async purge(): Promise<boolean> {
    const { server } = await this.#keyring.rows();
    this.#forget();
    await purgePerson(this.#store, this.person);
    await this.#announce('locked');
    return server === undefined || this.#keyring.forgetAtServer(server.head.id);
  }

  /** Reads anew what lies on the device. */
  async refresh(): Promise<VaultState> {
    const look = ++this.#looks;
    const rows = await this.#keyring.rows();
    if (look < this.#latest) return this.state;
    this.#latest = look;
    this.#rows = rows;
    if (this.#open && this.#rows.vault?.head.vault !== this.#open.vault) this.#drop();
    this.#tell();
    return this.state;
  }

  /** Forgets the key in this tab and stops listening. */
  close(): void {
    this.#isClosed = true;
    this.#listeners.clear();
    this.#forget();
    this.#channel.close();
  }

  async #tryPin(pin: string) {
    const tried = await this.#keyring.tryPin(pin);
    if ('outcome' in tried) await this.#announce();
    return tried;
  }

  /** `none`: it was closed or purged meanwhile. */
  async #enter({ dataKey, vault }: Unwrapped): Promise<'open' | 'none'> {
    const key = await unexportable(this.#platform.crypto, dataKey);
    if (this.#isClosed) return 'none';
    this.#open = { key, vault };
    this.#latest = this.#looks + 1;
    this.#chargeLater();
    await this.#announce();
    return this.#open ? 'open' : 'none';
  }

  /** At once, whatever the device answers afterwards. */
  #forget(): void {
    const wasOpen = this.#open !== undefined;
    this.#drop();
    if (wasOpen) this.#tell();
  }

  #drop(): void {
    this.#open = undefined;
    this.#stopCharging?.();
  }

  #tell(): void {
    const { state } = this;
    const told = JSON.stringify(state);
    if (told === this.#told) return;
    this.#told = told;
    this.#listeners.forEach((listener) => listener(state));
  }

  #chargeLater(): void {
    const { clock } = this.#platform;
    const began = clock.now();
    this.#stopCharging?.();
    this.#stopCharging = clock.after(leastCharge, () => {
      // The clock should say that this time has passed; if not, somebody has turned it.
      const isTurned = clock.now() - began < leastCharge;
      this.#chargeLater();
      void this.#charge(isTurned ? leastCharge : 0).catch(() => {}); // The next charge counts this time too.
    });
  }

  async #charge(atLeast: number): Promise<void> {
    if (await this.#keyring.charge(atLeast)) await this.refresh();
    else await this.lock();
  }

  async #announce(what: 'changed' | 'locked' = 'changed'): Promise<void> {
    await this.refresh();
    if (!this.#isClosed) this.#channel.post({ person: this.person, what });
  }

  async #hear(message: unknown): Promise<void> {
    const { person, what } = message as { person?: unknown; what?: unknown };
    if (person !== this.person) return;
    if (what === 'locked') this.#forget();
    await this.refresh();
  }
}
