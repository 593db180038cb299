import { html, nothing, type TemplateResult } from 'lit';
import { correctionOf, type Dialogue, type Note } from '@banso/model';
import { formatMoment } from '../base/format.js';
import { wallGlyph } from '../base/glyphs.view.js';
import { notesOf, placed, speakerOf, voiceOf } from './meeting.js';
import { stepView } from './step.view.js';
import type { View } from './view.js';

/** What can be done with the notes of a meeting that is open for writing. */
export interface NoteActions {
  edit: (note: Note) => void;
  tick: (note: Note) => void;
  /** What stands in the place of a note that is being edited, or that has just been withdrawn. */
  insteadOf: (note: Note) => RowContent | undefined;
  /** The note that has just been withdrawn, where undoing is offered. */
  withdrawn: Note | undefined;
  /** The note whose button the Tab key reaches. */
  current: string | undefined;
}

/** What a row shows, and as what. */
export interface RowContent {
  classes: string;
  content: TemplateResult;
}

/** A row of a meeting that is shown as a whole. */
export interface NotesRow extends RowContent {
  /** The first note in it, or the only one. */
  note: Note;
  /** Steps that follow each other stand in one ruled list: there each place in it is known by its note. */
  isList: boolean;
}

/** The notes of a meeting on their two lanes, row by row. */
export function rowsOf(
  meeting: Dialogue,
  view: View,
  actions?: NoteActions,
  showHistory?: (note: Note) => void,
): NotesRow[] {
  const notes = notesOf(meeting);
  const { withdrawn } = actions ?? {};
  const isMarked = notes.some(({ id }) => id === withdrawn?.id);
  const shown = withdrawn && !isMarked ? placed([...notes, withdrawn]) : notes;
  return grouped(shown, (note) => note.withdrawn || Boolean(actions?.insteadOf(note))).map((group) => {
    const [note] = group;
    const other = actions?.insteadOf(note);
    const isList = !other && note.kind === 'next-step' && !note.withdrawn;
    return { note, isList, ...(other ?? rowOf(group, meeting, view, actions, showHistory)) };
  });
}

type Group = readonly [Note, ...Note[]];

/** What stands in a row: a note, or steps that follow each other. */
export function rowOf(
  group: Group,
  meeting: Dialogue,
  view: View,
  actions?: NoteActions,
  showHistory?: (note: Note) => void,
): RowContent {
  const [note] = group;
  if (note.withdrawn) return { classes: 'note gone', content: goneView(note, view, showHistory) };
  if (note.kind === 'next-step')
    return { classes: 'note next-step', content: stepsView(group, meeting, view, actions, showHistory) };
  const isOther = note.kind === 'words' && voiceOf(meeting, note) !== 'owner';
  const kind = isOther ? view.texts.otherWords : view.texts.kinds[note.kind];
  return {
    classes: `note ${note.kind} ${isOther ? 'other' : ''}`,
    content: html`${metaView(note, kind)}
      <div class="body">${noteBody(note, meeting, view)}${correctionView(note, view, showHistory)}</div>
      <div class="margin">${wallsOf(note, view)}${editButton(note, kind, view, actions)}</div>`,
  };
}

function grouped(notes: Note[], standsAlone: (note: Note) => boolean | undefined): Group[] {
  const groups: [Note, ...Note[]][] = [];
  for (const note of notes) {
    const last = groups.at(-1);
    const joins = note.kind === 'next-step' && last?.[0].kind === 'next-step';
    if (joins && !standsAlone(note) && !standsAlone(last[0])) last.push(note);
    else groups.push([note]);
  }
  return groups;
}

type ShowHistory = ((note: Note) => void) | undefined;

function stepsView(
  notes: Group,
  meeting: Dialogue,
  view: View,
  actions: NoteActions | undefined,
  showHistory: ShowHistory,
) {
  const kind = view.texts.kinds['next-step'];
  return html`${metaView(notes[0], kind)}
    <div class="body">
      <ol class="steps">
        ${notes.map(
          (note) =>
            html`<li data-note=${note.id}>
              ${stepView(note, meeting, view, actions && (() => actions.tick(note)))}
              ${wallsOf(note, view)}${editButton(note, kind, view, actions)}${correctionView(note, view, showHistory)}
            </li>`,
        )}
      </ol>
    </div>`;
}

