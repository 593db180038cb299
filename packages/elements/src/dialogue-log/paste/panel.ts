import { html, nothing } from 'lit';
import { css } from 'lit';
import { mostNotes, textsOfLines } from '@banso/model';
import { paste as japanese } from '../../locales/ja/paste.js';
import { section } from '../../locales/registry.js';
import { selectView } from '../fields.view.js';
import type { NoteKind } from '../meeting.js';
import type { Panel, PanelHost, PanelView } from '../panels.js';

/** What was pasted, and what becomes of it. */
export interface Pasted {
  text: string;
  kind: NoteKind;
  /** Puts it into the field as one. */
  asOne(): void;
  /** Writes each text down as a note of its own. */
  asNotes(texts: readonly string[], kind: NoteKind): void;
}

export const styles = css`
  .panel.paste {
    display: grid;
    gap: calc(var(--_s) * 1.5);
  }
  .panel.paste .preview {
    border-block-start: var(--_line);
  }
  .panel.paste .preview li {
    border-block-end: var(--_line);
    background: var(--_mark);
    padding: 0.2em 0.6em;
    white-space: pre-wrap;
    max-block-size: 3.6em;
    overflow: hidden;
  }
  .panel.paste .pair {
    max-inline-size: 16em;
  }
`;

export const open = (host: PanelHost, pasted: unknown): Panel => new PastePanel(host, pasted as Pasted);

/** So many are shown as they will be. */
const shown = 5;

/** What will happen is shown before it happens. */
class PastePanel implements Panel {
  readonly #host: PanelHost;
  readonly #pasted: Pasted;
  #kind: NoteKind;

  constructor(host: PanelHost, pasted: Pasted) {
    this.#host = host;
    this.#pasted = pasted;
    this.#kind = pasted.kind;
  }

  render({ meeting, texts: words, common, language }: PanelView) {
    const own = section('paste', language, japanese);
    const { text, asNotes, asOne } = this.#pasted;
    const { texts, lines, perNote } = textsOfLines(text, mostNotes - meeting.notes.length);
    const choose = (act: () => void) => () => {
      this.#host.close();
      act();
    };
    return html`<h3 id="panel-title">${own.title(lines)}</h3>
      <p class="small quiet">
        ${texts.length === 0 ? own.full(mostNotes) : perNote > 1 ? own.together(perNote, mostNotes) : own.explain}
      </p>
      ${
        texts.length
          ? html`${selectView(own.kind, words.kinds, this.#kind, (kind) => {
                this.#kind = kind;
              })}
              <ol class="preview">
                ${texts.slice(0, shown).map((each) => html`<li>${each.slice(0, 400)}</li>`)}
              </ol>
              ${texts.length > shown ? html`<p class="small quiet">${own.rest(texts.length - shown)}</p>` : nothing}`
          : nothing
      }
      <div class="row">
        ${
          texts.length
            ? html`<button
                class="button main"
                part="action"
                type="button"
                @click=${choose(() => asNotes(texts, this.#kind))}
              >
                ${own.add(texts.length)}
              </button>`
            : nothing
        }
        <button class="button" part="action" type="button" @click=${choose(asOne)}>${own.one}</button>
        <button class="button bare" part="action" type="button" @click=${choose(() => {})}>
          ${common.actions.cancel}
        </button>
      </div>`;
  }
}
