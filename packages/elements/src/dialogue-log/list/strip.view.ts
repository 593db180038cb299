import { css, html, nothing } from 'lit';
import type { Dialogue } from '@banso/model';
import { formatDate } from '../../base/format.js';
import type { LogView } from '../dialogue-log.view.js';

/** Day and theme of a meeting, which stay in sight while it is read: they lie behind its head until that has gone. */
export function stripView(meeting: Dialogue, log: LogView) {
  return html`<p class="strip no-print" aria-hidden="true">
    <b>${formatDate(log.language, meeting.heldOn)}</b
    ><span>${meeting.theme}</span>${callView(log)}${findView(log)}
  </p>`;
}

/** Far down the log, where the head with its message has gone: that there is one, and the way to it. */
function callView({ status: { state }, common, home, desk }: LogView) {
  if (state !== 'failed' && state !== 'conflict') return nothing;
  const toMessage = () => {
    if (home) desk.list.all?.go({ meeting: home.id }, 'start');
    desk.focus('.notice .button');
  };
  return html`<button
    class="button bare call ${state}"
    part="action"
    type="button"
    tabindex="-1"
    @click=${toMessage}
  >
    ${common.states[state]}
  </button>`;
}

/** Finding for a hand far down the log; a keyboard has its keys. */
function findView({ tools, texts }: LogView) {
  if (tools.finding?.isOpen) return nothing;
  return html`<button
    class="button bare"
    part="action"
    type="button"
    tabindex="-1"
    @click=${() => tools.toggleFinding()}
  >
    ${texts.meeting.find}
  </button>`;
}

/** It takes no room of its own: the head of its meeting lies on it. */
export const stripStyles = css`
  .flow > .meeting {
    --_strip: 2.2em;
  }
  .strip {
    position: sticky;
    inset-block-start: calc(var(--_stick, 0px) + var(--_bar, 0px));
    z-index: 1;
    block-size: var(--_strip);
    padding-inline: var(--_pad);
    display: flex;
    gap: 0.8em;
    align-items: center;
    background: var(--_surface);
    border-block-end: var(--_line);
    white-space: nowrap;
    text-autospace: no-autospace;
  }
  .strip > * {
    font-size: var(--_small);
  }
  .strip span {
    color: var(--_text-quiet);
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .strip .button {
    margin-inline-start: auto;
    min-block-size: 0;
    block-size: 100%;
  }
  .strip span:empty {
    display: none;
  }
  .strip .call {
    flex: none;
    padding-inline: 0;
    color: var(--_caution);
    font-weight: 700;
  }
  .strip .call.failed {
    color: var(--_negative);
  }
  .strip .call + .button {
    margin-inline-start: 0;
  }
  @media (pointer: coarse) {
    .flow > .meeting {
      --_strip: 44px;
    }
    .strip .button {
      min-inline-size: 44px;
    }
  }
  .strip + .cover {
    position: relative;
    z-index: 2;
    margin-block-start: calc(-1 * var(--_strip));
    background: var(--_surface);
  }
`;
