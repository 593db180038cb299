import { html, nothing, svg } from 'lit';
import { walls } from '@banso/model';
import type { Wall } from '@banso/model';
import { formatMonth } from '../base/format.js';
import { wallGlyph } from '../base/glyphs.view.js';
import { type Role, type Round, type Voice, voiceOf } from './reading.js';
import { levelText, type Texts } from './texts.js';

const WIDTH = 144;
const EDGE = 14;

interface Moment {
  /** Under the figure: the month, and the year where it is not the one before's. */
  label: string;
  year: string | undefined;
  month: string;
  owner: Voice | undefined;
  other: Voice | undefined;
}

/** これまでの動き: one small figure for each wall, all on one scale, both voices over the times of asking. */
export function movementView(rounds: readonly Round[], companion: Role | undefined, texts: Texts) {
  const { text, common, language } = texts;
  const severalYears = rounds[0]!.from.slice(0, 4) !== rounds.at(-1)!.from.slice(0, 4);
  const moments = rounds.map((round, index): Moment => ({
    label: text.movement.month(Number(round.from.slice(5, 7))),
    year:
      severalYears && yearOf(round) !== yearOf(rounds[index - 1])
        ? text.movement.year(yearOf(round)!)
        : undefined,
    month: formatMonth(language, round.from.slice(0, 7)),
    owner: voiceOf(round, 'owner'),
    other: companion && voiceOf(round, companion),
  }));
  return html`<section class="band" part="body">
    <h3>
      ${text.movement.heading}<span class="small quiet"
        >${text.movement.months(moments.map(({ month }) => month))}</span
      >
    </h3>
    <div class="multiples">
      ${walls.map(
        (wall) =>
          html`<figure class="keep">
            <figcaption>${wallGlyph(wall)}${common.walls[wall]}</figcaption>
            ${figure(moments, wall)}
          </figure>`,
      )}
    </div>
    ${table(moments, texts)}
  </section>`;
}

function figure(moments: readonly Moment[], wall: Wall) {
  const x = (index: number) => EDGE + (index * (WIDTH - 2 * EDGE)) / Math.max(moments.length - 1, 1);
  const y = (level: number) => Math.round((58 - level * 12) * 10) / 10;
  const places = (voice: 'owner' | 'other') =>
    moments.flatMap((moment, index) => {
      const level = moment[voice]?.levels[wall] ?? null;
      return level === null ? [] : [{ index, x: x(index), y: y(level) }];
    });
  const line = (voice: 'owner' | 'other') =>
    places(voice)
      // A time at which nobody was heard is a gap, not a straight line across it.
      .map(
        (place, i, all) =>
          `${i > 0 && all[i - 1]!.index === place.index - 1 ? 'L' : 'M'}${place.x} ${place.y}`,
      )
      .join('');
  const height = moments.some(({ year }) => year) ? 97 : 84;
  const named = moments.length > 4 ? [0, moments.length - 1] : moments.keys();
  return svg`<svg class="multiple" viewBox="0 0 ${WIDTH} ${height}" aria-hidden="true">
    ${[0, 2, 4].map((level) => svg`<line class="ring" x1="4" x2=${WIDTH - 4} y1=${y(level)} y2=${y(level)} />`)}
    <path class="line other" d=${line('other')} />
    <path class="line owner" d=${line('owner')} />
    ${places('other').map((place) => svg`<circle class="dot other" cx=${place.x} cy=${place.y} r="4.6" />`)}
    ${places('owner').map((place) => svg`<circle class="dot owner" cx=${place.x} cy=${place.y} r="3" />`)}
    ${[...named].map((index) => momentName(moments, index, x(index)))}
  </svg>`;
}

/** Under its dot; the outer ones inward of the edges, so that those of two figures do not meet. */
function momentName(moments: readonly Moment[], index: number, x: number) {
  const { label, year } = moments[index]!;
  const edge = year && (index === 0 ? -1 : index === moments.length - 1 ? 1 : 0);
  const anchor = edge ? (edge < 0 ? 'start' : 'end') : 'middle';
  const place = edge ? x + edge * (EDGE - 4) : x;
  return svg`<text x=${place} y="78" text-anchor=${anchor}>${label}</text>
    <text x=${place} y="92" text-anchor=${anchor}>${year ?? nothing}</text>`;
}

function yearOf(round: Round | undefined): number | undefined {
  return round && Number(round.from.slice(0, 4));
}

function table(moments: readonly Moment[], texts: Texts) {
  const { text, common } = texts;
  const said = ({ owner, other }: Moment, wall: Wall) =>
    text.difference.scale(
      [owner, other].flatMap((voice) =>
        voice ? [[text.roles[voice.role], levelText(texts, voice.levels[wall])]] : [],
      ),
    );
  return html`<div class="visually-hidden">
    <table>
      <caption>
        ${text.movement.table}
      </caption>
      <thead>
        <tr>
          <td></td>
          ${moments.map(({ month }) => html`<th scope="col">${month}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${walls.map(
          (wall) =>
            html`<tr>
              <th scope="row">${common.walls[wall]}</th>
              ${moments.map((moment) => html`<td>${said(moment, wall)}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
