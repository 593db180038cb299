import { html, nothing } from 'lit';
import { newDialogue, type Dialogue } from '@banso/model';
import { BansoElement } from '../base/banso-element.js';
import { conflictView } from '../base/conflict.view.js';
import { today } from '../base/format.js';
import { headView } from '../base/head.view.js';
import { sharedStyles } from '../base/shared.styles.js';
import { loadFailure, loading, saveFailure } from '../base/state.view.js';

/** The smallest widget that does everything the base promises: one line, the theme of a meeting. */
export class ProbeWidget extends BansoElement<Dialogue, Dialogue[]> {
  static readonly tag = 'banso-probe';
  static override readonly kind = 'dialogue' as const;
  static override styles = sharedStyles;
  #typed: string | undefined;

  get value(): Dialogue[] {
    return this.store.records;
  }
  set value(value: Dialogue[]) {
    this.rememberDefault(value);
    this.store.records = value;
  }

  protected override get focusTarget(): HTMLElement | null {
    return this.renderRoot.querySelector('input');
  }

  override render() {
    const { language, common, status, store } = this;
    const retry = () => void store.retry();
    const name = language === 'ja' ? '\u8a66\u9a13' : 'Probe';
    const [record] = store.records;
    return html`${headView({ name, context: [this.shownCompanyName], status, language, common })}
      ${status.state === 'unloaded' ? loadFailure(status, language, common, () => void this.reload()) : nothing}
      ${status.state === 'loading' ? loading(status, common) : nothing}
      ${status.state === 'failed' ? saveFailure(status, language, common, retry) : nothing}
      ${store.conflict ? conflictView(store, common) : nothing}
      <label part="body">
        ${name}
        <input
          part="field"
          .value=${this.#typed ?? record?.theme ?? ''}
          ?disabled=${!this.writable}
          @input=${this.#onInput}
          @change=${this.#onChange}
        />
      </label>`;
  }

  #onInput(event: InputEvent) {
    this.#typed = (event.target as HTMLInputElement).value;
    this.setEditing(true);
  }

  #onChange() {
    const record = this.store.records[0] ?? newDialogue(this.companyId ?? '', today());
    const theme = this.#typed ?? '';
    this.#typed = undefined;
    this.setEditing(false);
    void this.commit({ ...record, theme });
  }
}
