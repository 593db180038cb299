import { nothing } from 'lit';
import { LazyPart } from '../../base/lazy-part.js';
import type { LogView } from '../dialogue-log.view.js';
import { missingView } from '../missing.view.js';
import type { Desk } from '../desk.js';
import type { NotesShown } from '../list/log-rows.js';
import type { Finder } from './finder.js';
import { finderHost } from './finder-host.js';
import type * as Part from './part.js';

/** Finding words and notes in the log, and going to a date: loaded when it is first opened. */
export class Finding {
  isOpen = false;
  readonly #desk: Desk;
  readonly #part: LazyPart<typeof Part>;
  #finder: Finder | undefined;
  #fetching: ReturnType<typeof setTimeout> | undefined;

  constructor(desk: Desk) {
    this.#desk = desk;
    this.#part = new LazyPart(desk.element, () => import('./part.js'));
  }

  /** Only these notes are to be seen; undefined = all. */
  get notes(): NotesShown | undefined {
    return this.isOpen ? this.#finder?.notes : undefined;
  }

  redraw(): void {
    void this.#desk.redraw();
  }

  /** Other rows are in the document. */
  drawn(): void {
    if (this.isOpen) this.#finder?.drawn();
  }

  /** Fetches what it needs when nothing else happens: it is to be there when the signal is gone. */
  fetch(): void {
    this.#fetching ??= setTimeout(() => this.#part.want(), patience);
  }

  /** The log is gone from the page. */
  leave(): void {
    clearTimeout(this.#fetching);
    this.#fetching = undefined;
    this.#finder?.leave();
  }

  toggle(): void {
    if (this.isOpen) this.close();
    else void this.open();
  }

  async open(): Promise<void> {
    this.isOpen = true;
    void this.#desk.redraw();
    await Promise.all([this.#part.load(), this.#desk.list.load()]);
    const { module } = this.#part;
    if (module) this.#finder ??= new module.Finder(finderHost(this.#desk));
    this.#desk.focus('.find .words');
  }

  close(): void {
    this.#finder?.close();
    this.#finder?.drawn();
    this.isOpen = false;
    // Far down the log, the button that opened it is not there: then the keys go on in what is read.
    this.#desk.focus(
      this.#desk.element.renderRoot.querySelector('[data-panel="find"]') ? '[data-panel="find"]' : '.flow',
    );
  }

  bar(log: LogView) {
    if (!this.isOpen) return nothing;
    const { element, list } = this.#desk;
    const { module, failed } = this.#part;
    if (failed) return missingView(log, { failed, load: () => this.open() });
    if (!module || !this.#finder) return nothing;
    this.#finder.follow(log);
    return module.findBar(this.#finder, log, {
      close: () => this.close(),
      toDay: (day, isFocused) => list.all?.toDay(day, isFocused, element.oldestFirst),
      isReversed: element.oldestFirst,
      turn: () => (element.oldestFirst = !element.oldestFirst),
    });
  }

  /** Ctrl+F opens it, and once more gives the page's own; F3 and Ctrl+G go on, with Shift back. */
  readonly onKeydown = (event: KeyboardEvent): void => {
    const { key, shiftKey, altKey } = event;
    const isChord = (event.ctrlKey || event.metaKey) && !altKey;
    const goesOn = key === 'F3' || (isChord && key.toLowerCase() === 'g');
    if (event.isComposing || event.keyCode === 229) return;
    if (isChord && !shiftKey && key.toLowerCase() === 'f' && !this.isOpen) void this.open();
    else if (goesOn && this.isOpen && this.#finder?.found?.count) this.#finder.step(shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
  };
}

/** Milliseconds after the first screen. */
const patience = 1500;
