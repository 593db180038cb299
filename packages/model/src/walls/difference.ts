/**
 * How two views of one wall lie to each other. It names who feels it more strongly and never who is right; the size of
 * the difference is not told.
 */
export type WallDifference =
  'near' | 'owner-stronger' | 'other-stronger' | 'owner-only' | 'other-only' | 'unheard';

/** From this many ticks on, one of the two feels it more strongly. */
const notable = 1;

/** Levels 0 – 4; null = まだ聞けていない. */
export function wallDifference(owner: number | null, other: number | null): WallDifference {
  if (owner === null) return other === null ? 'unheard' : 'other-only';
  if (other === null) return 'owner-only';
  if (Math.abs(owner - other) < notable) return 'near';
  return owner > other ? 'owner-stronger' : 'other-stronger';
}
