import type { Messages } from '../registry.js';

export const digest: Messages['digest'] = {
  title: 'Three months in ten minutes',
  titleOf: (months) =>
    months === 3
      ? 'Three months in ten minutes'
      : `${months === 1 ? 'One month' : months === 12 ? 'One year' : `${months} months`} in ten minutes`,
  period: 'Period',
  months: (count) => (count === 12 ? '1 year' : count === 1 ? '1 month' : `${count} months`),
  span: (from, to) => `${from} to ${to}`,
  meetings: (count) => (count === 1 ? '1 meeting' : `${count} meetings`),
  minutes: (count) => `about ${count} min to read`,
  explain: 'Only what was written down. No summary and no judgement is added.',
  core: (minutes) => `The core (about ${minutes} min)`,
  all: (minutes) => `Everything (about ${minutes} min)`,
  coreExplain:
    'The first and the last words of each meeting, insights with the words before them, and words that touch a wall.',
  voices: 'Words and insights',
  others: (count) => (count === 1 ? '1 more' : `${count} more`),
  steps: 'Steps to be done',
  noSteps: 'There is no step to be done.',
  walls: 'The course of the walls',
  noWalls: 'No wall was touched in this period.',
  touched: (day, count) => `${day}: ${count === 1 ? '1 place' : `${count} places`}`,
  since: (day) => `since ${day}`,
  none: 'Nothing was written down in this period. Please try another one.',
  print: 'Print',
  printed: (date) => `printed ${date}`,
};
