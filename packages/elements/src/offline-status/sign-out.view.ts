import { html } from 'lit';
import type { View } from './view.js';

/** Ends on this device. What was not sent is asked about, never decided. */
export function signOutView(view: View) {
  const { texts, parts } = view;
  const { waiting, decisions, notOnDevice } = parts.outbox.counts;
  const unsent = waiting + decisions + notOnDevice;
  const { signOut } = texts;
  if (unsent === 0)
    return asked(view, [signOut.askNone], [action(view, signOut.sure, () => view.signOut('ask'), 'main')]);
  return asked(
    view,
    [signOut.ask(unsent), signOut.keepNote, signOut.exportNote],
    [
      action(view, signOut.keep, () => view.signOut('keep'), 'main'),
      action(view, signOut.export, () => view.signOut('export')),
      action(view, signOut.discard, () => view.show({ name: 'discard' })),
    ],
  );
}

/** Asked once more, because nobody can bring it back. */
export function discardView(view: View) {
  const { waiting, decisions, notOnDevice } = view.parts.outbox.counts;
  const { signOut } = view.texts;
  return asked(
    view,
    [signOut.discardAsk(waiting + decisions + notOnDevice)],
    [action(view, signOut.discardSure, () => view.signOut('discard'))],
  );
}

/** Makes room where nothing can be opened any more. */
export function purgeView(view: View) {
  return asked(view, [view.texts.purge.ask], [action(view, view.texts.purge.sure, view.purge)]);
}

function asked({ texts, show }: View, words: readonly string[], actions: readonly unknown[]) {
  return html`<div class="band" part="message">
    <div class="notice" data-panel>
      <div class="words">${words.map((text) => html`<p>${text}</p>`)}</div>
      <span class="row">
        ${actions}
        <button class="button bare" type="button" part="action" @click=${() => show(undefined)}>
          ${texts.actions.cancel}
        </button>
      </span>
    </div>
  </div>`;
}

function action({ busy }: View, label: string, act: () => void, look = '') {
  return html`<button class="button ${look}" type="button" part="action" ?disabled=${busy} @click=${act}>
    ${label}
  </button>`;
}
