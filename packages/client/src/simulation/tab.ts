import type { Platform } from '../offline/platform.js';
import { channelOf } from './channels.js';
import type { Chance } from './chance.js';
import type { Device } from './device.js';
import { locksOf } from './locks.js';
import { quickSubtle } from './quick-subtle.js';
import { slowSubtle } from './slow-subtle.js';
import { openStore } from './store.js';
import type { World } from './world.js';

/** The longest that a browser's timer waits; what should wait longer does not wait at all. */
const longestTimer = 2 ** 31 - 1;

const never = () => new Promise<never>(() => {});

/**
 * One tab of a device: everything that its code waits for is an event of the world. Between any two of them it can be
 * killed or frozen.
 */
export class Tab {
  readonly name: string;
  readonly device: Device;
  readonly world: World;
  readonly platform: Platform;
  readonly chance: Chance;
  /** Storage does not answer until then. */
  lostUntil = 0;
  isAlive = true;
  endedAt: number | undefined;
  isFrozen = false;
  readonly #held: (() => unknown)[] = [];

  constructor(name: string, device: Device, { realCrypto }: { realCrypto: boolean }) {
    const { world } = device;
    this.name = name;
    this.device = device;
    this.world = world;
    this.chance = world.chance.fork();
    const subtle = realCrypto ? slowSubtle(this) : quickSubtle();
    const fill = <A>(array: A): A => {
      const { buffer, byteOffset, byteLength } = array as unknown as Uint8Array;
      this.chance.fill(new Uint8Array(buffer, byteOffset, byteLength));
      return array;
    };
    this.platform = {
      openStore: (tell) => openStore(this, tell),
      locks: locksOf(this),
      channel: (channel) => channelOf(this, channel),
      crypto: { getRandomValues: fill, subtle },
      clock: {
        now: () => world.now + device.clockError,
        after: (milliseconds, call) =>
          this.after(milliseconds > longestTimer ? 1 : milliseconds, 'timer', call),
      },
      random: () => this.chance.number(),
      network: {
        isOnline: () => device.isOnline,
        subscribe: (listener) => {
          const hear = () => void this.after(0, 'network or person', listener);
          device.wakers.add(hear);
          return () => device.wakers.delete(hear);
        },
      },
    };
  }

  /** Plans an event in this tab's code: it does not come once the tab is dead, and waits while it is frozen. */
  after(milliseconds: number, what: string, happen: () => unknown): () => void {
    let isOff = false;
    const go = () => {
      if (isOff || !this.isAlive) return undefined;
      if (!this.isFrozen) return happen() as void | Promise<unknown>;
      this.#held.push(go);
      return undefined;
    };
    const callOff = this.world.after(milliseconds, `${this.name} ${what}`, go);
    return () => {
      isOff = true;
      callOff();
    };
  }

  /** Where the tab's code waits for something. Of a tab that dies here, it is never over. */
  async turn(milliseconds: number, what: string): Promise<void> {
    await new Promise<void>((resolve) => this.after(milliseconds, what, resolve));
    if (this.device.faults.strikes('killed-anywhere')) this.kill();
    if (!this.isAlive) await never();
  }

  /** Does something in one step, which begins and ends at some time. */
  async act<R>(what: string, milliseconds: number, work: () => R): Promise<R> {
    await this.turn(milliseconds, what);
    let outcome: { result: R } | { error: unknown };
    try {
      outcome = { result: work() };
    } catch (error) {
      outcome = { error };
    }
    await this.turn(
      this.chance.between(0, 2),
      `${what}: ${'error' in outcome ? String(outcome.error) : 'done'}`,
    );
    if ('error' in outcome) throw outcome.error;
    return outcome.result;
  }

  /** Work that is done outside the simulation, while time stands still. */
  outside<R>(what: string, work: () => Promise<R>): Promise<R> {
    return new Promise((resolve, reject) => {
      this.after(0, what, () => work().then(resolve, reject));
    });
  }

  /** Ends it without a word. */
  kill(): void {
    if (!this.isAlive) return;
    this.world.note(`${this.name} is killed`);
    this.isAlive = false;
    this.endedAt = this.world.now;
    this.device.leave(this);
  }

  /** As a browser stops a tab in the background: it keeps what it holds, and does nothing. */
  freeze(): void {
    if (!this.isAlive) return;
    this.world.note(`${this.name} is frozen`);
    this.isFrozen = true;
  }

  thaw(): void {
    if (!this.isFrozen) return;
    this.world.note(`${this.name} wakes`);
    this.isFrozen = false;
    this.device.hurry();
    this.#held.splice(0).forEach((go) => this.after(0, 'late', go));
  }
}
