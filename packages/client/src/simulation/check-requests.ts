import type { Ledger } from './ledger.js';
import type { Network } from './network.js';
import type { Sent } from './sent.js';
import type { Tab } from './tab.js';
import type { Violation } from './violations.js';

/** So often one intent may be sent within ten seconds, if nothing hurries it. */
const mostInTenSeconds = 20;

interface Settings {
  network: Network;
  ledger: Ledger;
  /** By token: whose session it is. */
  persons: ReadonlyMap<string, string>;
  /** Whose page is open in a tab; undefined = nobody took it for theirs. */
  personIn: (tab: Tab) => string | undefined;
  /** When somebody asked for everything to be tried at once. */
  hurries: readonly number[];
}

/** What goes over the wire: one key per intent, one body per key, one person per page, and no storm. */
export function checkRequests({ network, ledger, persons, personIn, hurries }: Settings): Violation[] {
  const violations: Violation[] = [];
  const say = (what: string) => violations.push({ promise: 'requests', what });
  const byKey = new Map<string, { what: string; times: number[] }>();
  const keysOf = new Map<string, Set<string>>();

  for (const { at, tab, sent } of network.attempts) {
    const person = persons.get(/^Bearer (.*)$/.exec(sent.headers.authorization ?? '')?.[1] ?? '');
    const owner = personIn(tab);
    if (sent.path.startsWith('/v1/') && owner !== undefined && person !== owner) {
      say(`${tab.name} of ${owner} sends ${sent.method} ${sent.path} as ${person}`);
    }
    const key = sent.headers['idempotency-key'];
    if (!isWrite(sent)) continue;
    if (key === undefined) {
      say(`${sent.method} ${sent.path} has no key`);
      continue;
    }
    const what = `${person} ${sent.method} ${sent.path} ${sent.headers['if-match'] ?? 'new'} ${sent.body}`;
    const known = byKey.get(key) ?? { what, times: [] };
    byKey.set(key, known);
    known.times.push(at);
    if (known.what !== what) say(`${key} is used for two things: ${sent.path}`);
    const record = sent.path.split('/')[3];
    const isDecided = ledger.decided.some(
      (one) => one.record === record && one.person === person && one.at <= at,
    );
    // Two withdrawals of one revision are the same request; each that was wanted has a key of its own.
    const wanted = sent.path.endsWith('/withdrawal')
      ? ledger.withdrawals.filter((one) => one.record === record && one.person === person).length
      : 1;
    const keys = keysOf.get(what) ?? new Set();
    keysOf.set(what, keys);
    if (!keys.has(key) && keys.size >= wanted && !isDecided)
      say(`${sent.path}: the same is sent under ${[...keys, key].join(' and ')}`);
    keys.add(key);
  }
  for (const [key, { times, what }] of byKey) {
    const crowd = times.find((at, index) => {
      const hurried = hurries.filter((hurry) => at <= hurry + 1_000 && hurry <= at + 10_000).length;
      const next = times[index + mostInTenSeconds + hurried];
      return next !== undefined && next < at + 10_000;
    });
    if (crowd !== undefined)
      say(`${key} is sent again and again: ${what.slice(0, 80)}, ${times.length} times`);
  }
  for (const { sent, answered } of network.exchanges) {
    // Where the record is out of the person's sight, the server says no more than that.
    const isPrivate = ledger.records.get(sent.path.split('/')[3] ?? '')?.isPrivate;
    if (answered.status === 422 && answered.body.includes('"key-reused"') && !isPrivate) {
      say(`${sent.path}: a key was used twice`);
    }
  }
  return violations;
}

const isWrite = ({ method, path }: Sent) =>
  path.startsWith('/v1/') &&
  !path.includes('/device-keys/') &&
  (method === 'PUT' || path.endsWith('/withdrawal'));
