import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { DateFault } from '@banso/model';
import type { Messages } from '../locales/registry.js';

export interface Field {
  label: string;
  value: string;
  set: (value: string) => void;
  /** The hand left the field. */
  changed?: () => void;
  type?: 'text' | 'time';
  /** How what is typed is understood. */
  hint?: string | undefined;
  /** What is possible instead. */
  fault?: string | undefined;
  /** What can be taken instead of typing it; the id is its own within the widget. */
  offers?: { id: string; values: readonly string[] } | undefined;
}

/** A label, a field, and below it how it is understood or what is possible. */
export function fieldView({ label, value, set, changed, type = 'text', hint, fault, offers }: Field) {
  const told = fault ?? hint;
  return html`<label class="pair">
    <span class="label">${label}</span>
    <input
      class="field"
      part="field"
      type=${type}
      autocomplete="off"
      list=${offers?.id ?? nothing}
      aria-invalid=${fault ? 'true' : nothing}
      aria-description=${told ?? nothing}
      .value=${live(value)}
      @input=${(event: Event) => set((event.target as HTMLInputElement).value)}
      @change=${() => changed?.()}
    />
    ${
      offers
        ? html`<datalist id=${offers.id}>
            ${offers.values.map((one) => html`<option value=${one}></option>`)}
          </datalist>`
        : nothing
    }
    ${told ? html`<span class=${fault ? 'fault' : 'small quiet'} role=${fault ? 'alert' : nothing}>${told}</span>` : nothing}
  </label>`;
}

/** A choice among named things; `unset` is the name of choosing nothing. */
export function selectView<Key extends string>(
  label: string,
  names: Record<Key, string>,
  chosen: Key | null,
  set: (key: Key) => void,
  unset?: string,
) {
  const keys = Object.keys(names) as Key[];
  return html`<label class="pair">
    <span class="label">${label}</span>
    <select
      class="field"
      part="control"
      @change=${(event: Event) => set((event.target as HTMLSelectElement).value as Key)}
    >
      ${unset === undefined ? nothing : html`<option value="" ?selected=${!chosen}>${unset}</option>`}
      ${keys.map((key) => html`<option value=${key} ?selected=${key === chosen}>${names[key]}</option>`)}
    </select>
  </label>`;
}

/** What is possible instead of the date that was typed. */
export function dateFaultText(fault: DateFault, { dateFaults }: Messages['writing']): string {
  if (fault.reason === 'day-out-of-range') return dateFaults[fault.reason](fault.month, fault.lastDay);
  if (fault.reason === 'weekday-mismatch') return dateFaults[fault.reason](fault.weekday);
  return dateFaults[fault.reason];
}
