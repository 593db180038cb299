import type { FlowRows } from './flow-rows.js';
import { Heights } from './heights.js';

/** The heights of rows to begin with: those of the same rows before, else about what such rows take. */
export function heightsFor(rows: FlowRows, width: number, former: FlowRows, known: Heights): Heights {
  if (!former.count) return Heights.alike(rows.count, typical(rows, width));
  const heights = new Float32Array(rows.count).fill(typical(rows, width));
  const isMeasured = new Uint8Array(Math.ceil(rows.count / 8));
  const sections = new Map<unknown, number>();
  for (let section = 0; section < former.sections; section++)
    sections.set(former.sectionKey(section), section);
  const copy = (from: number, to: number) => {
    heights[to] = known.at(from);
    if (known.isMeasured(from)) isMeasured[to >> 3] = (isMeasured[to >> 3] ?? 0) | (1 << (to & 7));
  };
  for (let section = 0; section < rows.sections; section++) {
    const old = sections.get(rows.sectionKey(section));
    if (old === undefined) continue;
    const [start, end] = [rows.startOf(section), rows.startOf(section + 1)];
    const [oldStart, oldEnd] = [former.startOf(old), former.startOf(old + 1)];
    const isSame =
      end - start === oldEnd - oldStart && rows.sectionContent(section) === former.sectionContent(old);
    if (isSame) for (let row = start; row < end; row++) copy(oldStart + row - start, row);
    else {
      const places = new Map<unknown, number>();
      for (let row = oldStart; row < oldEnd; row++) places.set(former.rowKey(row), row);
      for (let row = start; row < end; row++) {
        const place = places.get(rows.rowKey(row));
        if (place !== undefined) copy(place, row);
      }
    }
  }
  return new Heights(heights, isMeasured);
}

/** The mean of a few rows from everywhere. */
function typical(rows: FlowRows, width: number): number {
  const samples = Math.min(rows.count, 50);
  let sum = 0;
  for (let sample = 0; sample < samples; sample++)
    sum += rows.estimate(Math.floor((sample * rows.count) / samples), width);
  return samples ? Math.round(sum / samples) : 0;
}
