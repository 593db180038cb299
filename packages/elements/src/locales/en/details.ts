import type { Messages } from '../registry.js';

export const details: Messages['details'] = {
  title: 'About this meeting',
  explain:
    'What you choose is kept at once; what you type, when you leave the field. Nothing has to be filled in.',
  theme: 'Theme',
  date: 'Date',
  dateExample: 'For example 18 November 2026',
  from: 'From',
  to: 'To',
  place: 'Place',
  method: 'How',
  take: (text) => `As in the meeting before: ${text}`,
  photosLeft: (count) =>
    count === 1
      ? 'One photo does not have the new audience yet.'
      : `${count} photos do not have the new audience yet.`,
  people: 'Who took part',
  personName: 'Name',
  personTitle: 'Title',
  personSide: 'Part',
  personOrganisation: 'Organisation',
  sides: { owner: 'owner', company: 'company', supporter: 'supporter' },
  known: 'Who was there before',
  addKnown: (name) => `Add ${name}`,
  newPerson: 'Somebody new',
  nameMissing: 'Please give a name. “Remove” takes the person off the list.',
  speakerMissing: 'Please give a name. Words are written down as theirs, so they stay on the list.',
  removePerson: (name) => `Remove: ${name}`,
  remove: 'Remove',
  tooLong: (over, most) => `${most} characters fit. Please shorten it by ${over}.`,
  finish: 'Close this meeting',
  finishExplain: 'What is changed afterwards is shown as a correction.',
  reopen: 'Open the meeting again',
};
