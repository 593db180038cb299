import { html, nothing } from 'lit';
import { levelFromAnswers, signsOf } from '@banso/model';
import type { Wall, WallDiagnosis } from '@banso/model';
import { wallGlyph } from '../base/glyphs.view.js';
import { typedText } from '../base/typed-text.js';
import { type Answering, levelEntry } from './answering.js';
import { scaleInput } from './scale.view.js';
import { levelText, type Texts } from './texts.js';

/** One wall on the sheet: the rating, the signs for those who want them, and the person's own words. */
export function wallQuestion(
  answering: Answering,
  record: WallDiagnosis,
  wall: Wall,
  index: number,
  texts: Texts,
) {
  const { text, common } = texts;
  const level = levelEntry(record, wall)?.level ?? null;
  return html`<div class="band question">
    <fieldset class="rate">
      <legend>
        <span class="name">
          ${wallGlyph(wall)}<span class="nb"
            ><span class="no">${text.number(index + 1)}</span>${common.walls[wall]}</span
          >
        </span>
        <span class="statement">${text.sheet.statements[wall]}</span>
      </legend>
      ${scaleInput({
        name: `level-${wall}`,
        words: text.levels,
        value: level,
        none: text.unheard,
        choose: (value) => answering.setLevel(wall, value),
      })}
    </fieldset>
    ${origin(answering, record, wall, texts)}
    <div class="more">
      <details ?open=${signsOf(wall).some((id) => record.answers.some((answer) => answer.id === id))}>
        <summary>${text.sheet.signs}</summary>
        ${signs(answering, record, wall, texts)}
      </details>
      <details ?open=${Boolean(levelEntry(record, wall)?.quotation)}>
        <summary>${text.sheet.words}</summary>
        ${words(answering, record, wall, texts)}
      </details>
    </div>
  </div>`;
}

/** Where the level comes from, when the signs propose one. */
function origin(answering: Answering, record: WallDiagnosis, wall: Wall, texts: Texts) {
  const proposed = levelFromAnswers(wall, record.answers);
  const level = levelEntry(record, wall)?.level ?? null;
  if (proposed === null) return nothing;
  const { sheet } = texts.text;
  const follows = level !== null && answering.followsSigns(record, wall);
  return html`<p class="origin small" role="status">
    ${follows ? sheet.fromSigns(levelText(texts, proposed)) : sheet.ownWins(levelText(texts, proposed))}
    ${
      follows
        ? nothing
        : html`<button
            class="button bare"
            type="button"
            part="action"
            @click=${() => answering.takeFromSigns(wall)}
          >
            ${sheet.takeFromSigns(levelText(texts, proposed))}
          </button>`
    }
  </p>`;
}

function signs(answering: Answering, record: WallDiagnosis, wall: Wall, texts: Texts) {
  const { text } = texts;
  return html`<p class="small quiet">${text.sheet.signsHint}</p>
    ${signsOf(wall).map(
      (id) =>
        html`<fieldset class="rate sign">
          <legend>${text.signs[id]}</legend>
          ${scaleInput({
            name: `sign-${id}`,
            words: text.levels,
            value: record.answers.find((answer) => answer.id === id)?.value ?? null,
            none: text.sheet.noAnswer,
            choose: (value) => answering.setSign(wall, id, value ?? undefined),
          })}
        </fieldset>`,
    )}`;
}

function words(answering: Answering, record: WallDiagnosis, wall: Wall, { text, common }: Texts) {
  const entry = levelEntry(record, wall);
  return html`<label class="stack">
      <span class="label">${text.sheet.quotation}</span>
      <textarea
        class="field quotation"
        rows="2"
        part="control"
        maxlength="2000"
        placeholder=${text.sheet.quotationPlaceholder}
        aria-label=${text.sheet.quotationOf(common.walls[wall])}
        ${typedText({
          value: entry?.quotation ?? '',
          typing: () => answering.typing(),
          keep: (typed) => answering.setQuotation(wall, typed),
        })}
      ></textarea>
    </label>
    <div class="row">
      <label class="choice">
        <input
          type="checkbox"
          part="control"
          ?disabled=${!entry?.quotation}
          .checked=${entry?.quotationAnonymous ?? false}
          @change=${({ target }: Event) => answering.setAnonymous(wall, (target as HTMLInputElement).checked)}
        />
        <span>${text.sheet.anonymous}</span>
      </label>
      <span class="small quiet">${text.sheet.consent}</span>
    </div>`;
}
