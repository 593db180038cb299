import { Flow, type FlowPlace } from '../../base/flow/flow.js';
import type { FlowSection } from '../../base/flow/flow-rows.js';
import type { Drawing } from './drawing.js';
import type { FirstScreen } from './first-screen.js';
import type { Shown } from './log-list.js';
import { TakenOver } from './taken-over.js';
import { type LogPlace, LogRows } from './log-rows.js';

export interface MeetingListEvents {
  /** Other rows are in the document, or show something else. */
  drawn?: () => void;
  /** The reader has come to rest. */
  rested?: () => void;
}

/**
 * The meetings below each other in one continuous view: of those that are not open for writing, only the notes that can
 * be seen are in the document.
 *
 * Keys on a note or a meeting: the arrows go from note to note, Page Up and Page Down from meeting to meeting, Home and
 * End to the first and the last note.
 */
export class MeetingList {
  readonly #events: MeetingListEvents;
  #box: HTMLElement | undefined;
  #flow: Flow | undefined;
  #rows = new LogRows([]);
  #shown: Shown | undefined;
  readonly #drawing: Drawing;
  /** What is in the document already, until it is taken over. */
  #first: TakenOver | undefined;
  /** Rows that have left: drawing another note in one is less than making one. */
  readonly #idle: HTMLElement[] = [];
  #isTold = false;
  #now: HTMLElement | undefined;
  #linked: HTMLElement | undefined;

  constructor(drawing: Drawing, events: MeetingListEvents, first?: FirstScreen) {
    this.#drawing = drawing;
    this.#events = events;
    this.#first = first && new TakenOver(first);
  }

  /** Shows what the log is now; `box` is where, or null where there is nothing to show. */
  show(box: HTMLElement | null, shown: Shown): void {
    if (!box) {
      this.disconnect();
      return;
    }
    const isOther = box !== this.#box;
    if (isOther) this.#connect(box);
    else this.#cover(box);
    if (this.#isSame(shown)) {
      this.#flow?.renew();
      this.#tell();
      return;
    }
    this.#shown = shown;
    this.#rows = new LogRows(shown.meetings, shown.whole, shown.notes);
    box.setAttribute('role', this.#rows.sections ? 'feed' : 'group');
    if (isOther) this.#begin(box);
    else if (this.#flow) this.#flow.rows = this.#rows;
    this.#tell();
  }

  /** Takes over the first screen: what is read of it stays where it is. */
  #begin(box: HTMLElement): void {
    const flow = this.#flow as Flow;
    const first = this.#first;
    const { edge } = flow;
    const read = first?.rowAt(edge);
    // The page keeps its length meanwhile, lest it scrolls.
    box.style.blockSize = `${box.offsetHeight}px`;
    if (first) first.leave((box.getRootNode() as ShadowRoot).activeElement);
    else box.replaceChildren();
    flow.rows = this.#rows;
    this.#first = undefined;
    this.#cover(box);
    if (read) flow.restore({ ...read, offset: edge - read.top });
  }

  /** What stays at the upper edge: what the page has there, the bar above the list, and the strip of a meeting. */
  #cover(box: HTMLElement): void {
    if (!this.#flow) return;
    const bar = box.previousElementSibling as HTMLElement | null;
    const barHeight = bar?.offsetHeight ?? 0;
    const page = this.#flow.pageInset;
    this.#flow.inset = page + barHeight + (box.querySelector<HTMLElement>('.strip')?.offsetHeight ?? 0);
    for (const element of [bar, box]) element?.style.setProperty('--_stick', `${page}px`);
    box.style.setProperty('--_bar', `${barHeight}px`);
  }

  disconnect(): void {
    this.#flow?.disconnect();
    this.#box?.removeEventListener('keydown', this.#onKeydown);
    this.#flow = this.#box = this.#shown = undefined;
  }

  get rows(): LogRows {
    return this.#rows;
  }

  get place(): FlowPlace | undefined {
    return this.#flow?.place;
  }

  /** Whether the reader is in the list, and not before it or at what stands after it. */
  get isRead(): boolean {
    return this.#flow?.isAtEdge ?? false;
  }

  restore(place: FlowPlace): boolean {
    return this.#flow?.restore(place) ?? false;
  }

  /** Scrolls so that a meeting or a note can be seen; answers its element. */
  go(place: LogPlace, align: 'start' | 'center' | 'nearest' = 'center'): HTMLElement | undefined {
    const row = this.#rows.rowOfPlace(place);
    if (row < 0 || !this.#flow) return undefined;
    const isWithin = place.note !== undefined && !this.#rows.noteAt(row);
    const known = isWithin ? this.#within(row, place.note) : undefined;
    if (!known) this.#flow.show(row, isWithin ? 'start' : align);
    if (!isWithin) return this.#flow.element(row);
    const element = known ?? this.#within(row, place.note);
    if (element && !(align === 'nearest' && isSeen(element)))
      element.scrollIntoView({ block: align === 'start' ? 'start' : 'center', behavior: 'instant' });
    return element;
  }

  /** The element of a meeting or a note, where it is in the document. */
  element(place: LogPlace): HTMLElement | undefined {
    const row = this.#rows.rowOfPlace(place);
    if (row < 0) return undefined;
    return place.note !== undefined && !this.#rows.noteAt(row)
      ? this.#within(row, place.note)
      : this.#flow?.element(row);
  }

  /** Marks the one that is shown among others; answers its element where it is in the document. */
  setNow(place: LogPlace | undefined): HTMLElement | undefined {
    const element = place && this.element(place);
    const now = place?.note === undefined ? element?.querySelector<HTMLElement>('.cover') : element;
    if (this.#now !== now) this.#now?.removeAttribute('aria-current');
    now?.setAttribute('aria-current', 'true');
    this.#now = now ?? undefined;
    return this.#now;
  }

  /** Marks the one that a link names. */
  setLinked(place: LogPlace | undefined): void {
    const element = place && this.element(place);
    if (this.#linked !== element) this.#linked?.removeAttribute('data-linked');
    element?.setAttribute('data-linked', '');
    this.#linked = element;
  }

  /** The heads of meetings and the notes that are in the document. */
  drawnPlaces(): Iterable<Element> {
    return this.#box?.querySelectorAll('.cover, [data-note]') ?? [];
  }

  #within(row: number, note: string | undefined): HTMLElement | undefined {
    const section = this.#flow?.element(row);
    return section?.querySelector<HTMLElement>(`[data-note="${CSS.escape(note ?? '')}"]`) ?? undefined;
  }

  #connect(box: HTMLElement): void {
    this.disconnect();
    this.#box = box;
    const parts = {
      section: (section: number, former?: FlowSection) => this.#section(section, former),
      row: (row: number, former?: HTMLElement) => this.#row(row, former),
      left: (element: HTMLElement) => {
        if (this.#idle.length < mostIdle) this.#idle.push(element);
      },
    };
    this.#flow = new Flow(box, parts, { rested: () => this.#events.rested?.() }, few);
    this.#flow.connect();
    box.addEventListener('keydown', this.#onKeydown);
  }

  #isSame({ meetings, whole, notes }: Shown): boolean {
    const { meetings: before, whole: former, notes: shown } = this.#shown ?? {};
    return meetings === before && whole === former && notes === shown;
  }

  /** Several rows are drawn one after the other: whoever listens hears it once. */
  #tell(): void {
    if (this.#isTold) return;
    this.#isTold = true;
    queueMicrotask(() => {
      this.#isTold = false;
      this.#events.drawn?.();
    });
  }

  #section(section: number, former?: FlowSection): FlowSection {
    const rows = this.#rows;
    const meeting = rows.meetingAt(section);
    const isWhole = rows.isWhole(meeting);
    let after: (() => void) | undefined;
    const drawn = this.#drawing.section(
      meeting,
      { at: section, count: rows.sections },
      isWhole,
      former ?? this.#first?.section(meeting.id),
      (element) => (after = isWhole ? this.#readAt(element) : undefined),
    );
    after?.();
    this.#tell();
    return drawn;
  }

  /** What is read within a meeting that is shown as a whole stays where it is when something above it changes. */
  #readAt(element: HTMLElement): (() => void) | undefined {
    if (element.getBoundingClientRect().top >= 0) return undefined;
    for (const note of element.querySelectorAll<HTMLElement>('[data-note]')) {
      const { top, bottom } = note.getBoundingClientRect();
      if (bottom <= 0) continue;
      return () => {
        if (note.isConnected) this.#flow?.moved(note.getBoundingClientRect().top - top);
      };
    }
    return undefined;
  }

  #row(row: number, former?: HTMLElement): HTMLElement {
    const rows = this.#rows;
    const section = rows.sectionOf(row);
    const meeting = rows.meetingAt(section);
    const notes = rows.notesIn(meeting);
    const at = row - rows.startOf(section) - 1;
    this.#tell();
    const known = former ?? this.#first?.row(meeting.id, notes[at]?.id ?? '') ?? this.#idle.pop();
    return this.#drawing.row(meeting, notes, at, known);
  }

