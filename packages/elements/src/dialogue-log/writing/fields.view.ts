import { html, nothing } from 'lit';
import type { Participant } from '@banso/model';
import { formatDate } from '../../base/format.js';
import { dateFaultText, fieldView, selectView } from '../fields.view.js';
import type { LimitedField, NoteDraft } from '../note-draft.js';
import type { NoteForm } from '../note-form.js';
import type { View } from '../view.js';
import { longest, readDue } from './note-of.js';
import { writingTexts } from './texts.js';

/** What was typed stays; it says by how much it is too long. */
export function tooLongView({ faults }: NoteForm, { language }: View) {
  const over = faults.tooLong?.text;
  return over === undefined
    ? nothing
    : html`<p class="fault" role="alert">${writingTexts(language).compose.tooLong(over, longest.text)}</p>`;
}

/** What belongs to the kind: whose step and until when, the source of a fact, what was seen. */
export function fieldsOfKind(form: NoteForm, view: View, people: readonly Participant[]) {
  const { draft, faults } = form;
  const { owners } = view.texts;
  const words = writingTexts(view.language);
  const { compose } = words;
  const tooLong = (field: LimitedField) => {
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
        offers: { id: `names-${draft.note?.id ?? ''}`, values: namesOffered(draft, people) },
      })}
      ${fieldView({
        label: compose.due,
        value: draft.due,
        set: (typed) => form.set({ due: typed }),
        changed,
        hint: due.ok ? dueHint(due.date, draft.due, view) : undefined,
        fault: faults.due && dateFaultText(faults.due, words),
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

/** The names of those who took part and whose step it can be, each after the names that are typed already. */
function namesOffered({ owner, names }: NoteDraft, people: readonly Participant[]): string[] {
  const before = names.slice(0, names.search(/[^\u3001,\uff0c\uff0f/]*$/));
  const side = { owner: 'owner', team: 'company', supporter: 'supporter' }[owner];
  const theirs = people.filter((one) => one.side === side && !before.includes(one.name));
  return theirs.map(({ name }) => before + name);
}

/** How the date is understood; one that is over is taken too, with a quiet word. */
function dueHint(date: string, typed: string, { language, today }: View): string | undefined {
  const read = formatDate(language, date);
  if (date < today) return writingTexts(language).compose.pastDue(read);
  return date === typed ? undefined : read;
}
