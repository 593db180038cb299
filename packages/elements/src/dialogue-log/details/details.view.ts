import { html, nothing } from 'lit';
import type { Participant } from '@banso/model';
import { formatDate } from '../../base/format.js';
import { explain } from '../../base/state.view.js';
import { details as japanese } from '../../locales/ja/details.js';
import { type Messages, section } from '../../locales/registry.js';
import { type Field, dateFaultText, fieldView, selectView } from '../fields.view.js';
import { isComposing } from '../note-draft.js';
import { writingTexts } from '../writing/texts.js';
import type { PanelView } from '../panels.js';
import type { DetailsPanel } from './panel.js';

interface DetailsView extends PanelView {
  words: Messages['details'];
}

/** Everything about a meeting but its notes. */
export function detailsView(panel: DetailsPanel, given: PanelView) {
  const words = section('details', given.language, japanese);
  const view: DetailsView = { ...given, words };
  const { meeting, texts, common, language } = view;
  const typed = fieldOf(panel, view);
  const read = panel.readDate(panel.shown('heldOn', meeting.heldOn));
  return html`<div class="row bar">
      <h3 id="panel-title">${words.title}</h3>
      <button class="button bare" part="action" type="button" @click=${() => panel.close()}>
        ${common.actions.close}
      </button>
    </div>
    <p class="quiet small">${words.explain}</p>
    <div class="rows" @keydown=${onEnter}>
      <div class="fields wide">
        ${typed('theme', words.theme, meeting.theme)}${sameAsBefore('theme', panel, view)}
      </div>
      <div class="fields">
        ${typed('heldOn', words.date, meeting.heldOn, {
          hint: read.ok ? formatDate(language, read.date) : words.dateExample,
        })}
        ${typed('startedAt', words.from, meeting.startedAt, { type: 'time' })}
        ${typed('endedAt', words.to, meeting.endedAt, { type: 'time' })}
      </div>
      ${choiceView(words.method, texts.methods, meeting.method, (method) => panel.set({ method }))}
      <div class="fields wide">
        ${typed('place', words.place, meeting.place)}${sameAsBefore('place', panel, view)}
      </div>
      ${choiceView(texts.facts.stage, common.stages, meeting.stage, (stage) => panel.set({ stage }))}
      ${choiceView(common.audience, common.audiences, meeting.audience, (audience) => audience && panel.setAudience(audience))}
      ${photosLeftView(panel, view)} ${peopleView(panel, view)}
    </div>
    <div class="row">
      <button
        class="button"
        part="action"
        type="button"
        @click=${() => panel.set({ closed: !meeting.closed })}
      >
        ${meeting.closed ? words.reopen : words.finish}
      </button>
      ${meeting.closed ? nothing : html`<span class="quiet small">${words.finishExplain}</span>`}
    </div>`;
}

