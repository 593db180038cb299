import { html, nothing } from 'lit';
import type { Files } from './files.js';
import { readButton, toldLine } from './files.view.js';
import { detailTexts } from './detail-texts.js';

/** No sheet yet: one sentence and one button. */
export function emptyView(
  language: string,
  startable: boolean,
  writable: boolean,
  files: Files | undefined,
  start: () => void,
) {
  const text = detailTexts(language);
  return html`<div class="empty" part="body">
    <p class="first">${text.empty.first}</p>
    ${writable ? html`<p class="quiet">${startable ? text.empty.more : text.empty.unnamed}</p>` : nothing}
    ${
      startable && writable
        ? html`<p class="row">
              <button type="button" class="button main" part="action" @click=${start}>
                ${text.empty.start}
              </button>
              ${files ? readButton(files, language) : nothing}
            </p>
            ${files ? toldLine(files) : nothing}`
        : nothing
    }
  </div>`;
}
