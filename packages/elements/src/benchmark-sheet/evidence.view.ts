import { evidenceOf, withEvidence, withoutEvidence, type Dialogue, type NoteRef } from '@banso/model';
import { html, nothing } from 'lit';
import { formatDate } from '../base/format.js';
import type { SheetActions, SheetContext } from './context.js';
import { partTexts } from './part-texts.js';
import type { Talks } from './talks.js';

export interface EvidenceContext extends SheetContext {
  readonly talks: Talks;
  readonly actions: SheetActions;
}

/** So many characters of a note name it. */
const excerptLength = 40;

/** Below a field: the notes it goes back to, and the way to link more. */
export function evidenceView(context: EvidenceContext, field: string, label: string) {
  const { sheet, language, talks, actions } = context;
  const { evidence: text } = partTexts(language);
  const linked = evidenceOf(sheet, field);
  const isOpen = talks.field === field;
  const fieldId = field.replaceAll('/', '-');
  return html`<div class="evidence">
    ${
      linked.length
        ? html`<ul class="small" aria-label=${text.of(label)}>
            ${linked.map((ref) => {
              const name = nameOf(ref, context);
              return html`<li>
                <button
                  type="button"
                  class="button bare"
                  part="action"
                  aria-label=${text.open(name)}
                  @click=${() => actions.openTalk(ref.dialogue)}
                >
                  ${name}
                </button>
                <button
                  type="button"
                  class="button bare"
                  part="action"
                  aria-label=${text.remove(name)}
                  @click=${() => {
                    actions.edit(withoutEvidence(sheet, ref.id));
                    actions.say(text.unlinked);
                    actions.goTo(`#link-${fieldId}`);
                  }}
                >
                  ×
                </button>
              </li>`;
            })}
          </ul>`
        : nothing
    }
    <button
      type="button"
      class="button bare small"
      part="action"
      id="link-${fieldId}"
      aria-label=${isOpen ? text.closeOf(label) : text.linkOf(label)}
      aria-expanded=${isOpen ? 'true' : 'false'}
      @click=${() => talks.choose(isOpen ? undefined : field)}
    >
      ${isOpen ? text.close : text.link}
    </button>
    ${isOpen ? chooser(context, field, label) : nothing}
  </div>`;
}

/** The company's talks with their notes, to be ticked. */
function chooser(context: EvidenceContext, field: string, label: string) {
  const { talks, language } = context;
  const { evidence: text } = partTexts(language);
  return html`<div
    class="chooser-box"
    role="group"
    aria-label=${text.choose(label)}
    @keydown=${(event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.isComposing || event.keyCode === 229) return;
      talks.choose(undefined);
      context.actions.goTo(`#link-${field.replaceAll('/', '-')}`);
    }}
  >
    ${talks.state === 'loading' ? html`<p class="small quiet" role="status">${text.loading}</p>` : nothing}
    ${
      talks.state === 'failed'
        ? html`<div class="notice" role="alert">
            <p>${text.failed}</p>
            <button type="button" class="button" part="action" @click=${() => talks.load()}>
              ${text.retry}
            </button>
          </div>`
        : nothing
    }
    ${talks.state === 'none' ? html`<p class="small quiet">${text.none}</p>` : nothing}
    ${talks.talks.map((talk, index) => talkNotes(talk, index === 0, field, context))}
    ${talks.state === 'loading' ? nothing : byId(context, field)}
  </div>`;
}

function talkNotes(
  talk: Dialogue,
  isFirst: boolean,
  field: string,
  { sheet, language, actions }: EvidenceContext,
) {
  const { evidence: text } = partTexts(language);
  const linked = evidenceOf(sheet, field).filter(({ dialogue }) => dialogue === talk.id);
  const notes = [...talk.notes].sort((a, b) => a.position - b.position);
  return html`<details ?open=${isFirst || linked.length > 0}>
    <summary>${formatDate(language, talk.heldOn)} ${talk.theme}</summary>
    ${notes.map(({ id, text: words }) => {
      const found = linked.find(({ note }) => note === id);
      const toggle = () => {
        const ref = { dialogue: talk.id, note: id };
        actions.edit(found ? withoutEvidence(sheet, found.id) : withEvidence(sheet, field, ref));
        actions.say(found ? text.unlinked : text.linked);
      };
      return html`<label class="switch small">
        <input type="checkbox" part="control" .checked=${found !== undefined} @change=${toggle} />${words}
      </label>`;
    })}
  </details>`;
}

/** Where the talks are kept elsewhere: by number. */
function byId({ sheet, language, actions }: EvidenceContext, field: string) {
  const { evidence: text } = partTexts(language);
  const add = (event: Event) => {
    const box = (event.currentTarget as HTMLElement).closest('.by-id') as HTMLElement;
    const [dialogue, note] = [...box.querySelectorAll('input')] as [HTMLInputElement, HTMLInputElement];
    const ref = { dialogue: dialogue.value.trim(), note: note.value.trim() };
    if (!/^dlg_[0-9A-Za-z]+$/.test(ref.dialogue) || !/^[0-9A-Za-z_-]+$/.test(ref.note)) {
      actions.say(text.badId);
      dialogue.focus();
      return;
    }
    actions.edit(withEvidence(sheet, field, ref));
    actions.say(text.linked);
    dialogue.value = note.value = '';
  };
  const input = (label: string) =>
    html`<label class="label"
      >${label}<input class="field" part="control" autocomplete="off" spellcheck="false"
    /></label>`;
  return html`<details class="by-id">
    <summary>${text.byId}</summary>
    <div class="row">
      ${input(text.dialogueId)} ${input(text.noteId)}
      <button type="button" class="button" part="action" @click=${add}>${text.add}</button>
    </div>
  </details>`;
}

function nameOf(ref: NoteRef, { talks, language }: EvidenceContext): string {
  const words = talks.textOf(ref);
  const held = talks.dateOf(ref);
  const unknown = partTexts(language).evidence.unknown;
  if (words === undefined) return unknown;
  const excerpt = words.length > excerptLength ? `${words.slice(0, excerptLength)}\u2026` : words;
  return held ? `${formatDate(language, held)} ${excerpt}` : excerpt;
}
