import { outbox } from './files.mjs';

/** Faults where several people change one record. See `planted-faults.mjs`. */
export const mergingFaults = [
  {
    // Only forgotten, it is looked for in the history and found again.
    name: 'the version that was changed is forgotten, and the newest one taken for it',
    breaks: ['nothing overwritten unseen'],
    edits: [
      [outbox('intent-rows'), '...(base && { base }),', ''],
      [
        outbox('next-step'),
        'const from = base ?? (value.revision === server.revision ? server : undefined);',
        'const from = base ?? server;',
      ],
    ],
    seed: 11,
  },
  {
    name: 'the other’s version is overwritten instead of merged',
    breaks: ['nothing overwritten unseen'],
    edits: [
      [
        outbox('next-step'),
        'const merged = broughtOnto(server, from, value);',
        'const merged = { value: { ...value, revision: server.revision }, conflicts: [] };',
      ],
    ],
    seed: 5,
  },
  {
    name: 'where both changed one place, nobody is asked',
    breaks: ['nothing overwritten unseen'],
    edits: [
      [outbox('next-step'), "if (merged.conflicts.length > 0) return { do: 'ask', current: server };", ''],
    ],
    seed: 5,
  },
  {
    name: 'who keeps their own words gets the other’s',
    breaks: ['nothing lost'],
    edits: [
      [
        outbox('decide'),
        "if (choice === 'keep-mine') return mine.value;",
        "if (choice === 'keep-mine') return current;",
      ],
    ],
    seed: 28,
  },
];
