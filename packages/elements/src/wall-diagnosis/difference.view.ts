import { html, nothing, type TemplateResult } from 'lit';
import { walls } from '@banso/model';
import type { Wall } from '@banso/model';
import { wallGlyph } from '../base/glyphs.view.js';
import { radarView, seriesKey } from '../base/radar.view.js';
import {
  companionsIn,
  compare,
  leastAnonymous,
  quotationOf,
  type Role,
  type Round,
  type Voice,
  voiceOf,
  withheldIn,
} from './reading.js';
import { scaleDots } from './scale.view.js';
import { levelText, speakerName, type Texts, voiceName } from './texts.js';

export interface Difference {
  round: Round;
  /** Whom to compare with the owner. */
  companion: Role | undefined;
  chooseCompanion: (role: Role) => void;
}

/** 見え方のちがい: the owner's view and another's side by side, each for itself, and one sentence in somebody's words. */
export function differenceView({ round, companion, chooseCompanion }: Difference, texts: Texts) {
  const { text, common } = texts;
  const owner = voiceOf(round, 'owner');
  const other = companion && voiceOf(round, companion);
  const withheld = withheldIn(round);
  const series = [
    ...(other ? [{ style: 'other', values: walls.map((wall) => other.levels[wall]) } as const] : []),
    ...(owner ? [{ style: 'owner', values: walls.map((wall) => owner.levels[wall]) } as const] : []),
  ];
  return html`<section class="band" part="body">
    <div class="title-row">
      <h3>${text.difference.heading}</h3>
      <p class="legend">
        ${owner ? html`<span>${seriesKey('owner')}${voiceName(texts, owner)}</span>` : nothing}
        ${other ? html`<span>${seriesKey('other')}${companionName(round, other, chooseCompanion, texts)}</span>` : nothing}
      </p>
    </div>
    <div class="split">
      <figure>
        ${radarView({
          axes: walls.map((wall) => ({ label: common.walls[wall] })),
          max: 4,
          series,
          label: text.difference.radar,
        })}
        ${levelTable([owner, other], texts)}
      </figure>
      <ol class="bells">
        ${walls.map((wall) => row(round, wall, owner, other, texts))}
      </ol>
    </div>
    ${withheld ? html`<p class="small quiet withheld">${text.difference.withheld(withheld, leastAnonymous)}</p>` : nothing}
  </section>`;
}

/** The other's name; a choice where more than one can be compared with the owner. */
function companionName(
  round: Round,
  other: Voice,
  choose: Difference['chooseCompanion'],
  texts: Texts,
): string | TemplateResult {
  const roles = companionsIn(round);
  if (roles.length < 2) return voiceName(texts, other);
  const voices = roles.map((role) => voiceOf(round, role)!);
  return html`<select
    class="companion"
    part="control"
    aria-label=${texts.text.difference.compare}
    @change=${({ target }: Event) => choose((target as HTMLSelectElement).value as Role)}
  >
    ${voices.map(
      (voice) =>
        html`<option value=${voice.role} ?selected=${voice.role === other.role}>
          ${voiceName(texts, voice)}
        </option>`,
    )}
  </select>`;
}

function row(round: Round, wall: Wall, owner: Voice | undefined, other: Voice | undefined, texts: Texts) {
  const { text, common } = texts;
  const own = owner?.levels[wall] ?? null;
  const others = other?.levels[wall] ?? null;
  const code = compare(owner, other, wall);
  const quotation = quotationOf(round, wall, code === 'other-stronger' && other ? other.role : 'owner');
  const values = [owner, other].flatMap((voice) =>
    voice ? [[text.roles[voice.role], levelText(texts, voice.levels[wall])] as const] : [],
  );
  return html`<li>
    <span class="name">${wallGlyph(wall)}${common.walls[wall]}</span>
    ${scaleDots({
      label: text.difference.scale(values),
      owner: own,
      other: others,
      ends: [text.levels[0]!, text.levels[4]!],
    })}
    <div class="words">
      <b class="small">${sentence(code, other, texts)}</b>
      ${
        quotation
          ? html`<q>${common.quoteOpen}${quotation.text}${common.quoteClose}</q>
              <span class="small">${speakerName(texts, quotation)}</span>`
          : nothing
      }
    </div>
  </li>`;
}

/** Says what is, without a verdict: who feels a wall more strongly, or whose voice there is. */
function sentence(code: ReturnType<typeof compare>, other: Voice | undefined, { text }: Texts): string {
  const { difference, voices } = text;
  const otherVoice = other ? voices[other.role] : '';
  switch (code) {
    case 'near':
      return difference.near;
    case 'owner-stronger':
      return difference.stronger(voices.owner);
    case 'other-stronger':
      return difference.stronger(otherVoice);
    case 'owner-only':
      return difference.onlyHeard(voices.owner);
    case 'other-only':
      return difference.onlyHeard(otherVoice);
    case 'unheard':
      return difference.unheard;
  }
}

/** The figure's values, for those who do not see it. */
function levelTable(voices: readonly (Voice | undefined)[], texts: Texts) {
  const heard = voices.filter((voice) => voice !== undefined);
  const { text, common } = texts;
  return html`<div class="visually-hidden">
    <table>
      <caption>
        ${text.difference.table}
      </caption>
      <thead>
        <tr>
          <td></td>
          ${heard.map((voice) => html`<th scope="col">${voiceName(texts, voice)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${walls.map(
          (wall) =>
            html`<tr>
              <th scope="row">${common.walls[wall]}</th>
              ${heard.map((voice) => html`<td>${levelText(texts, voice.levels[wall])}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
