import { html } from 'lit';
import { live } from 'lit/directives/live.js';
import { wallStates } from '@banso/model';
import { wallGlyph } from '../base/glyphs.view.js';
import type { AgreedStates } from './agreed-states.js';
import type { Texts } from './texts.js';

/** Where people now agree that a wall stands: five words, since when, and a few words of what it rests on. */
export function agreeView(states: AgreedStates, { common, text }: Texts) {
  const draft = states.draft!;
  const wall = common.walls[draft.id];
  return html`<div class="agree no-print" @keydown=${(event: KeyboardEvent) => onKey(event, states)}>
    <fieldset class="words">
      <legend>${wallGlyph(draft.id)}${text.agreed.question(wall)}</legend>
      ${wallStates.map(
        (state) =>
          html`<label class="choice">
            <input
              type="radio"
              name="agreed-state"
              part="control"
              .checked=${live(draft.state === state)}
              @change=${() => states.write({ state })}
            />
            <span class="rung small-rung ${state}" aria-hidden="true"><i></i></span>
            <span>${common.wallStates[state]}</span>
          </label>`,
      )}
    </fieldset>
    <p class="small quiet">${text.agreed.hint}</p>
    <div class="agree-fields">
      <label class="stack">
        <span class="label">${text.agreed.sinceLabel}</span>
        <input
          class="field"
          type="date"
          part="control"
          .value=${live(draft.since ?? '')}
          @input=${({ target }: Event) => states.write({ since: (target as HTMLInputElement).value || null })}
        />
      </label>
      <label class="stack grow">
        <span class="label">${text.agreed.noteLabel}</span>
        <input
          class="field"
          type="text"
          part="control"
          maxlength="2000"
          placeholder=${text.agreed.notePlaceholder}
          .value=${live(draft.note ?? '')}
          @input=${({ target }: Event) => states.write({ note: (target as HTMLInputElement).value })}
        />
      </label>
    </div>
    <div class="row">
      <button class="button main" type="button" part="action" @click=${() => states.keep()}>
        ${text.agreed.keep}
      </button>
      <button class="button bare" type="button" part="action" @click=${() => states.cancel()}>
        ${common.actions.cancel}
      </button>
    </div>
  </div>`;
}

function onKey(event: KeyboardEvent, states: AgreedStates) {
  if (event.isComposing || event.keyCode === 229) return;
  if (event.key === 'Escape') states.cancel();
  else if (event.key === 'Enter' && (event.target as HTMLElement).matches('input')) states.keep();
  else return;
  event.preventDefault();
}
