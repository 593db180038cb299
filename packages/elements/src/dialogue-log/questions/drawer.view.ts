import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { type Question, questionSources, type Wording } from '@banso/model/questions';
import type { ListFault } from '@banso/model/questions/schema';
import { wallGlyph } from '../../base/glyphs.view.js';
import { questions as japanese } from '../../locales/ja/questions.js';
import { type Messages, section } from '../../locales/registry.js';
import { walls } from '../meeting.js';
import type { PanelView } from '../panels.js';
import { carriedOf } from './carried.js';
import type { QuestionsPanel } from './panel.js';

interface DrawerView extends PanelView {
  words: Messages['questions'];
  say: (wording: Wording) => string;
}

/** The drawer: what to choose by, a few questions, and what will be carried along. */
export function drawerView(panel: QuestionsPanel, given: PanelView) {
  const words = section('questions', given.language, japanese);
  const say = ({ ja, en }: Wording) => (given.language.startsWith('ja') ? ja : en);
  const view: DrawerView = { ...given, words, say };
  const { shown, found } = panel;
  const rest = found.length - shown.length;
  const about = say(panel.about);
  return html`<div class="row bar">
      <h3 id="panel-title">${words.title}</h3>
      <button class="button bare" part="action" type="button" @click=${() => panel.close()}>
        ${view.common.actions.close}
      </button>
    </div>
    ${panel.faults.length ? faultsView(panel.faults, view) : nothing}
    ${panel.unread ? html`<div class="notice" role="alert"><p>${words.unread}</p></div>` : nothing}
    ${choiceView(panel, view)} ${momentView(panel, view)}
    <ol class="asks" part="control">
      ${repeat(
        shown,
        ({ id }) => id,
        (question) => questionView(question, panel, view),
      )}
    </ol>
    ${found.length ? nothing : html`<p class="quiet">${words.none}</p>`}
    ${
      rest > 0
        ? html`<button class="button bare" part="action" type="button" @click=${() => panel.showAll()}>
            ${words.more(rest)}
          </button>`
        : nothing
    }
    <p class="quiet small">${words.hint}${about ? html`<br />${about}` : nothing}</p>
    ${carriedView(panel, view)}`;
}

function choiceView(panel: QuestionsPanel, { words, common, say }: DrawerView) {
  const option = (value: string, name: string) =>
    html`<option value=${value} ?selected=${panel.choice === value}>${name}</option>`;
  const isArc = panel.choice?.startsWith('arc:');
  return html`<div class="choice">
    <label class="pair">
      <span class="label">${words.choose}</span>
      <select
        class="field"
        part="control"
        .value=${live(panel.choice ?? '')}
        @change=${(event: Event) => panel.choose((event.target as HTMLSelectElement).value)}
      >
        ${option('', words.everyStage)}
        <optgroup label=${words.byStage}>
          ${Object.entries(common.stages).map(([stage, name]) => option(`stage:${stage}`, name))}
        </optgroup>
        ${
          panel.arcs.length
            ? html`<optgroup label=${words.byArc}>
                ${panel.arcs.map((arc) => option(`arc:${arc.id}`, say(arc)))}
              </optgroup>`
            : nothing
        }
      </select>
    </label>
    ${
      isArc
        ? nothing
        : html`<div class="marks" role="group" aria-label=${words.walls}>
            ${walls.map(
              (wall) =>
                html`<button
                  class="button mark"
                  part="control"
                  type="button"
                  aria-pressed=${String(panel.walls?.includes(wall) ?? false)}
                  @click=${() => panel.toggleWall(wall)}
                >
                  ${wallGlyph(wall)}${common.walls[wall]}
                </button>`,
            )}
          </div>`
    }
  </div>`;
}

/** A quiet word above own views, where it is early for them or there were enough. */
function momentView(panel: QuestionsPanel, { words }: DrawerView) {
  const { moment } = panel;
  if (moment === 'now' || !panel.shown.some(({ inquiry }) => inquiry === 'confrontational')) return nothing;
  return html`<p class="quiet small">${words[moment]}</p>`;
}