/** Enter keeps what is typed in a field, as leaving it does. */
function onEnter(event: KeyboardEvent) {
  const field = event.composedPath()[0];
  if (event.key !== 'Enter' || isComposing(event) || !(field instanceof HTMLInputElement)) return;
  event.preventDefault();
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Fields that are kept when they are left. */
function fieldOf(panel: DetailsPanel, { words, language }: DetailsView) {
  return (key: string, label: string, kept: string | null | undefined, more: Partial<Field> = {}) => {
    const found = panel.faultOf(key);
    const fault =
      found?.kind === 'date'
        ? dateFaultText(found.fault, writingTexts(language))
        : found?.kind === 'too-long'
          ? words.tooLong(found.over, found.most)
          : found && (found.isSpeaker ? words.speakerMissing : words.nameMissing);
    return fieldView({
      label,
      value: panel.shown(key, kept),
      set: (value) => panel.type(key, value),
      changed: () => panel.leave(key),
      ...more,
      fault,
    });
  };
}

/** One tap chooses; the same again takes it back where that may be. */
function choiceView<Key extends string>(
  label: string,
  names: Record<Key, string>,
  chosen: Key | null | undefined,
  set: (key: Key | null) => void,
) {
  return html`<div class="pair choice" role="group" aria-label=${label}>
    <span class="label">${label}</span>
    <div class="marks">
      ${(Object.keys(names) as Key[]).map(
        (key) =>
          html`<button
            class="button mark"
            part="control"
            type="button"
            aria-pressed=${String(key === chosen)}
            @click=${() => set(key === chosen ? null : key)}
          >
            ${names[key]}
          </button>`,
      )}
    </div>
  </div>`;
}

/** Photos that those who may read the meeting now do not see yet. */
function photosLeftView({ photosFollow }: DetailsPanel, { words, language, common }: DetailsView) {
  const { left, error } = photosFollow;
  if (!left) return nothing;
  return html`<div class="notice" role="alert">
    <p><b>${words.photosLeft(left)}</b> ${explain(error, language, common)}</p>
    <button class="button" part="action" type="button" @click=${() => photosFollow.retry()}>
      ${common.actions.saveAgain}
    </button>
  </div>`;
}

function sameAsBefore(field: 'theme' | 'place', panel: DetailsPanel, { words, meeting }: DetailsView) {
  const texts = meeting[field] ? [] : panel.before(field);
  if (!texts.length) return nothing;
  return html`<div class="marks">
    ${texts.map(
      (text) =>
        html`<button
          class="button mark"
          part="control"
          type="button"
          aria-label=${words.take(text)}
          @click=${() => panel.set({ [field]: text })}
        >
          ${text}
        </button>`,
    )}
  </div>`;
}

function peopleView(panel: DetailsPanel, view: DetailsView) {
  const { words, texts } = view;
  const { known } = panel;
  const nameOf = ({ name, title }: Participant) => texts.person(name, title);
  return html`<div class="people" role="group" aria-labelledby="people-label">
    <p class="label" id="people-label">${words.people}</p>
    ${panel.people.map((person) => personView(person, panel, view))} ${newPersonView(panel, view)}
    ${
      known.length
        ? html`<div class="pair choice" role="group" aria-label=${words.known}>
            <span class="label">${words.known}</span>
            <div class="marks">
              ${known.map(
                (person) =>
                  html`<button
                    class="button mark"
                    part="control"
                    type="button"
                    aria-label=${words.addKnown(nameOf(person))}
                    @click=${() => panel.add(person)}
                  >
                    ${nameOf(person)}
                  </button>`,
              )}
            </div>
          </div>`
        : nothing
    }
  </div>`;
}

function personView(person: Participant, panel: DetailsPanel, view: DetailsView) {
  const { words } = view;
  const { id, name, title, side, organisationName } = person;
  const typed = fieldOf(panel, view);
  return html`<div class="fields person" data-person=${id}>
    ${typed(`person:${id}:name`, words.personName, name)}
    ${typed(`person:${id}:title`, words.personTitle, title)}
    ${selectView(words.personSide, words.sides, side, (chosen) => panel.change(id, { side: chosen }))}
    ${typed(`person:${id}:organisationName`, words.personOrganisation, organisationName)}
    ${
      panel.hasSpoken(person)
        ? nothing
        : html`<button
            class="button bare"
            part="action"
            type="button"
            aria-label=${words.removePerson(name)}
            @click=${() => panel.remove(id)}
          >
            ${words.remove}
          </button>`
    }
  </div>`;
}

/** A row that waits for a name. */
function newPersonView(panel: DetailsPanel, view: DetailsView) {
  const { words } = view;
  const typed = fieldOf(panel, view);
  return html`<div class="fields person" role="group" aria-label=${words.newPerson} data-person="new">
    ${typed('new:name', `${words.newPerson} ${words.personName}`, '')}
    ${typed('new:title', words.personTitle, '')}
    ${selectView(words.personSide, words.sides, panel.newSide, (side) => panel.type('new:side', side))}
    ${typed('new:organisationName', words.personOrganisation, '')}
  </div>`;
}
