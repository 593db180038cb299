import type { Wall } from '../walls.js';

/** One sign (兆し) of a wall, worded as a statement that people may agree with or not. */
export interface Sign {
  /** As `SignAnswer.id`: the number of the wall and the number within it. */
  readonly id: string;
  readonly wall: Wall;
  readonly ja: string;
  readonly en: string;
  /** One of the five of its wall that the short form asks. */
  readonly short: boolean;
}

export type SignWording = readonly [id: string, ja: string, en: string];