function questionView(question: Question, panel: QuestionsPanel, view: DrawerView) {
  const { words, common, say } = view;
  const { id, wall, inquiry, then, caution } = question;
  const label = html`<p class="sort">
    <span>${words.inquiries[inquiry]}</span>
    ${wall ? html`<span class="wall">${wallGlyph(wall)}${common.walls[wall]}</span>` : nothing}
    ${panel.isAsked(question) ? html`<span>${words.asked}</span>` : nothing}
    <span>${basisOf(question, view)}</span>
  </p>`;
  if (!panel.isOpen(question)) {
    return html`<li data-question=${id}>
      ${label}
      <p class="caution"><span class="label">${words.mind}</span> ${caution ? say(caution) : ''}</p>
      <button class="button bare" part="action" type="button" @click=${() => panel.readCaution(question)}>
        ${words.open}
      </button>
    </li>`;
  }
  const text = say(question);
  return html`<li data-question=${id}>
    <button
      class="ask"
      part="control"
      type="button"
      aria-label=${words.ask(text)}
      @click=${() => panel.ask(text, id)}
    >
      ${text}
    </button>
    ${label} ${then ? html`<p class="small">${words.then(say(then))}</p>` : nothing}
    ${
      caution
        ? html`<p class="caution small"><span class="label">${words.mind}</span> ${say(caution)}</p>`
        : nothing
    }
    <button
      class="button carry"
      part="control"
      type="button"
      aria-pressed=${String(panel.isCarried(question))}
      aria-label=${words.carryThis(text)}
      @click=${() => panel.carry(question, text)}
    >
      ${words.carry}
    </button>
  </li>`;
}

/** Ours by name; a bank's own as it wrote it. */
function basisOf({ basis }: Question, { words, say, texts }: DrawerView) {
  const names: Record<string, Wording | undefined> = questionSources;
  const sources = basis.map((source) => {
    const named = names[source];
    return named ? say(named) : source;
  });
  return sources.length ? words.basis(texts.list(sources)) : nothing;
}

function carriedView(panel: QuestionsPanel, view: DrawerView) {
  const { words } = view;
  const carried = carriedOf(view.meetings, view.meeting);
  if (!carried.length) return nothing;
  return html`<div class="carried" role="group" aria-labelledby="carried-title">
    <h3 id="carried-title">${words.carried.title}</h3>
    <ol>
      ${repeat(
        carried,
        ({ item }) => item.id,
        (each) =>
          html`<li>
            <button
              class="ask"
              part="control"
              type="button"
              aria-label=${words.ask(each.item.text)}
              @click=${() => panel.ask(each.item.text, each.item.question)}
            >
              ${each.item.text}
            </button>
            <button
              class="button bare"
              part="action"
              type="button"
              aria-label=${words.carried.drop(each.item.text)}
              @click=${() => panel.drop(each)}
            >
              ${words.carried.remove}
            </button>
          </li>`,
      )}
    </ol>
    <button class="button" part="action" type="button" @click=${() => panel.print(view)}>
      ${words.carried.print}
    </button>
  </div>`;
}

function faultsView(faults: readonly ListFault[], { words, texts }: DrawerView) {
  const few = faults.slice(0, 3);
  const told = ({ code, allowed = [] }: ListFault) => {
    const say = words.faults[code];
    return typeof say === 'function' ? say(texts.list(allowed)) : say;
  };
  return html`<div class="notice" role="alert">
    <div class="words">
      <p>${words.faults.title}</p>
      <ul>
        ${few.map((fault) => html`<li><code>${fault.path || '/'}</code> ${told(fault)}</li>`)}
        ${faults.length > few.length ? html`<li>${words.faults.more(faults.length - few.length)}</li>` : nothing}
      </ul>
    </div>
  </div>`;
}
