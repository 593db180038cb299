import { html, nothing } from 'lit';
import type { Dialogue } from '@banso/model';
import { type Balance, balanceOf, companyShare, type Hint, hintsOf } from '@banso/model/mirror';
import { styleProperties } from '../../base/style-properties.js';
import { mirror as japanese } from '../../locales/ja/mirror.js';
import { type Messages, section } from '../../locales/registry.js';
import { focusNote } from '../focus-note.js';
import type { Reflection } from '../reflection.js';
import type { View } from '../view.js';
import { dismiss, isDismissed } from './dismissed.js';

type Words = Messages['mirror'];

/** The amount of words as one thick and one thin line, what the rules see, and what no rule can see. */
export function lookBack(meeting: Dialogue, reflection: Reflection, view: View) {
  const words = section('mirror', view.language, japanese);
  const balance = balanceOf(meeting);
  const hints = hintsOf(meeting).filter((hint) => !isDismissed(reflection, keyOf(hint, meeting)));
  return html`<div class="reflection">
    ${balance ? balanceView(balance, words) : nothing}
    ${
      hints.length
        ? html`<ul class="hints">
            ${hints.map((hint) => hintView(hint, meeting, reflection, words))}
          </ul>`
        : nothing
    }
    <ul class="checks">
      ${words.checks.map(
        (check) =>
          html`<li>
            <label class="check"><input type="checkbox" part="control" />${check}</label>
          </li>`,
      )}
    </ul>
    <p class="quiet small">${words.kept}</p>
  </div>`;
}

/** The same hint on the same notes was closed once. */
const keyOf = ({ rule, notes }: Hint, { id }: Dialogue) => [id, rule, ...notes].join(' ');

function balanceView(balance: Balance, words: Words) {
  const share = companyShare(balance);
  const bar = (label: string, percent: number) =>
    html`<div role="img" aria-label="${label} ${words.share(percent)}">
      <span aria-hidden="true">${label}</span><i ${styleProperties({ '--v': percent })}></i>
    </div>`;
  return html`<div class="balance">${bar(words.company, share)}${bar(words.supporter, 100 - share)}</div>
    <p class="quiet small">${words.amount}</p>`;
}

function hintView(hint: Hint, meeting: Dialogue, reflection: Reflection, words: Words) {
  const text = words.hints[hint.rule](hint.count);
  const first = meeting.notes.find(({ id }) => id === hint.notes[0]);
  return html`<li>
    <p>${text}</p>
    <details>
      <summary class="small quiet">${words.why}</summary>
      <p class="small quiet">${words.reasons[hint.rule]}</p>
    </details>
    <p class="row">
      ${
        first
          ? html`<button
              class="button bare"
              part="action"
              type="button"
              @click=${() => void focusNote(reflection.desk(), first)}
            >
              ${words.goTo}
            </button>`
          : nothing
      }
      <button
        class="button bare"
        part="action"
        type="button"
        aria-label=${words.dismissThis(text)}
        @click=${() => dismiss(reflection, keyOf(hint, meeting))}
      >
        ${words.dismiss}
      </button>
    </p>
  </li>`;
}
