import { waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import {
  newBenchmarkSheet,
  periodOf,
  type BenchmarkSheet,
  type FigureKey,
  type PeriodId,
} from '@banso/model';
import { samples } from '@banso/model/samples';
import { BansoBenchmarkSheet } from '../benchmark-sheet/benchmark-sheet.js';
import type { Row } from '../benchmark-sheet/cells.js';
import type { Tab } from '../benchmark-sheet/context.js';
import { benchmarkDetails as text } from '../locales/ja/benchmark-details.js';
import { idle, mount } from './fixture.js';

/** What tests of the sheet do with its page: find, read, show, type, paste. */
export const Widget = BansoBenchmarkSheet;
Widget.define();
export type Element = Awaited<ReturnType<typeof mount<BenchmarkSheet, BenchmarkSheet | undefined>>>;

export const find = <E extends HTMLElement = HTMLElement>(element: Element, selector: string): E => {
  const found = element.renderRoot.querySelector<E>(selector);
  if (!found) throw new Error(`There is no ${selector}`);
  return found;
};
export const all = (element: Element, selector: string) => [
  ...element.renderRoot.querySelectorAll<HTMLElement>(selector),
];
export const words = (element: Element, selector: string) =>
  find(element, selector).innerText.replace(/\s+/g, ' ').trim();
export const show = async (element: Element, tab: Tab) => {
  find(element, `#tab-${tab}`).click();
  await idle(element);
};
export const cell = (element: Element, row: Row, period: PeriodId) =>
  find<HTMLInputElement>(element, `#cell-${row}-${period}`);
export const figure = (element: Element, key: FigureKey, period: PeriodId = 'latest') =>
  periodOf(element.value as BenchmarkSheet, period).figures[key];
export const enter = async (element: Element, row: Row, period: PeriodId, typed: string) => {
  cell(element, row, period).focus();
  await sendKeys({ type: typed });
  await sendKeys({ press: 'Enter' });
  await element.updateComplete;
};
export const paste = async (element: Element, row: Row, period: PeriodId, data: string) => {
  const input = cell(element, row, period);
  input.focus();
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', data);
  const event = new ClipboardEvent('paste', {
    clipboardData,
    bubbles: true,
    cancelable: true,
    composed: true,
  });
  input.dispatchEvent(event);
  await element.updateComplete;
  await idle(element);
};
/** Pastes a block and says yes to what is shown. */
export const pasteBlock = async (element: Element, row: Row, period: PeriodId, data: string) => {
  await paste(element, row, period, data);
  find(element, '.paste .main').click();
  await idle(element);
};
/** What the grid puts on the clipboard from where the hand is. */
export const copied = (element: Element, type: 'copy' | 'cut' = 'copy') => {
  const clipboardData = new DataTransfer();
  const from = (element.renderRoot as ShadowRoot).activeElement;
  const init = { clipboardData, bubbles: true, cancelable: true, composed: true };
  from?.dispatchEvent(new ClipboardEvent(type, init));
  return clipboardData.getData('text/plain');
};
export const shortcut = async (key: string, shift = false) => {
  await sendKeys({ down: 'Control' });
  if (shift) await sendKeys({ down: 'Shift' });
  await sendKeys({ press: key });
  if (shift) await sendKeys({ up: 'Shift' });
  await sendKeys({ up: 'Control' });
};
export const focused = (element: Element) => (element.renderRoot as ShadowRoot).activeElement?.id;
export const sheetOf = (sheet: BenchmarkSheet = samples.benchmarkSheet) => structuredClone(sheet);
/** The figures of a version are downloaded when a sheet first needs them. */
export const basisLoaded = (element: Element) =>
  waitUntil(
    () => !find(element, '.reading').textContent?.includes(text.basisLoading),
    'The basis did not come',
  );
export const open = async (tab: Tab = 'indicators', sheet?: BenchmarkSheet) => {
  const element = await mount(Widget, { value: sheetOf(sheet) });
  await basisLoaded(element);
  if (tab !== 'indicators') await show(element, tab);
  return element;
};
export const empty = () => newBenchmarkSheet(samples.company.id, '2018');
