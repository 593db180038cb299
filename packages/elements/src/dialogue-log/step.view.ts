import { html, nothing } from 'lit';
import type { Dialogue, NextStep, Note } from '@banso/model';
import { formatDayBeside } from '../base/format.js';
import { stepNames } from './meeting.js';
import type { View } from './view.js';

/** 次の一歩: a tick, what, whose (thick line: the company, thin: the supporter), until when or when it was done. */
export function stepView(note: Note, meeting: Dialogue, view: View, tick?: () => void) {
  const { texts } = view;
  const step: NextStep = note.step ?? { owner: 'owner' };
  const when = whenOf(step, meeting, view);
  const names = stepNames(meeting, step);
  const shownNames = names.length
    ? names
    : [{ name: texts.owners[step.owner], isSupporter: step.owner === 'supporter' }];
  return html`${tickView(note, view, tick)}
    <span class="what">${note.text}</span>
    <span class="who">
      ${shownNames.map(({ name, isSupporter }) => html`<b class=${isSupporter ? 'with' : ''}>${name}</b>`)}
      ${when ? html`<span>${when}</span>` : nothing}
    </span>`;
}

/** When it was done, or until when it is to be. */
export function whenOf({ doneOn, due }: NextStep, { heldOn }: Dialogue, { texts, language, today }: View) {
  const day = (iso: string) => formatDayBeside(language, iso, today, heldOn);
  return doneOn ? texts.steps.done(day(doneOn)) : due && texts.steps.due(day(due));
}

function tickView({ text, step }: Note, { texts }: View, tick?: () => void) {
  const isDone = Boolean(step?.doneOn);
  const sign = isDone
    ? html`<svg viewBox="0 0 16 16" aria-hidden="true"><path d="M3 8.5l3.5 3.5L13 4.5" /></svg>`
    : nothing;
  return html`<button
    class="tick"
    part="control"
    type="button"
    role="checkbox"
    aria-checked=${String(isDone)}
    aria-label=${texts.steps.tick(text)}
    ?disabled=${!tick}
    @click=${tick}
  >
    ${sign}
  </button>`;
}
