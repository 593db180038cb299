/** The SDK with a store on the device: reads come from there at once, writes are safe there before they are sent. */
export {
  createClient,
  type OfflineClient,
  type OfflineClientOptions,
  type OfflineOptions,
} from './offline-client.js';
export type { Offline, OfflineReason, OfflineStatus, SignOut, SignedOut } from './offline-state.js';
export type { PinPolicy } from './desk.js';
export type { Outbox, OutboxEntry, OutboxExport } from './outbox/outbox.js';
export type { Intent, IntentChoice, IntentProblem } from './outbox/intent.js';
export type { WaitingFor } from './outbox/outcome.js';
export type { Platform, TabChannel, TabLocks } from './platform.js';
export type {
  DeviceChange,
  DeviceRange,
  DeviceRow,
  DeviceStore,
  DeviceTable,
} from './device/device-store.js';
export type { Persistence } from './device/persist.js';
export type { DeviceKeys, DeviceSecret } from './vault/device-keys.js';
export type { PersonHere } from './vault/persons.js';
export type { NewPinOutcome, PinOutcome, VaultState } from './vault/vault-state.js';
