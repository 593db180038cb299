import type { FlowPlace } from '../../base/flow/flow.js';
import type { Desk } from '../desk.js';
import { take } from '../take.js';
import type { LogPlace } from './log-rows.js';
import type { MeetingList } from './meeting-list.js';
import { RememberedPlace } from './remembered-place.js';

/**
 * Where the reader is to be: at the note that a link names, by the `note` property or by the page's address
 * (`#dlg_…/note`, `#dlg_…`), else where they were when they left the page.
 */
export class Whereabouts {
  readonly #desk: Desk;
  readonly #list: MeetingList;
  readonly #remembered: RememberedPlace;
  #goal: LogPlace | undefined;
  #linked: LogPlace | undefined;
  #taken: string | undefined;
  /** Where the reader is brought back to; undefined once they are there, or have moved by themselves. */
  #former: FlowPlace | undefined;
  /** So long the browser may still scroll, in ms of the page's clock. */
  #until = 0;
  #isAwaited = true;

  constructor(desk: Desk, list: MeetingList) {
    this.#desk = desk;
    this.#list = list;
    this.#remembered = new RememberedPlace(() => nameOf(desk));
  }

  connect(): void {
    addEventListener('hashchange', this.#onHash);
    for (const type of byHand) addEventListener(type, this.#onHand, { passive: true, capture: true });
    this.#isAwaited = true;
    // Whoever comes back goes on where they were, not where the link had brought them.
    if (!this.#remembered.get()) this.#onHash();
  }

  disconnect(): void {
    removeEventListener('hashchange', this.#onHash);
    for (const type of byHand) removeEventListener(type, this.#onHand, { capture: true });
    this.#former = undefined;
  }

  /** To a note, or to a meeting; without its meeting, the first note of that name. */
  goTo(record: string | undefined, note: string | undefined): void {
    if (!record && !note) return;
    this.#goal = { meeting: record ?? '', note };
  }

  /** The list shows what there is. */
  shown(): void {
    const meetings = this.#desk.meetings();
    const isLoading = this.#desk.store.status.state === 'loading';
    const list = this.#list;
    if (!meetings.length) return;
    if (this.#goal) this.#reach(this.#goal);
    else if (this.#isAwaited) {
      this.#former ??= this.#remembered.get();
      if (!this.#former || list.restore(this.#former)) this.#isAwaited = false;
      this.#until = performance.now() + patience;
    }
    if (!isLoading) this.#isAwaited = false;
  }

  /** Rows were drawn: the one that a link names is marked. */
  drawn(): void {
    this.#list.setLinked(this.#linked);
  }

  rested(): void {
    const list = this.#list;
    if (this.#isAwaited) return;
    // The browser may have scrolled to where the page was then, which need not be what was read there. Out of the list,
    // somebody else has scrolled: nobody is brought back from there.
    if (performance.now() > this.#until || !list.isRead) this.#former = undefined;
    if (this.#former) list.restore(this.#former);
    else if (list.place && list.isRead) this.#remembered.keep(list.place);
    else this.#remembered.drop();
  }

  #reach(goal: LogPlace): void {
    const meetings = this.#desk.meetings();
    const isLoading = this.#desk.store.status.state === 'loading';
    const list = this.#list;
    const meeting = meetings.find(({ id, notes }) =>
      goal.meeting ? id === goal.meeting : notes.some((note) => note.id === goal.note),
    );
    if (!meeting) {
      if (!isLoading && goal.meeting && this.#taken !== goal.meeting) {
        this.#taken = goal.meeting;
        void take(this.#desk, [goal.meeting], new AbortController().signal);
      }
      return;
    }
    if (list.rows.rowOfPlace({ meeting: meeting.id, note: goal.note }) < 0) return;
    this.#goal = undefined;
    this.#isAwaited = false;
    this.#linked = goal.note === undefined ? undefined : { meeting: meeting.id, note: goal.note };
    const place = this.#linked ?? { meeting: meeting.id };
    const element = list.go(place, this.#linked ? 'center' : 'start');
    // Whoever is writing somewhere else is not disturbed.
    if (element && document.activeElement === document.body) element.focus({ preventScroll: true });
    this.drawn();
  }

  readonly #onHash = (): void => {
    const [, record, note] = /^#(dlg_[^/]+)(?:\/(.+))?$/.exec(decoded(location.hash)) ?? [];
    if (!record) return;
    this.goTo(record, note);
    this.shown();
  };

  readonly #onHand = (): void => {
    if (!this.#isAwaited) this.#former = undefined;
  };
}

/** What tells this log from others on the page. */
const nameOf = ({ element: { id, company, engagement, record } }: Desk) =>
  [id, company, engagement, record].map((each) => each ?? '').join(' ');

/** What a reader moves a page with. */
const byHand = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const;

/** Milliseconds within which a browser has scrolled to where it thinks that the page was. */
const patience = 500;

/** An address that cannot be read is taken as it is. */
function decoded(hash: string): string {
  try {
    return decodeURIComponent(hash);
  } catch {
    return hash;
  }
}
