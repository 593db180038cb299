import { guards } from '@banso/model';
import type {
  AnyRecord,
  BenchmarkSheet,
  Change,
  ChangePage,
  Company,
  Dialogue,
  Engagement,
  Organisation,
  Person,
  RecordId,
  SearchHit,
  SearchPage,
  SearchRequest,
  WallDiagnosis,
} from '@banso/model';
import { onlineAttachments } from './attachments/online.js';
import { photosInMemory } from './attachments/photos.js';
import type { AttachmentRecords, Photos } from './attachments/photos.js';
import { createCaller } from './core/caller.js';
import type { Caller, CallOptions } from './core/caller.js';
import { systemClock } from './core/clock.js';
import type { Clock } from './core/clock.js';
import { named } from './core/idempotency.js';
import { listOf } from './core/list.js';
import type { List } from './core/list.js';
import { onion } from './core/onion.js';
import type { Middleware } from './core/onion.js';
import { createRaw } from './core/raw.js';
import type { RawClient } from './core/raw.js';
import { retry } from './core/retry.js';
import { SessionKeeper, signedIn } from './core/session.js';
import type { ClientSession, SessionCallback } from './core/session.js';
import { transport } from './core/transport.js';
import type { Fetch } from './core/transport.js';
import type {
  BenchmarkSheetFilter,
  ChangeFilter,
  CompanyFilter,
  DialogueFilter,
  EngagementFilter,
  ListFilter,
  WallDiagnosisFilter,
} from './records/filters.js';
import { recordCalls } from './records/records.js';
import type { Records } from './records/records.js';
import { onlineSource } from './source/online-source.js';
import { searchOf } from './source/search-of.js';
import type { Siblings } from './source/online-source.js';

export interface ClientOptions {
  /** Where the API answers, up to `/v1`: a path of the page's own origin such as `/banso/api`, or an address. */
  baseUrl: string;
  /** Asks the host's back end who is signed in; see `SessionCallback`. */
  session: SessionCallback;
  /** Sends the requests instead of the platform's `fetch`. */
  fetch?: Fetch;
  /** How long one attempt may take, in milliseconds (30 000). */
  timeout?: number;
  /** How often a call is tried again (2). */
  retries?: number;
  /** The language of the server's problems, `ja` or `en` (`ja`). */
  language?: string;
  /** Layers around every call, the first one outermost. They see one call per intent, whatever it takes. */
  middlewares?: readonly Middleware[];
  /** For tests. */
  clock?: Clock;
  /** For tests: a number from 0 up to 1, as `Math.random`. */
  random?: () => number;
}

export interface BansoClient {
  /** 支援先企業 */
  readonly companies: Records<Company, CompanyFilter>;
  /** 伴走支援案件 */
  readonly engagements: Records<Engagement, EngagementFilter>;
  /** 対話記録 */
  readonly dialogues: Records<Dialogue, DialogueFilter>;
  /** 壁診断 */
  readonly wallDiagnoses: Records<WallDiagnosis, WallDiagnosisFilter>;
  /** ロカベン */
  readonly benchmarkSheets: Records<BenchmarkSheet, BenchmarkSheetFilter>;
  /** 添付: photos of meetings */
  readonly attachments: AttachmentRecords;
  /** 支援機関 */
  readonly organisations: Records<Organisation>;
  /** 記録に名前の出る人 */
  readonly persons: Records<Person>;
  /** Finds words in everything this session may read, from two characters; newest first. */
  search(request: SearchRequest, options?: CallOptions): List<SearchHit>;
  /**
   * What changed since `after`, in the order of writing, until there is no more. A follower reads `pages()` and keeps
   * each page's `next` once it has dealt with it.
   */
  changes(filter?: ChangeFilter, options?: CallOptions): List<Change, ChangePage>;
  /** Every path of the contract, typed, for what has no name here. */
  readonly raw: RawClient;
  /** Who is signed in, as the host's back end says. */
  session(options?: Pick<CallOptions, 'signal'>): Promise<ClientSession>;
}

