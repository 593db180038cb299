import { basisVersions, industries, industryOfJsic } from '@banso/benchmark-data';
import { writeNumber, type Industry } from '@banso/model';
import { html, nothing } from 'lit';
import { readAmount } from './amounts.js';
import { industryName, type Texts } from './context.js';
import type { EntryContext } from './entry-context.js';
import { withFault } from './faults.js';

/** The 27 industries by group. */
const groups = industries.reduce<Map<string, Industry[]>>(
  (found, industry) => found.set(industry.majorCode, [...(found.get(industry.majorCode) ?? []), industry]),
  new Map(),
);

/** What the figures are compared with: industry, capital, version of the basis. */
export function settingsView(context: EntryContext) {
  const { sheet, text, entry, writable, session, actions } = context;
  const { faults } = session;
  const fault = faults.get('capital');
  const capital = sheet.capital ?? null;
  const shown = fault?.text ?? (capital === null ? '' : writeNumber(capital, { negative: text.negative }));
  const keepCapital = (event: Event) => {
    const input = event.target as HTMLInputElement;
    const result = readAmount(input.value);
    if (!result.ok) {
      const unread = { text: input.value, reason: result.reason };
      return actions.take({ sheet, faults: withFault(faults, 'capital', unread) });
    }
    const value = result.value as number | null;
    input.value = value === null ? '' : writeNumber(value, { negative: text.negative });
    actions.take({ sheet: { ...sheet, capital: value }, faults: withFault(faults, 'capital', undefined) });
  };
  return html`<div class="settings">
    <p>
      <label class="label" for="industry">${entry.settings.industry}</label>
      <select
        id="industry"
        class="field"
        part="control"
        ?disabled=${!writable}
        @change=${(event: Event) =>
          actions.edit({ ...sheet, industry: (event.target as HTMLSelectElement).value || null })}
      >
        <option value="" .selected=${!sheet.industry}>${entry.settings.noIndustry}</option>
        ${Array.from(groups, ([code, members]) =>
          industryGroup(entry.majorIndustries[code], code, members, sheet.industry ?? null, text),
        )}
      </select>
    </p>
    ${jsicField(context)}
    <p>
      <label class="label" for="capital">${entry.settings.capital}</label>
      <input
        id="capital"
        class="field num"
        part="control"
        inputmode="decimal"
        autocomplete="off"
        ?readonly=${!writable}
        aria-invalid=${fault ? 'true' : 'false'}
        aria-describedby=${fault ? 'fault-capital' : 'capital-note'}
        .value=${shown}
        @input=${actions.typing}
        @change=${keepCapital}
        @keydown=${(event: KeyboardEvent) => {
          if (event.key === 'Escape' && !event.isComposing && event.keyCode !== 229)
            (event.target as HTMLInputElement).value = shown;
        }}
      />
      ${
        fault
          ? html`<span class="fault" id="fault-capital"
              >${entry.unreadable(entry.settings.capital, fault.text, entry.unreadableHow[fault.reason])}</span
            >`
          : html`<span class="small quiet" id="capital-note">${entry.settings.capitalNote}</span>`
      }
    </p>
    <p>
      <label class="label" for="basis">${entry.settings.basisVersion}</label>
      <select
        id="basis"
        class="field"
        part="control"
        ?disabled=${!writable}
        @change=${(event: Event) => {
          const select = event.target as HTMLSelectElement;
          const chosen = select.value;
          // Another version is kept only after both results were seen side by side.
          select.value = sheet.basisVersion;
          actions.compare(chosen === sheet.basisVersion ? undefined : chosen);
        }}
      >
        ${versionsWith(sheet.basisVersion).map(
          ({ version, labelInferred }) =>
            html`<option value=${version} .selected=${version === sheet.basisVersion}>
              ${text.basisName(version, labelInferred)}
            </option>`,
        )}
      </select>
    </p>
  </div>`;
}

/** The industry by its 日本標準産業分類 code, as a company's papers name it. */
function jsicField({ sheet, text, entry, writable, session, actions }: EntryContext) {
  const { settings } = entry;
  const { jsic } = session;
  const look = async (event: Event) => {
    const input = event.target as HTMLInputElement;
    const typed = input.value.trim();
    const code = typed.normalize('NFKC').replace(/[^\d]/g, '');
    session.settled();
    if (typed === '') return session.tellJsic(undefined);
    const industry = await industryOfJsic(code).catch(() => undefined);
    if (industry === undefined) return session.tellJsic({ typed, words: settings.jsicFailed, isFault: true });
    if (industry === null) {
      return session.tellJsic({ typed, words: settings.jsicUnknown(typed), isFault: true });
    }
    const name = `${industry} ${industryName(industry, text)}`;
    session.tellJsic({ typed: '', words: settings.jsicFound(code, name), isFault: false });
    if (industry !== sheet.industry) actions.edit({ ...sheet, industry });
  };
  if (!writable) return nothing;
  return html`<p>
    <label class="label" for="jsic">${settings.jsic}</label>
    <input
      id="jsic"
      class="field"
      part="control"
      inputmode="numeric"
      autocomplete="off"
      aria-invalid=${jsic?.isFault ? 'true' : 'false'}
      aria-describedby="jsic-note"
      .value=${jsic?.typed ?? ''}
      @change=${look}
    />
    <span class=${jsic?.isFault ? 'fault' : 'small quiet'} id="jsic-note" role="status"
      >${jsic?.words ?? settings.jsicNote}</span
    >
  </p>`;
}

/** A sheet keeps its version even where this page does not know it. */
const versionsWith = (own: string): readonly { version: string; labelInferred: boolean }[] =>
  basisVersions.some(({ version }) => version === own)
    ? basisVersions
    : [...basisVersions, { version: own, labelInferred: false }];

function industryGroup(
  group: string | undefined,
  code: string,
  members: readonly Industry[],
  chosen: string | null,
  text: Texts,
) {
  const name = group ?? members[0]?.majorName ?? nothing;
  return html`<optgroup label="${code} ${name}">
    ${members.map(
      (industry) =>
        html`<option value=${industry.code} .selected=${industry.code === chosen}>
          ${industry.code} ${industryName(industry.code, text)}
        </option>`,
    )}
  </optgroup>`;
}
