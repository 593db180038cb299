import { html, nothing } from 'lit';
import type { Dialogue } from '@banso/model';
import { LazyPart } from '../base/lazy-part.js';
import type { Desk, LogElement } from './desk.js';
import type { NoteForm } from './note-form.js';
import type { View } from './view.js';

/**
 * ふりかえり: what the supporter sees of the talk, and kinder words for their own. Shut on a tablet, absent on paper, kept
 * nowhere; what was closed stays closed as long as the page lives. Loaded when there is something to look back on.
 */
export class Reflection {
  /** Hints and forms that were closed. */
  readonly dismissed = new Set<string>();
  readonly desk: () => Desk;
  readonly #part;

  constructor(element: LogElement, desk: () => Desk) {
    this.desk = desk;
    this.#part = new LazyPart(element, () => import('./mirror/part.js'));
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
      ${this.#part.module?.lookBack(meeting, this, view)}
    </section>`;
  }

  /** Where nobody says who reads, or a system wrote it for its supporters, it is up to the host (`unmirrored`). */
  #isOfAnother({ createdBy }: Dialogue): boolean {
    const reader = this.desk().element.source?.person?.();
    const author = createdBy?.person.startsWith('per_') ? createdBy.person : undefined;
    return reader !== undefined && author !== undefined && author !== reader;
  }

  /** Offered below words of the supporter's own while they are typed. */
  kinder(form: NoteForm, meetings: readonly Dialogue[], meeting: Dialogue, view: View) {
    const { kind, text } = form.draft;
    if (text === '' || (kind !== 'question' && kind !== 'proposal')) return nothing;
    this.#part.want();
    return this.#part.module?.kinder(form, meetings, meeting, this, view) ?? nothing;
  }

  /** Called where there is room for it. */
  wake(): void {
    this.#part.want();
  }

  dismiss(key: string): void {
    this.dismissed.add(key);
    void this.desk().redraw();
  }
}
