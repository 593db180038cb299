import { waitUntil } from '@open-wc/testing';
import { find, type Element } from './benchmark-sheet-page.js';
import { idle } from './fixture.js';

/** What tests of the sheet do with files. */
export const fileOf = (name: string, content: Uint8Array | string) =>
  new File([content as Uint8Array<ArrayBuffer> | string], name);

const carrying = (files: readonly File[]) => {
  const data = new DataTransfer();
  for (const file of files) data.items.add(file);
  return data;
};

/** The file was read, or refused. */
export const chosen = async (element: Element) => {
  await idle(element);
  const shown = () => element.renderRoot.querySelector('.import .foot, .import [role="alert"]') !== null;
  await waitUntil(shown, 'the file was read', { timeout: 8000 });
  await idle(element);
};

/** Chooses a file as the device's picker does. */
export const choose = async (element: Element, file: File) => {
  await waitUntil(() => element.renderRoot.querySelector('#file'), 'there is a picker');
  const input = find<HTMLInputElement>(element, '#file');
  input.files = carrying([file]).files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await chosen(element);
};

/** Drops files on the widget, or holds them over it. */
export const dropped = (element: Element, files: readonly File[], type: 'dragover' | 'drop' = 'drop') => {
  const event = new DragEvent(type, {
    dataTransfer: carrying(files),
    bubbles: true,
    cancelable: true,
    composed: true,
  });
  element.dispatchEvent(event);
  return event;
};

/** Says yes to what is shown. */
export const taken = async (element: Element) => {
  find(element, '.import .main').click();
  await idle(element);
};
