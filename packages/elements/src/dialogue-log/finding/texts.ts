import type { Dialogue, Note } from '@banso/model';
import { inOrder, stepNames } from '../meeting.js';
import { meetingFacts } from '../meeting-head.view.js';
import type { View } from '../view.js';

/**
 * What is read of a meeting, as it is looked through for words: first what its head says, then a row for each note in its
 * order. What cannot be seen is not found.
 */
export function textsOf(meeting: Dialogue, view: View): string[][] {
  const head = [meeting.theme ?? '', ...meetingFacts(meeting, view).map(([, value]) => value ?? '')];
  return [head, ...inOrder(meeting).map((note) => textsIn(note, meeting))];
}

function textsIn(note: Note, meeting: Dialogue): string[] {
  if (note.withdrawn) return [];
  const { kind, text, aside, basis, step } = note;
  const isSaid = kind === 'words' || kind === 'insight';
  return [
    text,
    ...(isSaid && aside ? [aside] : []),
    ...(kind === 'fact' && basis ? [basis] : []),
    ...(step ? stepNames(meeting, step).map(({ name }) => name) : []),
  ];
}

/** The elements in which these texts stand, in the head of a meeting and in a note. */
export const headElements = 'h2, .facts dd';
export const noteElements = '.said, .text, .what, .who b, .by';
