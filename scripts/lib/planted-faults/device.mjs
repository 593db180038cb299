import { cache, offline, outbox } from './files.mjs';

/** Faults on the device: what people were told is safe, whose it is, and what becomes of it. See `planted-faults.mjs`. */
export const deviceFaults = [
  {
    name: 'an attempt is not written down before it is made',
    breaks: ['nothing overwritten unseen', 'nothing lost', 'requests', 'exactly once'],
    edits: [
      [
        outbox('attempt'),
        'await this.#count(step);',
        'this.#intent = { ...this.#intent, sent: step.revision };',
      ],
    ],
    seed: 7,
  },
  {
    name: 'a save is reported before the device has it',
    breaks: ['nothing lost'],
    edits: [
      [
        offline('workspace'),
        'return await this.#writes.edit(named);',
        'void this.#writes.edit(named).catch(() => {});',
      ],
    ],
    seed: 17,
  },
  {
    name: 'a full device goes unnoticed',
    breaks: ['nothing lost', 'outbox at rest'],
    edits: [
      [
        cache('sealed-rows'),
        'await this.#watched(this.#store.write(all));',
        `await this.#watched(this.#store.write(all)).catch((error) => {
          if (!isBansoError(error, 'quota')) throw error;
        });`,
      ],
    ],
    seed: 17,
  },
  {
    name: 'what the device did not take is not tried again',
    breaks: ['outbox at rest'],
    edits: [[outbox('unkept'), 'this.#pace.fail(id, undefined, () => void this.#try(id));', '']],
    seed: 19,
  },
  {
    name: 'a change of another tab to an intent is overwritten, or removed with it',
    breaks: ['requests', 'nothing lost'],
    edits: [
      [
        outbox('intent-rows'),
        "if (current?.head.stamp !== seen.row.head.stamp) throw new Moved('The intent was changed');",
        '',
      ],
      [
        outbox('intent-rows'),
        "if (current && current.head.stamp !== row.head.stamp) throw new Moved('The intent was changed');",
        '',
      ],
    ],
    seed: 90,
  },
  {
    name: 'an intent that was tried is changed',
    breaks: ['requests'],
    edits: [
      [outbox('plan-edit'), "(intent.sent === undefined || intent.state === 'decision')", 'true'],
      [
        outbox('writes'),
        '{ ...own, id, holds: holding(...intents, own), asides }',
        '{ ...intents[0]!, value }',
      ],
    ],
    seed: 17,
  },
  {
    name: 'all persons of a device share their rows',
    breaks: ['nothing lost', 'outbox at rest', 'nobody else’s'],
    edits: [
      [
        cache('sealed-rows'),
        "return [this.person, ...parts].join('/');",
        "return ['all', ...parts].join('/');",
      ],
    ],
    seed: 230,
  },
  {
    name: 'rows lie on the device in clear',
    breaks: ['sealed'],
    edits: [
      [cache('sealed-rows'), 'body: await this.#sealer.seal(plain, `${table}/${key}`)', 'body: plain'],
      [
        cache('sealed-rows'),
        'await this.#sealer.open(row.body ?? new Uint8Array(), `${table}/${row.key}`)',
        'row.body',
      ],
    ],
    seed: 2,
  },
  {
    name: 'what was purged stays',
    breaks: ['outbox at rest'],
    edits: [[offline('vault/purge'), 'await store.write((Object', 'if (false) await store.write((Object']],
    seed: 30,
  },
  {
    name: 'what is out of sight stays on the device',
    breaks: ['nobody else’s'],
    edits: [
      [
        cache('record-cache'),
        'return isNewer(current, revision) || isElsewhere ? undefined : { key, head };',
        'return undefined;',
      ],
    ],
    seed: 262,
  },
];
