import { html, nothing, type ReactiveControllerHost } from 'lit';
import { LazyPart } from '../../base/lazy-part.js';
import type { LogView } from '../dialogue-log.view.js';
import { missingView } from '../missing.view.js';
import type { NotesShown } from '../list/log-rows.js';
import type { Finder, FinderHost } from './finder.js';
import type * as Part from './part.js';

export interface FindingHost extends FinderHost {
  /** Resolves when the whole list was loaded, or could not be. */
  loadList(): Promise<void>;
  /** The other order: the oldest or the newest meeting first. */
  turn(): void;
  focus(selector: string): void;
}

/** Finding words and notes in the log, and going to a date: loaded when it is first opened. */
export class Finding {
  isOpen = false;
  readonly #element: { renderRoot: ParentNode };
  readonly #host: FindingHost;
  readonly #part: LazyPart<typeof Part>;
  #finder: Finder | undefined;
  #fetching: ReturnType<typeof setTimeout> | undefined;

  constructor(
    element: ReactiveControllerHost & { renderRoot: HTMLElement | DocumentFragment },
    host: FindingHost,
  ) {
    this.#element = element;
    this.#host = host;
    this.#part = new LazyPart(element, () => import('./part.js'));
  }

  /** Only these notes are to be seen; undefined = all. */
  get notes(): NotesShown | undefined {
    return this.isOpen ? this.#finder?.notes : undefined;
  }

  redraw(): void {
    void this.#host.redraw();
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

  async open(): Promise<void> {
    this.isOpen = true;
    void this.#host.redraw();
    await Promise.all([this.#part.load(), this.#host.loadList()]);
    const { module } = this.#part;
    if (module) this.#finder ??= new module.Finder(this.#host);
    this.#host.focus('.find .words');
  }

  close(): void {
    this.#finder?.close();
    this.#finder?.drawn();
    this.isOpen = false;
    // Far down the log, the button that opened it is not there: then the keys go on in what is read.
    this.#host.focus(this.#element.renderRoot.querySelector('[data-find]') ? '[data-find]' : '.flow');
  }

  /** The button that opens it, among the tools of a meeting. */
  button({ texts }: LogView) {
    return html`<button
      class="button bare"
      part="action"
      type="button"
      data-find
      aria-expanded=${String(this.isOpen)}
      @click=${() => (this.isOpen ? this.close() : void this.open())}
    >
      ${texts.meeting.find}
    </button>`;
  }

  /** The same for a hand far down the log; a keyboard has its keys. */
  stripButton({ texts }: LogView) {
    if (this.isOpen) return nothing;
    return html`<button
      class="button bare"
      part="action"
      type="button"
      tabindex="-1"
      @click=${() => void this.open()}
    >
      ${texts.meeting.find}
    </button>`;
  }

  bar(log: LogView) {
    if (!this.isOpen) return nothing;
    const { module, failed } = this.#part;
    if (failed) return missingView(log, () => void this.open());
    if (!module || !this.#finder) return nothing;
    this.#finder.follow(log);
    return module.findBar(this.#finder, log, {
      close: () => this.close(),
      toDay: (day, isFocused) => this.#host.list?.toDay(day, isFocused, this.#host.isReversed),
      isReversed: this.#host.isReversed,
      turn: () => this.#host.turn(),
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
