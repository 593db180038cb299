import { html, nothing } from 'lit';
import { digestMinutes, digestOf, type Digest, monthsBefore } from '@banso/model/digest';
import type { Engagement } from '@banso/model';
import { formatDate } from '../../base/format.js';
import { a4, paperStyles } from '../../base/page.styles.js';
import { print } from '../../base/paper.js';
import { sharedStyles } from '../../base/shared.styles.js';
import { digest as japanese } from '../../locales/ja/digest.js';
import { section } from '../../locales/registry.js';
import { logPaperStyles } from '../log-paper.styles.js';
import { notesStyles } from '../notes.styles.js';
import type { Panel, PanelHost, PanelView } from '../panels.js';
import { digestStyles } from './digest.styles.js';
import { digestView } from './digest.view.js';

export const styles = digestStyles;
export const open = (host: PanelHost): Panel => new DigestPanel(host);

const periods = [1, 3, 6, 12];

/** What whoever takes over reads. */
class DigestPanel implements Panel {
  readonly #host: PanelHost;
  #months = 3;
  #showsAll = false;
  #engagements: readonly Engagement[] = [];
  #isAsked = false;
  #view!: PanelView;

  constructor(host: PanelHost) {
    this.#host = host;
  }

  render(view: PanelView) {
    this.#view = view;
    if (!this.#isAsked) void this.#ask();
    const words = section('digest', view.language, japanese);
    const digest = this.#digest;
    const isLong = isLongOf(digest);
    const choice = (label: string, isOn: boolean, act: () => void) =>
      html`<button
        class="button mark"
        part="control"
        type="button"
        aria-pressed=${String(isOn)}
        @click=${act}
      >
        ${label}
      </button>`;
    return html`<div class="row bar">
        <h3 id="panel-title">${words.titleOf(this.#months)}</h3>
        <span class="row">
          <button class="button main" part="action" type="button" @click=${() => this.#print()}>
            ${words.print}
          </button>
          <button class="button bare" part="action" type="button" @click=${() => this.#host.close()}>
            ${view.common.actions.close}
          </button>
        </span>
      </div>
      <div class="marks" role="group" aria-label=${words.period}>
        ${periods.map((months) =>
          choice(words.months(months), months === this.#months, () =>
            this.#choose(() => (this.#months = months)),
          ),
        )}
      </div>
      ${
        isLong
          ? html`<div class="marks" role="group" aria-label=${words.minutes(digest.minutes.all)}>
                ${choice(words.core(digest.minutes.core), !this.#showsAll, () => this.#choose(() => (this.#showsAll = false)))}
                ${choice(words.all(digest.minutes.all), this.#showsAll, () => this.#choose(() => (this.#showsAll = true)))}
              </div>
              ${this.#showsAll ? nothing : html`<p class="quiet small">${words.coreExplain}</p>`}`
          : nothing
      }
      ${digestView(digest, isLong && !this.#showsAll, view)}`;
  }

  get #digest(): Digest {
    const { meetings, meeting, today } = this.#view;
    const engagement = this.#engagements.find(({ id }) => id === meeting.engagement) ?? this.#engagements[0];
    return digestOf(meetings, { from: monthsBefore(today, this.#months), to: today, engagement });
  }

  #choose(change: () => void): void {
    change();
    this.#host.redraw();
  }

  /** The agreed states are shown where somebody has them; without them the course still shows what was touched. */
  async #ask(): Promise<void> {
    this.#isAsked = true;
    this.#engagements = await this.#host.engagements();
    this.#host.redraw();
  }

  #print(): void {
    const view = this.#view;
    const { language, today, companyName, common, texts } = view;
    const words = section('digest', language, japanese);
    const digest = this.#digest;
    const audiences = [...new Set(digest.meetings.map(({ meeting }) => common.audiences[meeting.audience]))];
    const seenBy = audiences.length ? `${common.audience} ${texts.list(audiences)}   ` : '';
    const title = words.titleOf(this.#months);
    const isShort = isLongOf(digest) && !this.#showsAll;
    void print({
      title: [title, companyName, today].filter(Boolean).join(' '),
      language,
      styles: [sharedStyles, notesStyles, logPaperStyles, digestStyles, paperStyles],
      page: a4(seenBy + words.printed(formatDate(language, today))),
      content: html`<div class="running">
          <p class="kicker"><span>${companyName}</span></p>
          <h1>${title}</h1>
        </div>
        ${digestView(digest, isShort, view)}`,
    });
  }
}

/** More than ten minutes, of which something can be left out. */
const isLongOf = ({ minutes }: Digest) => minutes.all > digestMinutes && minutes.core < minutes.all;
