import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { styleProperties } from '../base/style-properties.js';

export interface ScaleInput {
  /** Tells the radio group from others of the widget. */
  name: string;
  /** The words of the five ticks, weakest first. */
  words: readonly string[];
  /** The tick chosen; null = the way out is chosen; undefined = none. */
  value: number | null | undefined;
  /** The sixth choice: not to say. */
  none: string;
  choose: (value: number | null) => void;
}

/** Five ticks from weak to strong and one way out, as one radio group. Belongs in a fieldset with its question. */
export function scaleInput({ name, words, value, none, choose }: ScaleInput) {
  const choice = (level: number | null, word: string, style: string) =>
    html`<label class=${style}>
      <input
        type="radio"
        part="control"
        name=${name}
        .checked=${live(value === level)}
        @change=${() => choose(level)}
      />
      <span>${word}</span>
    </label>`;
  return html`<div class="scale">
    <div class="ticks">${words.map((word, level) => choice(level, word, 'tick'))}</div>
    ${choice(null, none, 'tick none')}
  </div>`;
}

export interface ScaleDots {
  /** What the dots say, in words. */
  label: string;
  owner: number | null;
  other: number | null;
  ends: readonly [weak: string, strong: string];
}

/** Where two voices stand on the five ticks, and an open double bar between them. The same place: a dot in a ring. */
export function scaleDots({ label, owner, other, ends }: ScaleDots) {
  const [from, to] =
    owner !== null && other !== null ? [Math.min(owner, other), Math.max(owner, other)] : [0, 0];
  const place = (level: number) => styleProperties({ '--v': level });
  return html`<div class="dots">
    <div class="bell" role="img" aria-label=${label}>
      ${to > from ? html`<i class="gap" ${styleProperties({ '--a': from, '--b': to })}></i>` : nothing}
      ${other === null ? nothing : html`<i class="other ${owner === other ? 'same' : ''}" ${place(other)}></i>`}
      ${owner === null ? nothing : html`<i class="owner" ${place(owner)}></i>`}
    </div>
    <div class="ends" aria-hidden="true"><span>${ends[0]}</span><span>${ends[1]}</span></div>
  </div>`;
}
