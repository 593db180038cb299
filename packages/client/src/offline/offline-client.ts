import type {
  AnyRecord,
  BenchmarkSheet,
  Company,
  Dialogue,
  Engagement,
  Kind,
  Organisation,
  Person,
  WallDiagnosis,
} from '@banso/model';
import { clientAndCaller } from '../client.js';
import type { BansoClient, ClientOptions } from '../client.js';
import { systemClock } from '../core/clock.js';
import type {
  BenchmarkSheetFilter,
  CompanyFilter,
  DialogueFilter,
  EngagementFilter,
  ListFilter,
  WallDiagnosisFilter,
} from '../records/filters.js';
import type { Records } from '../records/records.js';
import { Answered } from './answered.js';
import { Desk } from './desk.js';
import type { PinPolicy } from './desk.js';
import { browserPlatform, platformAbsence } from './device/browser-platform.js';
import { offlineAttachments } from './offline-attachments.js';
import { offlineRecords } from './offline-records.js';
import type { Offline } from './offline-state.js';
import { Outbox } from './outbox/outbox.js';
import type { Platform } from './platform.js';
import { callsOf } from './calls-of.js';
import type { DeviceKeys } from './vault/device-keys.js';
import { serverDeviceKeys } from './vault/server-device-keys.js';

export interface OfflineOptions extends PinPolicy {
  /** What the person calls this device; readable on it without a key. */
  label?: string;
  /** The surroundings in place of the browser's; see `Platform`. */
  platform?: Platform;
  /** For tests: who keeps the devices' secrets, in place of the server. */
  deviceKeys?: DeviceKeys;
}

export interface OfflineClientOptions extends ClientOptions {
  /** Keep records and what is written on this device; see `docs/offline.md`. */
  offline: true | OfflineOptions;
}

/**
 * A client whose reads come from the device at once and whose writes are safe there before they are sent. `put` and
 * `withdraw` answer the record as its person sees it now; what the server makes of it comes later, through `outbox`
 * and the sources. While offline is not open it is the online client.
 */
export interface OfflineClient extends BansoClient {
  /** What the server does not have yet. */
  readonly outbox: Outbox;
  /** Whether and for whom this device keeps anything. */
  readonly offline: Offline;
  /** Ends it in this tab, as leaving the page does: nothing more is sent or kept. What lies on the device stays. */
  close(): void;
}

/** A client of one person that goes on without a network. It opens the device's store at once. */
export function createClient({ offline, ...options }: OfflineClientOptions): OfflineClient {
  const { platform, deviceKeys, label, ...policy } = offline === true ? ({} as OfflineOptions) : offline;
  const { clock = platform?.clock ?? systemClock, random = platform?.random ?? Math.random } = options;
  const { client: online, call, person, serve, photos } = clientAndCaller({ ...options, clock, random });
  const outbox = new Outbox(() => clock.now());
  const answered = new Answered();
  const desk = new Desk({
    online,
    platform: platform ?? platformAbsence() ?? browserPlatform(nameOf(options.baseUrl)),
    deviceKeys: deviceKeys ?? serverDeviceKeys(call),
    outbox,
    answered,
    serve,
    policy,
    label,
  });
  const place = {
    clock,
    answered,
    workspace: () => desk.workspace(),
    get current() {
      return desk.current;
    },
    get isKnown() {
      return desk.isKnown;
    },
    get person() {
      return person();
    },
    subscribe: (listener: () => void) => desk.subscribe(listener),
  };
  const records = <T extends AnyRecord, Filter extends ListFilter = ListFilter>(kind: Kind) =>
    offlineRecords<T, Filter>(kind, callsOf(online, kind) as unknown as Records<T, Filter>, place);

  return {
    ...online,
    companies: records<Company, CompanyFilter>('company'),
    engagements: records<Engagement, EngagementFilter>('engagement'),
    dialogues: records<Dialogue, DialogueFilter>('dialogue'),
    wallDiagnoses: records<WallDiagnosis, WallDiagnosisFilter>('wall-diagnosis'),
    benchmarkSheets: records<BenchmarkSheet, BenchmarkSheetFilter>('benchmark-sheet'),
    attachments: offlineAttachments(online.attachments, photos, place),
    organisations: records<Organisation>('organisation'),
    persons: records<Person>('person'),
    outbox,
    offline: desk,
    close: () => desk.close(),
  };
}

/** One store for each API that pages of this origin talk to. */
function nameOf(baseUrl: string): string {
  const { location } = globalThis as { location?: { href: string } };
  return `banso ${new URL(baseUrl, location?.href).href.replace(/\/+$/, '')}`;
}
