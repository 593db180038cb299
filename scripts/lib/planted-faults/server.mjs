import { server } from './files.mjs';

/** Faults in the server. See `planted-faults.mjs`. */
export const serverFaults = [
  {
    name: 'the server answers before it has committed',
    edits: [
      [
        server('write'),
        'return () => store.keep(record, intent);',
        "return () =>\n    intent?.key.endsWith('7')\n      ? { record, json: JSON.stringify(record), intent }\n      : store.keep(record, intent);",
      ],
    ],
    seed: 1,
  },
  {
    name: 'the server forgets idempotency keys',
    edits: [
      [
        server('write'),
        'const made = intent && formerAnswer(store, viewer, intent);',
        'const made = undefined;',
      ],
    ],
    seed: 1,
  },
  {
    name: 'the server ignores the revision that a writer saw',
    edits: [
      [
        server('write'),
        "if (former && former.record.revision !== expected) throw refuse('conflict', { current: former.json });",
        '',
      ],
    ],
    seed: 1,
  },
];
