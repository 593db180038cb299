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
  /** Where the hand was when it opened. */
  #from: Element | null = null;

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
    if (!this.isOpen) this.#from = this.#hand;
    this.isOpen = true;
    void this.#desk.redraw();
    await Promise.all([this.#part.load(), this.#desk.list.load()]);
    const { module } = this.#part;
    if (module) this.#finder ??= new module.Finder(finderHost(this.#desk));
    this.#desk.focus(words);
  }

  /** The keys go on at what was found, else where the hand was, else in what is read. */
  close(): void {
    const found = this.#finder?.close();
    const { element, list, redraw, focus } = this.#desk;
    // Not every browser puts the hand on a button that is pressed.
    const from = this.#from ?? element.renderRoot.querySelector('[data-panel="find"]');
    const isThere = from?.isConnected && (from === this.#from || isSeen(from));
    this.#finder?.drawn();
    this.isOpen = false;
    if (found) void redraw().then(() => list.all?.focus(found));
    else if (isThere) void redraw().then(() => (from as HTMLElement).focus());
    else focus('.flow');
  }

  get #hand(): Element | null {
    return (this.#desk.element.renderRoot as ShadowRoot).activeElement;
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

  /** Ctrl+F goes to its field, and there gives the page's own; F3 and Ctrl+G go on, with Shift back. */
  readonly onKeydown = (event: KeyboardEvent): void => {
    const { key, shiftKey, altKey } = event;
    const isChord = (event.ctrlKey || event.metaKey) && !altKey;
    const goesOn = key === 'F3' || (isChord && key.toLowerCase() === 'g');
    if (event.isComposing || event.keyCode === 229) return;
    if (isChord && !shiftKey && key.toLowerCase() === 'f' && !this.#hand?.matches(words)) void this.open();
    else if (goesOn && this.isOpen && this.#finder?.found?.count) this.#finder.step(shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
  };
}

const words = '.find .words';

function isSeen(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}

/** Milliseconds after the first screen. */
const patience = 1500;
