import { screenTime } from '../bank/japanese.js';
import type { Staff } from '../bank/staff.js';
import { html, type Html } from './html.js';

export interface Screen {
  /** The number the bank gives each of its screens. */
  id: string;
  title: string;
  /** Where in the menu it belongs. */
  menu?: 'customers' | 'approvals' | 'visits';
  staff?: Staff;
  csrf?: string;
  /** What else belongs into the head, e.g. the widgets' script. */
  head?: Html;
  body: Html;
}

const menu = [
  ['customers', '/customers', '取引先一覧'],
  ['approvals', '/approvals', '稟議一覧'],
  ['visits', '/visits', '訪問予定'],
] as const;

/** The frame around every screen of the bank. */
export function layout(screen: Screen): Html {
  return html`<!doctype html>
    <html lang="ja">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${screen.title}｜埼央銀行 顧客管理システム</title>
        <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/assets/crm.css" />
        ${screen.head ?? ''}
      </head>
      <body>
        <a class="skip" href="#body">本文へ進む</a>
        <header class="top chrome">
          <p class="system">
            <a href="/customers"><b>埼央銀行</b> 顧客管理システム</a>
          </p>
          ${screen.staff && screen.csrf ? signedIn(screen.staff, screen.csrf) : ''}
        </header>
        ${screen.staff ? menuBar(screen.menu) : ''}
        <section class="screen chrome" aria-label="画面">
          <span>画面番号 ${screen.id}</span>
          <h1>${screen.title}</h1>
          <time>${screenTime(new Date())}</time>
        </section>
        ${screen.body}
        <footer class="foot chrome">
          <span>社外秘　埼央銀行 営業統括部</span><span>本画面の銀行・企業・人物はすべて架空です</span>
        </footer>
      </body>
    </html>`;
}

function signedIn(staff: Staff, csrf: string): Html {
  return html`<form class="who" method="post" action="/logout">
    <input type="hidden" name="csrf" value="${csrf}" />
    <span class="wide">${staff.branch}　${staff.title}</span><b>${staff.name}</b>
    <button>ログアウト</button>
  </form>`;
}

function menuBar(current: Screen['menu']): Html {
  return html`<nav class="menu chrome" aria-label="業務">
    <ul>
      ${menu.map(
        ([id, href, label]) =>
          html`<li><a href="${href}" ${current === id ? html` aria-current="page"` : ''}>${label}</a></li>`,
      )}
    </ul>
  </nav>`;
}
