/** How long a PIN opens without the server having been asked. */
export type Meter = {
  /** The last contact, by this device's clock, in milliseconds since 1970. */
  seenAt: number;
  /** What was charged since the last online opening, in milliseconds. */
  spent: number;
};

const minute = 60_000;
export const day = 24 * 60 * minute;

/**
 * Charges the time since the last contact. A clock that was set back costs more than it can gain: a day, and five minutes
 * for the little that a time server corrects.
 */
export function charged({ seenAt, spent }: Meter, now: number): Meter {
  const passed = now - seenAt;
  const cost = passed >= 0 ? passed : passed > -5 * minute ? 5 * minute : day;
  return { seenAt: now, spent: spent + cost };
}

/** How many tries are free before the waits begin. */
const freeTries = 3;

/** How long to wait after so many wrong tries, in milliseconds: 30 s, 1 min, 2 min … 30 min. */
export function waitAfter(tries: number): number {
  if (tries < freeTries) return 0;
  return Math.min((minute / 2) * 2 ** (tries - freeTries), 30 * minute);
}
