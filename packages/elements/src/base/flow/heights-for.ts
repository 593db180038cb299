import type { FlowRows } from './flow-rows.js';
import { Heights } from './heights.js';

/** The heights of rows to begin with: those of the same rows before, else about what such rows take. */
export function heightsFor(rows: FlowRows, width: number, former: FlowRows, known: Heights): Heights {
  const heights = new Heights(rows.count, typical(rows, width));
  return former.count ? heights.takeOver(known, (take) => takeOver(rows, former, take)) : heights;
}

/** Hands on each stretch of rows that were there before. */
function takeOver(
  rows: FlowRows,
  former: FlowRows,
  take: (from: number, to: number, count: number) => void,
): void {
  const sections = new Map<unknown, number>();
  for (let section = 0; section < former.sections; section++)
    sections.set(former.sectionKey(section), section);
  for (let section = 0; section < rows.sections; section++) {
    const old = sections.get(rows.sectionKey(section));
    if (old === undefined) continue;
    const [start, end] = [rows.startOf(section), rows.startOf(section + 1)];
    const [oldStart, oldEnd] = [former.startOf(old), former.startOf(old + 1)];
    const isSame =
      end - start === oldEnd - oldStart && rows.sectionContent(section) === former.sectionContent(old);
    if (isSame) take(oldStart, start, end - start);
    else {
      const places = new Map<unknown, number>();
      for (let row = oldStart; row < oldEnd; row++) places.set(former.rowKey(row), row);
      for (let row = start; row < end; row++) {
        const place = places.get(rows.rowKey(row));
        if (place !== undefined) take(place, row, 1);
      }
    }
  }
}

/** The mean of a few rows from everywhere. */
function typical(rows: FlowRows, width: number): number {
  const samples = Math.min(rows.count, 50);
  let sum = 0;
  for (let sample = 0; sample < samples; sample++)
    sum += rows.estimate(Math.floor((sample * rows.count) / samples), width);
  return samples ? Math.round(sum / samples) : 0;
}
