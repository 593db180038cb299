import type { FlowSection } from '../../base/flow/flow-rows.js';
import type { FirstScreen } from './first-screen.js';

/** The first screen as it is handed on to the whole list. */
export class TakenOver {
  readonly #shown: FirstScreen['shown'];

  constructor({ shown }: FirstScreen) {
    this.#shown = shown;
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
