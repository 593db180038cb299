import { waitUntil } from '@open-wc/testing';
import { finding as ja } from '../../locales/ja/finding.js';
import { idle } from '../../testing/fixture.js';
import type { BansoDialogueLog } from '../dialogue-log.js';
import { logOf } from '../list/many-meetings.js';
import { active, all, find, put } from '../log-page.js';

export const field = (element: BansoDialogueLog) => find<HTMLInputElement>(element, '.find .words');
export const told = (element: BansoDialogueLog) =>
  find(element, '.find .told').textContent.replace(/\s+/g, ' ').trim();

/** A log with the bar open. */
export async function finding(setting: Parameters<typeof logOf>[0]): Promise<BansoDialogueLog> {
  const element = await logOf(setting);
  find(element, '[data-panel="find"]').click();
  await waitUntil(() => active(element)?.matches('.find .words'), 'the bar is open', { timeout: 5000 });
  return element;
}

/** Everything that is here was read. */
export async function look(element: BansoDialogueLog, words: string): Promise<void> {
  put(field(element), words);
  await waitUntil(() => !told(element).includes(ja.preparing), 'read to the end', { timeout: 10_000 });
  await idle(element);
}

export const choose = async (element: BansoDialogueLog, label: string, value: string) => {
  const pair = all(element, '.filters .pair').find((one) => one.textContent.includes(label));
  const control = pair?.querySelector<HTMLSelectElement | HTMLInputElement>('select, input');
  if (!control) throw new Error(`There is no ${label}`);
  control.value = value;
  control.dispatchEvent(new Event('change', { bubbles: true }));
  await idle(element);
};
