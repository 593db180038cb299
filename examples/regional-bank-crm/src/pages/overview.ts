import { totalDeposits, totalLoans, type Customer } from '../bank/customers.js';
import { shortDay, slashed, thousands } from '../bank/japanese.js';
import { staffName } from '../bank/staff.js';
import { html, type Html } from './html.js';

/** 取引先概要 */
export function overview(customer: Customer): Html {
  return html`<section class="panel">
      <h2 class="first">基本情報</h2>
      <div class="scroll">
        <table class="facts wide">
          <tr>
            <th>商号</th>
            <td colspan="3">${customer.name}<span class="kana">${customer.nameKana}</span></td>
          </tr>
          <tr>
            <th>代表者</th>
            <td>${customer.representativeTitle}　${customer.representative}</td>
            <th>法人番号</th>
            <td class="code">${customer.corporateNumber ?? 'なし（個人事業主）'}</td>
          </tr>
          <tr>
            <th>所在地</th>
            <td>${customer.address}</td>
            <th>電話</th>
            <td class="code">${customer.phone}</td>
          </tr>
          <tr>
            <th>業種</th>
            <td>${customer.industryName}（${customer.jsic}）</td>
            <th>設立</th>
            <td>${slashed(customer.founded)}</td>
          </tr>
          <tr>
            <th>資本金</th>
            <td>${customer.capital ? html`${thousands(customer.capital)}千円` : '—'}</td>
            <th>従業員</th>
            <td>${customer.employees}人</td>
          </tr>
          <tr>
            <th>決算月</th>
            <td>${customer.fiscalMonth}月</td>
            <th>取引開始</th>
            <td>${slashed(customer.since)}</td>
          </tr>
          <tr>
            <th>取引店</th>
            <td>${customer.branch}</td>
            <th>主力行</th>
            <td>${customer.mainBank ? '当行' : '他行'}</td>
          </tr>
          <tr>
            <th>備考</th>
            <td colspan="3">${customer.note || '—'}</td>
          </tr>
        </table>
      </div>
    </section>
    <div class="pair">
      <section class="panel">
        <h2>取引残高<span class="unit">千円　2026/10末</span></h2>
        <table class="list">
          <thead>
            <tr>
              <th>科目</th>
              <th class="figure">口数</th>
              <th class="figure">残高</th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <td>預金</td>
              <td class="figure">${customer.deposits.length}</td>
              <td class="figure">${thousands(totalDeposits(customer))}</td>
            </tr>
            <tr>
              <td>貸出金</td>
              <td class="figure">${customer.loans.length}</td>
              <td class="figure">${thousands(totalLoans(customer))}</td>
            </tr>
            <tr class="sum">
              <td>預貸差</td>
              <td></td>
              <td class="figure">${thousands(totalDeposits(customer) - totalLoans(customer))}</td>
            </tr>
          </tbody>
        </table>
      </section>
      <section class="panel">
        <h2>最近の交渉</h2>
        <table class="list">
          <thead>
            <tr>
              <th>日付</th>
              <th>担当</th>
              <th>用件</th>
            </tr>
          </thead>
          <tbody>
            ${customer.contacts.slice(0, 4).map(
              (contact) =>
                html`<tr>
                  <td>${shortDay(contact.on)}</td>
                  <td>${staffName(contact.staff)}</td>
                  <td>${contact.subject}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </section>
    </div>`;
}
