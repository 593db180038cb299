import { core, offline, outbox } from './files.mjs';

/** Faults between the device and the server: keys, attempts, refusals, sessions, waits. See `planted-faults.mjs`. */
export const sendingFaults = [
  {
    name: 'no idempotency key is sent',
    breaks: ['requests'],
    edits: [
      [
        core('caller'),
        'if (idempotencyKey !== undefined) headers[idempotencyKeyHeader] = idempotencyKey;',
        '',
      ],
      [
        core('idempotency'),
        'context.reads || idempotencyKeyHeader in call.init.headers\n        ? call',
        'true\n        ? call',
      ],
    ],
    seed: 1,
  },
  {
    name: 'each attempt of an intent has a key of its own',
    breaks: ['requests', 'exactly once'],
    edits: [
      [
        outbox('attempt'),
        'idempotencyKey: key, retries: 0',
        'idempotencyKey: this.#settings.names.key(), retries: 0',
      ],
    ],
    seed: 2,
  },
  {
    name: 'what is brought onto another version keeps its key',
    breaks: ['requests'],
    edits: [[outbox('attempt'), 'key: this.#settings.names.key(), attempts: 0', 'attempts: 0']],
    seed: 5,
  },
  {
    name: 'what may have arrived is sent again in another form',
    breaks: ['requests', 'reads go forward'],
    edits: [[outbox('next-step'), "if (sent !== undefined) return { do: 'send', revision: sent };", '']],
    seed: 104,
  },
  {
    name: 'somebody else being faster counts as success',
    breaks: ['nothing lost'],
    edits: [
      [
        outbox('attempt'),
        "if (outcome.means === 'later') return outcome;",
        "if (outcome.means === 'later') return outcome;\n      if (outcome.means === 'overtaken') return this.#settle(outcome.current);",
      ],
    ],
    seed: 5,
  },
  {
    name: 'what the server refuses is tried again for ever',
    breaks: ['outbox at rest'],
    edits: [
      [
        outbox('outcome'),
        "return { means: 'refused', problem: problemOf(error) };",
        "return later('one', 'server');",
      ],
    ],
    seed: 2,
  },
  {
    name: 'what the server refuses is dropped',
    breaks: ['nothing lost'],
    edits: [
      [
        outbox('attempt'),
        "if (outcome.means === 'refused') return this.#refuse(outcome.problem);",
        `if (outcome.means === 'refused') {
          await this.#settings.rows.write([this.#settings.intents.removed(this.#seen)]);
          this.#settings.lines.remove(this.#seen.intent);
          return undefined;
        }`,
      ],
    ],
    seed: 17,
  },
  {
    name: 'an intent is dropped when no answer comes',
    breaks: ['nothing lost'],
    edits: [
      [
        outbox('outcome'),
        "if (!isBansoError(error) || !('status' in error)) return later('all', 'network');",
        "if (!isBansoError(error) || !('status' in error)) return { means: 'gone' };",
      ],
      [
        outbox('attempt'),
        "if (outcome.means === 'later') return outcome;",
        "if (outcome.means === 'gone') return this.#settle({ ...this.#intent.value });\n      if (outcome.means === 'later') return outcome;",
      ],
    ],
    seed: 18,
  },
  {
    name: 'two tabs send at once',
    breaks: ['requests'],
    edits: [
      [
        outbox('sender'),
        'await platform.locks.request(`outbox:${person}`, { signal }, (_, stolen) => this.#send(stolen));',
        'await this.#send(new AbortController().signal);',
      ],
      [
        outbox('intent-rows'),
        "if (current?.head.stamp !== seen.row.head.stamp) throw new Moved('The intent was changed');",
        '',
      ],
    ],
    seed: 9,
  },
  {
    name: 'two tabs send at once, and each looks whether the other was faster',
    breaks: ['requests'],
    edits: [
      [
        outbox('sender'),
        'await platform.locks.request(`outbox:${person}`, { signal }, (_, stolen) => this.#send(stolen));',
        'await this.#send(new AbortController().signal);',
      ],
    ],
    seed: 16,
  },
  {
    name: 'what waits for one record is sent the last one first',
    breaks: ['in order', 'nothing lost', 'nothing overwritten unseen'],
    edits: [
      [outbox('lines'), '(a.intent.id < b.intent.id ? -1 : 1)', '(a.intent.id < b.intent.id ? 1 : -1)'],
    ],
    seed: 125,
  },
  {
    name: 'nobody looks who is signed in',
    breaks: ['requests', 'nobody else’s'],
    edits: [
      [offline('workspace'), 'if (person.id !== this.person) throw new AnotherPerson();', ''],
      [core('session'), 'throw new AnotherPerson();', ''],
    ],
    seed: 4,
  },
  {
    name: 'an expired session is not renewed',
    breaks: ['the run itself', 'proper errors', 'outbox at rest'],
    edits: [[core('session'), 'if (answer.status !== 401) return answer;', 'return answer;']],
    seed: 2,
  },
  {
    name: 'the server may hold everything back for a day',
    breaks: ['outbox at rest'],
    edits: [[outbox('pace'), 'Math.min(asked, longestWait)', 'Math.min(asked, 86_400)']],
    seed: 77,
  },
  {
    name: 'a request may take for ever',
    breaks: ['outbox at rest'],
    edits: [
      [
        core('transport'),
        'const callOff = Number.isFinite(timeout) ? clock.after(timeout, tooLate) : undefined;',
        'const callOff = undefined;',
      ],
    ],
    seed: 36,
  },
];
