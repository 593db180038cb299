import { render } from 'lit';
import type { Dialogue, Note } from '@banso/model';
import type { FlowSection } from '../../base/flow/flow-rows.js';
import { type LogView, meetingView, rowsOfWhole } from '../dialogue-log.view.js';
import { meetingBefore } from '../meeting.js';
import { meetingTitle } from '../meeting-head.view.js';
import { rowOf } from '../notes.view.js';

/** Which one of how many, counted from 0. */
interface Place {
  at: number;
  count: number;
}

/** What stands for meetings and for their notes: drawn once, and again when something else is to be seen of it. */
export class Drawing {
  log!: LogView;
  readonly #drawn = new WeakMap<HTMLElement, readonly unknown[]>();

  /** A meeting with its head, and all of it where it is shown as a whole. `before` is called before it is drawn anew. */
  section(
    meeting: Dialogue,
    { at, count }: Place,
    isWhole: boolean,
    former = newSection(),
    before?: (element: HTMLElement) => void,
  ): FlowSection {
    const { log } = this;
    const { element, list } = former;
    const isLead = meeting === log.lead;
    const isHome = meeting === log.home;
    const depends = [
      meeting,
      meetingBefore(log.meetings, meeting),
      isWhole,
      isLead,
      isHome,
      ...common(log),
      count,
      at,
      Boolean(log.tools.finding?.isOpen),
      log.list.stripView,
    ];
    // The one that is open, and the one that says what the machine does, change with more than this.
    if (!isWhole && !isLead && !isHome && this.#isDrawn(element, depends)) return former;
    this.#drawn.set(element, depends);
    before?.(element);
    element.classList.toggle('open', isWhole && meeting === log.open);
    element.classList.toggle('whole', isWhole);
    element.tabIndex = isWhole ? -1 : 0;
    put(element, at, count);
    element.setAttribute('aria-label', meetingTitle(meeting, log));
    if (isWhole) list.setAttribute('role', 'presentation');
    else list.removeAttribute('role');
    element.dataset.meeting = meeting.id;
    render(meetingView(meeting, log, isWhole), element, { renderBefore: list });
    const notes = element.querySelector<HTMLElement>('.notes');
    if (notes) this.#whole(notes, meeting);
    return former;
  }

  /** The notes of a meeting that is shown as a whole: each keeps its element, the hand may be in it. */
  #whole(list: HTMLElement, meeting: Dialogue): void {
    const former = new Map(
      Array.from(list.children as HTMLCollectionOf<HTMLElement>, (row) => [row.dataset.row, row]),
    );
    const rows = rowsOfWhole(meeting, this.log).map(({ note, isList, classes, content }) => {
      const row = former.get(note.id) ?? document.createElement('li');
      row.dataset.row = note.id;
      name(row, isList ? undefined : note.id);
      if (!this.#isDrawn(row, [classes])) row.className = classes;
      this.#drawn.set(row, [classes]);
      render(content, row);
      return row;
    });
    lay(list, rows);
  }

  /** The note at a place among those of its meeting that are shown. */
  row(
    meeting: Dialogue,
    notes: readonly Note[],
    at: number,
    element: HTMLElement = document.createElement('li'),
  ): HTMLElement {
    const { log } = this;
    const note = notes[at] as Note;
    const isHome = meeting === log.home;
    const [follows, leads] = [isStep(notes[at - 1]), isStep(notes[at + 1])];
    const depends = [note, meeting, notes.length, at, follows, leads, isHome, ...common(log)];
    if (this.#isDrawn(element, depends)) return element;
    this.#drawn.set(element, depends);
    const { classes, content } = rowOf([note], meeting, log, undefined, isHome ? log.showHistory : undefined);
    const joins = isStep(note) ? `${follows ? 'follows' : ''} ${leads ? 'leads' : ''}` : '';
    element.className = `${classes} ${joins}`;
    element.dataset.row = note.id;
    // Of a step, the place within its ruled list is known by it.
    name(element, isStep(note) ? undefined : note.id);
    element.tabIndex = -1;
    put(element, at, notes.length);
    render(content, element);
    return element;
  }

  #isDrawn(element: HTMLElement, depends: readonly unknown[]): boolean {
    const former = this.#drawn.get(element);
    return former?.length === depends.length && depends.every((each, index) => each === former[index]);
  }
}

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

/** Puts these elements into the box, in their order; what stands in its place already is not moved. */
export function lay(box: HTMLElement, elements: readonly HTMLElement[]): void {
  const staying = new Set<Element>(elements);
  for (const child of [...box.children]) if (!staying.has(child)) child.remove();
  elements.forEach((element, at) => {
    if (box.children[at] !== element) box.insertBefore(element, box.children[at] ?? null);
  });
}

/** By its note a row is found; one that holds several of them is not. */
function name(element: HTMLElement, note: string | undefined): void {
  if (note === undefined) delete element.dataset.note;
  else element.dataset.note = note;
}

/** Which one it is of how many, also of those that are not in the document. */
function put(element: HTMLElement, at: number, count: number): void {
  element.setAttribute('aria-posinset', String(at + 1));
  element.setAttribute('aria-setsize', String(count));
}
