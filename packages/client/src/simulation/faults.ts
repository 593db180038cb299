import type { Chance } from './chance.js';

/** Everything that can go wrong, each on or off in a run. */
export const faultNames = [
  // The network between a tab and the server, or the host's back end.
  'request-lost',
  'response-lost',
  'no-answer',
  'duplicated',
  'late-twin',
  'slow',
  'proxy-page',
  'captive-portal',
  'cut-body',
  'cut-json',
  'refused',
  'unavailable',
  'throttled',
  'session-expired',
  'offline-spell',
  // The device's storage.
  'quota',
  'aborted',
  'in-doubt',
  'repeated-update',
  'connection-lost',
  'blocked',
  'slow-disk',
  'evicted',
  // Tabs, clocks, people.
  'killed',
  'killed-anywhere',
  'frozen',
  'lock-stolen',
  'clock-jump',
  'focus',
  'person-changes',
  'signs-out',
  'purges',
  'somebody-else-writes',
  'access-lost',
  'invalid-words',
  'withdrawals',
] as const;

export type FaultName = (typeof faultNames)[number];

/** Those of which a little is a lot. */
const rare: Partial<Record<FaultName, number>> = {
  evicted: 0.2,
  purges: 0.2,
  killed: 0.4,
  'killed-anywhere': 0.012,
  'connection-lost': 0.4,
  quota: 0.4,
  aborted: 0.4,
  'in-doubt': 0.4,
  blocked: 0.3,
  refused: 0.5,
  withdrawals: 0.3,
};

/** Which faults a run has, and how likely each is where it could strike. */
export class Faults {
  readonly #chance: Chance;
  readonly #probabilities = new Map<FaultName, number>();
  #isOver = false;

  constructor(chance: Chance, { least = 0 } = {}) {
    this.#chance = chance;
    // Some runs have many kinds of faults, some few: alone, a fault is not hidden by others.
    const share = chance.pick([0, 0.1, 0.3, 0.5, 0.8]) || least;
    for (const name of faultNames) {
      const isOn = chance.happens(share);
      const probability = chance.number() * 0.25 * (rare[name] ?? 1);
      if (isOn) this.#probabilities.set(name, probability);
    }
  }

  /** From now on nothing goes wrong. */
  end(): void {
    this.#isOver = true;
  }

  has(name: FaultName): boolean {
    return !this.#isOver && this.#probabilities.has(name);
  }

  /** Whether it strikes here and now. */
  strikes(name: FaultName): boolean {
    return this.has(name) && this.#chance.happens(this.#probabilities.get(name)!);
  }

  /** The first of these that strikes. */
  among<N extends FaultName>(names: readonly N[]): N | undefined {
    return names.find((name) => this.strikes(name));
  }

  toString(): string {
    return Array.from(this.#probabilities, ([name, p]) => `${name} ${(p * 100).toFixed(1)} %`).join(', ');
  }
}
