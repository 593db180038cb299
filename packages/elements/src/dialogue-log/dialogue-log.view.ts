import { html, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Dialogue } from '@banso/model';
import { conflictView } from '../base/conflict.view.js';
import { headView } from '../base/head.view.js';
import type { Conflict, RecordStore } from '../base/record-store.js';
import { loadFailure, loading, queuedNotice, saveFailure, type Status } from '../base/state.view.js';
import { meetingFacts, meetingTitle } from './meeting-head.view.js';
import { noteFormView } from './note-form.view.js';
import { type NoteActions, notesView } from './notes.view.js';
import type * as Overlap from './overlap.view.js';
import type { Panels } from './panels.js';
import type { Reflection } from './reflection.js';
import { type SideActions, sideView } from './side.view.js';
import type { View } from './view.js';
import type { Writing } from './writing.js';

export interface LogView extends View {
  status: Status;
  companyName: string | undefined;
  /** The newest first. */
  meetings: Dialogue[];
  /** The meeting that is open for writing; undefined where nothing may be written. */
  open: Dialogue | undefined;
  /** Whether a new meeting can be started. */
  canBegin: boolean;
  /** A new meeting is on the screen and holds nothing yet. */
  isStarted: boolean;
  writing: Writing;
  panels: Panels;
  /** Undefined where it is not wanted. */
  reflection: Reflection | undefined;
  /** A bank's own list, as the host set it. */
  questions: unknown;
  store: Pick<RecordStore<Dialogue>, 'conflict' | 'settle'>;
  conflict: Conflict<Dialogue> | undefined;
  /** Undefined until it is loaded. */
  overlap: typeof Overlap | undefined;
  keepBoth: () => void;
  reload: () => void;
  retry: () => void;
  begin: () => void;
  openMeeting: (id: string) => void;
}

/** The whole log. */
export function dialogueLogView(log: LogView) {
  const { status, language, common, meetings, open, texts } = log;
  if (open) log.writing.open(open);
  const isUnloaded = status.state === 'unloaded';
  const isLoading = status.state === 'loading' && !meetings.length;
  const messages = html`${isUnloaded ? loadFailure(status, language, common, log.reload) : nothing}
  ${queuedNotice(status, common)}
  ${status.state === 'failed' ? saveFailure(status, language, common, log.retry) : nothing}
  ${log.conflict ? conflictView(log.store, common, log.overlap?.overlapView(log.conflict, log), log.overlap?.keepBothView(log.conflict, log)) : nothing}`;
  if (!meetings.length) {
    return html`${headView({ name: texts.name, context: [log.companyName], status, language, common })}
    ${messages} ${isLoading ? loading(status, common) : isUnloaded ? nothing : emptyView(log)}`;
  }
  return html`${repeat(
    meetings,
    ({ id }) => id,
    (meeting, index) => {
      const isFirst = index === 0;
      if (meeting === open || isFirst) return meetingView(meeting, log, isFirst ? messages : nothing);
      const depends = [meeting, meetings[index + 1], log.companyName, language, common, open !== undefined];
      return guard(depends, () => meetingView(meeting, log, nothing));
    },
  )}`;
}

function meetingView(meeting: Dialogue, log: LogView, messages: unknown) {
  const { meetings, texts, open } = log;
  const index = meetings.indexOf(meeting);
  const isOpen = meeting === open;
  const isHome = meeting === (open ?? meetings[0]);
  return html`<article class="meeting ${isOpen ? 'open' : ''}" aria-label=${meetingTitle(meeting, log)}>
    ${headView({
      name: texts.name,
      context: [
        log.companyName,
        texts.ordinal(meetings.length - index),
        meeting.demo ? log.common.demo : undefined,
      ],
      title: meetingTitle(meeting, log),
      facts: meetingFacts(meeting, log),
      status: index === 0 ? log.status : { state: 'ready' },
      language: log.language,
      common: log.common,
    })}
    ${messages} ${isHome ? homeView(meeting, log) : toolsView(meeting, log)}
    <div class="cols">
      ${meeting.notes.length || isOpen ? notesView(meeting, log, isOpen ? noteActions(log) : undefined, isHome ? (note) => void log.panels.show('history', note) : undefined) : nothing}
      ${sideView(meetings, meeting, log, isOpen ? sideActions(meeting, log) : undefined)}
    </div>
    ${isOpen ? composerView(meeting, log) : nothing}
  </article>`;
}

