/** How long a PIN opens without the server having been asked. */
export type Meter = {
  /** The last contact, by this device's clock, in milliseconds since 1970. */
  seenAt: number;
  /** What was charged since the last online opening, in milliseconds. */
  spent: number;
};

const minute = 60_000;
export const day = 24 * 60 * minute;

/** The least that an opening costs, in milliseconds; while a vault is open, its time is charged as often. */
export const leastCharge = 5 * minute;

/**
 * Charges the time since the last contact. A clock that was set back costs more than it can gain: a day, or the least charge
 * for the little that a time server corrects.
 *
 * @param atLeast what is known to have passed, or an opening costs, whatever the clock says
 */
export function charged({ seenAt, spent }: Meter, now: number, atLeast = 0): Meter {
  const passed = now - seenAt;
  const cost = passed >= 0 ? Math.max(passed, atLeast) : passed > -leastCharge ? leastCharge : day;
  return { seenAt: now, spent: spent + cost };
}

/** How many tries are free before the waits begin. */
const freeTries = 3;

/** How long to wait after so many wrong tries, in milliseconds: 30 s, 1 min, 2 min … 30 min. */
export function waitAfter(tries: number): number {
  if (tries < freeTries) return 0;
  return Math.min((minute / 2) * 2 ** (tries - freeTries), 30 * minute);
}
