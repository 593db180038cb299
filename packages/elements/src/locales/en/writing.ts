import type { Messages } from '../registry.js';

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

export const writing: Messages['writing'] = {
  compose: {
    placeholders: {
      question: 'The question as it was asked',
      fact: 'A figure or an event',
      insight: 'The words of the insight, as they were said',
      proposal: 'What was proposed',
      'next-step': 'What will be done next',
    },
    keys: 'Enter writes it down, Shift+Enter starts a new line. Alt+1 to 6, or the up and down arrows in an empty field, change the kind.',
    owner: 'Whose step is it?',
    names: 'Names',
    due: 'Until when',
    pastDue: (day) => `${day}. This day is over; it can be written down all the same.`,
    basis: 'Source',
    aside: 'What was seen',
    emphasis: 'Words to emphasise',
    emphasisFault: 'Please enter words exactly as they stand in the text.',
    withdrawn: 'Somebody else withdrew this meeting. What you were writing has been moved to a new one.',
    restored: 'What you were writing before is back as it was.',
    removed: (count) =>
      `${count === 1 ? 'One code that is' : `${count} codes that are`} no text ${count === 1 ? 'was' : 'were'} taken out. Everything else is as it was.`,
    tooLong: (over, most) =>
      `${most.toLocaleString('en')} characters fit. Please shorten it by ${over.toLocaleString('en')}, or write it down in parts.`,
  },
  edit: {
    label: 'Edit what was written',
    save: 'Keep the change',
    cancel: 'Cancel',
    withdraw: 'Withdraw',
    withdrawn: 'Withdrawn.',
    undo: 'Undo',
  },
  overlap: { here: 'on this device', both: 'Keep both' },
  dateFaults: {
    empty: 'Please enter a date. Example: 18 November 2026',
    'not-a-date': 'This could not be read as a date. Example: 5 December or 2026-12-05',
    'year-missing': 'Please enter the year. Example: 5 December 2026',
    'year-ambiguous': 'Please enter four digits of the year. Example: 5 December 2026',
    'month-out-of-range': 'There are 12 months. Example: 12/5',
    'day-out-of-range': (month, lastDay) => `That month has ${lastDay} days. Example: ${month}/5`,
    'era-out-of-range': 'That date is outside the era. Example: 2026-12-05',
    'weekday-mismatch': (weekday) =>
      `That day is a ${weekdays[weekday] ?? ''}. Please check the date or the weekday.`,
  },
};
