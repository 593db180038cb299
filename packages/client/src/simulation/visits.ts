import { newDialogue } from '@banso/model';
import type { AnyRecord, Company, Dialogue, RecordId } from '@banso/model';
import { Desk } from './backends.js';
import type { Backend } from './backends.js';
import type { Chance } from './chance.js';
import type { Histories } from './check-effects.js';
import { Device } from './device.js';
import type { Faults } from './faults.js';
import { Host } from './host.js';
import { Ledger } from './ledger.js';
import { Network } from './network.js';
import type { Answerer } from './network.js';
import { Page } from './page.js';
import { colleague, people } from './people.js';
import type { Somebody } from './people.js';
import type { Scenario } from './scenario.js';
import { Visitor } from './visitor.js';
import { registersOf, withWords, wordsOf } from './words.js';
import type { World } from './world.js';

export interface Visit {
  page: Page;
  visitor: Visitor;
}

/** Who is where with what open, and the server they all write to. */
export class Visits {
  readonly world: World;
  readonly scenario: Scenario;
  readonly faults: Faults;
  readonly backend: Backend;
  readonly ledger = new Ledger();
  readonly network: Network;
  readonly host: Host;
  readonly devices: readonly Device[];
  readonly persons: readonly Somebody[];
  /** The ids that the server gave to those whom the host knows by number. */
  readonly ids = new Map<string, RecordId>();
  /** Who has used which device. */
  readonly users = new Map<Device, Set<Somebody>>();
  isOver = false;
  /** Everything that the server kept, once it is over. */
  histories: Histories = new Map();
  #visits: Visit[] = [];
  readonly #chance: Chance;

  constructor(world: World, scenario: Scenario, faults: Faults, backend: Backend) {
    this.world = world;
    this.scenario = scenario;
    this.faults = faults;
    this.backend = backend;
    this.#chance = world.chance.fork();
    this.host = new Host(backend, world.chance.fork());
    const answer: Answerer = (request, tab) => this.host.answer(request, tab);
    this.network = new Network(world, faults, answer, scenario.pageLength);
    this.persons = people.slice(0, scenario.persons);
    const { realCrypto } = scenario;
    this.devices = ['A', 'B']
      .slice(0, scenario.devices)
      .map((name) => new Device(name, world, faults, { realCrypto }));
  }

  /** Those who are at their page. */
  get visits(): readonly Visit[] {
    return this.#visits.filter(({ page }) => page.tab.isAlive);
  }

  /** When everything was to be tried at once: somebody asked, or another tab began to send. */
  get hurries(): readonly number[] {
    return this.devices.flatMap(({ hurries }) => hurries);
  }

  /** Those who ever were. */
  get everybody(): readonly Visit[] {
    return this.#visits;
  }

  /** What everybody finds when they come. */
  async prepare(): Promise<void> {
    for (const person of [...this.persons, colleague]) {
      this.ids.set(person.number, (await this.backend.signIn(person, 60)).person.id);
    }
    const company: Company = {
      id: `cmp_${this.#chance.hex(32)}`,
      kind: 'company',
      revision: 0,
      audience: 'organisation',
      externalIds: [],
      name: '架空製作所',
    };
    await this.enter(company, ['remarks']);
    for (let count = 0; count < 2; count++) {
      const dialogue: Dialogue = {
        ...newDialogue(company.id, '2026-11-17'),
        id: `dlg_${this.#chance.hex(32)}`,
      };
      await this.enter(dialogue, ['theme', 'place', 'notes/n0']);
    }
    for (const device of this.devices) device.signedIn = this.#chance.pick(this.persons).number;
    for (let opened = 0; opened < this.scenario.tabs; opened++) {
      this.open(this.devices[opened % this.devices.length]!);
    }
  }

  /** Somebody at a desk makes or changes a record, straight on the server. */
  async enter(
    record: AnyRecord,
    registers: readonly string[],
    person: Somebody = colleague,
  ): Promise<AnyRecord | undefined> {
    const { ledger, world } = this;
    const tokens = registers.map((register) => ({
      register,
      token: ledger.newToken(),
      seen: registersOf(record).get(register) ?? [],
    }));
    const value = tokens.reduce(
      (value, { register, token }) => withWords(value, register, wordsOf(token)),
      record,
    );
    world.note(`${person.number} enters ${record.id} ${tokens.map(({ token }) => token).join(' ')}`);
    const written = await new Desk(this.backend, person).put(value);
    if (!written) return undefined;
    if (!ledger.records.has(record.id)) {
      ledger.records.set(record.id, { kind: record.kind, author: person.number, isPrivate: false });
    }
    for (const one of tokens) {
      const at = world.now;
      ledger.write({
        ...one,
        person: person.number,
        record: record.id,
        page: undefined,
        askedAt: at,
        keptAt: at,
      });
    }
    return written;
  }

  /** Opens the host's page in a new tab, for whoever is signed in there. */
  open(device: Device): Visit | undefined {
    const person = this.persons.find(({ number }) => number === device.signedIn);
    if (!person) return undefined;
    const { network, ledger, scenario } = this;
    const id = this.ids.get(person.number)!;
    const page = new Page(device.openTab(), person, {
      id,
      network,
      ledger,
      isOnlineOnly: scenario.isOnlineOnly,
    });
    const visit = { page, visitor: new Visitor(page, this.faults) };
    this.world.note(`${person.number} comes to ${page.tab.name}`);
    this.#visits.push(visit);
    const users = this.users.get(device) ?? new Set();
    this.users.set(device, users.add(person));
    void visit.visitor.work(() => this.isOver);
    return visit;
  }

  of(device: Device): readonly Visit[] {
    return this.visits.filter(({ page }) => page.tab.device === device);
  }

  closeAll(device: Device): void {
    this.of(device).forEach(({ page }) => page.tab.kill());
  }
}
