import type { Wall, WallState } from '../contract/index.js';

export type { Wall, WallState };

/**
 * 五つの壁, in the order in which every source tells them: 見えない, 向き合わない, 実行できない, 付いてこない, 足りない.
 * The order is no sequence to go through, and several may stand at once.
 */
export const walls = [
  'unseen',
  'unfaced',
  'unmoved',
  'unfollowed',
  'lacking',
] as const satisfies readonly Wall[];

/**
 * The ladder of agreed states: まだ聞けていない, 感じている, 向き合っている, 越えつつある, 越えた. A wall may stand on a lower
 * rung again.
 */
export const wallStates = [
  'unheard',
  'felt',
  'faced',
  'crossing',
  'crossed',
] as const satisfies readonly WallState[];
