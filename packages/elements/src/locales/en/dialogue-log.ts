import type { Messages } from '../registry.js';

export const dialogueLog: Messages['dialogueLog'] = {
  name: 'Dialogue',
};
