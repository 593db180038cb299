import { html, nothing } from 'lit';
import type { MergeConflict } from '@banso/model';
import { formatMoment } from '../base/format.js';
import type { Choice, Unsent } from './client.js';
import { nameOf, overlapsOf, wordsIn } from './entry.js';
import type { View } from './view.js';

/** One change that only a person can decide about: why, both texts side by side, and the choices. */
export function decisionView(entry: Unsent, view: View) {
  const { texts, language, panel } = view;
  const isAsked = panel?.name === 'give-up' && panel.entry === entry.id;
  return html`<div class="decision">
    <p>
      <b>${entry.problem?.kind === 'unreadable' ? texts.unreadable : nameOf(entry, texts, language)}</b>
      <span class="small quiet">${formatMoment(language, new Date(entry.madeAt))}</span>
    </p>
    ${reasonView(entry, view)} ${isAsked ? giveUpView(entry, view) : choicesView(entry, view)}
  </div>`;
}

function reasonView(entry: Unsent, { texts, language }: View) {
  const { problem, error } = entry;
  if (problem?.kind !== 'conflict') {
    const issues = error?.issues ?? [];
    return html`<p>${texts.refused} ${error?.userMessage?.(language) ?? ''}</p>
      ${
        issues.length
          ? html`<ul class="small">
              ${issues.map(({ message, path }) => html`<li>${message ?? path}</li>`)}
            </ul>`
          : nothing
      }`;
  }
  const name = (problem.by?.by ?? problem.current?.updatedBy)?.name ?? '';
  const sides = overlapsOf(entry).map((place) => sidesView(place, name, texts));
  return html`<p>${texts.overlap(name)} ${texts.overlapNote}</p>
    ${sides}`;
}

/** Both texts, mine outlined. Figures and answers are told by their place in the widget itself. */
function sidesView({ mine, theirs }: MergeConflict, name: string, texts: View['texts']) {
  const [own, other] = [wordsIn(mine), wordsIn(theirs)];
  if (own === '' || other === '') return nothing;
  const side = (kind: string, who: string, words: string | undefined) =>
    html`<div class=${kind}>
      <p class="small"><b>${who}</b></p>
      <p class="words">${words ?? texts.removed}</p>
    </div>`;
  return html`<div class="versus">
    ${side('mine', texts.mine, own)}${side('theirs', texts.theirs(name), other)}
  </div>`;
}

function choicesView(entry: Unsent, view: View) {
  const { texts, busy } = view;
  const isOverlap = entry.problem?.kind === 'conflict';
  const label = (choice: Choice) =>
    choice === 'keep-mine' && !isOverlap ? texts.choices.again : texts.choices[choice];
  const choose = (choice: Choice) =>
    choice === 'give-up' ? view.show({ name: 'give-up', entry: entry.id }) : view.decide(entry, choice);
  return html`<div class="row">
    ${entry.choices.map(
      (choice) =>
        html`<button
          class="button ${choice === 'give-up' ? 'bare' : ''}"
          type="button"
          part="action"
          data-opens=${choice === 'give-up' ? `give-up ${entry.id}` : nothing}
          ?disabled=${busy}
          @click=${() => choose(choice)}
        >
          ${label(choice)}
        </button>`,
    )}
  </div>`;
}

function giveUpView(entry: Unsent, view: View) {
  const { texts, busy } = view;
  return html`<div class="notice" data-panel>
    <p>${texts.giveUpAsk}</p>
    <span class="row">
      <button
        class="button"
        type="button"
        part="action"
        ?disabled=${busy}
        @click=${() => view.decide(entry, 'give-up')}
      >
        ${texts.giveUp}
      </button>
      <button class="button bare" type="button" part="action" @click=${() => view.show(undefined)}>
        ${texts.actions.cancel}
      </button>
    </span>
  </div>`;
}
