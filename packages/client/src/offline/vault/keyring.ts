import { ApiError, isBansoError } from '../../core/errors.js';
import type { DeviceRow, DeviceStore } from '../device/device-store.js';
import type { Platform } from '../platform.js';
import { fromBase64url, hexOf } from './bytes.js';
import type { Bytes } from './bytes.js';
import type { DeviceKeys, DeviceSecret } from './device-keys.js';
import { changeHead, destroyWraps, guardOf, keyOf, purposeOf, readKeyRows } from './key-rows.js';
import type { KeyRows, PinHead, PinWrapHead, ServerHead, VaultHead } from './key-rows.js';
import { charged, waitAfter } from './limits.js';
import { comparablePin } from './pin.js';
import { countTry } from './pin-try.js';
import type { PinLimits } from './pin-try.js';
import type { OnlineOutcome, PinOutcome } from './vault-state.js';
import { newDataKey, pinKey, serverKey, unwrap, wrap } from './wraps.js';

/** A data key on its way from one wrap to another, or into memory; it can still be exported. */
export interface Unwrapped {
  dataKey: CryptoKey;
  /** The vault it belongs to. */
  vault: string;
}

export interface KeyringSettings {
  platform: Pick<Platform, 'crypto' | 'clock' | 'ownFileFrom'>;
  store: DeviceStore;
  person: string;
  deviceKeys: DeviceKeys;
  limits: PinLimits;
  iterations: number;
}

/** The wraps of one person's data key on this device and the server's part in them. */
export class Keyring {
  readonly #settings: KeyringSettings;

  constructor(settings: KeyringSettings) {
    this.#settings = settings;
  }

