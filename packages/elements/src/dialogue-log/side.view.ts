import { html, nothing } from 'lit';
import type { Dialogue } from '@banso/model';
import { wallGlyph } from '../base/glyphs.view.js';
import { type StepOfMeeting, stepsBefore, wallCounts } from './meeting.js';
import { stepView, whenOf } from './step.view.js';
import type { View } from './view.js';

export interface SideActions {
  /** Steps of earlier meetings can be ticked where they are asked about. */
  tick: (step: StepOfMeeting) => void;
  /** The supporter's own look back; nothing where it is not wanted. */
  lookBack: unknown;
}

/** More than can be talked about in one meeting; the others are found in their meetings. */
const mostSteps = 20;

/** Beside the words: the walls they touch, the steps from last time, and the supporter's own look back. */
export function sideView(
  meetings: readonly Dialogue[],
  meeting: Dialogue,
  view: View,
  actions?: SideActions,
) {
  const counts = wallCounts(meeting);
  const steps = stepsBefore(meetings, meeting);
  const lookBack = actions?.lookBack ?? nothing;
  if (!counts.length && !steps.length && lookBack === nothing) return nothing;
  const { texts, common } = view;
  return html`<div class="side" part="body" role="group" aria-label=${texts.side.label}>
    ${
      counts.length
        ? html`<section>
            <h3>${texts.side.walls}</h3>
            <ul class="wl">
              ${counts.map(
                ({ wall, count }) =>
                  html`<li>
                    ${wallGlyph(wall)}<span>${common.walls[wall]}</span
                    ><span class="quiet small">${texts.side.places(count)}</span>
                  </li>`,
              )}
            </ul>
          </section>`
        : nothing
    }
    ${
      steps.length
        ? html`<section>
            <h3>${texts.side.steps}</h3>
            <ol class="before">
              ${steps.slice(0, mostSteps).map((step) => stepBefore(step, view, actions))}
            </ol>
            ${
              steps.length > mostSteps
                ? html`<p class="small quiet">${texts.side.more(steps.length - mostSteps)}</p>`
                : nothing
            }
          </section>`
        : nothing
    }
    ${lookBack}
  </div>`;
}

function stepBefore(step: StepOfMeeting, view: View, actions?: SideActions) {
  const { note, meeting } = step;
  if (actions && !step.step.doneOn) {
    return html`<li class="open">${stepView(note, meeting, view, () => actions.tick(step))}</li>`;
  }
  const names = step.step.names ?? view.texts.owners[step.step.owner];
  return html`<li>
    ${note.text}<br /><span class="quiet whom"
      ><span>${names}</span> <span>${whenOf(step.step, meeting, view)}</span></span
    >
  </li>`;
}
