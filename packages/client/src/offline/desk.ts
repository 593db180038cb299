import type { BansoClient } from '../client.js';
import { wait } from '../core/clock.js';
import { StorageError, isBansoError } from '../core/errors.js';
import type { DeviceStore } from './device/device-store.js';
import { askPersistence } from './device/persist.js';
import type { Persistence } from './device/persist.js';
import type { Offline, OfflineReason, OfflineStatus, SignOut, SignedOut } from './offline-state.js';
import type { Place } from './offline-records.js';
import type { Answered } from './answered.js';
import type { Outbox } from './outbox/outbox.js';
import type { Platform } from './platform.js';
import type { DeviceKeys } from './vault/device-keys.js';
import { personsHere } from './vault/persons.js';
import type { PersonHere } from './vault/persons.js';
import { openVault } from './vault/vault.js';
import type { Vault, VaultSettings } from './vault/vault.js';
import type { NewPinOutcome, OnlineOutcome, PinOutcome, VaultState } from './vault/vault-state.js';
import { Workspace } from './workspace.js';

/** What a host may demand of PINs. */
export type PinPolicy = Pick<VaultSettings, 'offlineDays' | 'tries' | 'leastPinLength' | 'iterations'>;

export interface DeskSettings {
  online: BansoClient;
  /** Or why there is none. */
  platform: Platform | Extract<OfflineReason, 'insecure-origin' | 'no-storage' | 'unsupported'>;
  deviceKeys: DeviceKeys;
  outbox: Outbox;
  answered: Answered;
  /** From now on nothing is sent in anybody else's name than this person's. */
  serve: (person: string) => void;
  policy: PinPolicy;
  /** What the person calls this device. */
  label?: string | undefined;
}

/** So long after the device has lost everything it is put back; if another tab has purged it, it says so before. */
const beforeRestoring = 1_000;

/** So long after no server answered it is asked again: browsers do not tell of every signal that is back. */
const askAgain = 30_000;

