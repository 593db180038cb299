import { css, html, nothing } from 'lit';
import type { Dialogue } from '@banso/model';
import {
  asMarkdown,
  asRows,
  asText,
  csvOf,
  encodeCp932,
  photosIn,
  type TakeOutWords,
} from '@banso/model/take-out';
import { formatDate } from '../../base/format.js';
import { print } from '../../base/paper.js';
import { takeOut as japanese } from '../../locales/ja/take-out.js';
import { type Messages, section } from '../../locales/registry.js';
import { newestFirst } from '../meeting.js';
import type { Panel, PanelHost, PanelView } from '../panels.js';
import { gather } from './photos-on-paper.js';
import { recordPaper } from './record-paper.js';
import { save } from '../../base/save.js';

export const styles = css`
  .panel.take-out {
    display: grid;
    gap: calc(var(--_s) * 1.5);
  }
  .panel .bar {
    justify-content: space-between;
  }
  .take-out .check {
    display: flex;
    gap: 0.55em;
    align-items: center;
    justify-self: start;
    min-block-size: var(--_control);
    cursor: pointer;
  }
  .take-out .check input {
    accent-color: var(--_accent);
    inline-size: 1.15em;
    block-size: 1.15em;
    margin: 0;
    flex: none;
  }
`;

export const open = (host: PanelHost): Panel => new TakeOutPanel(host);

/** How meetings leave the widget: as text, as a table, on paper. */
class TakeOutPanel implements Panel {
  readonly #host: PanelHost;
  #scope: 'one' | 'all' = 'one';
  #withPhotos = true;
  #told = '';
  /** What the browser would not copy by itself. */
  #uncopied: string | undefined;
  #view!: PanelView;

  constructor(host: PanelHost) {
    this.#host = host;
  }

  render(view: PanelView) {
    this.#view = view;
    const { common, meetings } = view;
    const words = this.#words;
    const button = (label: string, act: () => unknown, kind = '') =>
      html`<button class="button ${kind}" part="action" type="button" @click=${act}>${label}</button>`;
    return html`<div class="row bar">
        <h3 id="panel-title">${words.title}</h3>
        ${button(common.actions.close, () => this.#host.close(), 'bare')}
      </div>
      ${
        meetings.length > 1
          ? html`<div class="marks" role="group" aria-label=${words.which}>
              ${(['one', 'all'] as const).map(
                (scope) =>
                  html`<button
                    class="button mark"
                    part="control"
                    type="button"
                    aria-pressed=${String(this.#scope === scope)}
                    @click=${() => this.#choose(scope)}
                  >
                    ${scope === 'one' ? words.scopes.one : words.scopes.all(meetings.length)}
                  </button>`,
              )}
            </div>`
          : nothing
      }
      ${
        this.#chosen.some((meeting) => photosIn(meeting).length)
          ? html`<label class="check">
              <input
                type="checkbox"
                part="control"
                .checked=${this.#withPhotos}
                @change=${(event: Event) => (this.#withPhotos = (event.target as HTMLInputElement).checked)}
              />
              <span>${words.withPhotos}</span>
            </label>`
          : nothing
      }
      <div class="row">
        ${button(words.print, () => this.#print(), 'main')}
        ${button(words.text, () => this.#copy(asText(this.#chosen, this.#company, this.#labels)))}
        ${button(words.markdown, () => this.#copy(asMarkdown(this.#chosen, this.#company, this.#labels)))}
        ${button(words.csv, () => this.#save(false))} ${button(words.cp932, () => this.#save(true))}
      </div>
      <p class="small" role="status">${this.#told}</p>
      ${
        this.#uncopied === undefined
          ? nothing
          : html`<textarea
              class="field"
              part="field"
              readonly
              rows="8"
              aria-label=${words.copyHere}
              .value=${this.#uncopied}
              @focus=${(event: Event) => (event.target as HTMLTextAreaElement).select()}
            ></textarea>`
      }
      <p class="quiet small">${words.hint}</p>`;
  }

  get #words(): Messages['takeOut'] {
    return section('takeOut', this.#view.language, japanese);
  }

  get #company(): string {
    return this.#view.companyName ?? '';
  }

  /** Oldest first: on paper and in a table time runs down. */
  get #chosen(): Dialogue[] {
    const { meetings, meeting } = this.#view;
    return this.#scope === 'one' ? [meeting] : newestFirst(meetings).reverse();
  }

  /** The audiences of what is taken out: each that occurs. */
  get #audience(): string {
    const { common, texts } = this.#view;
    return texts.list([...new Set(this.#chosen.map(({ audience }) => common.audiences[audience]))]);
  }

  get #labels(): TakeOutWords {
    const { texts, common, language, today } = this.#view;
    const words = this.#words;
    return {
      title: texts.name,
      columns: words.columns,
      kinds: texts.kinds,
      methods: texts.methods,
      stages: common.stages,
      audiences: common.audiences,
      walls: common.walls,
      owners: texts.owners,
      date: (iso) => formatDate(language, iso),
      person: texts.person,
      photo: words.photo,
      list: texts.list,
      quote: (text) => common.quoteOpen + text + common.quoteClose,
      inParentheses: texts.inParentheses,
      foot: words.foot(this.#audience, formatDate(language, today)),
    };
  }

  #choose(scope: 'one' | 'all'): void {
    this.#scope = scope;
    this.#tell('');
  }

  #tell(text: string): void {
    this.#told = text;
    this.#uncopied = undefined;
    this.#host.redraw();
  }

  async #copy(text: string): Promise<void> {
    const words = this.#words;
    try {
      await navigator.clipboard.writeText(text);
      this.#tell(words.copied);
    } catch {
      // On an insecure origin, in a frame without the permission: then by hand.
      this.#tell(words.notCopied);
      this.#uncopied = text;
      this.#host.redraw();
      this.#host.focus('.panel.take-out textarea');
    }
  }

  /** Excel in Japan takes UTF-8 for what it is only after its mark. */
  #save(isOld: boolean): void {
    const words = this.#words;
    const csv = csvOf(asRows(this.#chosen, this.#labels));
    // Neither takes the place of the other in the folder.
    const names = [words.file, this.#company, this.#view.today, isOld ? 'Shift_JIS' : undefined];
    const file = `${names.filter(Boolean).join('_')}.csv`;
    if (!isOld) {
      save(file, new TextEncoder().encode(`\ufeff${csv}`), 'text/csv;charset=utf-8');
      this.#tell(words.saved(file));
      return;
    }
    const { bytes, missing } = encodeCp932(csv);
    save(file, bytes, 'text/csv;charset=shift_jis');
    const few = missing.slice(0, 20).join(' ');
    this.#tell(
      words.saved(file) + (missing.length ? words.missing(missing.length > 20 ? `${few} …` : few) : ''),
    );
  }

  async #print(): Promise<void> {
    const { language, today } = this.#view;
    const words = this.#words;
    const meetings = this.#chosen;
    const hasPhotos = this.#withPhotos && meetings.some((meeting) => photosIn(meeting).length);
    if (hasPhotos) this.#tell(words.gathering);
    const pictures = hasPhotos ? await gather(meetings, this.#host.attachments()) : undefined;
    this.#tell(pictures?.missing ? words.photosMissing(pictures.missing) : '');
    const printed = words.printed(formatDate(language, today));
    await print(recordPaper(meetings, this.#view, { audience: this.#audience, printed, pictures, words }));
  }
}
