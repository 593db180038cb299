import { customers } from '../bank/customers.js';
import { shortDay, shortName } from '../bank/japanese.js';
import { staffName, type Staff } from '../bank/staff.js';
import { html, type Html } from './html.js';
import { layout } from './layout.js';

/** 訪問予定, of all customers by date. */
export function visitsPage(signedIn: { staff: Staff; csrf: string }): Html {
  const all = customers
    .flatMap((customer) => customer.visits.map((visit) => ({ visit, customer })))
    .sort((a, b) => `${a.visit.on}${a.visit.time}`.localeCompare(`${b.visit.on}${b.visit.time}`));
  return layout({
    ...signedIn,
    id: 'HM0110',
    title: '訪問予定',
    menu: 'visits',
    body: html`<main id="body" class="plain">
      <div class="panel">
        <h2 class="first">訪問予定<span class="count">${all.length}件</span></h2>
        <div class="scroll">
          <table class="list">
            <thead>
              <tr>
                <th>日付</th>
                <th>時刻</th>
                <th>取引先</th>
                <th>担当</th>
                <th>用件</th>
              </tr>
            </thead>
            <tbody>
              ${all.map(
                ({ visit, customer }) =>
                  html`<tr>
                    <td>${shortDay(visit.on)}</td>
                    <td class="code">${visit.time}</td>
                    <td><a href="/customers/${customer.cif}">${shortName(customer.name)}</a></td>
                    <td>${staffName(visit.staff)}</td>
                    <td>${visit.purpose}</td>
                  </tr>`,
              )}
            </tbody>
          </table>
        </div>
      </div>
    </main>`,
  });
}
