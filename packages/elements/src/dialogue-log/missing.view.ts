import { html, nothing } from 'lit';
import type { LazyPart } from '../base/lazy-part.js';
import type { NoteDraft } from './note-draft.js';
import type { View } from './view.js';

/**
 * That what helps here could not be loaded, with the words that wait for it and a way to try once more; nothing while it
 * is there or may come.
 */
export function missingView(
  { texts, common }: View,
  part: Pick<LazyPart<object>, 'failed' | 'load'>,
  waiting?: readonly NoteDraft[],
) {
  if (!part.failed) return nothing;
  return html`<div class="band no-print" part="message">
    <div class="notice" role="alert">
      <p class="what">${texts.panels.failed}${waiting?.map(({ text }) => `\n${text}`)}</p>
      <button class="button" part="action" type="button" @click=${() => void part.load()}>
        ${common.actions.reload}
      </button>
    </div>
  </div>`;
}
