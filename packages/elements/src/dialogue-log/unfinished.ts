import type { Dialogue } from '@banso/model';
import { emptyDraft, type NoteDraft } from './note-draft.js';

/** What was being typed and is not committed, as it was typed: dates that are none, words that are too long. */
export interface Unfinished {
  composer?: NoteDraft | undefined;
  /** Of the written note in its `note`. */
  edit?: NoteDraft | undefined;
  /** Of the meeting's own fields, by field. */
  fields?: Readonly<Record<string, string>> | undefined;
}

/** A note of this id is no note: it carries what is unfinished, in drafts only. */
const carrier = 'unfinished';

/** The meeting as a draft of it is kept: nothing of what is unfinished can be taken for something written down. */
export function withUnfinished(meeting: Dialogue, unfinished: Unfinished | undefined): Dialogue {
  if (!unfinished) return meeting;
  const text = JSON.stringify(unfinished);
  return { ...meeting, notes: [...meeting.notes, { id: carrier, position: 0, kind: 'fact', text }] };
}

/** The meeting without it, and what was unfinished in it. */
export function takeUnfinished(record: Dialogue): { meeting: Dialogue; unfinished?: Unfinished } {
  const found = record.notes.find(({ id }) => id === carrier);
  if (!found) return { meeting: record };
  const { composer, edit, fields } = JSON.parse(found.text) as Unfinished;
  return {
    meeting: { ...record, notes: record.notes.filter((note) => note !== found) },
    unfinished: {
      // What an older version of this widget did not know of is as in an empty draft.
      ...(composer && { composer: { ...emptyDraft(), ...composer } }),
      ...(edit && { edit: { ...emptyDraft(), ...edit } }),
      ...(fields && { fields }),
    },
  };
}
