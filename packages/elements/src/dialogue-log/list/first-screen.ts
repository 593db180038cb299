import type { Dialogue } from '@banso/model';
import type { FlowSection } from '../../base/flow/flow-rows.js';
import { inOrder } from '../meeting.js';
import type { LogView } from '../dialogue-log.view.js';
import { drawRow, drawSection, lay } from './draw.js';

/** A meeting and those of its notes that are in the document, by their ids. */
export interface ShownMeeting {
  section: FlowSection;
  rows: Map<string, HTMLElement>;
}

/**
 * The beginning of the log, laid out plainly below each other: no more than a screen has room for, until what draws and
 * scrolls all of it has come and takes it over.
 */
export class FirstScreen {
  /** By the ids of the meetings. */
  shown = new Map<string, ShownMeeting>();

  /** @param whole the id of the meeting that is shown as a whole */
  show(
    box: HTMLElement,
    log: LogView,
    meetings: readonly Dialogue[],
    whole: string | undefined,
    most: number,
  ): void {
    const former = this.shown;
    this.shown = new Map();
    let room = most;
    for (const [at, meeting] of meetings.entries()) {
      if (room <= 0) break;
      const isWhole = meeting.id === whole;
      const before = former.get(meeting.id);
      const place = { at, count: meetings.length };
      const section = drawSection(log, meeting, place, isWhole, before?.section);
      const notes = isWhole ? [] : inOrder(meeting);
      const rows = new Map<string, HTMLElement>();
      for (const [number, { id }] of notes.slice(0, --room).entries()) {
        rows.set(id, drawRow(log, meeting, notes, number, before?.rows.get(id)));
        room--;
      }
      lay(section.list, [...rows.values()]);
      this.shown.set(meeting.id, { section, rows });
    }
    lay(
      box,
      Array.from(this.shown.values(), ({ section }) => section.element),
    );
  }
}
