import type { CarriedQuestion, Dialogue } from '@banso/model';
import { newestFirst, placed } from '../meeting.js';

/**
 * 持っていく問いかけ: what was laid ready in this meeting and in the one before, without what was asked since; each with
 * the meeting that holds it.
 */
export function carriedOf(
  meetings: readonly Dialogue[],
  meeting: Dialogue,
): { meeting: Dialogue; item: CarriedQuestion }[] {
  const ordered = newestFirst(meetings);
  const before = ordered[ordered.findIndex(({ id }) => id === meeting.id) + 1];
  const asked = meeting.notes.filter(({ kind }) => kind === 'question');
  const ids = new Set(asked.flatMap(({ question }) => question ?? []));
  const words = new Set(asked.map(({ text }) => text));
  const seen = new Set<string>();
  return [meeting, before].flatMap((each) =>
    each
      ? placed(each.carried ?? [])
          .filter(({ text, question }) => {
            const key = question ?? text;
            if (words.has(text) || (question && ids.has(question)) || seen.has(key)) return false;
            seen.add(key);
            return true;
          })
          .map((item) => ({ meeting: each, item }))
      : [],
  );
}
