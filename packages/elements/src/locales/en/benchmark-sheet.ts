import type { Messages } from '../registry.js';

export const benchmarkSheet: Messages['benchmarkSheet'] = {
  name: 'Local Benchmark',
};
