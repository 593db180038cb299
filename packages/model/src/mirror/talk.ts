import type { Dialogue, Note } from '../contract/index.js';

/** The notes of a meeting in their order, without withdrawn ones. */
export function told({ notes }: Dialogue): Note[] {
  return notes.filter(({ withdrawn }) => !withdrawn).sort((a, b) => a.position - b.position);
}

/** Whether somebody of the company speaks in a note: by its kind and, where it has one, its speaker. */
export function isOfCompany({ kind, speaker }: Note, { participants }: Dialogue): boolean {
  if (kind !== 'words' && kind !== 'insight') return false;
  return participants.find(({ id }) => id === speaker)?.side !== 'supporter';
}

/** What is noted beside the talk: nobody is speaking. */
export function isBeside({ kind }: Note): boolean {
  return kind === 'fact' || kind === 'next-step';
}

/** How many questions stand in one text: sentences that ask, by their mark or by か at their end. */
export function questionsIn(text: string): number {
  return (text.match(/[?\uff1f]+|(?:か|かね|かしら|でしょう)(?=[。\n]|$)/gu) ?? []).length;
}
