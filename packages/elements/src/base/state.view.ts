import { html, nothing } from 'lit';
import type { SourceError } from '@banso/model';
import type { Messages } from '../locales/registry.js';
import { formatMoment } from './format.js';

/** What a widget tells of itself: the source's state, and `editing` / `unkept` / `unloaded`, which only it can know. */
export type WidgetState =
  | 'ready'
  | 'loading'
  | 'unloaded'
  | 'editing'
  | 'saving'
  | 'saved'
  | 'queued'
  | 'conflict'
  | 'failed'
  | 'unkept'
  | 'readOnly';

export interface Status {
  state: WidgetState;
  savedAt?: Date | undefined;
  error?: SourceError | undefined;
  /** More than two seconds have gone: say so in words. */
  slow?: boolean;
  /** `queued`: so many records wait to be sent. */
  count?: number;
  /** `editing`: what is being typed could not be kept on the device. */
  unsafe?: boolean;
  /** `unloaded`: something is here that the source does not have. */
  held?: boolean;
}

/** What the machine is doing, always in the same place and always in words. */
export function stateLine(status: Status, language: string, common: Messages['common']) {
  const { state } = status;
  const text = wordsOf(status, language, common);
  return html`<p class="state ${state}" role="status" aria-live="polite">
    ${state === 'ready' || state === 'unkept' ? nothing : html`<i aria-hidden="true"></i>${text}`}
  </p>`;
}

function wordsOf(
  { state, savedAt, count = 1, unsafe }: Status,
  language: string,
  { states }: Messages['common'],
) {
  if (state === 'saved') return states.saved(savedAt ? formatMoment(language, savedAt) : '');
  if (state === 'editing' && unsafe) return states.editingUnsafe;
  return state === 'queued' ? states.queued(count) : states[state];
}

/** Why the last load or save did not succeed, in the reader's language, and what to do. */
export function explain(
  error: SourceError | undefined,
  language: string,
  common: Messages['common'],
): string {
  const { failures } = common;
  const own = error?.userMessage?.(language);
  if (own) return own;
  switch (error?.kind) {
    case 'offline':
    case 'timeout':
    case 'unauthenticated':
    case 'forbidden':
    case 'invalid':
    case 'server':
    case 'unconnected':
      return failures[error.kind];
    case 'unknown-company':
      return failures.company(error.message);
    default:
      return failures.unknown;
  }
}

/** A load that failed: says first what is safe, then what happened, then one thing to do. */
export function loadFailure(status: Status, language: string, common: Messages['common'], retry: () => void) {
  return html`<div class="band" part="message">
    <div class="notice" role="alert">
      <p>
        <b>${common.failures.load}</b>
        ${explain(status.error, language, common)} ${status.held ? common.failures.loadKept : nothing}
      </p>
      <button class="button" type="button" part="action" @click=${retry}>${common.actions.reload}</button>
    </div>
  </div>`;
}

/** A save that failed: what was written stays on the screen. */
export function saveFailure(status: Status, language: string, common: Messages['common'], retry: () => void) {
  const issues = status.error?.issues ?? [];
  return html`<div class="band" part="message">
    <div class="notice" role="alert">
      <div class="words">
        <p>
          <b>${common.failures.save}</b> ${common.failures.saveKept}
          ${explain(status.error, language, common)}
        </p>
        ${
          issues.length
            ? html`<ul>
                ${issues.map((issue) => html`<li>${issue.message ?? issue.path}</li>`)}
              </ul>`
            : nothing
        }
      </div>
      <button class="button" type="button" part="action" @click=${retry}>${common.actions.saveAgain}</button>
    </div>
  </div>`;
}

/** Written where there is no signal: says where the words are, and what will happen by itself. */
export function queuedNotice({ state }: Status, common: Messages['common']) {
  if (state !== 'queued' || navigator.onLine) return nothing;
  return html`<div class="band" part="message">
    <div class="notice"><p>${common.states.noSignal}</p></div>
  </div>`;
}

/** Hairlines where rows will be; no shimmer. After two seconds the words. */
export function loading(status: Status, common: Messages['common']) {
  return html`<div class="skeleton" part="body" aria-hidden="true"><i></i><i></i><i></i></div>
    ${status.slow ? html`<p class="band quiet" part="message">${common.states.loading}</p>` : nothing}`;
}