  readonly #onKeydown = (event: KeyboardEvent): void => {
    const target = event.composedPath()[0];
    if (!(target instanceof HTMLElement) || !target.matches('.rows > li, .meeting')) return;
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const place = this.#placeBeside(target, event.key);
    if (!place) return;
    event.preventDefault();
    this.focus(place);
  };

  /** Puts the focus on a note or a meeting, and shows it; on a note that can be corrected, on its button. */
  focus(place: LogPlace): void {
    const element = this.go(place, place.note === undefined ? 'start' : 'nearest');
    const target = element?.matches('[tabindex]') ? element : element?.querySelector<HTMLElement>('.edit');
    target?.focus({ preventScroll: true });
  }

  /** To the first meeting of a day, or the one that comes next in the order shown; the focus too if it is wanted. */
  toDay(day: string, isFocused: boolean, isReversed: boolean): void {
    const { meetings } = this.#rows;
    const meeting =
      meetings.find(({ heldOn }) => (isReversed ? heldOn >= day : heldOn <= day)) ?? meetings.at(-1);
    if (!day || !meeting) return;
    if (isFocused) this.focus({ meeting: meeting.id });
    else this.go({ meeting: meeting.id }, 'start');
  }

  #placeBeside(target: HTMLElement, key: string): LogPlace | undefined {
    const rows = this.#rows;
    const meeting = target.closest<HTMLElement>('.meeting')?.dataset.meeting ?? '';
    const row = rows.rowOfPlace({ meeting, note: target.dataset.row });
    const section = rows.sectionOf(row);
    const next = {
      ArrowDown: row + 1,
      ArrowUp: row - 1,
      PageDown: rows.startOf(section + 1),
      PageUp: rows.startOf(row > rows.startOf(section) ? section : section - 1),
      Home: 0,
      End: rows.count - 1,
    }[key];
    if (next === undefined || next < 0 || next >= rows.count || row < 0) return undefined;
    const note = rows.noteAt(next)?.id;
    return { meeting: rows.meetingAt(rows.sectionOf(next)).id, note };
  }
}

const mostIdle = 60;

/** Few enough to be laid out without being noticed. */
const few = { atOnce: 60, atRest: 400 };

function isSeen(element: HTMLElement): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight;
}
