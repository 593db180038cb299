import { waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { Dialogue, Note, Source } from '@banso/model';
import { samples } from '@banso/model/samples';
import { dialogueLog as ja } from '../locales/ja/dialogue-log.js';
import { idle, mount } from '../testing/fixture.js';
import './define.js';
import { BansoDialogueLog } from './dialogue-log.js';

export const sample = samples.dialogue;

/** The sample meeting with something changed. */
export function given(change: Partial<Dialogue> = {}): Dialogue {
  return { ...structuredClone(sample), ...change };
}

export async function log(...meetings: Dialogue[]): Promise<BansoDialogueLog> {
  return (await mount(BansoDialogueLog, {
    value: meetings.length ? meetings : [given()],
  })) as BansoDialogueLog;
}

export async function logFrom(source: Source<Dialogue>, company?: string): Promise<BansoDialogueLog> {
  return (await mount(BansoDialogueLog, { source, ...(company ? { company } : {}) })) as BansoDialogueLog;
}

export function find<E extends HTMLElement>(element: BansoDialogueLog, selector: string): E {
  const found = element.renderRoot.querySelector<E>(selector);
  if (!found) throw new Error(`There is no ${selector}`);
  return found;
}

export function all(element: BansoDialogueLog, selector: string): HTMLElement[] {
  return [...element.renderRoot.querySelectorAll<HTMLElement>(selector)];
}

export function button(element: BansoDialogueLog, label: string): HTMLElement {
  const found = all(element, 'button').find((one) => one.textContent.trim() === label);
  if (!found) throw new Error(`There is no button "${label}"`);
  return found;
}

/** The text field of the composer. */
export function textarea(element: { renderRoot: ParentNode }): HTMLTextAreaElement {
  return element.renderRoot.querySelector('.composer:not(.inline) textarea') as HTMLTextAreaElement;
}

export function lastNote(element: BansoDialogueLog): Note | undefined {
  return element.value[0]?.notes.at(-1);
}

export function active(element: BansoDialogueLog): HTMLElement {
  return (element.renderRoot as ShadowRoot).activeElement as HTMLElement;
}

/** Types with real keys, and Enter. */
export async function write(element: BansoDialogueLog, text: string): Promise<void> {
  element.focus();
  await sendKeys({ type: text });
  await sendKeys({ press: 'Enter' });
  await idle(element);
}

export async function chord(held: string, press: string): Promise<void> {
  await sendKeys({ down: held });
  await sendKeys({ press });
  await sendKeys({ up: held });
}

/** Puts a text into a field at once, as a paste does. */
export function put(field: HTMLInputElement | HTMLTextAreaElement | undefined, value: string): void {
  if (!field) throw new Error('There is no such field');
  field.value = value;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

export function changesOf(element: BansoDialogueLog): { changes: number } {
  const counted = { changes: 0 };
  element.addEventListener('change', () => counted.changes++);
  return counted;
}

/** Opens the meeting's own fields. */
export async function detailsOf(element: BansoDialogueLog): Promise<void> {
  button(element, ja.meeting.details).click();
  await waitUntil(() => element.renderRoot.querySelector('.panel.details'), 'the fields are open', {
    timeout: 5000,
  });
  await idle(element);
}
