import type { Messages } from '../registry.js';

export const wallDiagnosis: Messages['wallDiagnosis'] = {
  name: 'Walls',
};