export function metaView({ at }: Note, kind: string) {
  return html`<p class="meta">
    <span class="kind">${kind}</span>${at ? html`<time datetime=${at}>${at}</time>` : nothing}
  </p>`;
}

/** The words of a note, in the face of its kind. */
export function noteBody(note: Note, meeting: Dialogue, { texts }: View) {
  if (note.kind === 'words' || note.kind === 'insight') {
    const speaker = speakerOf(meeting, note);
    const name = speaker ? texts.person(speaker.name, speaker.title) : '';
    const aside = note.aside ? texts.inParentheses(note.aside) : '';
    // Nothing may stand beside it: blanks are shown as they are.
    const said = html`<bdi>${emphasised(note)}</bdi>`;
    return html`<blockquote class="said ${note.emphasis ? 'marked' : ''}">${said}</blockquote>
      ${name || aside ? html`<p class="by">${name}${aside}</p>` : nothing}`;
  }
  const source =
    note.kind === 'fact' && note.basis
      ? html`<span class="src">${texts.inParentheses(note.basis)}</span>`
      : nothing;
  return html`<p class="text"><bdi>${withoutLastLines(note.text)}</bdi>${source}</p>`;
}

/** The phrase that turned gets 圏点; a phrase that no longer stands in the text gets none. */
function emphasised({ text, emphasis }: Note) {
  const at = emphasis ? text.indexOf(emphasis) : -1;
  if (!emphasis || at < 0) return withoutLastLines(text);
  return html`${text.slice(0, at)}<em>${emphasis}</em>${withoutLastLines(text.slice(at + emphasis.length))}`;
}

/** Empty lines at the end, as a paste brings them, are kept and not shown: the bracket closes behind the last word. */
const withoutLastLines = (text: string) => (/[\r\n]$/.test(text) ? text.trimEnd() : text);

function wallsOf({ walls }: Note, { common }: View) {
  if (!walls?.length) return nothing;
  return html`<p class="walls">
    ${walls.map((wall) => html`<span class="wall">${wallGlyph(wall)}${common.walls[wall]}</span>`)}
  </p>`;
}

function editButton(note: Note, kind: string, { texts }: View, actions?: NoteActions) {
  if (!actions) return nothing;
  const beginning = [...note.text].slice(0, 20).join('');
  return html`<button
    class="button bare edit no-print"
    part="action"
    type="button"
    tabindex=${note.id === actions.current ? 0 : -1}
    aria-label=${texts.edit.openNote(kind, beginning)}
    @click=${() => actions.edit(note)}
  >
    ${texts.edit.open}
  </button>`;
}

/** 訂正, with who and when; it opens what the note has been. */
function correctionView(note: Note, { texts, language }: View, showHistory: ShowHistory) {
  const correction = correctionOf(note);
  if (!correction) return nothing;
  const { by, at } = correction;
  const { corrected } = texts.edit;
  const label = showHistory
    ? html`${historyButton(note, corrected, showHistory, texts.edit.showHistory)}<span class="print-only"
          >${corrected}</span
        >`
    : corrected;
  return html`<p class="correction">${label} ${by.name} ${momentView(at, language)}</p>`;
}

function historyButton(note: Note, label: string, show: (note: Note) => void, name?: string) {
  return html`<button
    class="button bare no-print"
    part="action"
    type="button"
    aria-label=${name ?? nothing}
    @click=${() => show(note)}
  >
    ${label}
  </button>`;
}

const momentView = (at: string, language: string) =>
  html`<time datetime=${at}>${formatMoment(language, new Date(at))}</time>`;

/** The mark of a note that was withdrawn: where it stood, who withdrew it and when. */
function goneView(note: Note, { texts, language }: View, showHistory: ShowHistory) {
  const { changedBy: by, changedAt: at } = note.stamp ?? {};
  return html`${metaView(note, texts.kinds[note.kind])}
    <div class="body">
      <p class="row small quiet">
        <span>${texts.edit.gone} ${by?.name}</span>
        ${at ? momentView(at, language) : nothing}
        ${showHistory ? historyButton(note, texts.edit.history, showHistory) : nothing}
      </p>
    </div>`;
}
