import type { RecordId } from '@banso/model';
import { Desk, memoryBackend, serverBackend } from './backends.js';
import type { Backend } from './backends.js';
import { Chance } from './chance.js';
import { checkDisk, checkNothingWaits, checkReplicas } from './check-devices.js';
import { Effects } from './check-effects.js';
import type { Made } from './check-effects.js';
import { checkReads } from './check-reads.js';
import { checkRequests } from './check-requests.js';
import { EventLog } from './event-log.js';
import { Faults } from './faults.js';
import { holdGlobals } from './globals.js';
import { Happenings } from './happenings.js';
import { colleague, people } from './people.js';
import { comeToRest, pass } from './quiet.js';
import { drawScenario } from './scenario.js';
import { nodeSurroundings } from './surroundings.js';
import type { Surroundings } from './surroundings.js';
import type { Violation } from './violations.js';
import { Visits } from './visits.js';
import { look } from './words.js';
import { World } from './world.js';

export interface RunOptions {
  /** Keeps every line of what happened. */
  log?: boolean;
  /** With the platform's own WebCrypto, `Request`, `structuredClone` and so on, instead of quick stand-ins. */
  real?: boolean;
  /** The server in place of the one in memory. */
  backend?: (world: World, make: { serverBackend: typeof serverBackend }) => Promise<Backend>;
  surroundings?: Surroundings;
}

export interface RunResult {
  seed: number;
  violations: readonly Violation[];
  /** The same for every run of this seed. */
  hash: string;
  events: number;
  /** How long it was in the simulation, in milliseconds. */
  simulated: number;
  /** How many writes people were told are safe. */
  kept: number;
  faults: string;
  log: readonly string[];
}

/** One seed = one run. */
export async function runSeed(seed: number, options: RunOptions = {}): Promise<RunResult> {
  const { log: keeps = false, real = false, surroundings = nodeSurroundings() } = options;
  const chance = new Chance(seed);
  const log = new EventLog({ keeps });
  const scenario = drawScenario(chance, { realCrypto: real, isShort: options.backend !== undefined });
  const faults = new Faults(chance.fork());
  const world = new World({ chance, log, surroundings });
  const backend = await (options.backend?.(world, { serverBackend }) ?? memoryBackend(world, chance.fork()));
  log.add(`${JSON.stringify(scenario)} ${faults.toString()}`);

  const violations: Violation[] = [];
  const deafen = surroundings.unheard((reason) => {
    const what = reason instanceof Error ? (reason.stack ?? String(reason)) : String(reason);
    world.note(`unheard: ${String(reason)}`);
    violations.push({ promise: 'no unheard rejection', what });
  });
  const release = holdGlobals(() => world.now, chance.fork(), { isReal: real });
  const visits = new Visits(world, scenario, faults, backend);
  const start = world.now;
  try {
    await visits.prepare();
    new Happenings(visits);
    await pass(visits, scenario.length);
    violations.push(...(await comeToRest(visits)));
    violations.push(...(await check(visits)));
  } finally {
    release();
    deafen();
  }
  violations.forEach(({ promise, what }) => log.add(`VIOLATED ${promise}: ${what}`));
  const kept = [...visits.ledger.written.values()].filter(({ page, keptAt }) => page && keptAt !== undefined);
  return {
    seed,
    violations,
    hash: log.hash,
    events: log.count,
    simulated: world.now - start,
    kept: kept.length,
    faults: faults.toString(),
    log: [...log.lines, ...historyLines(visits)],
  };
}

async function check(visits: Visits): Promise<Violation[]> {
  const { world, devices, ledger, network, host } = visits;
  if (world.isExhausted) return [{ promise: 'comes to rest', what: `${world.now}: it goes on and on` }];
  const ids = new Map([...visits.ids].map(([number, id]) => [id, number]));
  const histories = await readHistories(visits);
  const persons = new Map<string, string>();
  for (const { page } of visits.everybody) if (page.isTheirs) persons.set(page.tab.name, page.person.number);
  visits.histories = histories;
  const violations = [
    ...devices.flatMap(checkDisk),
    ...devices.flatMap(checkNothingWaits),
    ...new Effects({ ledger, histories, numberOf: (id) => ids.get(id) }).check(),
    ...checkReads(ledger, histories),
    ...checkRequests({
      network,
      ledger,
      persons: host.persons,
      personIn: (tab) => persons.get(tab.name),
      hurries: visits.hurries,
    }),
    ...(await checkReplicas(visits, histories)),
    ...ledger.unexpected.map((what) => ({ promise: 'proper errors', what }) as const),
  ];
  visits.devices.forEach((device) => visits.closeAll(device));
  return violations;
}

/** For whoever looks into a run: what the server made of it. */
function historyLines({ histories, ids }: Visits): string[] {
  const numbers = new Map([...ids].map(([number, id]) => [id, number]));
  return [...histories].flatMap(([, history]) =>
    history.map(({ at, by, record }) => `history ${at} ${numbers.get(by)} ${look(record)}`),
  );
}

/** Everything that the server ever kept, each record as somebody who may see it. */
async function readHistories({ ledger, backend }: Visits): Promise<Map<RecordId, Made[]>> {
  const histories = new Map<RecordId, Made[]>();
  for (const [id, { kind, author }] of ledger.records) {
    const person = people.find(({ number }) => number === author) ?? colleague;
    const history = await new Desk(backend, person).history(kind, id);
    const made = history.map(({ revision, at, by, record }) => ({ revision, at, by: by.person, record }));
    histories.set(id, made);
  }
  return histories;
}
