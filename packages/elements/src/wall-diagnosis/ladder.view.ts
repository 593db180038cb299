import { html, nothing } from 'lit';
import { walls } from '@banso/model';
import type { AgreedWallState, Engagement, Wall } from '@banso/model';
import { formatDate, formatMonth } from '../base/format.js';
import { wallGlyph } from '../base/glyphs.view.js';
import { agreeView } from './agree.view.js';
import type { AgreedStates } from './agreed-states.js';
import type { Texts } from './texts.js';

/** 五つの壁: the two lines are the rails of a ladder, each wall is a rung, as far as people agree that it is crossed. */
export function ladderView(states: AgreedStates, writable: boolean, texts: Texts) {
  const { text } = texts;
  return html`<section class="band ladder" part="body">
    <h3 class="visually-hidden">${text.agreed.heading}</h3>
    <ol>
      ${walls.map((wall, index) => rung(states, wall, index, writable && states.writable, texts))}
    </ol>
    ${states.draft ? agreeView(states, texts) : nothing}
  </section>`;
}

/** The agreed state of a wall; one that nobody wrote down was not heard yet. */
export function agreedState(engagement: Engagement | undefined, wall: Wall): AgreedWallState {
  return engagement?.wallStates.find(({ id }) => id === wall) ?? { id: wall, state: 'unheard' };
}

function rung(states: AgreedStates, wall: Wall, index: number, writable: boolean, texts: Texts) {
  const { common, text, language } = texts;
  const { state, note, since } = agreedState(states.engagement, wall);
  const word = common.wallStates[state];
  return html`<li>
    <span class="name"
      >${wallGlyph(wall)}<span class="nb"
        ><span class="no">${text.number(index + 1)}</span>${common.walls[wall]}</span
      ></span
    >
    <span class="rung ${state}" aria-hidden="true"><i></i></span>
    <span class="say">
      ${
        writable
          ? html`<button
              class="word"
              type="button"
              part="action"
              data-wall=${wall}
              aria-expanded=${states.draft?.id === wall}
              aria-label=${`${word} ${text.agreed.change(common.walls[wall])}`}
              @click=${() => states.begin(wall)}
            >
              ${word}
            </button>`
          : html`<b>${word}</b>`
      }
      ${note ? html`<span>${note}</span>` : nothing}
      ${
        since && state !== 'unheard'
          ? html`<time datetime=${since} title=${formatDate(language, since)}
              >${text.agreed.since(formatMonth(language, since.slice(0, 7)))}</time
            >`
          : nothing
      }
    </span>
  </li>`;
}
