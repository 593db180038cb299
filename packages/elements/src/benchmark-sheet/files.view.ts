import { html, nothing } from 'lit';
import { detailTexts } from './detail-texts.js';
import type { FileFormat } from './excel/write-file.js';
import type { Files, FilesContext } from './files.js';

/** Below every part: files in and out. */
export function filesBand(files: Files, { language, writable }: FilesContext) {
  const text = detailTexts(language).files;
  const out = (format: FileFormat, words: string, label?: string) =>
    html`<button
      type="button"
      class="button bare"
      part="action"
      aria-label=${label ?? nothing}
      @click=${() => files.write(format)}
    >
      ${words}
    </button>`;
  return html`<div class="band files no-print" role="group" aria-label=${text.title}>
    ${writable ? html`${readButton(files, language)}<span class="small quiet hint">${text.drop}</span>` : nothing}
    <span class="row">
      ${out('xlsx', text.write)} ${out('utf-8', text.csv, text.csvOf)}
      ${out('cp932', text.cp932, text.cp932Of)}
    </span>
    ${toldLine(files)}
  </div>`;
}

/** The quiet way in. */
export const readButton = (files: Files, language: string) =>
  html`<button type="button" class="button bare read-file" part="action" @click=${() => files.pick()}>
    ${detailTexts(language).files.read}
  </button>`;

export const toldLine = ({ told }: Files) =>
  html`<span class="small quiet told" role="status">${told}</span>`;

/** The device's picker, and what shows while a file is held over the widget. */
export function filePicker(files: Files, language: string) {
  const choose = (event: Event) => {
    const input = event.target as HTMLInputElement;
    const [file] = input.files ?? [];
    // The same file can be chosen again.
    if (file) files.open(file);
    input.value = '';
  };
  return html`<input
      id="file"
      type="file"
      hidden
      accept=".xlsx,.xlsm,.xltx,.csv,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
      @change=${choose}
    />${
      files.isHovered
        ? html`<div class="hover no-print"><p>${detailTexts(language).files.dropping}</p></div>`
        : nothing
    }`;
}
