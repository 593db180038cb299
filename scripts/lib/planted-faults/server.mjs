import { server } from './files.mjs';

/** Faults in the server. See `planted-faults.mjs`. */
export const serverFaults = [
  {
    name: 'the server answers before it has committed',
    breaks: ['nothing lost'],
    edits: [
      [
        server('write'),
        'return () => store.keep(record, intent);',
        "return () =>\n    intent?.key.endsWith('7')\n      ? { record, json: JSON.stringify(record), intent }\n      : store.keep(record, intent);",
      ],
    ],
    seed: 5,
  },
  {
    name: 'the server ignores the revision that a writer saw',
    breaks: ['nothing overwritten unseen'],
    edits: [
      [
        server('write'),
        "if (former && former.record.revision !== expected) throw refuse('conflict', { current: former.json });",
        '',
      ],
    ],
    seed: 5,
  },
];
