import type { Kind } from '../contract/index.js';

/** The three letters that the ids of a kind begin with. By themselves, so that making an id brings no guards along. */
export const prefixes = {
  company: 'cmp',
  engagement: 'eng',
  dialogue: 'dlg',
  'wall-diagnosis': 'wdg',
  'benchmark-sheet': 'bms',
  attachment: 'att',
  organisation: 'org',
  person: 'per',
} as const satisfies Record<Kind, string>;
