import { html, nothing } from 'lit';
import type { Dialogue, Note } from '@banso/model';
import type { LogView } from '../dialogue-log.view.js';
import { type FormExtras, noteFormView } from '../note-form.view.js';
import { metaView, type RowContent } from '../notes.view.js';
import type { NoteForm } from '../note-form.js';
import type { View } from '../view.js';
import type { Writing } from '../writing.js';
import { chooseKind } from './kinds.js';
import { fieldsOfKind, tooLongView } from './fields.view.js';
import { writingTexts } from './texts.js';

/** In the place of a note: its form while it is being edited, and a way back when it has just been withdrawn. */
export function insteadOf(
  note: Note,
  writing: Writing,
  view: View,
  showHistory: (note: Note) => void,
): RowContent | undefined {
  if (note.id === writing.withdrawn?.id) return withdrawnView(note, writing, view);
  const form = writing.deeds?.formOf(note);
  if (!form) return undefined;
  const { edit } = writingTexts(view.language);
  const button = (label: string, act: () => void, isLast = false) =>
    html`<button class="button bare ${isLast ? 'last' : ''}" part="action" type="button" @click=${act}>
      ${label}
    </button>`;
  const content = noteFormView(form, writing.meeting, view, {
    words: edit,
    onClick: chooseKind,
    placeholder: placeholderOf(form, view),
    below: tooLongView(form, view),
    fields: fieldsOfKind(form, view, writing.meeting.participants),
    opens: [
      button(view.texts.edit.history, () => showHistory(note)),
      button(edit.cancel, () => form.events.cancel?.()),
      button(edit.withdraw, () => form.events.withdraw?.(note), true),
    ],
  });
  return { classes: 'note editing', content };
}

/** What the composer has besides a text and its kind. */
export function composerExtras(meeting: Dialogue, log: LogView): FormExtras {
  const { composer } = log.writing;
  return {
    placeholder: placeholderOf(composer, log),
    keys: writingTexts(log.language).compose.keys,
    below: html`${tooLongView(composer, log)} ${noticeView(log.writing, log)}
    ${kinderView(composer, meeting, log)}`,
    fields: fieldsOfKind(composer, log, meeting.participants),
    onClick: chooseKind,
  };
}

function placeholderOf({ draft: { kind } }: NoteForm, { language, texts }: View): string {
  return kind === 'words' ? texts.compose.placeholder : writingTexts(language).compose.placeholders[kind];
}

function withdrawnView(note: Note, writing: Writing, view: View): RowContent {
  const { edit } = writingTexts(view.language);
  const content = html`${metaView(note, view.texts.kinds[note.kind])}
    <div class="body">
      <p class="row small" role="status">
        <span class="quiet">${edit.withdrawn}</span>
        <button class="button bare undo" part="action" type="button" @click=${() => writing.deeds?.undo()}>
          ${edit.undo}
        </button>
      </p>
    </div>`;
  return { classes: 'note gone no-print', content };
}

/** Kinder words, offered below the supporter's own while they are typed. */
function kinderView(form: NoteForm, meeting: Dialogue, log: LogView) {
  const { reflection, meetings } = log;
  const { kind, text } = form.draft;
  if (!reflection || text === '' || (kind !== 'question' && kind !== 'proposal')) return nothing;
  reflection.want();
  return reflection.module?.kinder(form, meetings, meeting, reflection, log);
}

/** A word about what has just happened to the words. */
function noticeView({ notice }: Writing, { language }: View) {
  if (!notice) return undefined;
  const { compose } = writingTexts(language);
  const text = notice.kind === 'removed' ? compose.removed(notice.count) : compose[notice.kind];
  return html`<p class="small quiet" role="status">${text}</p>`;
}
