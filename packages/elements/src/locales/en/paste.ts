import type { Messages } from '../registry.js';

export const paste: Messages['paste'] = {
  title: (lines) => `${lines.toLocaleString('en')} lines were read`,
  explain: 'Each line becomes a note as it stands; empty ones are left out.',
  together: (perNote, most) =>
    `One meeting holds ${most.toLocaleString('en')} notes at most. With ${perNote} lines to a note everything fits.`,
  full: (most) =>
    `This meeting holds ${most.toLocaleString('en')} notes already. Put it in as one, or write it down in a new meeting.`,
  kind: 'Kind of note',
  rest: (count) => `${count.toLocaleString('en')} more`,
  add: (count) => `Write down ${count.toLocaleString('en')} notes`,
  one: 'Put it in as one',
};
