import type { Customer } from '../bank/customers.js';
import { shortDay, shortName } from '../bank/japanese.js';
import { staffName, type Staff } from '../bank/staff.js';
import { html, type Html } from './html.js';
import { layout } from './layout.js';

export type Tab = 'overview' | 'accounts' | 'contacts' | 'approvals' | 'banso';

const tabs: [Tab, path: string, label: string, screen: string][] = [
  ['overview', '', '取引先概要', 'KY0310'],
  ['accounts', '/accounts', '預貸金', 'KY0320'],
  ['contacts', '/contacts', '交渉履歴', 'KY0330'],
  ['approvals', '/approvals', '稟議', 'KY0340'],
  ['banso', '/banso', '伴走支援', 'KY0390'],
];

/** The customer's page: tabs above, what is always known of the customer at the left, the tab's own content. */
export function customerPage(
  signedIn: { staff: Staff; csrf: string },
  customer: Customer,
  tab: Tab,
  parts: { body: Html; head?: Html; links?: Html },
): Html {
  const [, , label = '', id = ''] = tabs.find(([name]) => name === tab) ?? [];
  const base = `/customers/${customer.cif}`;
  return layout({
    ...signedIn,
    id,
    title: `${label}　${shortName(customer.name)}`,
    menu: 'customers',
    head: parts.head,
    body: html`<nav class="tabs chrome" aria-label="取引先">
        <ul>
          ${tabs.map(([name, path, text]) => html`<li><a href="${base}${path}" ${name === tab ? html` aria-current="page"` : ''}>${text}</a></li>`)}
        </ul>
      </nav>
      <div class="customer">
        <aside class="side chrome">${summary(customer)} ${parts.links ?? ''} ${next(customer)}</aside>
        <main id="body">${parts.body}</main>
      </div>`,
  });
}

const summary = (customer: Customer) =>
  html`<section class="panel brief">
    <h2>取引先</h2>
    <table class="facts">
      <tr>
        <th>CIF番号</th>
        <td class="code">${customer.cif}</td>
      </tr>
      <tr>
        <th>商号</th>
        <td>${shortName(customer.name)}</td>
      </tr>
      <tr>
        <th>代表者</th>
        <td>${customer.representative}</td>
      </tr>
      <tr>
        <th>業種</th>
        <td>${customer.industryName}</td>
      </tr>
      <tr>
        <th>取引店</th>
        <td>${customer.branch}</td>
      </tr>
      <tr>
        <th>担当</th>
        <td>${staffName(customer.officer)}</td>
      </tr>
    </table>
  </section>`;

const next = (customer: Customer) =>
  html`<section class="panel related">
    <h2>訪問予定</h2>
    ${
      customer.visits.length
        ? html`<ul>
            ${customer.visits.map((visit) => html`<li>${shortDay(visit.on)} ${visit.time}<br />${visit.purpose}</li>`)}
          </ul>`
        : html`<p>予定はありません。</p>`
    }
  </section>`;
