import { totalDeposits, totalLoans, type Customer } from '../bank/customers.js';
import { percent, slashed, thousands } from '../bank/japanese.js';
import { html, type Html } from './html.js';

/** 預貸金 */
export function accounts(customer: Customer): Html {
  return html`<section class="panel">
      <h2 class="first">預金<span class="unit">残高：千円　利率：年%</span></h2>
      <div class="scroll">
        <table class="list">
          <thead>
            <tr>
              <th>種類</th>
              <th>口座番号</th>
              <th class="figure">残高</th>
              <th class="figure">利率</th>
              <th>満期日</th>
            </tr>
          </thead>
          <tbody>
            ${customer.deposits.map(
              (deposit) =>
                html`<tr>
                  <td>${deposit.type}</td>
                  <td class="code">${deposit.number}</td>
                  <td class="figure">${thousands(deposit.balance)}</td>
                  <td class="figure">${percent(deposit.rate)}</td>
                  <td>${deposit.maturity ? slashed(deposit.maturity) : '—'}</td>
                </tr>`,
            )}
            <tr class="sum">
              <td colspan="2">合計</td>
              <td class="figure">${thousands(totalDeposits(customer))}</td>
              <td></td>
              <td></td>
            </tr>
          </tbody>
        </table>
      </div>
    </section>
    <section class="panel">
      <h2 class="first">貸出金<span class="unit">残高：千円　利率：年%</span></h2>
      ${customer.loans.length ? loans(customer) : html`<p class="none">貸出取引はありません。</p>`}
    </section>
    <section class="panel">
      <h2 class="first">平均残高の推移<span class="unit">千円</span></h2>
      <div class="scroll">
        <table class="list">
          <thead>
            <tr>
              <th>科目</th>
              ${customer.averages.map(({ month }) => html`<th class="figure">${slashed(month)}</th>`)}
            </tr>
          </thead>
          <tbody>
            <tr>
              <td>預金平残</td>
              ${customer.averages.map(({ deposits }) => html`<td class="figure">${thousands(deposits)}</td>`)}
            </tr>
            <tr>
              <td>貸出平残</td>
              ${customer.averages.map(({ loans: amount }) => html`<td class="figure">${thousands(amount)}</td>`)}
            </tr>
          </tbody>
        </table>
      </div>
    </section>`;
}

const loans = (customer: Customer) =>
  html`<div class="scroll">
    <table class="list">
      <thead>
        <tr>
          <th>科目</th>
          <th>取扱番号</th>
          <th>資金使途</th>
          <th class="figure">当初金額</th>
          <th class="figure">残高</th>
          <th class="figure">利率</th>
          <th>実行日</th>
          <th>最終期日</th>
          <th>保全</th>
        </tr>
      </thead>
      <tbody>
        ${customer.loans.map(
          (loan) =>
            html`<tr>
              <td>${loan.type}</td>
              <td class="code">${loan.number}</td>
              <td>${loan.purpose}</td>
              <td class="figure">${thousands(loan.initial)}</td>
              <td class="figure">${thousands(loan.balance)}</td>
              <td class="figure">${percent(loan.rate)}</td>
              <td>${slashed(loan.drawnOn)}</td>
              <td>${slashed(loan.dueOn)}</td>
              <td>${loan.security}</td>
            </tr>`,
        )}
        <tr class="sum">
          <td colspan="4">合計</td>
          <td class="figure">${thousands(totalLoans(customer))}</td>
          <td colspan="4"></td>
        </tr>
      </tbody>
    </table>
  </div>`;
