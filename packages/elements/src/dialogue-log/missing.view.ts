import { html } from 'lit';
import type { View } from './view.js';

/** What helps here could not be loaded; `again` tries once more. */
export function missingView({ texts, common }: View, again: () => void) {
  return html`<div class="band no-print" part="message">
    <div class="notice" role="alert">
      <p>${texts.panels.failed}</p>
      <button class="button" part="action" type="button" @click=${again}>${common.actions.reload}</button>
    </div>
  </div>`;
}
