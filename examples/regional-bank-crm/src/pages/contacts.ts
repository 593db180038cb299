import type { Customer } from '../bank/customers.js';
import { slashed } from '../bank/japanese.js';
import { staffName } from '../bank/staff.js';
import { html, type Html } from './html.js';

/** 交渉履歴 */
export function contacts(customer: Customer): Html {
  return html`<section class="panel">
    <h2 class="first">交渉履歴<span class="count">${customer.contacts.length}件</span></h2>
    <div class="scroll">
      <table class="list long">
        <thead>
          <tr>
            <th>日付</th>
            <th>担当</th>
            <th>方法</th>
            <th>用件</th>
            <th>内容</th>
          </tr>
        </thead>
        <tbody>
          ${customer.contacts.map(
            (contact) =>
              html`<tr>
                <td>${slashed(contact.on)}</td>
                <td>${staffName(contact.staff)}</td>
                <td>${contact.method}</td>
                <td>${contact.subject}</td>
                <td class="text">${contact.text}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </section>`;
}
