import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { finding as japanese } from '../../locales/ja/finding.js';
import { section } from '../../locales/registry.js';
import type { LogView } from '../dialogue-log.view.js';
import { selectView } from '../fields.view.js';
import { peopleOf, sizeOf } from './filter.js';
import type { Finder } from './finder.js';

export interface FindBarActions {
  close: () => void;
  toDay: (day: string, isFocused: boolean) => void;
  isReversed: boolean;
  turn: () => void;
}

/** The bar above the log: words, how many hits, to the next one; filters, a date, the order. */
export function findBar(finder: Finder, log: LogView, actions: FindBarActions) {
  const texts = section('finding', log.language, japanese);
  const button = (label: string, act: () => void, of: { disabled?: boolean; expanded?: boolean } = {}) =>
    html`<button
      class="button"
      part="action"
      type="button"
      ?disabled=${of.disabled}
      aria-expanded=${of.expanded === undefined ? nothing : String(of.expanded)}
      @click=${act}
    >
      ${label}
    </button>`;
  const size = sizeOf(finder.filter);
  const isNone = !finder.found?.count;
  const look = (event: Event) => finder.look((event.target as HTMLInputElement).value);
  return html`<div
    class="find no-print"
    part="control"
    role="search"
    aria-label=${texts.label}
    @keydown=${keys(finder, actions)}
  >
    <div class="line">
      <input
        class="field words"
        part="field"
        type="search"
        enterkeyhint="search"
        autocomplete="off"
        spellcheck="false"
        aria-label=${texts.field}
        aria-description=${texts.keys}
        placeholder=${texts.placeholder}
        .value=${live(finder.words)}
        @input=${(event: InputEvent) => event.isComposing || look(event)}
        @compositionend=${look}
      />
      ${button(texts.previous, () => finder.step(-1), { disabled: isNone })}
      ${button(texts.next, () => finder.step(1), { disabled: isNone })}
      ${button(size ? texts.chosen(size) : texts.filters, () => toggle(finder, log), { expanded: finder.areFiltersOpen })}
      ${button(texts.close, actions.close)}
    </div>
    <p class="told small" role="status">${told(finder, texts)}</p>
    ${finder.areFiltersOpen ? filtersView(finder, log, actions, texts, button) : nothing}
    <p class="visually-hidden" aria-live="polite">${spoken(finder, log, texts)}</p>
  </div>`;
}

type Texts = typeof japanese;

function told(finder: Finder, texts: Texts) {
  const { found, at, isPrepared } = finder;
  const isLooking = finder.words.trim() !== '';
  if (!isLooking) return finder.notes ? html`<b>${texts.filters}</b>` : nothing;
  const count = found?.count ?? 0;
  const from = texts.from[finder.asking.from];
  const reading = isPrepared ? nothing : html`<span class="quiet">${texts.preparing}</span>`;
  if (count === 0)
    return html`${isPrepared ? html`<b>${texts.nothing}</b> <span>${texts.nothingFor}</span>` : nothing}
      <span class="quiet from">${from}</span> ${reading}`;
  const places = found?.places;
  return html`<b class="count">${texts.place(at + 1, count)}</b>
    ${places === undefined || places === count ? nothing : html`<span class="quiet">${texts.places(places)}</span>`}
    <span class="quiet from">${from}</span> ${reading}`;
}

/** To somebody who does not see the note: which one it is, and how it begins. */
function spoken({ found, at }: Finder, { texts: log }: LogView, texts: Texts) {
  const hit = found?.noteAt(at);
  if (!hit || !found) return nothing;
  const { meeting, note } = hit;
  const what = note
    ? `${log.kinds[note.kind]} ${note.text.slice(0, 60)}`
    : `${texts.meeting} ${meeting.theme ?? ''}`;
  return `${texts.spoken(at + 1, found.count)} ${what}`;
}

function filtersView(
  finder: Finder,
  log: LogView,
  { toDay, isReversed, turn }: FindBarActions,
  texts: Texts,
  button: (label: string, act: () => void) => unknown,
) {
  const { filter } = finder;
  const { common, texts: words } = log;
  const names = Object.fromEntries(peopleOf(log.meetings).map((name) => [name, name]));
  const { words: owner, ...kinds } = words.kinds;
  const day = (label: string, value: string, set: (value: string, isEntered: boolean) => void) =>
    html`<label class="pair">
      <span class="label">${label}</span>
      <input
        class="field"
        part="field"
        type="date"
        .value=${live(value)}
        @change=${(event: Event) => set((event.target as HTMLInputElement).value, false)}
        @keydown=${(event: KeyboardEvent) => event.key === 'Enter' && set((event.target as HTMLInputElement).value, true)}
      />
    </label>`;
  const choice = <Key extends 'kind' | 'person' | 'wall' | 'stage' | 'audience'>(
    key: Key,
    choices: Record<string, string>,
  ) =>
    selectView(
      texts[key],
      choices,
      filter[key] ?? null,
      (value) => finder.narrow({ [key]: value }),
      texts.all,
    );
  return html`<div class="filters">
    ${choice('kind', { words: owner, other: words.otherWords, ...kinds })} ${choice('person', names)}
    ${choice('wall', common.walls)} ${choice('stage', common.stages)} ${choice('audience', common.audiences)}
    ${day(texts.begin, filter.begin ?? '', (begin) => finder.narrow({ begin }))}
    ${day(texts.end, filter.end ?? '', (end) => finder.narrow({ end }))} ${day(texts.day, '', toDay)}
    <p class="row">
      ${button(isReversed ? texts.newestFirst : texts.oldestFirst, turn)}
      ${sizeOf(filter) ? button(texts.clear, () => finder.narrow(nothingChosen)) : nothing}
    </p>
    ${finder.notes ? leftView(finder, log, texts) : nothing}
  </div>`;
}

const nothingChosen = Object.fromEntries(
  ['kind', 'person', 'wall', 'stage', 'audience', 'begin', 'end'].map((key) => [key, undefined]),
);

/** How much the filters leave. */
function leftView({ notes }: Finder, { meetings }: LogView, texts: Texts) {
  const left = meetings.map((meeting) => notes?.(meeting)).filter((each) => each !== undefined);
  const count = left.reduce((sum, each) => sum + each.length, 0);
  return html`<p class="small quiet left" role="status">
    ${left.length ? texts.shown(count, left.length) : texts.nothingShown}
  </p>`;
}

function toggle(finder: Finder, log: LogView) {
  finder.areFiltersOpen = !finder.areFiltersOpen;
  log.tools.finding?.redraw();
}

/** Enter and F3 go on, Shift goes back, Esc takes the words away and then the bar; nothing during a conversion. */
function keys(finder: Finder, { close }: FindBarActions) {
  return (event: KeyboardEvent) => {
    if (event.isComposing || event.keyCode === 229) return;
    const isField = (event.target as HTMLElement).matches('.words');
    if (event.key === 'Enter' && isField) finder.step(event.shiftKey ? -1 : 1);
    else if (event.key === 'Escape') {
      if (finder.words === '') close();
      else finder.clear();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
}