  rows(): Promise<KeyRows> {
    return readKeyRows(this.#settings.store, this.#settings.person);
  }

  /** A new data key, wrapped by the server's secret; undefined when another tab has made one meanwhile. */
  async make(label: string | undefined): Promise<Unwrapped | undefined> {
    const { platform, store, person } = this.#settings;
    const made: Unwrapped = { dataKey: await newDataKey(platform.crypto), vault: this.#randomName() };
    const server = await this.#serverRow(made, label);
    const head: VaultHead = {
      format: 1,
      vault: made.vault,
      seenAt: platform.clock.now(),
      spent: 0,
      label: label ?? null,
    };
    const row = { key: keyOf(person, 'vault'), head };
    let isMine = false;
    await store.write([
      {
        table: 'keys',
        key: row.key,
        update(current) {
          isMine = !current || current.head.vault === made.vault;
          return current ? undefined : row;
        },
      },
      { table: 'keys', key: server.key, update: () => (isMine ? server : undefined) },
    ]);
    if (isMine) return made;
    await this.forgetAtServer(server.head.id);
    return undefined;
  }

  /** Asks the server, which proves the person: the budget of days is filled again, and the tries are given back. */
  async askServer(): Promise<Unwrapped | Exclude<OnlineOutcome, 'open'>> {
    const { platform, store, person, deviceKeys } = this.#settings;
    const { vault, server } = await this.rows();
    if (!vault) return 'none';
    if (!server) return 'unknown';
    const answer = await deviceKeys.fetch(server.head.id);
    if (answer === 'revoked') {
      await destroyWraps(store, person, ['pin', 'server']);
      return 'revoked';
    }
    const purpose = purposeOf(person, vault.head.vault, 'server');
    const dataKey =
      answer === 'unknown'
        ? undefined
        : await unwrap(platform.crypto, server.body!, serverKey(platform.crypto, this.#own(answer)), purpose);
    const now = platform.clock.now();
    await store.write([
      changeHead<ServerHead>(person, 'server', (head) => ({ ...head, isUnknown: !dataKey })),
      ...(dataKey
        ? [
            changeHead<VaultHead>(person, 'vault', (head) => ({ ...head, seenAt: now, spent: 0 })),
            changeHead<PinHead>(person, 'pin', (head) => ({ ...head, tries: 0 })),
          ]
        : []),
    ]);
    return dataKey ? { dataKey, vault: vault.head.vault } : 'unknown';
  }

  /** One try, counted before it is evaluated. */
  async tryPin(pin: string): Promise<Unwrapped | Exclude<PinOutcome, { outcome: 'open' }>> {
    const { platform, store, person, limits } = this.#settings;
    const counted = await countTry(store, person, platform.clock.now(), limits);
    if (counted.may === 'wait') return { outcome: 'wait', waitUntil: counted.until };
    // A tab that was killed after the last try has left this to do.
    if (counted.may === 'no-pin') await destroyWraps(store, person, ['pin']);
    if (counted.may !== 'try') return { outcome: counted.may };
    const { head } = counted.pin;
    const dataKey = await this.#unwrapWith(pin, counted.vault);
    if (dataKey) {
      await store.write([changeHead<PinHead>(person, 'pin', (now) => ({ ...now, tries: 0 }))]);
      return { dataKey, vault: counted.vault };
    }
    const triesLeft = limits.tries - head.tries;
    if (triesLeft > 0)
      return { outcome: 'wrong', triesLeft, waitUntil: head.triedAt + waitAfter(head.tries) };
    await destroyWraps(store, person, ['pin']);
    return { outcome: 'destroyed' };
  }

  /** Wraps with a new PIN, in place of the former one. */
  async keepPin({ dataKey, vault }: Unwrapped, pin: string): Promise<void> {
    const { platform, store, person, iterations } = this.#settings;
    const key = pinKey(platform.crypto, comparablePin(pin), iterations);
    const purpose = purposeOf(person, vault, 'pin');
    const body = await wrap(platform.crypto, dataKey, key, purpose, platform.ownFileFrom);
    const wrapHead: PinWrapHead = { format: 1, iterations };
    const head: PinHead = { format: 1, tries: 0, triedAt: platform.clock.now() };
    await store.write([
      guardOf(person, vault),
      { table: 'keys', put: { key: keyOf(person, 'pin-wrap'), head: wrapHead, body } },
      { table: 'keys', put: { key: keyOf(person, 'pin'), head } },
    ]);
  }

  /** Has the server make a new secret in place of one that it does not know, if it can be asked. */
  async renewServerWrap(unwrapped: Unwrapped): Promise<void> {
    const { store, person } = this.#settings;
    const { vault, server } = await this.rows();
    if (server && !server.head.isUnknown) return;
    const row = await this.#serverRow(unwrapped, vault?.head.label ?? undefined);
    await store.write([guardOf(person, unwrapped.vault), { table: 'keys', put: row }]);
  }

  /**
   * Charges the time that a vault is open.
   *
   * @param atLeast milliseconds that have passed, whatever the clock says
   * @returns whether the person still has time without the server
   */
  async charge(atLeast: number): Promise<boolean> {
    const { platform, store, person, limits } = this.#settings;
    const now = platform.clock.now();
    await store.write([
      changeHead<VaultHead>(person, 'vault', (head) => ({ ...head, ...charged(head, now, atLeast) })),
    ]);
    const { vault } = await this.rows();
    return vault !== undefined && vault.head.spent < limits.offline;
  }

  /** @returns whether the server has done it; without a network it cannot be asked */
  async forgetAtServer(id: string): Promise<boolean> {
    try {
      await this.#settings.deviceKeys.remove(id);
      return true;
    } catch (error) {
      if (isBansoError(error)) return false;
      throw error;
    }
  }

  async #unwrapWith(pin: string, vault: string): Promise<CryptoKey | undefined> {
    const { platform, store, person } = this.#settings;
    const row = await store.read('keys', keyOf(person, 'pin-wrap'));
    if (!row?.body) return undefined;
    const key = pinKey(platform.crypto, comparablePin(pin), (row.head as PinWrapHead).iterations);
    return unwrap(platform.crypto, row.body, key, purposeOf(person, vault, 'pin'));
  }

  async #serverRow(
    { dataKey, vault }: Unwrapped,
    label: string | undefined,
  ): Promise<DeviceRow & { head: ServerHead }> {
    const { platform, person, deviceKeys } = this.#settings;
    const id = `dvk_${this.#randomName()}`;
    const secret = this.#own(await deviceKeys.put(id, label));
    const purpose = purposeOf(person, vault, 'server');
    const body = await wrap(platform.crypto, dataKey, serverKey(platform.crypto, secret), purpose);
    return { key: keyOf(person, 'server'), head: { format: 1, id, isUnknown: false }, body };
  }

  /** @throws {ApiError} `unauthenticated` when the session is another person's */
  #own({ person, secret }: DeviceSecret): Bytes {
    if (person === this.#settings.person) return fromBase64url(secret);
    throw new ApiError("Another person is signed in than the vault's", 401);
  }

  #randomName(): string {
    return hexOf(this.#settings.platform.crypto.getRandomValues(new Uint8Array(16)));
  }
}
