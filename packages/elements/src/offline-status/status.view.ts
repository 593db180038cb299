import { html, nothing } from 'lit';
import type { Messages } from '../locales/registry.js';
import type { OfflineParts } from './client.js';
import type { View } from './view.js';

const day = 24 * 60 * 60_000;

/** The state in a few words; what is not sent comes first. */
export function stateOf({ offline, outbox }: OfflineParts, { states }: Messages['offline']) {
  const { waiting, decisions, notOnDevice } = outbox.counts;
  if (decisions > 0) return { sign: 'conflict', text: states.decisions(decisions) };
  if (waiting + notOnDevice > 0) return { sign: 'queued', text: states.queued(waiting + notOnDevice) };
  if (offline.state !== 'open') return { sign: offline.state, text: states[offline.state] };
  return { sign: 'saved', text: offline.vault?.hasPin ? states.open : states.openWithoutPin };
}

/** The head: whether this device keeps anything, why not, and how long it opens offline. */
export function statusView({ parts, texts, language }: View) {
  const { offline, outbox } = parts;
  const { sign, text } = stateOf(parts, texts);
  const lines = [
    reasonLine(offline, texts),
    offline.error?.userMessage?.(language) ?? '',
    outbox.counts.notOnDevice > 0 ? texts.notOnDevice(outbox.counts.notOnDevice) : '',
    offline.state === 'open' ? openLine(offline.vault, texts) : '',
    offline.state === 'open' && offline.persistence === 'refused' ? texts.notKept : '',
  ].filter(Boolean);
  return html`<div class="head" part="header" tabindex="-1">
    <div class="topline">
      <p class="kicker"><b>${texts.name}</b></p>
      <p class="state ${sign}" role="status" aria-live="polite"><i aria-hidden="true"></i>${text}</p>
    </div>
    ${lines.length ? html`<div class="lines">${lines.map((line) => html`<p>${line}</p>`)}</div>` : nothing}
  </div>`;
}

function reasonLine({ state, reason, persons }: OfflineParts['offline'], texts: Messages['offline']): string {
  if (!reason || state === 'open') return '';
  const isForPin = state === 'locked' && (reason === 'no-network' || reason === 'not-signed-in');
  return isForPin && !persons.some(({ hasPin }) => hasPin)
    ? texts.lockedWithoutPin[reason]
    : texts.reasons[reason];
}

function openLine(vault: OfflineParts['offline']['vault'], texts: Messages['offline']): string {
  if (!vault?.hasPin) return texts.withoutPin;
  const { offlineUntil } = vault;
  return offlineUntil === undefined
    ? ''
    : texts.days(Math.max(0, Math.ceil((offlineUntil - Date.now()) / day)));
}
