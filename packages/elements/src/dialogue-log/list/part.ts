import { MeetingList } from './meeting-list.js';
import type { LogView } from '../dialogue-log.view.js';
import { Drawing } from './drawing.js';
import type { FirstScreen } from './first-screen.js';
import type { Shown } from './log-list.js';
import type { Desk } from '../desk.js';
import { logPaperStyles } from '../log-paper.styles.js';
import { readingStyles } from './reading.styles.js';
import { stripStyles } from './strip.view.js';
import { Whereabouts } from './whereabouts.js';

export { stripView } from './strip.view.js';
export type { MeetingList };
export const styles = [stripStyles, readingStyles, logPaperStyles];

/** Reads on where the first screen ends: the whole list, and the place of the reader in it. */
export class Reader {
  readonly list: MeetingList;
  readonly #drawing = new Drawing();
  readonly #whereabouts: Whereabouts;

  constructor(desk: Desk, first?: FirstScreen) {
    this.list = new MeetingList(
      this.#drawing,
      {
        drawn: () => {
          desk.tools.finding?.drawn();
          this.#whereabouts.drawn();
        },
        rested: () => this.#whereabouts.rested(),
      },
      first,
    );
    this.#whereabouts = new Whereabouts(desk, this.list);
  }

  connect(): void {
    this.#whereabouts.connect();
  }

  disconnect(): void {
    this.list.disconnect();
    this.#whereabouts.disconnect();
  }

  goTo(record: string | undefined, note: string | undefined): void {
    this.#whereabouts.goTo(record, note);
  }

  show(box: HTMLElement | null, log: LogView, shown: Shown): void {
    this.#drawing.log = log;
    this.list.show(box, shown);
    this.#whereabouts.shown();
  }
}
