import type { ErrorKind, StorageErrorKind } from './errors.js';

/** A kind, or what is told apart within one by the HTTP status alone. */
export type Told = Exclude<ErrorKind, StorageErrorKind> | 'too-large';
type Messages = Record<Told, string>;

/** What happened and what to do, for the reader; a problem's own texts speak to developers. */
const ja: Messages = {
  unauthenticated:
    'ログインの期限が切れたか、別の方がログインしています。別のタブでご自分としてログインし直してから、もう一度お試しください。',
  forbidden: 'この操作は、いまの権限ではできません。管理者の方にご確認ください。',
  'not-found': '記録が見つかりません。取り下げられたか、閲覧できる範囲の外にあります。',
  conflict: '同じところが、別の方にも書きかえられています。どちらを残すかお選びください。',
  invalid: '読み取れない項目があります。内容をお確かめください。',
  'too-large': '大きすぎて、受け取られませんでした。小さくするか、管理者の方に上限をご確認ください。',
  'rate-limited': '混み合っています。少し待ってから、もう一度お試しください。',
  server: 'サーバーが応答できませんでした。少し待ってから、もう一度お試しください。',
  offline: 'サーバーにつながりません。電波やネットワークをお確かめください。',
  timeout: 'サーバーの応答がありません。電波のよいところで、もう一度お試しください。',
  contract: 'サーバーから読み取れない応答がありました。Wi-Fiの利用手続きや、社内の設定をお確かめください。',
};

const en: Messages = {
  unauthenticated:
    'Your sign-in has expired, or somebody else is signed in. Sign in as yourself in another tab, then try again.',
  forbidden: 'This needs a permission you do not have. Please ask your administrator.',
  'not-found': 'The record was not found. It was withdrawn, or lies outside what you may read.',
  conflict: 'Someone else changed the same place. Please choose which to keep.',
  invalid: 'Something in the record could not be read. Please check it.',
  'too-large': 'This is too large to be accepted. Please make it smaller, or ask your administrator.',
  'rate-limited': 'The service is busy. Please wait a moment and try again.',
  server: 'The server could not answer. Please wait a moment and try again.',
  offline: 'The server cannot be reached. Please check the signal or the network.',
  timeout: 'The server did not answer. Please try again where the signal is better.',
  contract: 'The answer could not be read. Please check the Wi-Fi sign-in page or the network settings.',
};

/** The sentence in a language: English for `en…`, else Japanese. */
export function messageOf(told: Told, language: string): string {
  return (isEnglish(language) ? en : ja)[told];
}

export const isEnglish = (language: string): boolean => /^en\b/i.test(language);
