import { html, nothing } from 'lit';
import type { Dialogue } from '@banso/model';
import { kinderForms } from '@banso/model/mirror';
import type { Question } from '@banso/model/questions';
import { mirror as japanese } from '../../locales/ja/mirror.js';
import { section } from '../../locales/registry.js';
import { newestFirst } from '../meeting.js';
import type { NoteForm } from '../note-form.js';
import type { Reflection } from '../reflection.js';
import type { View } from '../view.js';
import { dismiss, isDismissed } from './dismissed.js';

/** Our questions by id, once they were needed. */
let inventory: ReadonlyMap<string, Question> | undefined;
let loading: Promise<void> | undefined;

/** What was typed before a kinder form took its place. */
const replaced = new WeakMap<NoteForm, { own: string; kinder: string }>();

/** A quiet offer of other words. It is never put in by itself, and one's own words come back with one tap. */
export function kinder(
  form: NoteForm,
  meetings: readonly Dialogue[],
  meeting: Dialogue,
  reflection: Reflection,
  view: View,
) {
  const { kinder: words } = section('mirror', view.language, japanese);
  const before = replaced.get(form);
  if (before?.kinder === form.draft.text) {
    return html`<p class="kinder small">
      <button
        class="button bare"
        part="action"
        type="button"
        @click=${() => form.set({ text: before.own, question: '' })}
      >
        ${words.back}
      </button>
    </p>`;
  }
  const isFirst = newestFirst(meetings).at(-1)?.id === meeting.id;
  const [found] = kinderForms(form.draft, { meeting, isFirst }).filter(
    ({ id }) => !isDismissed(reflection, id),
  );
  if (!found) return nothing;
  const isJapanese = view.language.startsWith('ja');
  const { why, instead } = found;
  if (instead.length) loading ??= load(reflection);
  const questions = instead.flatMap((id) => inventory?.get(id) ?? []);
  return html`<div class="kinder" role="status">
    <p class="small">
      <b>${instead.length ? words.title : words.pause}</b>
      <span class="quiet">${isJapanese ? why.ja : why.en}</span>
    </p>
    <ul>
      ${questions.map((question) => {
        const text = isJapanese ? question.ja : question.en;
        return html`<li>
          <button
            class="other-words"
            part="control"
            type="button"
            aria-label=${words.use(text)}
            @click=${() => use(form, text, question.id)}
          >
            ${text}
          </button>
        </li>`;
      })}
    </ul>
    <button class="button bare" part="action" type="button" @click=${() => dismiss(reflection, found.id)}>
      ${words.leave}
    </button>
  </div>`;
}

function use(form: NoteForm, text: string, question: string) {
  replaced.set(form, { own: form.draft.text, kinder: text });
  form.set({ kind: 'question', text, question });
}

async function load(reflection: Reflection): Promise<void> {
  try {
    const { questionInventory } = await import('@banso/model/questions');
    inventory = new Map(questionInventory.questions.map((question) => [question.id, question]));
  } catch {
    // Without the questions only the reason is shown; the next time they are asked for again.
    loading = undefined;
  }
  void reflection.desk().redraw();
}
