import { html, nothing } from 'lit';
import type { Dialogue, Note } from '@banso/model';
import { conflictView } from '../base/conflict.view.js';
import { headView } from '../base/head.view.js';
import { loadFailure, loading, queuedNotice, saveFailure, type Status } from '../base/state.view.js';
import type { Desk } from './desk.js';
import { ordinalOf, wallsTouched } from './meeting.js';
import { meetingFacts, meetingTitle } from './meeting-head.view.js';
import { missingView } from './missing.view.js';
import { noteFormView } from './note-form.view.js';
import { type NoteActions, rowsOf } from './notes.view.js';
import { bareButton } from './tools.js';
import type { Reflection } from './reflection.js';
import { type SideActions, sideView } from './side.view.js';
import type { View } from './view.js';

export interface LogView extends View, Omit<Desk, 'meetings'> {
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
  /** Undefined where it is not wanted. */
  reflection: Reflection | undefined;
  /** A bank's own list, as the host set it. */
  questions: unknown;
  desk: Desk;
  begin: () => void;
  openMeeting: (id: string) => void;
  /**
   * The one that is open, or the newest where nothing may be written: it has the tools, and its head says what the
   * machine is doing.
   */
  home: Dialogue | undefined;
  showHistory: (note: Note) => void;
}

/** The whole log; what stands in `.flow` is drawn there, as far as it can be seen. */
export function dialogueLogView(log: LogView) {
  const { status, language, common, meetings, texts } = log;
  if (meetings.length) {
    return html`${log.tools.bar(log)}
      <div class="flow" role="feed" aria-label=${texts.name} tabindex="-1"></div>
      ${missingView(log, log.list)}`;
  }
  const isUnloaded = status.state === 'unloaded';
  return html`${headView({ name: texts.name, context: [log.companyName], status, language, common })}
  ${messagesView(log)}
  ${status.state === 'loading' ? loading(status, common) : isUnloaded ? nothing : emptyView(log)}`;
}

/** What the machine has to say. */
function messagesView(log: LogView) {
  const { status, language, common, store, element, writing } = log;
  const { conflict } = store;
  return html`${status.state === 'unloaded' ? loadFailure(status, language, common, () => void element.reload()) : nothing}
  ${queuedNotice(status, common)}
  ${status.state === 'failed' ? saveFailure(status, language, common, () => void store.retry()) : nothing}
  ${conflict ? conflictView(store, common, ...(writing.views?.overlapViews(conflict, log) ?? [])) : nothing}`;
}

/** The head of a meeting and what helps with it; of the one that is shown as a whole, the notes too. */
export function meetingView(meeting: Dialogue, log: LogView, isWhole: boolean) {
  const { meetings, texts, open, language } = log;
  const isOpen = meeting === open;
  const isHome = meeting === log.home;
  const title = meetingTitle(meeting, log);
  return html`${log.list.stripView?.(meeting, log)}
    <div class="cover">
      ${headView({
        name: texts.name,
        context: [
          log.companyName,
          texts.ordinal(ordinalOf(meetings, meeting)),
          meeting.demo ? log.common.demo : undefined,
        ],
        title,
        facts: meetingFacts(meeting, log),
        status: isHome ? log.status : { state: 'ready' },
        language,
        common: log.common,
      })}
      ${isHome ? messagesView(log) : nothing} ${toolsView(meeting, log)}
      ${isHome ? log.tools.panels?.inMeeting({ ...log, meeting }) : nothing}
      ${isWhole ? nothing : sideView(meetings, meeting, log)}
    </div>
    ${
      isWhole
        ? html`<div class="cols">
            ${
              meeting.notes.length || isOpen
                ? html`<ol
                    class="notes"
                    part="body"
                    @keydown=${isOpen ? log.writing.onKeydown : nothing}
                  ></ol>`
                : nothing
            }
            ${sideView(meetings, meeting, log, isOpen ? sideActions(meeting, log) : undefined)}
          </div>`
        : nothing
    }
    ${isOpen && isWhole ? composerView(meeting, log) : nothing}`;
}

/** The rows of a meeting that is shown as a whole. */
export function rowsOfWhole(meeting: Dialogue, log: LogView) {
  return rowsOf(meeting, log, meeting === log.open ? noteActions(log) : undefined, log.showHistory);
}

function sideActions(meeting: Dialogue, log: LogView): SideActions {
  const { writing, reflection } = log;
  return {
    tick: (step) => writing.do((deeds) => deeds.tick(step.meeting, step.note)),
    lookBack: reflection?.view(meeting, log) ?? nothing,
  };
}

/** What is written in, and above it what helps to. */
function composerView(meeting: Dialogue, log: LogView) {
  const { writing, tools, meetings, texts } = log;
  return html`${tools.panels?.atComposer({ ...log, meeting })} ${missingView(log, writing, writing.submitted)}
  ${noteFormView(writing.composer, meeting, log, {
    ...writing.views?.composerExtras(meeting, log),
    opens: tools.button('questions', texts.compose.questions),
    wallsAtHand: wallsTouched(meetings, meeting),
  })}`;
}

/** The tools of a meeting: all of them where it is open, or the newest where nothing may be written. */
function toolsView(meeting: Dialogue, log: LogView) {
  const { open, texts, tools, meetings } = log;
  const words = texts.meeting;
  const isHome = meeting === log.home;
  const photos = meeting.photos?.filter(({ withdrawn }) => !withdrawn).length ?? 0;
  const buttons = [
    open && isHome ? tools.button('details', words.details) : nothing,
    open && !isHome ? bareButton(words.write, () => log.openMeeting(meeting.id)) : nothing,
    meeting === meetings[0] && log.canBegin && !log.isStarted ? bareButton(words.begin, log.begin) : nothing,
    isHome && (open || photos) ? tools.button('photos', words.photos(photos)) : nothing,
    isHome ? tools.button('digest', words.digest) : nothing,
    isHome ? tools.button('take-out', words.takeOut) : nothing,
    isHome ? tools.findButton(words.find) : nothing,
  ];
  return buttons.every((one) => one === nothing)
    ? nothing
    : html`<p class="tools row no-print">${buttons}</p>`;
}

function noteActions(log: LogView): NoteActions {
  const { writing } = log;
  return {
    edit: (note) => writing.do((deeds) => deeds.edit(note)),
    tick: (note) => writing.do((deeds) => deeds.tick(writing.meeting, note)),
    insteadOf: (note) => writing.views?.insteadOf(note, writing, log, log.showHistory),
    withdrawn: writing.withdrawn,
    current: writing.current,
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
