import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { walls } from '@banso/model';
import type { WallDiagnosis } from '@banso/model';
import { formatDate } from '../base/format.js';
import type { Answering } from './answering.js';
import type { Role } from './reading.js';
import { respondentName, type Texts } from './texts.js';
import { wallQuestion } from './wall-question.view.js';

const roles: readonly Role[] = ['owner', 'successor', 'staff', 'supporter'];

/** One person's answers: who, when, and how strongly each wall is felt. Stands alone, so that nobody's answer leads. */
export function sheetView(answering: Answering, record: WallDiagnosis, texts: Texts) {
  const { text } = texts;
  return html`<section class="sheet" part="body">
    <div class="band who">${who(answering, record, texts)}</div>
    ${walls.map((wall, index) => wallQuestion(answering, record, wall, index, texts))}
    <div class="band row end">
      <p class="small quiet">${text.sheet.kept}</p>
      <button class="button main" type="button" part="action" @click=${() => answering.end()}>
        ${text.sheet.done}
      </button>
    </div>
  </section>`;
}

/** What the head says of an open sheet: whose it is and of when. */
export function sheetContext(record: WallDiagnosis, texts: Texts): string {
  return `${respondentName(texts, record.respondent)} ${formatDate(texts.language, record.answeredOn)}`;
}

function who(answering: Answering, { respondent, answeredOn }: WallDiagnosis, { text }: Texts) {
  return html`<fieldset class="roles">
      <legend class="label">${text.sheet.who}</legend>
      ${roles.map(
        (role) =>
          html`<label class="choice">
            <input
              type="radio"
              name="role"
              part="control"
              .checked=${live(respondent.role === role)}
              @change=${() => answering.setRole(role)}
            />
            <span>${text.roles[role]}</span>
          </label>`,
      )}
    </fieldset>
    <div class="agree-fields">
      <label class="stack grow">
        <span class="label">${text.sheet.name}</span>
        <input
          class="field"
          type="text"
          part="control"
          maxlength="100"
          autocomplete="off"
          aria-describedby="name-hint"
          .value=${respondent.name ?? ''}
          @input=${() => answering.typing()}
          @change=${({ target }: Event) => answering.setName((target as HTMLInputElement).value)}
        />
      </label>
      <label class="stack">
        <span class="label">${text.sheet.date}</span>
        <input
          class="field"
          type="date"
          part="control"
          aria-invalid=${answering.dateFault}
          aria-describedby=${answering.dateFault ? 'date-fault' : nothing}
          .value=${answeredOn}
          @change=${({ target }: Event) => answering.setDate((target as HTMLInputElement).value)}
        />
      </label>
    </div>
    <p class="small quiet" id="name-hint">${text.sheet.nameHint}</p>
    ${answering.dateFault ? html`<p class="fault" id="date-fault" role="alert">${text.sheet.dateFault}</p>` : nothing}`;
}
