import { html, nothing } from 'lit';
import { formatDay, today } from '../base/format.js';
import type { View } from './view.js';

const submit = (act: (form: HTMLFormElement) => void) => (event: SubmitEvent) => {
  event.preventDefault();
  act(event.currentTarget as HTMLFormElement);
};

/** Opens with the PIN: who, the PIN, how many tries are left. */
export function openView(view: View) {
  const { parts, texts, language, busy } = view;
  const { offline } = parts;
  const persons = offline.persons.filter(({ hasPin }) => hasPin);
  if (offline.state !== 'locked' || persons.length === 0 || offline.reason === 'revoked') return nothing;
  const { vault } = offline;
  const dayOf = (time: number) => formatDay(language, today(new Date(time)));
  return html`<form class="band form" part="body" @submit=${submit(view.openWithPin)}>
    ${
      persons.length > 1
        ? html`<label>
            <span class="label">${texts.pin.person}</span>
            <select class="field" name="person" part="field">
              ${persons.map(
                ({ person, label, seenAt }, index) =>
                  html`<option value=${person}>
                    ${texts.pin.personHere(label ?? texts.pin.unnamed(index + 1), dayOf(seenAt))}
                  </option>`,
              )}
            </select>
          </label>`
        : nothing
    }
    ${field('pin', texts.pin.label)}
    ${vault?.hasPin && vault.triesLeft <= 7 ? html`<p class="small quiet">${texts.pin.tries(vault.triesLeft)}</p>` : nothing}
    <div class="row">
      <button class="button main" part="action" ?disabled=${busy}>${texts.actions.open}</button>
    </div>
  </form>`;
}

/** A first PIN, or another one: what may be lost is said before anything is typed. */
export function newPinView(view: View) {
  const { texts } = view;
  const { warning } = texts;
  return html`<form class="band form" part="body" data-panel @submit=${submit(view.newPin)}>
    <div class="notice">
      <div class="words">
        <p><b>${warning.title}</b></p>
        <p>${warning.lost}</p>
        <p>${warning.browser}</p>
        <p>${warning.thief}</p>
      </div>
    </div>
    ${newFields(view)} ${buttons(view, texts.actions.save)}
  </form>`;
}

export function changePinView(view: View) {
  const { texts } = view;
  return html`<form class="band form" part="body" data-panel @submit=${submit(view.changePin)}>
    ${field('pin', texts.pin.current)} ${newFields(view)} ${buttons(view, texts.actions.change)}
  </form>`;
}

function newFields({ texts }: View) {
  return html`${field('next', texts.pin.next)}
    <p class="small quiet" id="hint">${texts.pin.hint}</p>
    ${field('repeat', texts.pin.repeat)}`;
}

/** A PIN belongs to its person's head: no password manager is asked to keep it. */
function field(name: string, label: string) {
  return html`<label>
    <span class="label">${label}</span>
    <input
      class="field"
      type="password"
      name=${name}
      part="field"
      required
      autocapitalize="off"
      autocomplete="off"
      aria-describedby=${name === 'next' ? 'hint' : nothing}
    />
  </label>`;
}

function buttons({ texts, busy, show }: View, label: string) {
  return html`<div class="row">
    <button class="button main" part="action" ?disabled=${busy}>${label}</button>
    <button class="button bare" type="button" part="action" @click=${() => show(undefined)}>
      ${texts.actions.cancel}
    </button>
  </div>`;
}
