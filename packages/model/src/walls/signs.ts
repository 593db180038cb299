import type { Wall } from './walls.js';

/**
 * The short form: five signs for each wall, of different kinds (what is said, what is seen, a figure, other people).
 * A sign is a reason to ask and never a verdict. The numbers are those of the full list; the first digit is the wall's.
 */
const shortForm = {
  unseen: ['1-01', '1-02', '1-03', '1-04', '1-16'],
  unfaced: ['2-01', '2-03', '2-05', '2-11', '2-15'],
  unmoved: ['3-01', '3-02', '3-04', '3-09', '3-14'],
  unfollowed: ['4-01', '4-09', '4-12', '4-14', '4-16'],
  lacking: ['5-01', '5-03', '5-05', '5-11', '5-12'],
} as const satisfies Record<Wall, readonly string[]>;

export type SignId = (typeof shortForm)[Wall][number];

/** The signs to ask for a wall, as the ids that answers carry. */
export function signsOf(wall: Wall): readonly SignId[] {
  return shortForm[wall];
}
