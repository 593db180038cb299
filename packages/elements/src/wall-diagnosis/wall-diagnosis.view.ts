import { html, nothing } from 'lit';
import type { WallDiagnosis } from '@banso/model';
import { conflictView } from '../base/conflict.view.js';
import { headView } from '../base/head.view.js';
import type { RecordStore } from '../base/record-store.js';
import { loadFailure, loading, saveFailure, type Status } from '../base/state.view.js';
import type { AgreedStates } from './agreed-states.js';
import type { Answering } from './answering.js';
import { answersView, peopleOf, periodOf } from './answers.view.js';
import { differenceView } from './difference.view.js';
import { ladderView } from './ladder.view.js';
import { movementView } from './movement.view.js';
import { companionsIn, type Role, type Round, roundsOf } from './reading.js';
import { sheetContext, sheetView } from './sheet.view.js';
import type { Texts } from './texts.js';

export interface Shown {
  answers: readonly WallDiagnosis[];
  store: RecordStore<WallDiagnosis>;
  status: Status;
  states: AgreedStates;
  answering: Answering;
  companyName: string | undefined;
  /** New answers need a company to belong to. */
  companyKnown: boolean;
  writable: boolean;
  /** Whom the reader chose to compare with the owner. */
  companion: Role | undefined;
  chooseCompanion: (role: Role) => void;
  reload: () => void;
}

/** The whole widget: the answer sheet alone while it is open, otherwise ladder, difference, movement. */
export function wallDiagnosisView(shown: Shown, texts: Texts) {
  const { status, answering } = shown;
  const { record } = answering;
  if (record)
    return [sheetHead(shown, record, texts), messages(shown, texts), sheetView(answering, record, texts)];
  const rounds = roundsOf(shown.answers);
  return [head(shown, rounds, texts), messages(shown, texts), content(shown, rounds, status, texts)];
}

function content(shown: Shown, rounds: readonly Round[], status: Status, texts: Texts) {
  if (status.state === 'loading') return loading(status, texts.common);
  if (status.state === 'unloaded' && rounds.length === 0) return nothing;
  return rounds.length === 0 ? nobody(shown, texts) : everybody(shown, rounds, texts);
}

function head(
  { companyName, status, answering, writable, companyKnown }: Shown,
  rounds: readonly Round[],
  texts: Texts,
) {
  const { text, common, language } = texts;
  const latest = rounds.at(-1);
  const audience = latest?.answers[0]?.audience;
  return html`<div class="opening">
    ${headView({
      name: text.name,
      context: [companyName, latest && text.round(rounds.length)],
      title: text.title,
      facts: latest
        ? [
            [text.answeredOn, periodOf(latest, texts)],
            [text.respondents, peopleOf(latest.answers, texts)],
            [common.audience, audience && common.audiences[audience]],
          ]
        : [],
      status,
      language,
      common,
    })}
    ${
      latest && writable && companyKnown
        ? html`<button class="button add" type="button" part="action" @click=${() => answering.begin()}>
            ${text.answers.add}
          </button>`
        : nothing
    }
  </div>`;
}

function sheetHead({ companyName, status, answering }: Shown, record: WallDiagnosis, texts: Texts) {
  const { text, common, language } = texts;
  return headView({
    name: text.name,
    context: [companyName, answering.kept ? sheetContext(record, texts) : undefined],
    title: answering.fresh ? text.sheet.title : text.sheet.editTitle,
    status,
    language,
    common,
  });
}

/** What happened to the answers and to the agreed states, each with one thing to do. */
function messages({ store, states, status, reload }: Shown, { common, language }: Texts) {
  const both = [store, states.store] as const;
  return [
    status.state === 'unloaded' ? loadFailure(status, language, common, reload) : nothing,
    both.map((each) =>
      each.status.state === 'failed'
        ? saveFailure(each.status, language, common, () => void each.retry())
        : nothing,
    ),
    store.conflict ? conflictView(store, common) : nothing,
    states.store.conflict ? conflictView(states.store, common) : nothing,
  ];
}

function nobody(shown: Shown, texts: Texts) {
  const { answering, states, writable, companyKnown } = shown;
  const { answers } = texts.text;
  return html`${states.engagement || (writable && states.writable) ? ladder(shown, texts) : nothing}
    <div class="band empty" part="message">
      <p class="first">${answers.empty}</p>
      ${
        writable && companyKnown
          ? html`<button
              class="button main add"
              type="button"
              part="action"
              @click=${() => answering.begin()}
            >
              ${answers.addFirst}
            </button>`
          : nothing
      }
      ${writable ? html`<p class="small quiet">${companyKnown ? answers.emptyHint : answers.unknownCompany}</p>` : nothing}
    </div>`;
}

function everybody(shown: Shown, rounds: readonly Round[], texts: Texts) {
  const { answering, writable, chooseCompanion } = shown;
  const latest = rounds.at(-1)!;
  const companions = companionsIn(latest);
  const companion = companions.find((role) => role === shown.companion) ?? companions[0];
  return html`${ladder(shown, texts)} ${differenceView({ round: latest, companion, chooseCompanion }, texts)}
    ${rounds.length > 1 ? movementView(rounds, companion, texts) : nothing}
    ${writable ? answersView(rounds, (record) => answering.edit(record), texts) : nothing}
    <div class="band foot quiet">
      <p>${texts.text.note}</p>
      ${shown.answers.some(({ demo }) => demo) ? html`<p>${texts.common.demo}</p>` : nothing}
    </div>`;
}

function ladder({ states, writable, reload }: Shown, texts: Texts) {
  const unloaded = states.store.status.state === 'unloaded';
  return html`${ladderView(states, writable, texts)}
  ${
    unloaded
      ? html`<div class="band" part="message">
          <div class="notice" role="alert">
            <p>${texts.text.agreed.failed}</p>
            <button class="button" type="button" part="action" @click=${reload}>
              ${texts.common.actions.reload}
            </button>
          </div>
        </div>`
      : nothing
  }`;
}
