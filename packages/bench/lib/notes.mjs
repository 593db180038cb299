import { demo } from '@banso/model/samples';

const sentences = demo.dialogues.flatMap(({ notes }) => notes.map(({ text }) => text));
const people = ['髙﨑', '渡邉', '齋藤', '佐藤', '國分', '柳田', '根本', '山田', '小林', '高橋'];
const kinds = ['words', 'question', 'fact', 'insight', 'proposal', 'next-step'];

/** Numbers that look like chance and are the same every time. */
export function chance(seed) {
  let state = seed;
  return (below) => (state = (Math.imul(state, 1103515245) + 12345) >>> 0) % below;
}

/**
 * Notes as they are written down, of 20 to 220 characters, 110 in the mean: sentences of the samples cut and joined in
 * ever other ways.
 */
export function texts(count, seed = 1) {
  const next = chance(seed);
  return Array.from({ length: count }, () => {
    const length = 20 + next(180);
    let text = '';
    while (text.length < length) {
      text += sentences[next(sentences.length)].slice(0, 8 + next(60));
      if (next(4) === 0) text += `${people[next(10)]}さんが${next(100_000)}千円`;
    }
    return text.slice(0, length + 20);
  });
}

/** Meetings of 5 to 94 notes, together `count`, the newest first. */
export function meetings(count, seed = 1) {
  const next = chance(seed + 1);
  const all = texts(count, seed);
  const made = [];
  for (let from = 0; from < count;) {
    const size = Math.min(count - from, 5 + next(90));
    const number = made.length + 1;
    const day = new Date(Date.UTC(2026, 10, 18) - number * 86_400_000).toISOString().slice(0, 10);
    made.push({
      ...demo.dialogues[0],
      id: `dlg_0000000000007000800000${String(number).padStart(10, '0')}`,
      heldOn: day,
      theme: `${number}回前の面談`,
      notes: all.slice(from, from + size).map((text, index) => ({
        id: `n${index + 1}`,
        position: index + 1,
        kind: kinds[next(kinds.length)],
        text,
        at: `1${index % 10}:${String(next(60)).padStart(2, '0')}`,
      })),
    });
    from += size;
  }
  return made;
}
