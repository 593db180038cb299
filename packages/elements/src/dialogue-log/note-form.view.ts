import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Dialogue } from '@banso/model';
import { wallGlyph } from '../base/glyphs.view.js';
import { dateFaultText, fieldView, selectView } from './fields.view.js';
import { noteKinds, walls } from './meeting.js';
import { longest, readDue } from './note-draft.js';
import type { NoteForm } from './note-form.js';
import type { View } from './view.js';
import { formatDate } from '../base/format.js';

const someoneElse = '+';

export interface FormExtras {
  /** Below the text. */
  below?: unknown;
  /** Buttons for what else opens here. */
  opens?: unknown;
  /** The walls are within reach from the beginning. */
  wallsAtHand?: boolean;
}

/** The form of a note: the composer under a meeting, or the place of a note that is being edited. */
export function noteFormView(form: NoteForm, meeting: Dialogue, view: View, more: FormExtras = {}) {
  const { texts } = view;
  const { draft } = form;
  const { note } = draft;
  const wallsShown = form.wallsShown ?? more.wallsAtHand ?? false;
  return html`<form
    class="composer no-print ${note ? 'inline' : ''}"
    part="control"
    aria-label=${note ? texts.edit.label : texts.compose.label}
    @submit=${(event: Event) => event.preventDefault()}
    @keydown=${form.onKeydown}
    @paste=${form.onPaste}
  >
    ${kindsView(form, view)}
    <textarea
      class="field"
      part="field"
      rows="2"
      aria-label=${texts.kinds[draft.kind]}
      aria-describedby=${note ? nothing : 'keys'}
      aria-invalid=${form.faults.tooLong?.text ? 'true' : nothing}
      placeholder=${texts.compose.placeholders[draft.kind]}
      .value=${live(draft.text)}
      @input=${(event: Event) => form.set({ text: (event.target as HTMLTextAreaElement).value })}
    ></textarea>
    ${tooLongView(form, 'text', view)} ${more.below ?? nothing}
    ${note ? nothing : html`<p class="keys small quiet" id="keys">${texts.compose.keys}</p>`}
    ${detailsView(form, view)}
    <div class="row">
      <button class="button main" part="action" type="button" @click=${() => form.submit()}>
        ${note ? texts.edit.save : texts.compose.add}
      </button>
      ${speakerView(form, meeting, view)}
      <button
        class="button bare"
        part="action"
        type="button"
        aria-expanded=${String(wallsShown)}
        @click=${() => form.showWalls(!wallsShown)}
      >
        ${texts.compose.walls}
      </button>
      ${more.opens ?? nothing}
      ${
        note
          ? html`<button
                class="button bare"
                part="action"
                type="button"
                @click=${() => form.events.cancel?.()}
              >
                ${texts.edit.cancel}
              </button>
              <button
                class="button bare last"
                part="action"
                type="button"
                @click=${() => form.events.withdraw?.(note)}
              >
                ${texts.edit.withdraw}
              </button>`
          : nothing
      }
    </div>
    ${wallsShown ? wallsView(form, view) : nothing}
  </form>`;
}

/** What was typed stays; it says by how much it is too long. */
function tooLongView({ faults }: NoteForm, field: keyof typeof longest, { texts }: View) {
  const over = faults.tooLong?.[field];
  return over === undefined
    ? nothing
    : html`<p class="fault" role="alert">${texts.compose.tooLong(over, longest[field])}</p>`;
}

function kindsView(form: NoteForm, { texts }: View) {
  return html`<div class="kinds" role="radiogroup" aria-label=${texts.compose.kind}>
    ${noteKinds.map(
      (kind, index) =>
        html`<label class=${form.draft.kind === kind ? 'on' : ''}>
          <input
            class="visually-hidden"
            type="radio"
            name="kind"
            aria-keyshortcuts="Alt+${index + 1}"
            .checked=${live(form.draft.kind === kind)}
            @change=${() => form.set({ kind })}
          />
          <span class="ln ${kind}" aria-hidden="true"></span>${texts.kinds[kind]}
        </label>`,
    )}
  </div>`;
}

