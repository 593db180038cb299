import { html, nothing } from 'lit';
import { typedText, type TypedText } from '../base/typed-text.js';

export interface TextField extends TypedText {
  id: string;
  label: string;
  note?: string;
  maxLength: number;
  /** `short`: a name; `voice`: in the face of what is said. */
  look?: 'short' | 'voice';
}

/** A field that grows with its words and is kept in every pause; Esc goes back to what was kept. */
export function textField({ id, label, note, maxLength, look, ...text }: TextField) {
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
      ${typedText(text)}
    ></textarea>
  </div>`;
}