function sideActions(meeting: Dialogue, log: LogView): SideActions {
  const { writing, reflection } = log;
  return {
    tick: (step) => writing.tick(step.meeting, step.note),
    lookBack: reflection?.view(meeting, log) ?? nothing,
  };
}

/** What is written in, and above it what helps to. */
function composerView(meeting: Dialogue, log: LogView) {
  const { writing, panels, reflection, meetings, texts } = log;
  return html`${panels.view('questions', { ...log, meeting })} ${panels.view('paste', { ...log, meeting })}
  ${noteFormView(writing.composer, meeting, log, {
    below: html`${noticeView(log)}${reflection?.kinder(writing.composer, meetings, meeting, log)}`,
    opens: panels.button('questions', texts.compose.questions),
  })}`;
}

/** A word about what has just happened to the words. */
function noticeView({ writing: { notice }, texts: { compose } }: LogView) {
  if (!notice) return nothing;
  const text = notice.kind === 'removed' ? compose.removed(notice.count) : compose[notice.kind];
  return html`<p class="small quiet" role="status">${text}</p>`;
}

/** The tools of the meeting that is open, or of the newest where nothing may be written, and what they open. */
function homeView(meeting: Dialogue, log: LogView) {
  const { panels } = log;
  const view = { ...log, meeting };
  const names = ['details', 'digest', 'take-out', 'history'] as const;
  return html`${toolsView(meeting, log)} ${names.map((name) => panels.view(name, view))}`;
}

function toolsView(meeting: Dialogue, log: LogView) {
  const { open, texts, panels, meetings } = log;
  const words = texts.meeting;
  const isHome = meeting === (open ?? meetings[0]);
  const button = (label: string, act: () => void) =>
    html`<button class="button bare" part="action" type="button" @click=${act}>${label}</button>`;
  const buttons = [
    open && isHome ? panels.button('details', words.details) : nothing,
    open && !isHome ? button(words.write, () => log.openMeeting(meeting.id)) : nothing,
    meeting === meetings[0] && log.canBegin && !log.isStarted ? button(words.begin, log.begin) : nothing,
    isHome ? panels.button('digest', words.digest) : nothing,
    isHome ? panels.button('take-out', words.takeOut) : nothing,
  ];
  return buttons.every((one) => one === nothing)
    ? nothing
    : html`<p class="tools row no-print">${buttons}</p>`;
}

function noteActions(log: LogView): NoteActions {
  const { writing } = log;
  return {
    edit: (note) => writing.edit(note),
    tick: (note) => writing.tick(writing.meeting, note),
    undo: () => writing.undo(),
    formOf: (note) => {
      const form = writing.formOf(note);
      if (!form) return undefined;
      const opens = html`<button
        class="button bare"
        part="action"
        type="button"
        @click=${() => void log.panels.show('history', note)}
      >
        ${log.texts.edit.history}
      </button>`;
      return noteFormView(form, writing.meeting, log, { opens });
    },
    withdrawn: writing.withdrawn,
    current: writing.current,
    onKeydown: writing.onKeydown,
  };
}

function emptyView({ texts, canBegin, begin }: LogView) {
  return html`<div class="empty band" part="body">
    <p class="first">${texts.empty.title}</p>
    <p class="quiet">${texts.empty.explain}</p>
    ${
      canBegin
        ? html`<button class="button main" part="action" type="button" @click=${begin}>
            ${texts.empty.begin}
          </button>`
        : nothing
    }
  </div>`;
}
