import type { Note } from '../contract/index.js';

/**
 * A note as it stands when it was withdrawn: its place and its kind stay, its words are in the history only. Who withdrew
 * it and when is in its stamp.
 */
export function withdrawnNote({ id, position, kind, at, stamp }: Note): Note {
  return { id, position, kind, text: '', withdrawn: true, ...(at && { at }), ...(stamp && { stamp }) };
}
