import { html, nothing } from 'lit';
import type { Digest, DigestMeeting, WallCourse } from '@banso/model/digest';
import { formatDate, formatDayBeside } from '../../base/format.js';
import { wallGlyph } from '../../base/glyphs.view.js';
import { digest as japanese } from '../../locales/ja/digest.js';
import { type Messages, section } from '../../locales/registry.js';
import { meetingTitle } from '../meeting-head.view.js';
import { noteBody } from '../notes.view.js';
import { stepView } from '../step.view.js';
import type { View } from '../view.js';

type Words = Messages['digest'];

/** The words, the open steps and the course of the walls; `isShort` = only what can be read in ten minutes. */
export function digestView(digest: Digest, isShort: boolean, view: View) {
  const words = section('digest', view.language, japanese);
  const { from, to, meetings, minutes } = digest;
  const day = (iso: string) => formatDate(view.language, iso);
  return html`<p class="span quiet small">
      <span>${words.span(day(from), day(to))}</span>
      <span class="nb">${words.meetings(meetings.length)}</span>
      ${meetings.length ? html`<span class="nb">${words.minutes(isShort ? minutes.core : minutes.all)}</span>` : nothing}
    </p>
    <p class="quiet small">${words.explain}</p>
    <div class="gathered">
      <section class="voices" aria-label=${words.voices}>
        <h4>${words.voices}</h4>
        ${meetings.length ? meetings.map((one) => meetingView(one, isShort, words, view)) : html`<p class="quiet">${words.none}</p>`}
      </section>
      <section aria-label=${words.steps}>
        <h4>${words.steps}</h4>
        ${stepsView(digest, words, view)}
      </section>
      <section aria-label=${words.walls}>
        <h4>${words.walls}</h4>
        ${
          digest.walls.length
            ? html`<ul class="courses">
                ${digest.walls.map((course) => courseView(course, words, view))}
              </ul>`
            : html`<p class="quiet">${words.noWalls}</p>`
        }
      </section>
    </div>`;
}

function meetingView({ meeting, notes, core }: DigestMeeting, isShort: boolean, words: Words, view: View) {
  const shown = isShort ? notes.filter(({ id }) => core.has(id)) : notes;
  const rest = notes.length - shown.length;
  const date = formatDate(view.language, meeting.heldOn);
  const title = meetingTitle(meeting, view);
  return html`<div class="told">
    <h5>${date}${title === date ? nothing : html` <span>${title}</span>`}</h5>
    <ol>
      ${shown.map((note) => html`<li class="note ${note.kind}">${noteBody(note, meeting, view)}</li>`)}
    </ol>
    ${rest ? html`<p class="quiet small">${words.others(rest)}</p>` : nothing}
  </div>`;
}

function stepsView({ steps }: Digest, words: Words, view: View) {
  if (!steps.length) return html`<p class="quiet">${words.noSteps}</p>`;
  return html`<ol class="steps">
    ${steps.map(({ note, meeting }) => html`<li>${stepView(note, meeting, view)}</li>`)}
  </ol>`;
}

function courseView(
  { wall, touched, agreed }: WallCourse,
  words: Words,
  { common, texts, language, today }: View,
) {
  const day = (iso: string) => formatDayBeside(language, iso, today);
  return html`<li>
    <span class="wall">${wallGlyph(wall)}${common.walls[wall]}</span>
    <div>
      ${
        agreed
          ? html`<b>${common.wallStates[agreed.state]}</b>
              ${agreed.since ? html`<span class="quiet small">${words.since(day(agreed.since))}</span>` : nothing}`
          : nothing
      }
      <span class="quiet small"
        >${texts.list(touched.map(({ heldOn, count }) => words.touched(day(heldOn), count)))}</span
      >
    </div>
  </li>`;
}
