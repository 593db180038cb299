import type { Dialogue } from '@banso/model';
import type { FlowSection } from '../../base/flow/flow-rows.js';
import { inOrder } from '../meeting.js';
import type { Drawing } from './drawing.js';

/** A meeting and those of its notes that are in the document, by their ids. */
interface Shown {
  section: FlowSection;
  rows: Map<string, HTMLElement>;
}

/**
 * The beginning of the log, laid out plainly below each other: no more than a screen has room for, until what draws and
 * scrolls all of it has come and takes it over.
 */
export class FirstScreen {
  readonly #drawing: Drawing;
  #shown = new Map<string, Shown>();

  constructor(drawing: Drawing) {
    this.#drawing = drawing;
  }

  /** @param whole the id of the meeting that is shown as a whole */
  show(box: HTMLElement, meetings: readonly Dialogue[], whole: string | undefined, most: number): void {
    const former = this.#shown;
    this.#shown = new Map();
    let room = most;
    for (const [at, meeting] of meetings.entries()) {
      if (room <= 0) break;
      const isWhole = meeting.id === whole;
      const before = former.get(meeting.id);
      const place = { at, count: meetings.length };
      const section = this.#drawing.section(meeting, place, isWhole, before?.section);
      const notes = isWhole ? [] : inOrder(meeting);
      const rows = new Map<string, HTMLElement>();
      for (const [number, { id }] of notes.slice(0, --room).entries()) {
        rows.set(id, this.#drawing.row(meeting, notes, number, before?.rows.get(id)));
        room--;
      }
      lay(section.list, [...rows.values()]);
      this.#shown.set(meeting.id, { section, rows });
    }
    lay(
      box,
      Array.from(this.#shown.values(), ({ section }) => section.element),
    );
  }

  section(meeting: string): FlowSection | undefined {
    return this.#shown.get(meeting)?.section;
  }

  row(meeting: string, note: string): HTMLElement | undefined {
    return this.#shown.get(meeting)?.rows.get(note);
  }

  /** The row that a place in px of the window lies in, and where its upper edge is; undefined when that is none of these. */
  rowAt(edge: number): { section: string; row: string; top: number } | undefined {
    for (const [meeting, { section, rows }] of this.#shown) {
      const { top } = section.element.getBoundingClientRect();
      const opening = { section: meeting, row: '', top, bottom: section.list.getBoundingClientRect().top };
      const below = Array.from(rows, ([id, element]) => {
        const rect = element.getBoundingClientRect();
        return { section: meeting, row: id, top: rect.top, bottom: rect.bottom };
      });
      const found = [opening, ...below].find((one) => one.top < edge && one.bottom > edge);
      if (found) return found;
    }
    return undefined;
  }

  /** Takes everything out of the document but what holds the focus, which would lose it. */
  leave(focused: Element | null): void {
    for (const { section, rows } of this.#shown.values())
      for (const element of [...rows.values(), section.element])
        if (!element.contains(focused)) element.remove();
  }
}

/** Puts these elements into the box, in their order; what stands in its place already is not moved. */
function lay(box: HTMLElement, elements: readonly HTMLElement[]): void {
  for (const child of [...box.children]) if (!elements.includes(child as HTMLElement)) child.remove();
  elements.forEach((element, at) => {
    if (box.children[at] !== element) box.insertBefore(element, box.children[at] ?? null);
  });
}
