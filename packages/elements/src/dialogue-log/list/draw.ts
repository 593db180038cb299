import { render } from 'lit';
import type { Dialogue, Note } from '@banso/model';
import type { FlowSection } from '../../base/flow/flow-rows.js';
import { type LogView, meetingView, rowsOfWhole } from '../dialogue-log.view.js';
import { meetingTitle } from '../meeting-head.view.js';
import { rowOf } from '../notes.view.js';

/** Which one of how many, counted from 0. */
export interface Place {
  at: number;
  count: number;
}

/** A meeting with its head, and all of it where it is shown as a whole. */
export function drawSection(
  log: LogView,
  meeting: Dialogue,
  { at, count }: Place,
  isWhole: boolean,
  section = newSection(),
): FlowSection {
  const { element, list } = section;
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
  if (notes) drawWhole(log, notes, meeting);
  return section;
}

/** The notes of a meeting that is shown as a whole: each keeps its element, the hand may be in it. */
function drawWhole(log: LogView, list: HTMLElement, meeting: Dialogue): void {
  const former = new Map(
    Array.from(list.children as HTMLCollectionOf<HTMLElement>, (row) => [row.dataset.row, row]),
  );
  const rows = rowsOfWhole(meeting, log).map(({ note, isList, classes, content }) => {
    const row = former.get(note.id) ?? document.createElement('li');
    row.className = classes;
    name(row, note, isList);
    render(content, row);
    return row;
  });
  lay(list, rows);
}

/** The note at a place among those of its meeting that are shown. */
export function drawRow(
  log: LogView,
  meeting: Dialogue,
  notes: readonly Note[],
  at: number,
  row: HTMLElement = document.createElement('li'),
): HTMLElement {
  const note = notes[at] as Note;
  const showHistory = meeting === log.home ? log.showHistory : undefined;
  const { classes, content } = rowOf([note], meeting, log, undefined, showHistory);
  const follows = isStep(note) && isStep(notes[at - 1]);
  const leads = isStep(note) && isStep(notes[at + 1]);
  row.className = `${classes} ${follows ? 'follows' : ''} ${leads ? 'leads' : ''}`;
  name(row, note, isStep(note));
  row.tabIndex = -1;
  put(row, at, notes.length);
  render(content, row);
  return row;
}

export const isStep = (note: Note | undefined) => note?.kind === 'next-step' && !note.withdrawn;

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

/** A row is known by its first note, a note by its own place: within a ruled list of steps that is not the row. */
function name({ dataset }: HTMLElement, { id }: Note, isList: boolean): void {
  dataset.row = id;
  if (isList) delete dataset.note;
  else dataset.note = id;
}

/** Which one it is of how many, also of those that are not in the document. */
function put(element: HTMLElement, at: number, count: number): void {
  element.setAttribute('aria-posinset', String(at + 1));
  element.setAttribute('aria-setsize', String(count));
}
