import { nothing, svg } from 'lit';

export interface RadarAxis {
  label: string;
  /** A quieter second line, e.g. the value. */
  note?: string;
}

/**
 * owner: thick line, filled dots · other: thin line, open dots (a ring around the owner's dot where both are the same)
 * · dotted: what was before · median: what is usual elsewhere, dashed · supposed: what might be, dashed and thick.
 * The last three have no dots.
 */
export type RadarStyle = 'owner' | 'other' | 'dotted' | 'median' | 'supposed';

export interface RadarSeries {
  style: RadarStyle;
  /** One value per axis; null or absent = not known: no dot, and the line has a gap there. */
  values: readonly (number | null | undefined)[];
  /** Fills the shape with the tint; only a shape without gaps is filled. */
  filled?: boolean;
  /** Dots at the values; by default `owner` and `other` have them. */
  dots?: boolean;
}

export interface Radar {
  axes: readonly RadarAxis[];
  /** Drawn in this order: the last one is on top. */
  series: readonly RadarSeries[];
  /** The value at the rim; rings stand at every whole number. */
  max: number;
  /** The value in the middle. */
  min?: number;
  /** What the figure shows, for a reader who does not see it. The values are the caller's to tell, in a table. */
  label: string;
}

type Point = readonly [x: number, y: number];

const WIDTH = 390;
const RADIUS = 112;
const CENTRE: Point = [WIDTH / 2, 148];

/** A radar drawn by hand: rings, axes with their names, series. Needs `radarStyles`. */
export function radarView({ axes, series, max, min = 0, label }: Radar) {
  const count = axes.length;
  const at = (index: number, value: number) => point(index / count, ((value - min) / (max - min)) * RADIUS);
  const rings = Array.from({ length: max - min }, (_, step) => min + step + 1);
  const lowest = Math.max(...axes.map((_, index) => at(index, max)[1]));
  const hasNotes = axes.some(({ note }) => note);
  const height = round(lowest + (hasNotes ? 48 : 32));
  // A second line takes room above; with it come long names at the sides.
  const margin = hasNotes ? 16 : 0;
  const box = `${-margin} ${-margin} ${WIDTH + 2 * margin} ${round(height + margin)}`;
  const ownerValues = series.find(({ style }) => style === 'owner')?.values ?? [];

  return svg`<svg class="radar" viewBox=${box} role="img" aria-label=${label}>
    ${rings.map(
      (ring) =>
        svg`<polygon class=${ring === max ? 'rim' : 'ring'} points=${pointsOf(axes.map((_, i) => at(i, ring)))} />`,
    )}
    ${axes.map((_, i) => {
      const [x, y] = at(i, max);
      return svg`<line class="ring" x1=${CENTRE[0]} y1=${CENTRE[1]} x2=${x} y2=${y} />`;
    })}
    ${series.map(({ style, values, filled, dots = hasDots(style) }) => {
      const places = axes.map((_, i) => placeOf(values[i], (value) => at(i, value)));
      const shape = filled && !places.includes(undefined) ? `line ${style} filled` : `line ${style}`;
      return svg`<path class=${shape} d=${outline(places)} />${
        dots
          ? places.map((place, i) => {
              if (!place) return nothing;
              const same = style === 'other' && ownerValues[i] === values[i];
              return svg`<circle class="dot ${style}" cx=${place[0]} cy=${place[1]} r=${same ? 7 : 4.2} />`;
            })
          : nothing
      }`;
    })}
    ${axes.map((axis, i) => axisName(axis, i / count))}
  </svg>`;
}

/** The mark of a series for a legend, the same as in the figure. */
export function seriesKey(style: RadarStyle) {
  return svg`<svg class="radar-key" width="30" height="12" viewBox="0 0 30 12" aria-hidden="true">
    <line class="line ${style}" x1="1" x2="29" y1="6" y2="6" />
    ${!hasDots(style) ? nothing : svg`<circle class="dot ${style}" cx="15" cy="6" r="4" />`}
  </svg>`;
}

const hasDots = (style: RadarStyle) => style === 'owner' || style === 'other';

/** The line through the known places: closed when all are known, otherwise in pieces. */
export function outline(places: readonly (Point | undefined)[]): string {
  const gap = places.indexOf(undefined);
  if (gap < 0) return `M${places.map((place) => place!.join(' ')).join('L')}Z`;
  let path = '';
  let drawing = false;
  // Once around, from just after a gap, so that the piece across the top is drawn whole.
  for (let step = 1; step <= places.length; step++) {
    const place = places[(gap + step) % places.length];
    if (place) path += `${drawing ? 'L' : 'M'}${place.join(' ')}`;
    drawing = place !== undefined;
  }
  return path;
}

function axisName({ label, note }: RadarAxis, turn: number) {
  const distance = RADIUS + (turn === 0 && note ? 32 : 14);
  const [x, y] = point(turn, distance);
  const anchor = Math.abs(x - CENTRE[0]) < 1 ? 'middle' : x > CENTRE[0] ? 'start' : 'end';
  const below = y > CENTRE[1] + RADIUS / 2 ? 10 : turn === 0 ? 0 : 4;
  return svg`<text x=${x} y=${round(y + below)} text-anchor=${anchor} aria-hidden="true">${label}</text>${
    note
      ? svg`<text class="note" x=${x} y=${round(y + below + 18)} text-anchor=${anchor} aria-hidden="true">${note}</text>`
      : nothing
  }`;
}

/** `turn` 0 = straight up, then clockwise. */
function point(turn: number, distance: number): Point {
  const angle = turn * 2 * Math.PI;
  return [round(CENTRE[0] + Math.sin(angle) * distance), round(CENTRE[1] - Math.cos(angle) * distance)];
}

function placeOf(value: number | null | undefined, at: (value: number) => Point): Point | undefined {
  return value === null || value === undefined ? undefined : at(value);
}

function pointsOf(points: readonly Point[]): string {
  return points.map((each) => each.join(',')).join(' ');
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
