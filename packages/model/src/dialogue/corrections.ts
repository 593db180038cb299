import type { Note, PersonStamp } from '../contract/index.js';

/** Who changed it, and when (ISO). */
export interface Correction {
  at: string;
  by: PersonStamp;
}

/**
 * 訂正 to be shown beside a note: its words were changed after the meeting was closed, or by another person than who
 * wrote them. What its writer changed before is no correction, and neither is a step that was done. The server stamps
 * it; where there is none, nothing is shown.
 */
export function correctionOf({ stamp, withdrawn }: Note): Correction | undefined {
  return withdrawn ? undefined : stamp?.corrected;
}
