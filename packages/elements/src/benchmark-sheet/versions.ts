import { basisVersions } from '@banso/benchmark-data';
import {
  assessSheet,
  indicatorKeys,
  periodIds,
  type Indicator,
  type IndicatorKey,
  type PeriodAssessment,
  type PeriodId,
} from '@banso/model';
import { html, nothing, type ReactiveControllerHost } from 'lit';
import { benchmarkVersions as japanese } from '../locales/ja/benchmark-versions.js';
import { section, type Messages } from '../locales/registry.js';
import { BasisLoader, isInferred } from './basis-loader.js';
import { periodName, type SheetActions, type SheetContext } from './context.js';
import { writeValue } from './indicators.view.js';
import { versionsStyles } from './versions.styles.js';

export const styles = [versionsStyles];

type VersionTexts = Messages['benchmarkVersions'];
const textsIn = (language: string): VersionTexts => section('benchmarkVersions', language, japanese);

/** Another version of the basis while it is looked at: the sheet keeps its own until somebody chooses. */
export class OtherVersion {
  readonly #loader: BasisLoader;

  constructor(host: ReactiveControllerHost) {
    this.#loader = new BasisLoader(host);
  }

  /** The sheet scored with its own version and with `version`, side by side. */
  view(context: SheetContext, version: string, actions: SheetActions) {
    const loader = this.#loader;
    loader.want(version);
    const { sheet, text, language, writable } = context;
    const words = textsIn(language);
    const name = (each: string) => text.basisName(each, isInferred(each));
    const others = basisVersions.filter((each) => each.version !== sheet.basisVersion);
    const choose = () => {
      actions.compare(undefined);
      actions.edit({ ...sheet, basisVersion: version });
      actions.say(words.chosen(name(version)));
    };
    return html`<section class="versions no-print" aria-labelledby="versions-title">
      <h3 id="versions-title" tabindex="-1">
        ${words.title}<span class="small quiet">${words.keeps(name(sheet.basisVersion))}</span>
      </h3>
      <p class="small quiet">${words.why}</p>
      ${
        others.length > 1
          ? html`<p>
              <label class="label" for="other-version">${words.other}</label>
              <select
                id="other-version"
                class="field"
                part="control"
                @change=${(event: Event) => actions.compare((event.target as HTMLSelectElement).value)}
              >
                ${others.map(
                  (each) =>
                    html`<option value=${each.version} .selected=${each.version === version}>
                      ${name(each.version)}
                    </option>`,
                )}
              </select>
            </p>`
          : nothing
      }
      ${
        loader.state === 'ready'
          ? sideBySide(context, this.#assessed(context), name(version), words)
          : notReady(loader, words)
      }
      <div class="row">
        ${
          writable && loader.state === 'ready'
            ? html`<button type="button" class="button main" part="action" @click=${choose}>
                ${words.choose(name(version))}
              </button>`
            : nothing
        }
        <button type="button" class="button" part="action" @click=${() => actions.compare(undefined)}>
          ${words.close}
        </button>
      </div>
    </section>`;
  }

  #assessed({ sheet, asWorkbook }: SheetContext): ReadonlyMap<PeriodId, PeriodAssessment> {
    const { basis } = this.#loader;
    const other = { ...sheet, basisVersion: basis.version };
    const assessed = assessSheet(other, basis, { workbookQuirks: asWorkbook });
    return new Map(assessed.map((each) => [each.id, each]));
  }
}

function notReady(loader: BasisLoader, words: VersionTexts) {
  if (loader.state === 'loading') return html`<p class="quiet" role="status">${words.loading}</p>`;
  return html`<div class="notice" role="alert">
    <p>${words.failed}</p>
    <button type="button" class="button" part="action" @click=${() => loader.load()}>${words.retry}</button>
  </div>`;
}

/** Median and point of each indicator, and the totals, with both versions; where the points differ they are marked. */
function sideBySide(
  context: SheetContext,
  other: ReadonlyMap<PeriodId, PeriodAssessment>,
  otherName: string,
  words: VersionTexts,
) {
  const { sheet, assessments, text, language } = context;
  const name = (id: PeriodId) => periodName(sheet, id, language, text);
  const found = (from: ReadonlyMap<PeriodId, PeriodAssessment>, key: IndicatorKey) =>
    from.get('latest')?.indicators.find((each) => each.key === key);
  const rows = indicatorKeys.map((key) => ({ key, own: found(assessments, key), other: found(other, key) }));
  const differing = rows.filter((row) => row.own?.point !== row.other?.point).length;
  const periods = [...periodIds].reverse().filter((id) => assessments.has(id));
  const cell = (key: IndicatorKey, indicator: Indicator | undefined, isOther: boolean) => {
    const median = indicator?.median ?? null;
    const point = indicator?.point ?? null;
    return html`<td class="num ${isOther ? 'mark' : ''}">
      <span class="small quiet"
        >${median === null ? nothing : words.median(writeValue(key, median, text))}</span
      >
      <b>${point === null ? words.noPoint : words.point(point)}</b>
    </td>`;
  };
  const total = (assessment: PeriodAssessment | undefined) => {
    const { total: sum = null, rank = null } = assessment ?? {};
    return sum === null || rank === null ? words.none : words.totalOf(sum, rank);
  };
  return html`<p class="small" role="status">${differing ? words.differ(differing) : words.same}</p>
    <table>
      <thead>
        <tr>
          <th scope="col">${words.indicator}</th>
          <th scope="col" class="num value">${words.value(name('latest'))}</th>
          <th scope="col" class="num">
            ${words.own(text.basisName(sheet.basisVersion, isInferred(sheet.basisVersion)))}
          </th>
          <th scope="col" class="num">${otherName}</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(({ key, own, other: beside }, index) => {
          const { name: indicator, unit } = text.indicators[key];
          const value = own?.value ?? null;
          return html`<tr>
            <th scope="row"><span class="no">${text.ordinal(index + 1)}</span>${indicator}</th>
            <td class="num value">
              ${value === null ? words.none : text.withUnit(writeValue(key, value, text), unit)}
            </td>
            ${cell(key, own, false)} ${cell(key, beside, own?.point !== beside?.point)}
          </tr>`;
        })}
        ${periods.map(
          (id) =>
            html`<tr>
              <th scope="row">${words.total(name(id))}</th>
              <td class="value"></td>
              <td class="num">${total(assessments.get(id))}</td>
              <td class="num">${total(other.get(id))}</td>
            </tr>`,
        )}
      </tbody>
    </table>`;
}
