import { signsOf } from '../signs.js';
import { walls, type Wall } from '../walls.js';
import { lacking } from './lacking.js';
import type { Sign, SignWording } from './sign.js';
import { unfaced } from './unfaced.js';
import { unfollowed } from './unfollowed.js';
import { unmoved } from './unmoved.js';
import { unseen } from './unseen.js';

export type { Sign } from './sign.js';

const wordings: Readonly<Record<Wall, readonly SignWording[]>> = {
  unseen,
  unfaced,
  unmoved,
  unfollowed,
  lacking,
};

/**
 * All 90 signs of the five walls, wall by wall, worded for a questionnaire.
 *
 * The list and its words are ours, drawn from reports of practice; there is no official list, and none of it may be
 * shown as one. A sign is a reason to ask and never a verdict, on a wall or on a person; one alone says little.
 */
export const signInventory: readonly Sign[] = walls.flatMap((wall) => {
  const short: readonly string[] = signsOf(wall);
  return wordings[wall].map(([id, ja, en]) => ({ id, wall, ja, en, short: short.includes(id) }));
});
