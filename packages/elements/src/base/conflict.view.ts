import { html, nothing } from 'lit';
import type { AnyRecord } from '@banso/model';
import type { Messages } from '../locales/registry.js';
import type { RecordStore } from './record-store.js';

/**
 * Two people changed the same place: says so and lets the reader choose. Both stay in the history.
 * `sheets`: how a widget shows the two versions; `more`: what else it offers.
 */
export function conflictView<T extends AnyRecord>(
  store: Pick<RecordStore<T>, 'conflict' | 'settle'>,
  common: Messages['common'],
  sheets: unknown = nothing,
  more: unknown = nothing,
) {
  const name = store.conflict?.by?.name ?? '';
  return html`<div class="band" part="message">
    ${sheets}
    <div class="notice" role="alert">
      <p><b>${common.conflict.title}</b> ${common.conflict.explain}</p>
      <span class="row">
        <button class="button main" type="button" part="action" @click=${() => store.settle('mine')}>
          ${common.conflict.keepMine}
        </button>
        <button class="button" type="button" part="action" @click=${() => store.settle('theirs')}>
          ${common.conflict.takeTheirs(name)}
        </button>
        ${more}
      </span>
    </div>
  </div>`;
}
