import type { Staff } from '../bank/staff.js';
import { html, type Html } from './html.js';
import { layout } from './layout.js';

/** 404 */
export function notFoundPage(signedIn?: { staff: Staff; csrf: string }): Html {
  return message(
    'CM0404',
    '画面が見つかりません',
    'お探しの画面または取引先はありません。番号をお確かめください。',
    signedIn,
  );
}

/** 500 */
export function brokenPage(signedIn?: { staff: Staff; csrf: string }): Html {
  return message(
    'CM0500',
    '処理できませんでした',
    '入力された内容は変わっていません。しばらくしてから、もう一度お試しください。',
    signedIn,
  );
}

const message = (id: string, title: string, text: string, signedIn?: { staff: Staff; csrf: string }) =>
  layout({
    ...signedIn,
    id,
    title,
    body: html`<main id="body" class="plain">
      <section class="panel">
        <h2 class="first">${title}</h2>
        <p class="none">${text}</p>
        <p class="none"><a href="/customers">取引先一覧へ</a></p>
      </section>
    </main>`,
  });
