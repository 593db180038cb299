import type { Dialogue } from '@banso/model';
import type { NoteDraft } from './note-draft.js';

/**
 * What was being typed and is not committed, as it was typed: dates that are none, words that are too long. A draft of an
 * older version of this widget lacks what that did not know of.
 */
export interface Unfinished {
  composer?: Partial<NoteDraft> | undefined;
  /** Of the written note in its `note`. */
  edit?: Partial<NoteDraft> | undefined;
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
  const meeting = { ...record, notes: record.notes.filter((note) => note !== found) };
  return { meeting, unfinished: JSON.parse(found.text) as Unfinished };
}
