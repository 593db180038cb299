import { render } from 'lit';
import type { Dialogue, Note } from '@banso/model';
import { Flow, type FlowPlace } from '../../base/flow/flow.js';
import type { FlowSection } from '../../base/flow/flow-rows.js';
import { type LogView, meetingView } from '../dialogue-log.view.js';
import { meetingBefore } from '../meeting.js';
import { meetingTitle } from '../meeting-head.view.js';
import { rowOf } from '../notes.view.js';
import { type LogPlace, LogRows, type NotesShown } from './log-rows.js';

export interface MeetingListEvents {
  /** Other rows are in the document, or show something else. */
  drawn?: () => void;
  /** The reader has come to rest. */
  rested?: () => void;
}

/** What is to be shown in the list. */
export interface Shown {
  /** In the order in which they are shown. */
  meetings: readonly Dialogue[];
  /** The meeting that is shown as a whole. */
  whole: string | undefined;
  notes: NotesShown | undefined;
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
  #log!: LogView;
  #drawing = new WeakMap<HTMLElement, readonly unknown[]>();
  /** Rows that have left: drawing another note in one is less than making one. */
  readonly #idle: HTMLElement[] = [];
  #isTold = false;
  #now: HTMLElement | undefined;
  #linked: HTMLElement | undefined;

  constructor(events: MeetingListEvents = {}) {
    this.#events = events;
  }

  /** Shows the log as it is now; `box` is where, or null where there is nothing to show. */
  show(box: HTMLElement | null, log: LogView, shown: Shown): void {
    this.#log = log;
    if (!box) {
      this.disconnect();
      return;
    }
    if (box !== this.#box) this.#connect(box);
    this.#cover(box);
    if (this.#isSame(shown)) {
      this.#flow?.renew();
      this.#tell();
      return;
    }
    this.#shown = shown;
    this.#rows = new LogRows(shown.meetings, shown.whole, shown.notes);
    box.setAttribute('role', this.#rows.sections ? 'feed' : 'group');
    if (this.#flow) this.#flow.rows = this.#rows;
    this.#tell();
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
    if (this.#linked !== element) this.#linked?.classList.remove('linked');
    element?.classList.add('linked');
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

  #section(section: number, former = newSection()): FlowSection {
    const rows = this.#rows;
    const log = this.#log;
    const meeting = rows.meetingAt(section);
    const { element, list } = former;
    const isWhole = rows.isWhole(meeting);
    const isLead = meeting === log.lead;
    const isHome = meeting === log.home;
    const depends = [
      meeting,
      meetingBefore(log.meetings, meeting),
      isWhole,
      isLead,
      isHome,
      ...common(log),
      rows.sections,
      section,
      log.finding.isOpen,
    ];
    // The one that is open, and the one that says what the machine does, change with more than this.
    if (!isWhole && !isLead && !isHome && this.#isDrawn(element, depends)) return former;
    this.#drawing.set(element, depends);
    const top = isWhole ? this.#readAt(element) : undefined;
    element.classList.toggle('open', isWhole && meeting === log.open);
    element.classList.toggle('whole', isWhole);
    element.tabIndex = isWhole ? -1 : 0;
    put(element, section, rows.sections);
    element.setAttribute('aria-label', meetingTitle(meeting, log));
    if (isWhole) list.setAttribute('role', 'presentation');
    else list.removeAttribute('role');
    element.dataset.meeting = meeting.id;
    render(meetingView(meeting, log, isWhole), element, { renderBefore: list });
    top?.();
    this.#tell();
    return former;
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
    const log = this.#log;
    const section = rows.sectionOf(row);
    const meeting = rows.meetingAt(section);
    const notes = rows.notesIn(meeting);
    const at = row - rows.startOf(section) - 1;
    const note = notes[at] as Note;
    const element = former ?? this.#idle.pop() ?? document.createElement('li');
    const isHome = meeting === log.home;
    const depends = [
      note,
      meeting,
      notes.length,
      at,
      isStep(notes[at - 1]),
      isStep(notes[at + 1]),
      isHome,
      ...common(log),
    ];
    if (this.#isDrawn(element, depends)) return element;
    this.#drawing.set(element, depends);
    const { classes, content } = rowOf([note], meeting, log, undefined, isHome ? log.showHistory : undefined);
    const joins = isStep(note)
      ? `${isStep(notes[at - 1]) ? 'follows' : ''} ${isStep(notes[at + 1]) ? 'leads' : ''}`
      : '';
    element.className = `${classes} ${joins}`;
    element.dataset.row = note.id;
    // Of a step, the place within its ruled list is known by it.
    if (isStep(note)) delete element.dataset.note;
    else element.dataset.note = note.id;
    element.tabIndex = -1;
    put(element, at, notes.length);
    render(content, element);
    this.#tell();
    return element;
  }

  #isDrawn(element: HTMLElement, depends: readonly unknown[]): boolean {
    const former = this.#drawing.get(element);
    return former?.length === depends.length && depends.every((each, index) => each === former[index]);
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

  /** Puts the focus on a note or a meeting, and shows it. */
  focus(place: LogPlace): void {
    const element = this.go(place, place.note === undefined ? 'start' : 'nearest');
    element?.focus({ preventScroll: true });
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

const common = ({ companyName, language, common, open, today }: LogView) => [
  companyName,
  language,
  common,
  today,
  open !== undefined,
];

const isStep = (note: Note | undefined) => note?.kind === 'next-step' && !note.withdrawn;

function newSection(): FlowSection {
  const element = document.createElement('article');
  const list = document.createElement('ol');
  element.className = 'meeting';
  list.className = 'rows';
  element.append(list);
  return { element, list };
}

/** Which one it is of how many, also of those that are not in the document. */
function put(element: HTMLElement, at: number, count: number): void {
  element.setAttribute('aria-posinset', String(at + 1));
  element.setAttribute('aria-setsize', String(count));
}

function isSeen(element: HTMLElement): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight;
}
