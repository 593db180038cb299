import type { Messages } from '../registry.js';

export const benchmarkWhatIf: Messages['benchmarkWhatIf'] = {
  title: 'What if it were',
  untouched: 'The sheet keeps its figures; all others stay as they are.',
  how: 'Move a slider to see what would become of the latest period.',
  amount: (value) => `${value} k yen`,
  difference: (more, amount) => `${amount} ${more ? 'more' : 'less'} than now`,
  same: 'as it is',
  valueText: (amount, difference) => `${amount}, ${difference}`,
  outcome: (name, from, to) => `${name} ${from} \u2192 ${to}`,
  points: (before, after) =>
    before === null || before === after ? `${after} points` : `${before} \u2192 ${after} points`,
  total: (before, after) =>
    before === null || before === after ? `Total ${after} / 30` : `Total ${before} \u2192 ${after} / 30`,
  reset: 'Back to the figures as they are',
  close: 'Close',
};
