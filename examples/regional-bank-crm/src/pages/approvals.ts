import { customers, type Approval, type Customer } from '../bank/customers.js';
import { shortName, slashed, thousands } from '../bank/japanese.js';
import { staffName, type Staff } from '../bank/staff.js';
import { html, type Html } from './html.js';
import { layout } from './layout.js';

/** 稟議 of one customer. */
export function approvals(customer: Customer): Html {
  if (!customer.approvals.length) {
    return html`<section class="panel">
      <h2 class="first">稟議</h2>
      <p class="none">稟議はありません。</p>
    </section>`;
  }
  return html`<section class="panel">
    <h2 class="first">
      稟議<span class="count">${customer.approvals.length}件</span><span class="unit">千円</span>
    </h2>
    <div class="scroll">
      <table class="list long">
        ${heads(false)}
        <tbody>
          ${newestFirst(customer.approvals.map((approval) => ({ approval, customer }))).map((item) => row(item, false))}
        </tbody>
      </table>
    </div>
  </section>`;
}

/** 稟議一覧, of all customers. */
export function approvalsPage(signedIn: { staff: Staff; csrf: string }): Html {
  const all = newestFirst(
    customers.flatMap((customer) => customer.approvals.map((approval) => ({ approval, customer }))),
  );
  return layout({
    ...signedIn,
    id: 'RG0110',
    title: '稟議一覧',
    menu: 'approvals',
    body: html`<main id="body" class="plain">
      <div class="panel">
        <h2 class="first">
          稟議一覧<span class="count">${all.length}件</span><span class="unit">千円</span>
        </h2>
        <div class="scroll">
          <table class="list long">
            ${heads(true)}
            <tbody>
              ${all.map((item) => row(item, true))}
            </tbody>
          </table>
        </div>
      </div>
    </main>`,
  });
}

interface Item {
  approval: Approval;
  customer: Customer;
}

const newestFirst = (items: Item[]) => items.sort((a, b) => b.approval.on.localeCompare(a.approval.on));

const heads = (named: boolean) =>
  html`<thead>
    <tr>
      <th>稟議番号</th>
      ${named ? html`<th>取引先</th>` : ''}
      <th>種類</th>
      <th class="figure">金額</th>
      <th>状況</th>
      <th>起案日</th>
      <th>起案者</th>
      <th>要旨</th>
    </tr>
  </thead>`;

const row = ({ approval, customer }: Item, named: boolean) =>
  html`<tr>
    <td class="code">${approval.number}</td>
    ${named ? html`<td><a href="/customers/${customer.cif}/approvals">${shortName(customer.name)}</a></td>` : ''}
    <td>${approval.type}</td>
    <td class="figure">${thousands(approval.amount)}</td>
    <td>${approval.status}</td>
    <td>${slashed(approval.on)}</td>
    <td>${staffName(approval.staff)}</td>
    <td class="text">${approval.summary}</td>
  </tr>`;
