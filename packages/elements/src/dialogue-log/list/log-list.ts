import type { Dialogue } from '@banso/model';
import { LazyPart } from '../../base/lazy-part.js';
import type { Desk, LogElement } from '../desk.js';
import type { LogView } from '../dialogue-log.view.js';
import { FirstScreen } from './first-screen.js';
import type { NotesShown } from './log-rows.js';
import type * as Part from './part.js';

/** What is to be shown in the list. */
export interface Shown {
  /** In the order in which they are shown. */
  meetings: readonly Dialogue[];
  /** The id of the meeting that is shown as a whole. */
  whole: string | undefined;
  notes: NotesShown | undefined;
}

/**
 * The meetings below each other. The first screen is there at once; what draws and scrolls all of them, and knows where
 * the reader was and is to be, is loaded behind it.
 */
export class LogList extends LazyPart<typeof Part> {
  readonly #desk: () => Desk;
  #first: FirstScreen | undefined;
  #reader: Part.Reader | undefined;
  #goal: readonly [record: string | undefined, note: string | undefined] | undefined;

  constructor(element: LogElement, desk: () => Desk) {
    super(element, () => import('./part.js'));
    this.#desk = desk;
  }

  /** The list as soon as all of it can be read. */
  get all(): Part.MeetingList | undefined {
    return this.#reader?.list;
  }

  /** What stays in sight of a meeting while it is scrolled, once there is anything to scroll with. */
  get stripView(): typeof Part.stripView | undefined {
    return this.module?.stripView;
  }

  connect(): void {
    this.#reader?.connect();
  }

  disconnect(): void {
    this.#reader?.disconnect();
  }

  /** To a note, or to a meeting; without its meeting, the first note of that name. */
  goTo(record: string | undefined, note: string | undefined): void {
    if (this.#reader) this.#reader.goTo(record, note);
    else this.#goal = [record, note];
  }

  /** Shows the log as it is now; `box` is where, or null where there is nothing to show. */
  show(box: HTMLElement | null, log: LogView, shown: Shown): void {
    const { module } = this;
    if (module && !this.#reader) {
      this.#reader = new module.Reader(this.#desk(), this.#first);
      this.#first = undefined;
      if (this.#goal) this.#reader.goTo(...this.#goal);
      if (this.#desk().element.isConnected) this.#reader.connect();
    }
    if (this.#reader) this.#reader.show(box, log, shown);
    else if (box) {
      this.want();
      const most = this.failed ? mostPlain : Math.ceil(innerHeight / lowest);
      this.#first ??= new FirstScreen();
      this.#first.show(box, log, shown.meetings, shown.whole, most);
    }
  }
}

/** About the least height of a row, in px. */
const lowest = 50;
/** So many rows are laid out without being noticed much. */
const mostPlain = 400;
