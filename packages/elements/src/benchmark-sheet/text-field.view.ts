import { html, nothing } from 'lit';

export interface TextField {
  id: string;
  label: string;
  note?: string;
  value: string;
  maxLength: number;
  /** `short`: a name; `voice`: in the face of what is said. */
  look?: 'short' | 'voice';
  typing(): void;
  /** Called on leaving the field, when something changed. */
  keep(value: string): void;
}

/** A field that grows with its words and is kept on leaving it; Esc goes back to what was kept. */
export function textField({ id, label, note, value, maxLength, look, typing, keep }: TextField) {
  return html`<div class="entry">
    <label class="label" for=${id}>${label}</label>
    ${note ? html`<span class="small quiet" id="${id}-note">${note}</span>` : nothing}
    <textarea
      id=${id}
      class="field grows ${look ?? ''}"
      part="control"
      rows="1"
      maxlength=${maxLength}
      aria-describedby=${note ? `${id}-note` : nothing}
      .value=${value}
      @input=${typing}
      @change=${(event: Event) => keep((event.target as HTMLTextAreaElement).value)}
      @keydown=${(event: KeyboardEvent) => {
        if (event.key !== 'Escape' || event.isComposing || event.keyCode === 229) return;
        (event.target as HTMLTextAreaElement).value = value;
        typing();
      }}
    ></textarea>
  </div>`;
}
