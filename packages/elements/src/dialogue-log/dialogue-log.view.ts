import { html, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Dialogue } from '@banso/model';
import { conflictView } from '../base/conflict.view.js';
import { headView } from '../base/head.view.js';
import type { Conflict, RecordStore } from '../base/record-store.js';
import { loadFailure, loading, queuedNotice, saveFailure, type Status } from '../base/state.view.js';
import { detailsView } from './details.view.js';
import { meetingFacts, meetingTitle } from './meeting-head.view.js';
import { noteFormView } from './note-form.view.js';
import { type NoteActions, notesView } from './notes.view.js';
import { keepBothView, overlapView } from './overlap.view.js';
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
  ${log.conflict ? conflictView(log.store, common, overlapView(log.conflict, log), keepBothView(log.conflict, log)) : nothing}`;
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
  const { writing, meetings, texts, open } = log;
  const index = meetings.indexOf(meeting);
  const isOpen = meeting === open;
  const details = isOpen ? writing.details : undefined;
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
    ${messages} ${toolsView(meeting, log)} ${details ? detailsView(details, log) : nothing}
    <div class="cols">
      ${meeting.notes.length || isOpen ? notesView(meeting, log, isOpen ? noteActions(log) : undefined) : nothing}
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

function toolsView(meeting: Dialogue, log: LogView) {
  const { open, texts, writing } = log;
  if (!open) return nothing;
  const isFirst = meeting === log.meetings[0];
  const isOpen = meeting === open;
  if (isOpen && writing.details && !isFirst) return nothing;
  const button = (label: string, act: () => void) =>
    html`<button class="button bare" part="action" type="button" @click=${act}>${label}</button>`;
  return html`<p class="tools row no-print">
    ${
      isOpen
        ? writing.details
          ? nothing
          : button(texts.meeting.details, () => writing.editDetails())
        : button(texts.meeting.write, () => log.openMeeting(meeting.id))
    }
    ${isFirst && log.canBegin && !log.isStarted ? button(texts.meeting.begin, log.begin) : nothing}
  </p>`;
}

function noteActions(log: LogView): NoteActions {
  const { writing } = log;
  return {
    edit: (note) => writing.edit(note),
    tick: (note) => writing.tick(writing.meeting, note),
    undo: () => writing.undo(),
    formOf: (note) => {
      const form = writing.formOf(note);
      return form && noteFormView(form, writing.meeting, log);
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
