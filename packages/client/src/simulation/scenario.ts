import type { Chance } from './chance.js';

/** How a run is laid out. */
export interface Scenario {
  persons: number;
  devices: number;
  /** On all devices together, at once. */
  tabs: number;
  /** How long people work, in milliseconds. */
  length: number;
  /** The pages keep nothing on the device. */
  isOnlineOnly: boolean;
  /** So many entries the server gives at once, however many it is asked for. */
  pageLength: number;
  /** With the real WebCrypto. */
  realCrypto: boolean;
}

/** @param options `isShort`: of a server that takes its time */
export function drawScenario(chance: Chance, { realCrypto = false, isShort = false } = {}): Scenario {
  const devices = chance.between(1, 2);
  return {
    persons: chance.between(1, 3),
    devices,
    tabs: Math.max(devices, chance.between(1, 5)),
    length: chance.between(20_000, isShort ? 40_000 : 120_000),
    isOnlineOnly: chance.happens(0.06),
    pageLength: chance.pick([1, 2, 200]),
    realCrypto,
  };
}
