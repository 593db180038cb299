import { html, type Html } from './html.js';

/**
 * 訪問用: the three widgets on a page that also opens without a network. It names neither a customer nor a person, so
 * that a browser may keep it.
 */
export function visitPage(bundle: string): Html {
  return html`<!doctype html>
    <html lang="ja">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>訪問用｜埼央銀行 顧客管理システム</title>
        <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/assets/crm.css" />
        <script
          type="module"
          src="${bundle}"
          data-api="/banso/api"
          data-session="/crm/banso-session"
          data-offline
          data-worker="/visit-worker.js"
          data-worker-scope="/visit/"
        ></script>
        <script type="module" src="/assets/visit.js"></script>
      </head>
      <body>
        <a class="skip" href="#body">本文へ進む</a>
        <header class="top chrome">
          <p class="system">
            <a id="back" href="/customers"><b>埼央銀行</b> 顧客管理システム</a>
          </p>
        </header>
        <section class="screen chrome" aria-label="画面">
          <span>画面番号 HM0120</span>
          <h1>訪問用</h1>
          <span id="customer"></span>
        </section>
        <main class="plain visit" id="body">
          <p class="message chrome" id="readiness" role="status">
            電波のない所でも開けるように準備しています。
          </p>
          <div class="widget"><banso-offline-status>端末の状態を確かめています。</banso-offline-status></div>
          <div id="widgets"></div>
        </main>
        <footer class="foot chrome">
          <span>社外秘　埼央銀行 営業統括部</span><span>本画面の銀行・企業・人物はすべて架空です</span>
        </footer>
      </body>
    </html>`;
}
