import type { Point } from '@banso/model';
import { html } from 'lit';
import type { Texts } from './context.js';

/** A place on a line of five: filled now, open the year before. */
export function placeView(now: Point | null, before: Point | null, text: Texts) {
  return html`<span class="pos" role="img" aria-label=${text.place(now, before)}
    >${[1, 2, 3, 4, 5].map((step) => html`<i class=${step === now ? 'on' : step === before ? 'was' : ''}></i>`)}</span
  >`;
}
