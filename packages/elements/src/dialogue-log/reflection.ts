import { html, nothing } from 'lit';
import type { Dialogue } from '@banso/model';
import { LazyPart } from '../base/lazy-part.js';
import type { Desk, LogElement } from './desk.js';
import type * as Part from './mirror/part.js';
import type { View } from './view.js';

/**
 * ふりかえり: what the supporter sees of the talk, and kinder words for their own. Shut on a tablet, absent on paper, kept
 * nowhere. Loaded when there is something to look back on.
 */
export class Reflection extends LazyPart<typeof Part> {
  readonly desk: () => Desk;

  constructor(element: LogElement, desk: () => Desk) {
    super(element, () => import('./mirror/part.js'));
    this.desk = desk;
  }

  /** The look back on a meeting, for the supporter who wrote it down. */
  view(meeting: Dialogue, view: View) {
    if (!meeting.notes.length || this.#isOfAnother(meeting)) return nothing;
    const { side } = view.texts;
    return html`<section class="private no-print">
      <h3>
        ${side.lookBack}<span class="small quiet mine">${side.onlyYou}</span
        ><span class="small quiet later">${side.later}</span>
      </h3>
      ${this.module?.lookBack(meeting, this, view)}
    </section>`;
  }

  /** Where nobody says who reads, or a system wrote it for its supporters, it is up to the host (`unmirrored`). */
  #isOfAnother({ createdBy }: Dialogue): boolean {
    const reader = this.desk().element.source?.person?.();
    const author = createdBy?.person.startsWith('per_') ? createdBy.person : undefined;
    return reader !== undefined && author !== undefined && author !== reader;
  }
}
