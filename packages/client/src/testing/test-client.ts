import { demo } from '@banso/model/samples';
import type { AnyRecord, Kind, Kinds, Organisation, RecordId, Role, SessionRequest } from '@banso/model';
import { createClient } from '../client.js';
import type { BansoClient, ClientOptions } from '../client.js';
import { systemClock } from '../core/clock.js';
import { ApiError, ConnectionError } from '../core/errors.js';
import type { SessionCallback } from '../core/session.js';
import { createClient as createOfflineClient } from '../offline/offline-client.js';
import type { OfflineClient, OfflineOptions } from '../offline/offline-client.js';
import { closableClock } from './closable-clock.js';
import { deviceFaults } from './device-faults.js';
import type { StorageFault } from './device-faults.js';
import { MemoryDevice } from './memory-platform.js';
import { createMemoryServer } from './memory-server/memory-server.js';
import type { MemoryServer } from './memory-server/memory-server.js';
import type { Change, SomebodyElse } from './memory-server/somebody-else.js';
import { TestNetwork } from './test-network.js';
import type { Failure } from './test-network.js';

export interface TestClientOptions extends Omit<ClientOptions, 'baseUrl' | 'session' | 'fetch'> {
  /** The server it talks to, for several clients of one server; otherwise one of its own. */
  server?: MemoryServer;
  /** Whose server that is (埼央銀行 of `@banso/model/samples`). */
  organisation?: Organisation;
  /** What that server holds (all samples); `[]` = nothing but the organisation and who signs in. */
  records?: readonly AnyRecord[];
  /** Who is signed in, as the host says (齋藤美邑, 北足立支店). */
  person?: SessionRequest['person'];
  /** What they may do (`supporter`). */
  role?: Role;
  /** The only company that they may see, by id or external id. */
  company?: string;
  /** Begins slow: how long every request takes, in milliseconds. */
  slow?: number;
  /** Begins without a network. For a client that goes on without one see `device`. */
  offline?: boolean;
}

export interface TestDeviceOptions extends TestClientOptions {
  /** Keeps records on a device in memory, as `@banso/client/offline` does; several clients may share one. */
  device: true | MemoryDevice;
  /** How PINs are taken here; as few `iterations` as possible, because nothing is secret. */
  pins?: Omit<OfflineOptions, 'platform' | 'deviceKeys'>;
}

/** A whole client over a server in memory, and what can happen to it. */
export interface TestClient<Client extends BansoClient = BansoClient> {
  /** The client; to be handed to whatever is tested. */
  readonly banso: Client;
  /** What it talks to: what it holds, and what was written. */
  readonly server: MemoryServer;
  /** From now on every request takes so long, in milliseconds; 0 = as fast as it can. */
  slow(milliseconds: number): void;
  /** The network goes, or comes back. */
  offline(isOffline?: boolean): void;
  /** The session has expired; the host's back end gives another one when asked. */
  expire(): void;
  /** The person is signed out at the host, or in again: there is no session meanwhile. */
  signedOut(isSignedOut?: boolean): void;
  /**
   * Somebody else changes a record of the server, by some of its fields or by what they make of it. Answers it as it
   * stands then. Whoever saves the revision before it has a conflict.
   *
   * @throws Error when there is no such record, or when the server would refuse the change
   */
  conflict<K extends Kind>(kind: K, id: RecordId, change: Change<Kinds[K]>): Kinds[K];
  /** The next request fails, or the next ones. A client tries again what may succeed later: twice unless told otherwise. */
  failNext(failure: Failure, times?: number): void;
  /** Ends it as a closed page ends: whatever it waits for never comes. A test that does not go on for ever calls it last. */
  close(): void;
}

/** A test client that keeps records on a device. */
export interface TestDeviceClient extends TestClient<OfflineClient> {
  readonly device: MemoryDevice;
  /** Something befalls the device's storage, until another word. */
  storage(fault: StorageFault): void;
}

const baseUrl = 'https://banso.test';

/** 齋藤美邑, who has the samples' cases in her hands. */
const saito: SessionRequest['person'] = {
  system: 'staff',
  id: '10482',
  name: '齋藤美邑',
  title: '渉外担当',
  branch: '北足立支店',
};

/** 渡部靖彦, her branch's head. */
const watabe: SomebodyElse | undefined = demo.persons.find(({ name }) => name === '渡部靖彦');

const samples: readonly AnyRecord[] = [
  ...demo.persons,
  ...demo.companies,
  ...demo.engagements,
  ...demo.dialogues,
  ...demo.wallDiagnoses,
  ...demo.benchmarkSheets,
];

/**
 * A client for tests, stories and trying out: no network, no storage, the samples of `@banso/model/samples`, the answers
 * of the reference server. See docs/testing.md.
 */
export function createTestClient(options: TestDeviceOptions): TestDeviceClient;
export function createTestClient(options?: TestClientOptions): TestClient;
export function createTestClient(
  options: TestClientOptions & Partial<TestDeviceOptions> = {},
): TestClient | TestDeviceClient {
  const { organisation = demo.organisation, records = samples, person = saito, role, company } = options;
  const { clock: time = systemClock, random = Math.random } = options;
  const server = options.server ?? createMemoryServer({ organisation, records, clock: time, random });
  const device = options.device === true ? new MemoryDevice({ clock: time, random }) : options.device;
  const tab = device?.tab();
  const { clock, close } = closableClock(tab?.platform.clock ?? time);
  const network = new TestNetwork(server.fetch, clock);
  let isSignedOut = false;

  const session: SessionCallback = async () => {
    if (!network.isOnline) throw new ConnectionError('offline', "No answer from the host's back end");
    if (isSignedOut) throw new ApiError("The host's back end answered 401", 401);
    return server.signIn({ person, ...(role && { role }), ...(company && { company }) });
  };
  const switches: Omit<TestClient, 'banso'> = {
    server,
    slow: (milliseconds) => void (network.delay = milliseconds),
    offline(isOffline = true) {
      network.isOnline = !isOffline;
      if (device) device.isOnline = !isOffline;
      else if (!isOffline) tellPage();
    },
    expire: () => server.expireSessions(),
    signedOut(is = true) {
      isSignedOut = is;
      if (is) server.expireSessions();
    },
    conflict: (kind, id, change) => server.change(kind, id, change, watabe),
    failNext: (failure, times) => network.failNext(failure, times),
    close() {
      tab?.kill();
      close();
    },
  };
  switches.slow(options.slow ?? 0);
  if (options.offline) switches.offline();

  const settings = { ...clientPart(options), clock, random, baseUrl, session };
  if (!device || !tab) {
    const banso = createClient({ ...settings, fetch: network.fetch });
    return { ...switches, banso };
  }
  const banso = createOfflineClient({
    ...settings,
    fetch: tab.fetch(network.fetch),
    offline: { iterations: 1, ...options.pins, platform: { ...tab.platform, clock } },
  });
  return { ...switches, banso, device, storage: deviceFaults(device) };
}

/** What `createClient` takes of it. */
function clientPart({ timeout, retries, language, middlewares }: TestClientOptions) {
  return Object.fromEntries(
    Object.entries({ timeout, retries, language, middlewares }).filter(([, value]) => value !== undefined),
  ) as Pick<ClientOptions, 'timeout' | 'retries' | 'language' | 'middlewares'>;
}

/** As a browser tells a page: sources then send what they could not. */
function tellPage(): void {
  const { dispatchEvent } = globalThis as Partial<Pick<EventTarget, 'dispatchEvent'>>;
  dispatchEvent?.call(globalThis, new Event('online'));
}
