import type { StorageErrorKind } from './errors.js';
import { isEnglish } from './messages.js';

type Messages = Record<StorageErrorKind, string>;

/** Apart from the other messages: who keeps nothing on the device does not carry them. */
const ja: Messages = {
  quota:
    'この端末の空きがなく、保存できていません。不要なファイルを消してから、もう一度お試しください。画面は閉じないでください。',
  blocked:
    'この端末の保存場所を開けません。このページのほかのタブを閉じて、再読み込みしてください。ブラウザーの設定で保存が止められていることもあります。',
  evicted:
    'この端末に保存していた内容が、ブラウザーによって消されました。画面の内容は残っています。もう一度保存してください。',
  lost: 'この端末の保存場所とのつながりが切れ、保存できていません。画面は閉じずに、もう一度お試しください。',
  unreadable:
    'この端末に保存した内容を開けません。壊れているか、別の鍵で閉じられています。サーバーにある内容は、つながれば読み直せます。',
};

const en: Messages = {
  quota:
    'This device has no room left, so this is not saved. Please free some space, then try again. Do not close the page.',
  blocked:
    "This device's storage cannot be opened. Please close the other tabs of this page and reload. The browser's settings may also forbid storing.",
  evicted:
    'The browser has removed what was kept on this device. What you see on the screen is still here: please save it again.',
  lost: "The connection to this device's storage broke, so this is not saved. Please do not close the page, and try again.",
  unreadable:
    'What was kept on this device cannot be opened: it is damaged, or sealed with another key. What the server has can be read again once online.',
};

/** What happened on the device and what to do, in the reader's language. */
export function storageMessageOf(kind: StorageErrorKind, language: string): string {
  return (isEnglish(language) ? en : ja)[kind];
}
