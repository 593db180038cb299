import { html, nothing } from 'lit';
import { formatMoment } from '../base/format.js';
import type { Unsent } from './client.js';
import { nameOf } from './entry.js';
import { decisionView } from './decision.view.js';
import type { View } from './view.js';

/** What the server does not have: what waits for a person first, then what waits for the network. */
export function unsentView(view: View) {
  const { parts, texts, busy } = view;
  const { entries, waitingFor } = parts.outbox;
  const decisions = entries.filter(({ state }) => state === 'decision');
  const waiting = entries.filter(({ state }) => state === 'waiting');
  if (entries.length === 0) return nothing;
  return html`${
      decisions.length
        ? html`<section class="band" part="message">
            <h3>${texts.decide(decisions.length)}</h3>
            <p class="small quiet">${texts.decideNote}</p>
            ${decisions.map((entry) => decisionView(entry, view))}
          </section>`
        : nothing
    }
    ${
      waiting.length
        ? html`<section class="band" part="body">
            <h3>${texts.waiting(waiting.length)}</h3>
            <p class="small quiet">
              ${waitingFor ? `${texts.waitingFor[waitingFor]} ` : ''}${texts.waitingNote}
            </p>
            <ul class="unsent">
              ${waiting.map((entry) => rowView(entry, view))}
            </ul>
          </section>`
        : nothing
    }
    <div class="band row">
      <button class="button" type="button" part="action" ?disabled=${busy} @click=${view.send}>
        ${texts.actions.send}
      </button>
      <button class="button bare" type="button" part="action" ?disabled=${busy} @click=${view.exportFile}>
        ${texts.actions.export}
      </button>
    </div>`;
}

function rowView(entry: Unsent, { texts, language }: View) {
  const { problem, madeAt } = entry;
  return html`<li>
    <span>${problem?.kind === 'unreadable' ? texts.unreadable : nameOf(entry, texts, language)}</span>
    <span class="small quiet num">${formatMoment(language, new Date(madeAt))}</span>
  </li>`;
}
