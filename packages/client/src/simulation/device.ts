import { MemoryLocks } from '../testing/memory-locks.js';
import { MemoryDisk } from '../testing/memory-store.js';
import type { ChannelEnd } from './channels.js';
import type { Faults } from './faults.js';
import { evicted } from './store.js';
import type { Connection } from './store.js';
import { Tab } from './tab.js';
import type { World } from './world.js';

/** A tablet or a computer: what its tabs share. */
export class Device {
  readonly name: string;
  readonly world: World;
  readonly faults: Faults;
  readonly disk = new MemoryDisk();
  readonly locks = new MemoryLocks();
  readonly channels = new Set<ChannelEnd>();
  readonly connections = new Set<Connection>();
  readonly wakers = new Set<() => void>();
  /** When its tabs had reason to try everything at once. */
  readonly hurries: number[] = [];
  /** How far its clock is ahead of true time, in milliseconds. */
  clockError = 0;
  isOnline = true;
  /** Who is signed in at the host in this browser. */
  signedIn: string | undefined;
  /** Nothing is wrong with it any more. */
  isHealed = false;
  /** Another one after each eviction. */
  diskNumber = 1;
  rememberedDisk = 1;
  #fullUntil = 0;
  #tabs: Tab[] = [];
  #opened = 0;
  readonly #realCrypto: boolean;

  constructor(name: string, world: World, faults: Faults, { realCrypto }: { realCrypto: boolean }) {
    this.name = name;
    this.world = world;
    this.faults = faults;
    this.#realCrypto = realCrypto;
  }

  get tabs(): readonly Tab[] {
    return this.#tabs;
  }

  openTab(): Tab {
    this.hurry();
    const tab = new Tab(`${this.name}${++this.#opened}`, this, { realCrypto: this.#realCrypto });
    this.#tabs.push(tab);
    this.world.note(`${tab.name} is opened`);
    return tab;
  }

  hurry(): void {
    this.hurries.push(this.world.now);
  }

  /** What the device and the other tabs see of a tab's end. */
  leave(tab: Tab): void {
    this.hurry();
    this.#tabs = this.#tabs.filter((other) => other !== tab);
    for (const end of this.channels) if (end.tab === tab) this.channels.delete(end);
    for (const connection of this.connections)
      if (connection.tab === tab) this.connections.delete(connection);
    this.locks.release(tab.name);
  }

  setOnline(isOnline: boolean): void {
    this.world.note(`${this.name} is ${isOnline ? 'online' : 'offline'}`);
    this.isOnline = isOnline;
    this.wake();
  }

  /** As when the network comes or goes, or the person comes back to the page. */
  wake(): void {
    this.hurry();
    this.wakers.forEach((hear) => hear());
  }

  /** As a browser deletes what it keeps for an origin. */
  evict(): void {
    this.world.note(`${this.name} is evicted`);
    this.hurry();
    this.disk.evict();
    this.diskNumber++;
    for (const connection of this.connections) {
      const { tab, tell } = connection;
      this.rememberedDisk = this.diskNumber;
      if (!tell || tab.chance.happens(0.5)) continue;
      // The browser ends the connection before anybody uses it.
      tab.after(tab.chance.between(0, 50), 'loses its connection', () => {
        if (connection.disk === this.diskNumber) return;
        connection.disk = this.diskNumber;
        tell(evicted());
      });
    }
  }

  get isFull(): boolean {
    return !this.isHealed && this.world.now < this.#fullUntil;
  }

  fillUp(): void {
    this.#fullUntil = this.world.now + this.world.chance.pick([1, 1, 30_000, 300_000]);
  }

  /** From now on nothing goes wrong with it. */
  heal(): void {
    this.isHealed = true;
    this.#tabs.forEach((tab) => tab.thaw());
    if (this.clockError !== 0) this.world.note(`${this.name}: the clock is ${this.clockError} ms off`);
    if (!this.isOnline) this.setOnline(true);
  }
}
