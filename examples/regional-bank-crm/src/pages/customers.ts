import { totalDeposits, totalLoans, type Customer } from '../bank/customers.js';
import { shortDay, shortName, thousands } from '../bank/japanese.js';
import { staffName, type Staff } from '../bank/staff.js';
import { html, type Html } from './html.js';
import { layout } from './layout.js';

/** 取引先一覧 */
export function customersPage(
  signedIn: { staff: Staff; csrf: string },
  found: Customer[],
  text: string,
): Html {
  return layout({
    ...signedIn,
    id: 'KY0110',
    title: '取引先一覧',
    menu: 'customers',
    body: html`<main id="body" class="plain">
      <form class="search chrome" method="get" action="/customers" role="search">
        <label for="q">取引先検索</label>
        <input
          id="q"
          name="q"
          value="${text}"
          placeholder="商号・フリガナ・代表者・CIF番号・法人番号"
          maxlength="100"
        />
        <button class="main">検索</button>${text ? html`<a href="/customers">条件を消す</a>` : ''}
      </form>
      <div class="panel">
        <h2 class="first">
          取引先一覧<span class="count">${found.length}件</span><span class="unit">残高の単位：千円</span>
        </h2>
        <div class="scroll">
          <table class="list">
            <thead>
              <tr>
                <th>CIF番号</th>
                <th>商号</th>
                <th>代表者</th>
                <th>業種</th>
                <th>所在地</th>
                <th>取引店</th>
                <th>担当</th>
                <th class="figure">預金残高</th>
                <th class="figure">貸出残高</th>
                <th>最終交渉</th>
              </tr>
            </thead>
            <tbody>
              ${found.map(row)}
            </tbody>
          </table>
        </div>
        ${found.length ? '' : html`<p class="none">「${text}」にあたる取引先は見つかりません。商号の一部、フリガナ、CIF番号でも探せます。</p>`}
      </div>
    </main>`,
  });
}

const row = (customer: Customer) =>
  html`<tr>
    <td class="code">${customer.cif}</td>
    <td><a href="/customers/${customer.cif}">${shortName(customer.name)}</a></td>
    <td>${customer.representative}</td>
    <td>${customer.industryName}</td>
    <td>${customer.address}</td>
    <td>${customer.branch}</td>
    <td>${staffName(customer.officer)}</td>
    <td class="figure">${thousands(totalDeposits(customer))}</td>
    <td class="figure">${thousands(totalLoans(customer))}</td>
    <td>${customer.contacts[0] ? shortDay(customer.contacts[0].on) : ''}</td>
  </tr>`;