/** A client of one person. Sends nothing until it is asked for something. */
export function createClient(options: ClientOptions): BansoClient {
  return clientAndCaller(options).client;
}

/** A client, what it makes its calls with, and whom it serves as far as that is known, for those who add to it. */
export function clientAndCaller(options: ClientOptions): {
  client: BansoClient;
  call: Caller;
  person: () => RecordId | undefined;
  serve: (person: RecordId) => void;
  /** Photos of attachments that wait in memory. */
  photos: Photos;
} {
  const { session, fetch, middlewares = [] } = options;
  const {
    timeout = 30_000,
    retries = 2,
    language = 'ja',
    clock = systemClock,
    random = Math.random,
  } = options;
  const settings = { baseUrl: absolute(options.baseUrl), timeout, retries, language, clock };
  if (typeof session !== 'function') throw new TypeError('createClient: session must be a function');
  const sessions = new SessionKeeper(session, clock, timeout);
  const lawful = retry(signedIn(transport(fetch, clock), sessions), clock, random);
  const handler = named(onion(middlewares, lawful));
  const call = createCaller(handler, settings);

  const records = <T extends AnyRecord, Filter extends ListFilter = ListFilter>(
    kind: T['kind'],
  ): Records<T, Filter> => {
    const calls = recordCalls<T, Filter>(kind, call);
    const siblings: Siblings<T> = new Set();
    const search = searchOf(kind, call);
    const person = () => sessions.person;
    return { ...calls, source: () => ({ ...onlineSource(calls, clock, siblings), search, person }) };
  };

  const photos = photosInMemory();
  const client: BansoClient = {
    companies: records<Company, CompanyFilter>('company'),
    engagements: records<Engagement, EngagementFilter>('engagement'),
    dialogues: records<Dialogue, DialogueFilter>('dialogue'),
    wallDiagnoses: records<WallDiagnosis, WallDiagnosisFilter>('wall-diagnosis'),
    benchmarkSheets: records<BenchmarkSheet, BenchmarkSheetFilter>('benchmark-sheet'),
    attachments: onlineAttachments(call, clock, photos),
    organisations: records<Organisation>('organisation'),
    persons: records<Person>('person'),
    search: (request, callOptions) =>
      listOf(
        (cursor) =>
          call<SearchPage>(
            {
              operation: 'search',
              method: 'POST',
              path: '/v1/search',
              body: { ...request, ...(cursor !== undefined && { cursor }) },
              reads: true,
              expected: 'SearchPage',
              check: guards.checkSearchPage,
            },
            callOptions,
          ),
        ({ next }) => next ?? undefined,
      ),
    changes: ({ after, ...filter } = {}, callOptions) =>
      listOf(
        (cursor = after) =>
          call<ChangePage>(
            {
              operation: 'changes',
              method: 'GET',
              path: '/v1/changes',
              query: { ...filter, after: cursor },
              expected: 'ChangePage',
              check: guards.checkChangePage,
            },
            callOptions,
          ),
        ({ next, more }) => (more ? next : undefined),
      ),
    raw: createRaw(handler, settings),
    session: ({ signal } = {}) => sessions.current(signal),
  };
  return { client, call, person: () => sessions.person, serve: (person) => sessions.serve(person), photos };
}

/** Without a page to start from, as in Node, only a full address leads anywhere. */
function absolute(baseUrl: string): string {
  const { location } = globalThis as { location?: { href: string } };
  try {
    const { href, protocol, search, hash } = new URL(baseUrl, location?.href);
    if (/^https?:$/.test(protocol) && !search && !hash) return href.replace(/\/+$/, '');
  } catch {
    // Said below.
  }
  throw new TypeError(`createClient: baseUrl '${baseUrl}' is no http address of an API, without a query`);
}
