import type { Dialogue } from '@banso/model';
import { Desk } from './backends.js';
import type { Chance } from './chance.js';
import type { Device } from './device.js';
import type { Loss } from './ledger.js';
import { colleague, people } from './people.js';
import { registersOf } from './words.js';
import type { Visit, Visits } from './visits.js';

const day = 86_400_000;

/** What befalls people, devices and tabs while they work. */
export class Happenings {
  readonly #visits: Visits;
  readonly #chance: Chance;

  constructor(visits: Visits) {
    this.#visits = visits;
    this.#chance = visits.world.chance.fork();
    this.#plan();
  }

  #plan(): void {
    const { world } = this.#visits;
    world.after(this.#chance.between(200, 8_000), '', () => {
      if (this.#visits.isOver) return undefined;
      this.#plan();
      return this.#happen();
    });
  }

  #happen(): void | Promise<unknown> {
    const { devices, faults, backend } = this.#visits;
    const device = this.#chance.pick(devices);
    if (faults.strikes('offline-spell')) this.#offlineSpell(device);
    if (faults.strikes('killed')) this.#kill(device);
    if (faults.strikes('frozen')) this.#freeze(device);
    if (faults.strikes('lock-stolen')) this.#steal(device);
    if (faults.strikes('clock-jump')) this.#jump(device);
    if (faults.strikes('focus')) device.wake();
    if (faults.strikes('session-expired')) backend.expireSessions?.();
    if (faults.strikes('evicted')) this.#evict(device);
    if (faults.strikes('purges')) this.#purge(device);
    if (faults.strikes('signs-out')) this.#signOut(device);
    else if (faults.strikes('person-changes')) this.#changePerson(device);
    if (this.#visits.of(device).length === 0) this.#open(device);
    return faults.strikes('access-lost')
      ? this.#closeRecord()
      : faults.strikes('somebody-else-writes')
        ? this.#write()
        : undefined;
  }

  #offlineSpell(device: Device): void {
    device.setOnline(false);
    this.#visits.world.after(this.#chance.between(1_000, 120_000), '', () => device.setOnline(true));
  }

  #kill(device: Device): void {
    const [visit] = this.#visits.of(device);
    visit?.page.tab.kill();
    if (this.#chance.happens(0.7)) this.#open(device);
  }

  #open(device: Device): void {
    device.signedIn ??= this.#chance.pick(this.#visits.persons).number;
    this.#visits.open(device);
  }

  #freeze(device: Device): void {
    if (device.tabs.length === 0) return;
    const tab = this.#chance.pick(device.tabs);
    tab.freeze();
    this.#visits.world.after(this.#chance.between(1_000, 600_000), '', () => tab.thaw());
  }

  #steal(device: Device): void {
    for (const id of this.#visits.ids.values()) {
      if (device.locks.holder(`outbox:${id}`)) {
        this.#visits.world.note(`${device.name}: the lock of ${id} is stolen`);
        device.hurry();
        device.locks.steal(`outbox:${id}`);
      }
    }
  }

  #jump(device: Device): void {
    device.clockError += this.#chance.pick([day, -day, 3_600_000, -3_600_000]);
    this.#visits.world.note(`${device.name}: the clock is ${device.clockError} ms off`);
  }

  #evict(device: Device): void {
    const { ledger, world } = this.#visits;
    const { now } = world;
    ledger.losses.push({ device: device.name, person: undefined, from: now, to: now, why: 'evicted' });
    device.evict();
  }

  /** A page at which its person can decide: it is awake, knows whose it is, and does not show another's name. */
  #atHand(device: Device): Visit | undefined {
    return this.#visits
      .of(device)
      .find(
        ({ page: { tab, client, showsThem } }) =>
          !tab.isFrozen && client.offline?.state !== 'starting' && showsThem,
      );
  }

  #purge(device: Device): void {
    const visit = this.#atHand(device);
    const { offline } = visit?.page.client ?? {};
    if (!visit || !offline) return;
    const { world } = this.#visits;
    const { person, tab } = visit.page;
    world.note(`${person.number} purges ${tab.name}`);
    const purging = offline.purge().catch((error: unknown) => world.note(`purge: ${String(error)}`));
    this.#remove(visit, 'purged', purging);
  }

  /** Rows go, sooner or later, while a tab is about it. */
  #remove({ page: { person, tab } }: Visit, why: string, removing: Promise<unknown>): void {
    const { ledger, world } = this.#visits;
    const loss: Loss = { device: tab.device.name, person: person.number, from: world.now, tab, why };
    ledger.losses.push(loss);
    void removing.then(() => (loss.to = world.now));
  }

  /** As a host should do it: the SDK first, then the host's own session. */
  #signOut(device: Device): void {
    const visit = this.#atHand(device);
    if (!visit) return;
    const { world } = this.#visits;
    const { client, person, tab } = visit.page;
    const unsent = this.#chance.pick(['ask', 'keep', 'keep', 'export', 'discard'] as const);
    world.note(`${person.number} signs out in ${tab.name}, unsent: ${unsent}`);
    const options = unsent === 'export' ? { unsent, take: () => {} } : { unsent };
    const leaving = client.offline
      ?.signOut(options)
      .then(({ outcome }) => outcome === 'signed-out' && this.#leave(device))
      .catch((error: unknown) => world.note(`sign-out: ${String(error)}`));
    if (leaving && (unsent === 'export' || unsent === 'discard')) this.#remove(visit, unsent, leaving);
  }

  /** Without a word to the SDK; the old pages stay open now and then. */
  #changePerson(device: Device): void {
    if (this.#chance.happens(0.7)) this.#visits.closeAll(device);
    this.#leave(device);
  }

  #leave(device: Device): void {
    const next = this.#chance.pick(this.#visits.persons);
    device.signedIn = next.number;
    this.#visits.world.note(`${next.number} is signed in on ${device.name}`);
    this.#visits.open(device);
  }

  /** At the head office, somebody changes what others are working on. */
  async #write(): Promise<void> {
    const { ledger, backend } = this.#visits;
    const dialogues = [...ledger.records].filter(
      ([, { kind, isPrivate }]) => kind === 'dialogue' && !isPrivate,
    );
    if (dialogues.length === 0) return;
    const [id] = this.#chance.pick(dialogues.slice(0, 4));
    const record = (await new Desk(backend, colleague).get('dialogue', id)) as Dialogue | undefined;
    if (!record || record.withdrawn) return;
    const registers = [...registersOf(record).keys(), `notes/n${this.#chance.hex(6)}`];
    await this.#visits.enter(record, [this.#chance.pick(registers)]);
  }

  /** Somebody takes a record of theirs out of everybody else's sight. */
  async #closeRecord(): Promise<void> {
    const { ledger, backend, world } = this.#visits;
    const open = [...ledger.records].filter(([, { kind, isPrivate }]) => kind === 'dialogue' && !isPrivate);
    if (open.length === 0) return;
    const [id, { author: number }] = this.#chance.pick(open.length > 2 ? open.slice(2) : open);
    const author = [...people, colleague].find((person) => person.number === number)!;
    const desk = new Desk(backend, author);
    const record = await desk.get('dialogue', id);
    if (!record || record.withdrawn || !(await desk.put({ ...record, audience: 'self' }))) return;
    world.note(`${number} keeps ${id} to themselves`);
    ledger.records.set(id, { kind: 'dialogue', author: number, isPrivate: true, closedAt: world.now });
  }
}
