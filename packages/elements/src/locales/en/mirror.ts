import type { Messages } from '../registry.js';

export const mirror: Messages['mirror'] = {
  company: 'Company',
  supporter: 'Supporter',
  amount: 'The amount of words written down.',
  share: (percent) => `${percent}%`,
  checks: ['Listened with respect, without denying', 'Said something encouraging', 'Did not talk down'],
  kept: 'Nothing that you see or tick here is kept anywhere.',
  hints: {
    'questions-in-a-row': (count) => `There are ${count} questions in a row.`,
    'questions-in-one-breath': (count) => `There are ${count} questions in one breath.`,
    'proposals-first': (count) =>
      count === 1 ? 'A proposal comes before any insight.' : `${count} proposals come before any insight.`,
    'mostly-ours': (percent) => `${percent}% of the words written down are the supporter’s.`,
  },
  why: 'Why this is shown',
  reasons: {
    'questions-in-a-row':
      'Shown where three or more questions follow each other with no answer written down. Asked one thing after the other, people are said to answer rather than think. It may be that the answers were just not written down.',
    'questions-in-one-breath':
      'Shown where one note holds three or more questions. One question and a pause are said to bring the deeper talk.',
    'proposals-first':
      'The proposals that were written down before any insight. An answer that people find themselves is said to move them sooner. Sometimes the proposal rightly comes first. Not shown in the stages of execution and review.',
    'mostly-ours':
      'Shown where questions and proposals are more than sixty per cent of the characters. Not shown of short meetings. It also depends on what was written down.',
  },
  goTo: 'Go there',
  dismiss: 'Close',
  dismissThis: (hint) => `Close: ${hint}`,
  kinder: {
    title: 'It could also be asked like this',
    pause: 'Asking one thing and waiting is a good way too',
    use: (question) => `Say it like this: ${question}`,
    leave: 'Leave it as it is',
    back: 'Back to my own words',
  },
};
