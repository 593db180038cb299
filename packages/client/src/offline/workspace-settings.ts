import type { BansoClient } from '../client.js';
import type { DeviceChange, DeviceStore } from './device/device-store.js';
import type { Platform } from './platform.js';
import type { Sealer } from './vault/sealer.js';

/** What a workspace is made of, and whom it tells of what ends it. */
export interface WorkspaceSettings {
  online: BansoClient;
  platform: Platform;
  store: DeviceStore;
  /** Of the person whose vault is open. */
  sealer: Sealer;
  /** See `Vault.guard`. */
  guard?: () => DeviceChange;
  /** The device has lost everything; what this tab still has in memory can be put back with `restore`. */
  evicted?: () => void;
  /** The person was signed out in another tab, or somebody else is signed in now: nothing more is read or sent here. */
  closed?: (reason: 'signed-out' | 'another-person') => void;
}
