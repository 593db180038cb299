import type { Dialogue, Note } from '../contract/index.js';
import { chosenWork } from './precision-parts/index.js';

const walls = ['unseen', 'unfaced', 'unmoved', 'unfollowed', 'lacking'] as const;

/**
 * A meeting of `count` notes (at most 5,000), the same every time: the sentences of a real sample told again and
 * again, with every kind, speaker and wall, for measuring and for long-log stories.
 */
export function longDialogue(count: number): Dialogue {
  const sentences = chosenWork.notes;
  const notes = Array.from({ length: count }, (_, index): Note => {
    const { step, ...note } = sentences[index % sentences.length] as Note;
    const round = Math.floor(index / sentences.length);
    return {
      ...note,
      id: `n${String(index + 1).padStart(4, '0')}`,
      position: index + 1,
      at: clock(index, count),
      text: round === 0 ? note.text : `${note.text}（${round + 1}回目）`,
      ...(speaks(note.kind) ? { walls: [walls[index % walls.length] ?? 'unseen'] } : {}),
      ...(step ? { step } : {}),
    };
  });
  return {
    ...chosenWork,
    id: 'dlg_015872cd318070008000000000000900',
    theme: `長い面談（${count}件）`,
    notes,
  };
}

const speaks = (kind: Note['kind']) => kind === 'words' || kind === 'insight';

/** From 09:00 to 17:59, evenly. */
function clock(index: number, count: number): string {
  const minutes = 9 * 60 + Math.floor((index * 540) / Math.max(count, 1));
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