/** Opens and closes the workspace of whoever is here; what hosts see of offline. */
export class Desk
  extends EventTarget
  implements Offline, Pick<Place, 'workspace' | 'current' | 'isKnown' | 'subscribe'>
{
  readonly ready: Promise<void>;
  readonly #settings: DeskSettings;
  #state: OfflineStatus = 'starting';
  #reason: OfflineReason | undefined;
  #error: StorageError | undefined;
  #persons: readonly PersonHere[] = [];
  #persistence: Persistence | undefined;
  #askedPersistence: Promise<Persistence> | undefined;
  #store: DeviceStore | undefined;
  #vault: Vault | undefined;
  #workspace: Workspace | undefined;
  #opening: Promise<OfflineStatus> | undefined;
  #restoring: Promise<void> | undefined;
  #deafen: (() => void) | undefined;
  #stopAsking: (() => void) | undefined;
  #isClosed = false;

  constructor(settings: DeskSettings) {
    super();
    this.#settings = settings;
    this.ready = this.#start();
  }

  get state(): OfflineStatus {
    return this.#state;
  }

  get reason(): OfflineReason | undefined {
    return this.#reason;
  }

  get error(): StorageError | undefined {
    return this.#error;
  }

  get person(): string | undefined {
    return this.#vault?.person;
  }

  get persons(): readonly PersonHere[] {
    return this.#persons;
  }

  get vault(): VaultState | undefined {
    return this.#vault?.state;
  }

  get persistence(): Persistence | undefined {
    return this.#persistence;
  }

  get current(): Workspace | undefined {
    return this.#workspace;
  }

  get isKnown(): boolean {
    return this.#state !== 'starting';
  }

  async workspace(): Promise<Workspace | undefined> {
    await this.ready;
    return this.#workspace;
  }

  subscribe(listener: () => void): () => void {
    this.addEventListener('change', listener);
    return () => this.removeEventListener('change', listener);
  }

  /** One asking at a time. */
  open(): Promise<OfflineStatus> {
    this.#opening ??= this.#open().finally(() => (this.#opening = undefined));
    return this.#opening;
  }

  async openWithPin(
    pin: string,
    person = this.#vault?.person ?? this.#persons[0]?.person,
  ): Promise<PinOutcome> {
    await this.ready;
    if (!this.#store || person === undefined) return { outcome: 'no-pin' };
    const vault = await this.#vaultOf(person);
    const outcome = await vault.openWithPin(pin);
    if (outcome.outcome === 'open') await this.#enter(vault);
    else this.#tell();
    return outcome;
  }

  async setPin(pin: string): Promise<NewPinOutcome> {
    return this.#told((await this.#opened()).setPin(pin));
  }

  async changePin(current: string, next: string): Promise<NewPinOutcome | PinOutcome> {
    return this.#told((await this.#opened()).changePin(current, next));
  }

  async removePin(): Promise<boolean> {
    return this.#told((await this.#opened()).removePin());
  }

  async signOut(options: SignOut = {}): Promise<SignedOut> {
    await this.ready;
    const { outbox } = this.#settings;
    const { waiting, decisions, notOnDevice } = outbox.counts;
    const unsent = waiting + decisions + notOnDevice;
    if (unsent > 0 && (options.unsent ?? 'ask') === 'ask') return { outcome: 'unsent', unsent };
    if (options.unsent === 'export') await options.take(outbox.export());
    if (unsent > 0 && options.unsent !== 'keep') await this.purge();
    else {
      this.#leave('signed-out', { everywhere: true });
      await this.#vault?.lock();
      this.#tell();
    }
    return { outcome: 'signed-out' };
  }

  async purge(): Promise<void> {
    await this.ready;
    const vault = this.#vault;
    this.#leave('signed-out', { everywhere: true });
    await vault?.purge();
    await this.#lookWhoIsHere();
    this.#tell();
  }

  /** Ends it in this tab; everything stays sealed on the device. */
  close(): void {
    this.#isClosed = true;
    this.#deafen?.();
    this.#stopAsking?.();
    if (this.#state !== 'off') this.#leave('signed-out');
    this.#vault?.close();
    this.#store?.close();
    this.#store = undefined;
  }

  override addEventListener(...listening: Parameters<Offline['addEventListener']>): void {
    super.addEventListener(...listening);
  }

  async #start(): Promise<void> {
    const { platform } = this.#settings;
    if (typeof platform === 'string') {
      this.#become('off', platform);
      return;
    }
    await this.open();
    if (this.#isClosed) return;
    this.#deafen = platform.network.subscribe(() => {
      if (platform.network.isOnline() && mayChange(this.#reason)) void this.open();
    });
  }

  async #open(): Promise<OfflineStatus> {
    const { platform, online, label } = this.#settings;
    if (typeof platform === 'string' || this.#workspace || this.#isClosed) return this.#state;
    try {
      this.#store ??= await platform.openStore((fault) => this.#hear(fault));
      await this.#lookWhoIsHere();
      const { person } = await online.session();
      const vault = await this.#vaultOf(person.id);
      const outcome = await vault.create(label === undefined ? {} : { label });
      if (outcome === 'open') await this.#enter(vault);
      else this.#become('locked', reasonOf(outcome, vault.state));
    } catch (error) {
      this.#fail(error);
    }
    return this.#state;
  }

  /** Works on, whatever stands in the way; why is told. */
  #fail(error: unknown): void {
    if (error instanceof StorageError) {
      this.#error = error;
      this.#become('off', 'storage');
    } else if (isBansoError(error, 'unauthenticated')) this.#become('locked', 'not-signed-in');
    else if (isBansoError(error) && 'status' in error && error.problem) this.#become('off', 'server');
    else {
      this.#become('locked', 'no-network');
      const { clock } = this.#settings.platform as Platform;
      this.#stopAsking?.();
      if (this.#isClosed) return;
      this.#stopAsking = clock.after(askAgain, () => {
        if (this.#reason === 'no-network') void this.open();
      });
    }
  }

  async #enter(vault: Vault): Promise<void> {
    const { online, platform, outbox, answered, serve } = this.#settings;
    if (typeof platform === 'string' || !this.#store || this.#isClosed) return;
    serve(vault.person);
    this.#workspace?.close();
    const workspace = await Workspace.open({
      online,
      platform,
      store: this.#store,
      sealer: vault.sealer,
      guard: () => vault.guard(),
      evicted: () => void this.#restore(),
      closed: (reason) => this.#leave(reason),
    });
    await workspace?.keep(answered.take());
    // Told by whoever closed it.
    if (!workspace || workspace.isClosed) return;
    // Locked, purged or left while it was opened.
    if (this.#isClosed || vault.state.status !== 'open') {
      workspace.close();
      this.#become('locked', 'signed-out');
      return;
    }
    this.#workspace = workspace;
    this.#error = undefined;
    outbox.show(workspace);
    this.#become('open');
    void this.#askPersistence();
  }

  /** The browser may ask the person, who may never answer: nothing waits for it. */
  async #askPersistence(): Promise<void> {
    this.#askedPersistence ??= askPersistence();
    this.#persistence = await this.#askedPersistence;
    this.#tell();
  }

  #leave(reason: OfflineReason, { everywhere = false } = {}): void {
    this.#workspace?.close({ everywhere });
    this.#workspace = undefined;
    this.#settings.outbox.show(undefined);
    this.#become('locked', reason);
  }

  /** The vault of a person; one is open at a time. */
  async #vaultOf(person: string): Promise<Vault> {
    if (this.#vault?.person === person) return this.#vault;
    this.#vault?.close();
    const { deviceKeys, policy } = this.#settings;
    const platform = this.#settings.platform as Platform;
    const { clock } = platform;
    const vault = await openVault({
      platform,
      store: this.#store!,
      person,
      deviceKeys,
      ...policy,
    });
    vault.subscribe(({ status, offlineUntil = Infinity }) => {
      const isLocked = status !== 'open' && this.#workspace?.person === person && !this.#restoring;
      // By another tab, or because the days are over.
      if (isLocked) this.#leave(offlineUntil <= clock.now() ? 'expired' : 'signed-out');
      else this.#tell();
    });
    this.#vault = vault;
    return vault;
  }

  async #opened(): Promise<Vault> {
    await this.ready;
    if (!this.#vault)
      throw new TypeError(`offline is ${this.#state}: there is nothing that a PIN could open`);
    return this.#vault;
  }

  #hear(fault: StorageError): void {
    this.#error = fault;
    if (fault.kind === 'evicted') void this.#restore();
    this.#tell();
  }

  /** Puts what this tab still has in memory back on the device that has lost it. */
  #restore(): Promise<void> {
    this.#restoring ??= this.#putBack().finally(() => (this.#restoring = undefined));
    return this.#restoring;
  }

  async #putBack(): Promise<void> {
    const { platform } = this.#settings;
    const [workspace, vault] = [this.#workspace, this.#vault];
    if (typeof platform === 'string' || !workspace || !vault) return;
    await wait(platform.clock, beforeRestoring, undefined);
    if (this.#workspace !== workspace) return;
    try {
      const outcome = await vault.create();
      // Lost again meanwhile.
      if (outcome === 'none') return await this.#putBack();
      if (outcome === 'open') await workspace.restore();
      this.#error = undefined;
    } catch (error) {
      // Its memory is all there is: tried again when the network or the person comes back.
      if (!isBansoError(error)) throw error;
      platform.clock.after(30_000, () => void this.#restore());
    }
    this.#tell();
  }

  async #lookWhoIsHere(): Promise<void> {
    if (this.#store) this.#persons = await personsHere(this.#store);
  }

  async #told<R>(work: Promise<R>): Promise<R> {
    const result = await work;
    this.#tell();
    return result;
  }

  #become(state: OfflineStatus, reason?: OfflineReason): void {
    this.#state = state;
    this.#reason = reason;
    this.#tell();
  }

  #tell(): void {
    this.dispatchEvent(new Event('change'));
  }
}

/** What the server, or the device, may put right by itself; the rest is the person's. */
function mayChange(reason: OfflineReason | undefined): boolean {
  const passing: readonly (OfflineReason | undefined)[] = [
    'no-network',
    'not-signed-in',
    'unknown-key',
    'expired',
    'storage',
    'server',
  ];
  return passing.includes(reason);
}

function reasonOf(outcome: Exclude<OnlineOutcome, 'open'>, { status }: VaultState): OfflineReason {
  if (outcome === 'revoked') return 'revoked';
  return status === 'lost' ? 'lost' : 'unknown-key';
}
