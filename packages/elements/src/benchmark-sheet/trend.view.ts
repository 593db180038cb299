import { nothing, svg } from 'lit';

const width = 60;
const [left, right, top, bottom] = [4, 56, 4, 20];

/** A small line through three periods on its own scale; where one is missing the line has a gap. */
export function trendView(values: readonly (number | null)[]) {
  const known = values.filter((value) => value !== null);
  if (known.length === 0) return nothing;
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const place = (value: number, index: number) => {
    const x = left + ((right - left) * index) / (values.length - 1);
    // Halves, because a difference of two of the largest doubles is more than a double can hold.
    const share = high === low ? 0.5 : (value / 2 - low / 2) / (high / 2 - low / 2);
    return [round(x), round(bottom - (bottom - top) * share)] as const;
  };
  const path = values
    .map((value, index) => {
      if (value === null) return '';
      const before = index > 0 ? values[index - 1] : null;
      return `${before === null || before === undefined ? 'M' : 'L'}${place(value, index).join(' ')}`;
    })
    .join('');
  const last = values.at(-1);
  const [x, y] = last === null || last === undefined ? [] : place(last, values.length - 1);
  return svg`<svg class="trend" width=${width} height="24" viewBox="0 0 60 24" aria-hidden="true">
    <path d=${path} />${x === undefined ? nothing : svg`<circle cx=${x} cy=${y} r="3" />`}
  </svg>`;
}

const round = (value: number) => Math.round(value * 10) / 10;
