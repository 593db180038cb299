import { css, html, nothing } from 'lit';
import type { Dialogue } from '@banso/model';
import { headView } from '../../base/head.view.js';
import { a4, paperStyles } from '../../base/page.styles.js';
import type { Paper } from '../../base/paper.js';
import { sharedStyles } from '../../base/shared.styles.js';
import type { Messages } from '../../locales/registry.js';
import { newestFirst } from '../meeting.js';
import { meetingFacts, meetingTitle } from '../meeting-head.view.js';
import { logPaperStyles } from '../log-paper.styles.js';
import { notesStyles } from '../notes.styles.js';
import { rowsOf } from '../notes.view.js';
import type { PanelView } from '../panels.js';
import { sideStyles } from '../side.styles.js';
import { sideView } from '../side.view.js';
import { photosOnPaper, photosOnPaperStyles, type Pictures } from './photos-on-paper.js';

const recordStyles = css`
  :host {
    container-type: inline-size;
  }
  .head {
    padding-inline: 0;
  }
  h2 {
    font-size: 13.5pt;
    line-height: 1.4;
    margin-block: 0.1em 0.3em;
  }
  h3 {
    font-weight: 700;
  }
  .note,
  .side > section {
    padding-inline: 0;
  }
  .note {
    --_pad: 0px;
  }
  .state {
    display: none;
  }
  .meeting + .meeting {
    break-before: page;
  }
`;

interface RecordPaper {
  /** Whom what is printed is for. */
  audience: string;
  /** When it was printed. */
  printed: string;
  /** The photos; undefined = without. */
  pictures: Pictures | undefined;
  words: Messages['takeOut'];
}

/** 面談記録: the meetings as they are read, each on a page of its own, without anything that is the supporter's alone. */
export function recordPaper(
  meetings: readonly Dialogue[],
  view: PanelView,
  { audience, printed, pictures, words }: RecordPaper,
): Paper {
  const { texts, common, language, companyName } = view;
  const all = newestFirst(view.meetings);
  const ordinal = (meeting: Dialogue) =>
    texts.ordinal(all.length - all.findIndex(({ id }) => id === meeting.id));
  return {
    title: [texts.name, companyName, meetings[0]?.heldOn].filter(Boolean).join(' '),
    language,
    styles: [
      sharedStyles,
      notesStyles,
      sideStyles,
      logPaperStyles,
      paperStyles,
      recordStyles,
      photosOnPaperStyles,
    ],
    page: a4(`${common.audience} ${audience}   ${printed}`),
    content: html`${meetings.map(
      (meeting) =>
        html`<article class="meeting">
          ${headView({
            name: texts.name,
            context: [companyName, ordinal(meeting), meeting.demo ? common.demo : undefined],
            title: meetingTitle(meeting, view),
            facts: meetingFacts(meeting, view),
            status: { state: 'ready' },
            language,
            common,
          })}
          <div class="cols">
            <ol class="notes">
              ${rowsOf(meeting, view).map(({ classes, content }) => html`<li class=${classes}>${content}</li>`)}
            </ol>
            ${sideView(all, meeting, view)}
          </div>
          ${pictures ? photosOnPaper(meeting, pictures, words) : nothing}
        </article>`,
    )}`,
  };
}
