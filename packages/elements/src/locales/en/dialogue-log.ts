import type { Messages } from '../registry.js';

export const dialogueLog: Messages['dialogueLog'] = {
  name: 'Dialogue',
  ordinal: (count) => `Meeting ${count}`,
  list: (names) => names.join(', '),
  inParentheses: (text) => ` (${text})`,
  person: (name, title) => (title ? `${name} (${title})` : name),
  facts: {
    when: 'When',
    where: 'Where',
    company: 'Company',
    supporters: 'Supporters',
    stage: 'Stage',
  },
  methods: {
    visit: 'visit',
    branch: 'at our office',
    online: 'online',
    phone: 'by phone',
  },
  kinds: {
    words: "Owner's words",
    question: 'Question',
    fact: 'Fact',
    insight: 'Insight',
    proposal: 'Proposal',
    'next-step': 'Next step',
  },
  otherWords: 'Words from the company',
  owners: {
    owner: 'Owner',
    team: 'Company team',
    supporter: 'Supporter',
  },
  empty: {
    title: 'Nothing is written yet.',
    explain:
      'You can begin by writing down one thing the owner said, as it was said. The sheet and the diagnosis can wait.',
    begin: 'Write down the first words',
  },
  side: {
    label: 'About this meeting',
    walls: 'Walls touched',
    places: (count) => (count === 1 ? '1 place' : `${count} places`),
    steps: 'Steps from last time',
    more: (count) =>
      `${count.toLocaleString('en')} more: Find shows all of them, with Next steps as the kind.`,
    lookBack: 'Looking back',
    onlyYou: 'Only you can see this',
    later: 'Opens after the meeting, when you are alone',
  },
  steps: {
    due: (day) => `by ${day}`,
    done: (day) => `done on ${day}`,
    tick: (text) => `Done: ${text}`,
  },
  compose: {
    label: 'Write it down',
    kind: 'Kind of note',
    placeholder: 'In their own words',
    add: 'Write it down',
    speaker: 'Who said it',
    nobody: 'Nobody chosen',
    someoneElse: 'Add someone else…',
    walls: 'Mark a wall',
    questions: 'Choose a question',
  },
  panels: {
    failed: 'This part could not be loaded. What you wrote is still on this screen.',
  },
  edit: {
    open: 'Edit',
    openNote: (kind, text) => `Edit: ${kind} “${text}”`,
    history: 'What it has been',
    corrected: 'Corrected',
    showHistory: 'Corrected: show what it has been',
    gone: 'A note that was withdrawn',
  },
  meeting: {
    digest: 'Three months in ten minutes',
    find: 'Find',
    photos: (count) => (count ? `Photos (${count})` : 'Add a photo'),
    takeOut: 'Take out',
    begin: 'Write down a new meeting',
    details: 'Edit the meeting',
    write: 'Write in this meeting',
  },
};
