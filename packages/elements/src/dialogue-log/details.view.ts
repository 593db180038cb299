import { html, nothing } from 'lit';
import type { Participant } from '@banso/model';
import { formatDate } from '../base/format.js';
import type { DetailsForm } from './details-form.js';
import { dateFaultText, fieldView, selectView } from './fields.view.js';
import type { View } from './view.js';

/** The form of a meeting's own fields. */
export function detailsView(form: DetailsForm, view: View) {
  const { texts, common, language } = view;
  const { meeting: words } = texts;
  const { details } = form;
  const read = form.readDate();
  return html`<form
    class="details band no-print"
    part="control"
    aria-label=${words.form}
    @submit=${(event: Event) => event.preventDefault()}
    @keydown=${form.onKeydown}
  >
    <div class="fields">
      ${fieldView({ label: words.theme, value: details.theme ?? '', set: (theme) => form.set({ theme }) })}
    </div>
    <div class="fields">
      ${fieldView({
        label: words.date,
        value: form.date,
        set: (date) => form.setDate(date),
        changed: () => form.checkDate(),
        hint: read.ok ? formatDate(language, read.date) : words.dateExample,
        fault: form.dateFault && dateFaultText(form.dateFault, texts),
      })}
      ${fieldView({
        label: words.from,
        type: 'time',
        value: details.startedAt ?? '',
        set: (startedAt) => form.set({ startedAt }),
      })}
      ${fieldView({
        label: words.to,
        type: 'time',
        value: details.endedAt ?? '',
        set: (endedAt) => form.set({ endedAt }),
      })}
    </div>
    <div class="fields">
      ${selectView(words.method, texts.methods, details.method ?? null, (method) => form.set({ method }), words.unset)}
      ${fieldView({ label: words.place, value: details.place ?? '', set: (place) => form.set({ place }) })}
      ${selectView(texts.facts.stage, common.stages, details.stage ?? null, (stage) => form.set({ stage }), words.unset)}
      ${selectView(common.audience, common.audiences, details.audience, (audience) => form.set({ audience }))}
    </div>
    <fieldset class="people">
      <legend class="label">${words.people}</legend>
      ${form.people.map((person) => personView(person, form, view))}
      <button class="button" part="action" type="button" @click=${() => form.addPerson()}>
        ${words.addPerson}
      </button>
    </fieldset>
    <div class="row">
      <button class="button main" part="action" type="button" @click=${() => form.submit()}>
        ${words.save}
      </button>
      <button class="button bare" part="action" type="button" @click=${() => form.events.cancel()}>
        ${texts.edit.cancel}
      </button>
    </div>
  </form>`;
}

function personView(person: Participant, form: DetailsForm, { texts }: View) {
  const { meeting: words } = texts;
  const { id, name, title, side, organisationName } = person;
  return html`<div class="fields person" data-person=${id}>
    ${fieldView({ label: words.personName, value: name, set: (typed) => form.setPerson(id, { name: typed }) })}
    ${fieldView({ label: words.personTitle, value: title ?? '', set: (typed) => form.setPerson(id, { title: typed }) })}
    ${selectView(words.personSide, words.sides, side, (chosen) => form.setPerson(id, { side: chosen }))}
    ${fieldView({
      label: words.personOrganisation,
      value: organisationName ?? '',
      set: (typed) => form.setPerson(id, { organisationName: typed }),
    })}
    ${
      form.hasSpoken(person)
        ? nothing
        : html`<button
            class="button bare"
            part="action"
            type="button"
            aria-label=${words.removePerson(name)}
            @click=${() => form.removePerson(id)}
          >
            ${words.remove}
          </button>`
    }
  </div>`;
}
