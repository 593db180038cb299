export interface RadarFrame {
  readonly centreX: number;
  readonly centreY: number;
  /** Where the highest value lies. */
  readonly radius: number;
  /** The highest value; 5 points by default. */
  readonly max?: number;
}

export interface RadarPoint {
  readonly x: number;
  readonly y: number;
}

export interface Radar {
  /** The outer end of every axis; the first stands upright, the others follow clockwise. */
  readonly axes: readonly RadarPoint[];
  /** One vertex per value; `null` where there is no value. */
  readonly vertices: readonly (RadarPoint | null)[];
  /** What may be drawn as one line: neighbours that both have a value. A gap is never bridged. */
  readonly runs: readonly { readonly closed: boolean; readonly points: readonly RadarPoint[] }[];
}

/** The points of a radar chart. Values outside 0…max are drawn on the rim or in the centre. */
export function radar(values: readonly (number | null)[], frame: RadarFrame): Radar {
  const { centreX, centreY, radius, max = 5 } = frame;
  const place = (index: number, share: number): RadarPoint => {
    const angle = (2 * Math.PI * index) / values.length;
    return { x: centreX + radius * share * Math.sin(angle), y: centreY - radius * share * Math.cos(angle) };
  };
  const vertices = values.map((value, index) =>
    value === null ? null : place(index, Math.min(1, Math.max(0, value / max))),
  );
  return { axes: values.map((_, index) => place(index, 1)), vertices, runs: runsOf(vertices) };
}

function runsOf(vertices: Radar['vertices']): Radar['runs'] {
  const gap = vertices.indexOf(null);
  if (gap < 0) return vertices.length > 0 ? [{ closed: true, points: vertices as RadarPoint[] }] : [];
  const runs: RadarPoint[][] = [];
  let open = false;
  // Beginning after a gap, a run that passes the first axis stays in one piece.
  for (const vertex of [...vertices.slice(gap), ...vertices.slice(0, gap)]) {
    if (vertex === null) open = false;
    else if (open) runs.at(-1)?.push(vertex);
    else {
      runs.push([vertex]);
      open = true;
    }
  }
  return runs.map((points) => ({ closed: false, points }));
}
