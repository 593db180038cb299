import { cache, offline, outbox } from './files.mjs';

/** Faults on the device: what people were told is safe, whose it is, and what becomes of it. See `planted-faults.mjs`. */
export const deviceFaults = [
  {
    name: 'an attempt is not written down before it is made',
    edits: [
      [
        outbox('attempt'),
        'await this.#count(step);',
        'this.#intent = { ...this.#intent, sent: step.revision };',
      ],
    ],
    seed: 1,
  },
  {
    name: 'a save is reported before the device has it',
    edits: [
      [
        offline('workspace'),
        'await this.#writes.edit(whole);',
        'void this.#writes.edit(whole).catch(() => {});',
      ],
    ],
    seed: 1,
  },
  {
    name: 'a full device goes unnoticed',
    edits: [
      [
        cache('sealed-rows'),
        'await this.#watched(this.#store.write(guard ? [guard, ...changes] : changes));',
        `await this.#watched(this.#store.write(guard ? [guard, ...changes] : changes)).catch((error) => {
          if (!isBansoError(error, 'quota')) throw error;
        });`,
      ],
    ],
    seed: 1,
  },
  {
    name: 'what the device did not take is not tried again',
    edits: [[outbox('unkept'), 'this.#pace.fail(id, undefined, () => void this.#try(id));', '']],
    seed: 1,
  },
  {
    name: 'what the device did not take gives way to the next edit',
    edits: [[outbox('unkept'), 'if (!former) return edit;', 'return edit;']],
    seed: 1,
  },
  {
    name: 'a change of another tab to an intent is overwritten',
    edits: [
      [
        outbox('intent-rows'),
        "if (current?.head.stamp !== seen.row.head.stamp) throw new Moved('The intent was changed');",
        '',
      ],
    ],
    seed: 1,
  },
  {
    name: 'an intent that was tried is changed',
    edits: [[outbox('plan-edit'), "(intent.sent === undefined || intent.state === 'decision')", 'true']],
    seed: 1,
  },
  {
    name: 'two saves of one record overtake each other',
    edits: [[outbox('writes'), 'const own = before.then(work, work);', 'const own = work();']],
    seed: 1,
  },
  {
    name: 'all persons of a device share their rows',
    edits: [
      [
        cache('sealed-rows'),
        "return [this.person, ...parts].join('/');",
        "return ['all', ...parts].join('/');",
      ],
    ],
    seed: 1,
  },
  {
    name: 'rows lie on the device in clear',
    edits: [
      [cache('sealed-rows'), 'body: await this.#sealer.seal(plain, `${table}/${key}`)', 'body: plain'],
      [
        cache('sealed-rows'),
        'await this.#sealer.open(row.body ?? new Uint8Array(), `${table}/${row.key}`)',
        'row.body',
      ],
    ],
    seed: 1,
  },
  {
    name: 'what was purged stays',
    edits: [[offline('vault/purge'), 'await store.write((Object', 'if (false) await store.write((Object']],
    seed: 1,
  },
  {
    name: 'a tab writes on after another one has purged',
    edits: [[cache('sealed-rows'), 'guard ? [guard, ...changes] : changes', 'changes']],
    seed: 1,
  },
  {
    name: 'what is out of sight stays on the device',
    edits: [
      [
        cache('record-cache'),
        'return isNewer(current, revision) || isElsewhere ? undefined : { key, head };',
        'return undefined;',
      ],
    ],
    seed: 1,
  },
  {
    name: 'what is not there any more stays on the device',
    edits: [[offline('workspace'), 'await this.#rows.write([this.cache.removed(kind, id)]);', '']],
    seed: 1,
  },
];
