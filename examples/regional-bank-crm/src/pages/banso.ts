import type { Customer } from '../bank/customers.js';
import type { Staff } from '../bank/staff.js';
import { customerPage } from './customer.js';
import { html, type Html } from './html.js';

/** Which of the widgets a page shows. */
export type View = 'all' | 'dialogue' | 'walls' | 'locaben';

const views: [View, path: string, label: string][] = [
  ['all', '', 'すべて'],
  ['dialogue', '/dialogue', '対話記録'],
  ['walls', '/walls', '壁診断'],
  ['locaben', '/locaben', 'ロカベン'],
];

export const isView = (name: string): name is View => views.some(([view]) => view === name && view !== 'all');

/** 伴走支援: the bank's own page, into which one script tag and three tags are dropped. */
export function bansoPage(
  signedIn: { staff: Staff; csrf: string },
  customer: Customer,
  { view, bundle, reachable }: { view: View; bundle: string; reachable: boolean },
): Html {
  const base = `/customers/${customer.cif}/banso`;
  return customerPage(signedIn, customer, 'banso', {
    head: html`<script
      type="module"
      src="${bundle}"
      data-api="/banso/api"
      data-session="/crm/banso-session?customer=${customer.cif}"
    ></script>`,
    links: html`<section class="panel related links">
      <h2>伴走支援</h2>
      <ul>
        ${views.map(([name, path, label]) => html`<li><a href="${base}${path}" ${name === view ? html` aria-current="page"` : ''}>${label}</a></li>`)}
      </ul>
      <p><a class="button" href="/visit/${customer.cif}">訪問の準備</a></p>
    </section>`,
    body: html`${reachable ? '' : html`<p class="message chrome" role="status">伴走支援の記録につながっていません。このページはそのまま使えます。つながらない状態が続くときは、事務システム部（内線 4010）へ連絡してください。</p>`}
    ${view === 'all' || view === 'dialogue' ? dialogueLog(customer, signedIn.staff) : ''}
    ${view === 'all' || view === 'walls' ? wallDiagnosis(customer) : ''}
    ${view === 'all' || view === 'locaben' ? benchmarkSheet(customer) : ''}`,
  });
}

/** ふりかえり is the supporter's own: whoever leads them reads the words, not what the rules see in them. */
const dialogueLog = ({ cif }: Customer, { role }: Staff) => {
  const unmirrored = role === 'supporter' ? '' : 'unmirrored';
  return html`<div class="widget" id="dialogue">
    <banso-dialogue-log company="cif:${cif}" ${unmirrored}>${fallback('対話記録')}</banso-dialogue-log>
  </div>`;
};

const wallDiagnosis = ({ cif }: Customer) =>
  html`<div class="widget" id="walls">
    <banso-wall-diagnosis company="cif:${cif}">${fallback('壁診断')}</banso-wall-diagnosis>
  </div>`;

const benchmarkSheet = ({ cif }: Customer) =>
  html`<div class="widget" id="locaben">
    <banso-benchmark-sheet company="cif:${cif}">${fallback('ロカベン')}</banso-benchmark-sheet>
  </div>`;

/** Shown until the script runs, and where it never runs. */
const fallback = (name: string) =>
  `${name}を開いています。表示されないときは、端末の JavaScript を有効にしてください。`;
