import { html, nothing } from 'lit';
import type { WallDiagnosis } from '@banso/model';
import { formatDate } from '../base/format.js';
import { rolesIn, type Round } from './reading.js';
import { respondentName, type Texts } from './texts.js';

/** Every answer by its time, newest first, to be opened and corrected. Shut: the owner may be looking at the screen. */
export function answersView(rounds: readonly Round[], edit: (record: WallDiagnosis) => void, texts: Texts) {
  const { text } = texts;
  const count = rounds.reduce((sum, { answers }) => sum + answers.length, 0);
  if (count === 0) return nothing;
  return html`<details class="band answers no-print">
    <summary>${text.answers.earlier(count)}</summary>
    ${rounds.toReversed().map(
      (round) =>
        html`<section>
          <h4>${periodOf(round, texts)}<span class="small quiet">${peopleOf(round.answers, texts)}</span></h4>
          <ul>
            ${round.answers.map((record) => {
              const who = respondentName(texts, record.respondent);
              const date = formatDate(texts.language, record.answeredOn);
              return html`<li>
                <span>${who}</span>
                <button
                  class="button bare"
                  type="button"
                  part="action"
                  aria-label=${text.answers.editOf(who, date)}
                  @click=${() => edit(record)}
                >
                  ${text.answers.edit}
                </button>
              </li>`;
            })}
          </ul>
        </section>`,
    )}
  </details>`;
}

/** 2026年11月18日（水）, or from the first to the last day. */
export function periodOf({ from, to }: Round, { language, text }: Texts): string {
  const first = formatDate(language, from);
  return from === to ? first : text.period(first, formatDate(language, to));
}

/** 経営者1人、幹部・社員7人 */
export function peopleOf(answers: readonly WallDiagnosis[], { text }: Texts): string {
  return text.people(rolesIn(answers).map(([role, count]) => [text.roles[role], count]));
}
