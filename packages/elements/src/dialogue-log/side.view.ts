import { html, nothing } from 'lit';
import type { Dialogue } from '@banso/model';
import { formatDayBeside } from '../base/format.js';
import { wallGlyph } from '../base/glyphs.view.js';
import { styleProperties } from '../base/style-properties.js';
import { companyShare, type StepOfMeeting, stepsBefore, wallCounts } from './meeting.js';
import { stepView } from './step.view.js';
import type { View } from './view.js';

export interface SideActions {
  /** Steps of earlier meetings can be ticked where they are asked about. */
  tick: (step: StepOfMeeting) => void;
}

/** Beside the words: the walls they touch, the steps from last time, and the supporter's own look back. */
export function sideView(
  meetings: readonly Dialogue[],
  meeting: Dialogue,
  view: View,
  actions?: SideActions,
) {
  const counts = wallCounts(meeting);
  const steps = stepsBefore(meetings, meeting);
  const share = actions ? companyShare(meeting) : undefined;
  if (!counts.length && !steps.length && share === undefined) return nothing;
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
              ${steps.map((step) => stepBefore(step, view, actions))}
            </ol>
          </section>`
        : nothing
    }
    ${share === undefined ? nothing : lookBack(share, view)}
  </div>`;
}

function stepBefore(step: StepOfMeeting, view: View, actions?: SideActions) {
  const { note, meeting } = step;
  if (actions && !step.step.doneOn) {
    return html`<li class="open">${stepView(note, meeting, view, () => actions.tick(step))}</li>`;
  }
  const { texts, language } = view;
  const day = (iso: string) => formatDayBeside(language, iso, view.today, meeting.heldOn);
  const when = step.step.doneOn
    ? texts.steps.done(day(step.step.doneOn))
    : step.step.due && texts.steps.due(day(step.step.due));
  const names = step.step.names ?? texts.owners[step.step.owner];
  return html`<li>
    ${note.text}<br /><span class="quiet whom"><span>${names}</span> <span>${when}</span></span>
  </li>`;
}

/** ふりかえり: shut on a tablet, absent on paper, stored nowhere. */
function lookBack(share: number, { texts }: View) {
  const { side } = texts;
  const bar = (label: string, percent: number) =>
    html`<div role="img" aria-label="${label} ${side.share(percent)}">
      <span aria-hidden="true">${label}</span><i ${styleProperties({ '--v': percent })}></i>
    </div>`;
  return html`<section class="private no-print">
    <h3>
      ${side.lookBack}<span class="small quiet mine">${side.onlyYou}</span
      ><span class="small quiet later">${side.later}</span>
    </h3>
    <div class="balance">${bar(side.company, share)}${bar(side.supporter, 100 - share)}</div>
    <p class="quiet small">${side.amount}</p>
    <ul class="checks">
      ${side.checks.map(
        (check) =>
          html`<li>
            <label class="check"><input type="checkbox" part="control" />${check}</label>
          </li>`,
      )}
    </ul>
  </section>`;
}
