import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Dialogue } from '@banso/model';
import { wallGlyph } from '../base/glyphs.view.js';
import { noteKinds, placed, speaksFor, walls } from './meeting.js';
import type { NoteForm } from './note-form.js';
import type { View } from './view.js';

const someoneElse = '+';

export interface FormExtras {
  /** Its name and its main button, in the place of a note. */
  words?: { label: string; save: string };
  /** What is written in a kind. */
  placeholder?: string | undefined;
  /** What its keys do. */
  keys?: string | undefined;
  /** Below the text. */
  below?: unknown;
  /** What belongs to the kind. */
  fields?: unknown;
  /** Buttons for what else opens here. */
  opens?: unknown;
  /** A finger or the mouse is on something of it. */
  onClick?: ((event: Event) => void) | undefined;
  /** The walls are within reach from the beginning. */
  wallsAtHand?: boolean;
}

/** The form of a note: the composer under a meeting, or the place of a note that is being edited. */
export function noteFormView(form: NoteForm, meeting: Dialogue, view: View, more: FormExtras = {}) {
  const { texts } = view;
  const { draft } = form;
  const { words } = more;
  const wallsShown = form.wallsShown ?? more.wallsAtHand ?? false;
  return html`<form
    class="composer no-print ${words ? 'inline' : ''}"
    part="control"
    aria-label=${words?.label ?? texts.compose.label}
    @submit=${(event: Event) => event.preventDefault()}
    @keydown=${form.onKeydown}
    @click=${more.onClick ?? nothing}
    @paste=${form.onPaste}
  >
    ${kindsView(form, view)}
    <textarea
      class="field ${draft.kind}"
      part="field"
      rows="2"
      aria-label=${texts.kinds[draft.kind]}
      aria-describedby=${words ? nothing : 'keys'}
      aria-invalid=${form.faults.tooLong?.text ? 'true' : nothing}
      placeholder=${more.placeholder ?? (draft.kind === 'words' ? texts.compose.placeholder : '')}
      .value=${live(draft.text)}
      @input=${(event: Event) => form.set({ text: (event.target as HTMLTextAreaElement).value })}
    ></textarea>
    ${more.below ?? nothing}
    ${words ? nothing : html`<p class="keys small quiet visually-hidden" id="keys">${more.keys}</p>`}
    ${more.fields ?? nothing}
    <div class="row">
      <button class="button main" part="action" type="button" @click=${() => form.submit()}>
        ${words?.save ?? texts.compose.add}
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
    </div>
    ${wallsShown ? wallsView(form, view) : nothing}
  </form>`;
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
  const people = placed(participants).filter(({ side }) => speaksFor(side, draft.kind));
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
