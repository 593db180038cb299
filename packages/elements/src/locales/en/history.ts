import type { Messages } from '../registry.js';

export const history: Messages['history'] = {
  title: 'What this note has been',
  changes: {
    written: 'written down',
    changed: 'changed',
    withdrawn: 'withdrawn',
    restored: 'brought back',
  },
  now: 'The words now',
  nobody: 'not recorded',
  loading: 'The history is being loaded',
  failed: 'The history could not be loaded. The words of now are still on this screen.',
  none: 'Where these records are kept there is no history.',
};
