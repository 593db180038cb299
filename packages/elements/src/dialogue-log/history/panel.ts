import { css, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { type Note, type NoteVersion, type SourceError, versionsOf } from '@banso/model';
import { formatMoment } from '../../base/format.js';
import { explain } from '../../base/state.view.js';
import { history as japanese } from '../../locales/ja/history.js';
import { section } from '../../locales/registry.js';
import { noteBody } from '../notes.view.js';
import type { Panel, PanelHost, PanelView } from '../panels.js';
import { stepView } from '../step.view.js';

export const styles = css`
  .panel.history {
    display: grid;
    gap: calc(var(--_s) * 1.5);
  }
  .panel .bar {
    justify-content: space-between;
  }
  .versions > li {
    border-block-start: var(--_line);
    padding-block: calc(var(--_s) * 1.25);
    display: grid;
    gap: calc(var(--_s) * 0.5) calc(var(--_s) * 2);
  }
  .versions .when {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.75em;
    align-content: start;
    line-height: 1.6;
  }
  .versions .said,
  .versions .text {
    max-inline-size: 44em;
  }
  @container (width > 640px) {
    .versions > li {
      grid-template-columns: 15em minmax(0, 1fr);
    }
  }
`;

export const open = (host: PanelHost, subject: unknown): Panel => new HistoryPanel(host, subject as Note);

/** Every state of one note, the newest first. */
class HistoryPanel implements Panel {
  readonly #host: PanelHost;
  readonly #note: Note;
  #versions: readonly NoteVersion[] | undefined;
  #error: unknown;
  #isAsked = false;

  constructor(host: PanelHost, note: Note) {
    this.#host = host;
    this.#note = note;
  }

  render(view: PanelView) {
    if (!this.#isAsked) void this.#read(view);
    const words = section('history', view.language, japanese);
    const { common } = view;
    return html`<div class="row bar">
        <h3 id="panel-title">${words.title}</h3>
        <button class="button bare main" part="action" type="button" @click=${() => this.#host.close()}>
          ${common.actions.close}
        </button>
      </div>
      ${this.#content(view)}`;
  }

  #content(view: PanelView) {
    const words = section('history', view.language, japanese);
    const { common, language } = view;
    if (!this.#host.history) return html`<p class="quiet">${words.none}</p>`;
    if (this.#error !== undefined) {
      return html`<div class="notice" role="alert">
        <p>${words.failed} ${explain(this.#error as SourceError, language, common)}</p>
        <button class="button" part="action" type="button" @click=${() => void this.#read(view)}>
          ${common.actions.reload}
        </button>
      </div>`;
    }
    const versions = this.#versions;
    if (!versions) return html`<p class="quiet" role="status">${words.loading}</p>`;
    return html`<ol class="versions" part="body">
      ${repeat(
        versions,
        ({ revision }) => revision,
        (version, index) => {
          const { note, at, by, change } = version;
          const { name, organisationName } = by;
          const isOther = organisationName && organisationName !== name;
          const where = isOther ? view.texts.inParentheses(organisationName) : '';
          return html`<li>
            <p class="when small quiet">
              <b>${words.changes[change]}</b> <span>${name || words.nobody}${where}</span>
              <time datetime=${at}>${formatMoment(language, new Date(at))}</time>
              ${index === 0 && note && !note.withdrawn ? html`<span>${words.now}</span>` : nothing}
            </p>
            ${note && !note.withdrawn ? saidIn(note, view) : nothing}
          </li>`;
        },
      )}
    </ol>`;
  }

  async #read({ meeting }: PanelView): Promise<void> {
    this.#isAsked = true;
    this.#error = undefined;
    try {
      const revisions = await this.#host.history?.(meeting.id);
      this.#versions = versionsOf(revisions ?? [], this.#note.id);
    } catch (error) {
      this.#error = error ?? {};
    }
    this.#host.redraw();
  }
}

const saidIn = (note: Note, view: PanelView) =>
  note.kind === 'next-step'
    ? html`<div class="steps">${stepView(note, view.meeting, view)}</div>`
    : html`<div class=${note.kind}>${noteBody(note, view.meeting, view)}</div>`;
