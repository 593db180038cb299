import { staff } from '../bank/staff.js';
import { html, type Html } from './html.js';
import { layout } from './layout.js';

export function loginPage({
  csrf,
  next,
  number = '',
  message,
}: {
  csrf: string;
  next: string;
  number?: string;
  message?: string;
}): Html {
  return layout({
    id: 'CM0010',
    title: 'ログイン',
    body: html`<main id="body" class="login">
      <form method="post" action="/login" class="panel">
        <h2 class="first">ログイン</h2>
        ${message ? html`<p class="message" role="alert">${message}</p>` : ''}
        <input type="hidden" name="csrf" value="${csrf}" />
        <input type="hidden" name="next" value="${next}" />
        <p class="field">
          <label for="number">行員番号</label
          ><input
            id="number"
            name="number"
            value="${number}"
            inputmode="numeric"
            autocomplete="username"
            required
            maxlength="20"
          />
        </p>
        <p class="field">
          <label for="password">パスワード</label
          ><input
            id="password"
            name="password"
            type="password"
            autocomplete="current-password"
            required
            maxlength="200"
          />
        </p>
        <p class="buttons"><button class="main">ログイン</button></p>
      </form>
      <section class="panel">
        <h2>デモ用の行員</h2>
        <table class="list">
          <thead>
            <tr>
              <th>行員番号</th>
              <th>パスワード</th>
              <th>氏名</th>
              <th>所属</th>
            </tr>
          </thead>
          <tbody>
            ${staff.map(
              (person) =>
                html`<tr>
                  <td>${person.number}</td>
                  <td>demo-${person.number}</td>
                  <td>${person.name}</td>
                  <td>${person.branch} ${person.title}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </section>
    </main>`,
  });
}