/** What belongs to the kind: whose step and until when, the source of a fact, what was seen. */
function detailsView(form: NoteForm, view: View) {
  const { draft, faults } = form;
  const { compose, owners } = view.texts;
  const tooLong = (field: keyof typeof longest) => {
    const over = faults.tooLong?.[field];
    return over === undefined ? undefined : compose.tooLong(over, longest[field]);
  };
  const changed = () => form.check();
  if (draft.kind === 'next-step') {
    const due = readDue(draft.due, view.today);
    return html`<div class="fields">
      ${selectView(compose.owner, owners, draft.owner, (owner) => form.set({ owner }))}
      ${fieldView({
        label: compose.names,
        value: draft.names,
        set: (names) => form.set({ names }),
        fault: tooLong('names'),
      })}
      ${fieldView({
        label: compose.due,
        value: draft.due,
        set: (typed) => form.set({ due: typed }),
        changed,
        hint: due.ok ? dueHint(due.date, draft.due, view) : undefined,
        fault: faults.due && dateFaultText(faults.due, view.texts),
      })}
    </div>`;
  }
  if (draft.kind === 'fact') {
    return html`<div class="fields">
      ${fieldView({
        label: compose.basis,
        value: draft.basis,
        set: (basis) => form.set({ basis }),
        fault: tooLong('basis'),
      })}
    </div>`;
  }
  if (draft.kind === 'insight' || (draft.kind === 'words' && draft.note)) {
    return html`<div class="fields">
      ${
        draft.kind === 'insight'
          ? fieldView({
              label: compose.emphasis,
              value: draft.emphasis,
              set: (emphasis) => form.set({ emphasis }),
              changed,
              fault: tooLong('emphasis') ?? (faults.emphasis && compose.emphasisFault),
            })
          : nothing
      }
      ${fieldView({
        label: compose.aside,
        value: draft.aside,
        set: (aside) => form.set({ aside }),
        fault: tooLong('aside'),
      })}
    </div>`;
  }
  return nothing;
}

/** How the date is understood; one that is over is taken too, with a quiet word. */
function dueHint(date: string, typed: string, { language, today, texts }: View): string | undefined {
  const read = formatDate(language, date);
  if (date < today) return texts.compose.pastDue(read);
  return date === typed ? undefined : read;
}

function wallsView(form: NoteForm, { texts, common }: View) {
  return html`<div class="marks" role="group" aria-label=${texts.compose.walls}>
    ${walls.map(
      (wall) =>
        html`<button
          class="button mark"
          part="control"
          type="button"
          aria-pressed=${String(form.draft.walls.includes(wall))}
          @click=${() => form.toggleWall(wall)}
        >
          ${wallGlyph(wall)}${common.walls[wall]}
        </button>`,
    )}
  </div>`;
}

function speakerView(form: NoteForm, { participants }: Dialogue, { texts }: View) {
  const { draft } = form;
  if (draft.kind === 'fact' || draft.kind === 'next-step') return nothing;
  const isOurs = draft.kind === 'question' || draft.kind === 'proposal';
  const people = [...participants]
    .sort((a, b) => a.position - b.position)
    .filter(({ side }) => (side === 'supporter') === isOurs);
  const chosen = people.some(({ id }) => id === draft.speaker) ? draft.speaker : '';
  const onChange = (event: Event) => {
    const { value } = event.target as HTMLSelectElement;
    if (value === someoneElse) form.events.someoneElse();
    else form.set({ speaker: value || null });
  };
  return html`<select class="button" part="control" aria-label=${texts.compose.speaker} @change=${onChange}>
    <option value="" ?selected=${chosen === ''}>${texts.compose.nobody}</option>
    ${people.map(
      ({ id, name, title }) =>
        html`<option value=${id} ?selected=${id === chosen}>${texts.person(name, title)}</option>`,
    )}
    <option value=${someoneElse}>${texts.compose.someoneElse}</option>
  </select>`;
}
