import { cache, offline, outbox } from './files.mjs';

/** Faults in what people are shown. See `planted-faults.mjs`. */
export const readingFaults = [
  {
    name: 'an older answer replaces a newer one',
    breaks: ['reads go forward'],
    edits: [
      [cache('record-cache'), 'row !== undefined && (row.head as Head).revision > revision;', 'false;'],
      [
        cache('record-cache'),
        'if (opened && opened.revision >= revision)',
        'if (opened && opened.revision === revision)',
      ],
      [cache('record-cache'), 'if (opened && opened.revision > record.revision) return;', ''],
    ],
    seed: 9,
  },
  {
    name: 'an intent leaves before the server’s version is kept',
    breaks: ['reads go forward'],
    edits: [
      [
        outbox('attempt'),
        'await intents.write([own, await cache.kept(answer)], [intent.id]);',
        'await intents.write([own], [intent.id]);',
      ],
    ],
    seed: 7,
  },
  {
    name: 'the feed’s cursor moves on before its rows are kept',
    breaks: ['reads go forward', 'replicas equal'],
    edits: [
      [
        cache('follower'),
        'await this.#take(company, page, this.#marked(company, followedBy(seen, next)));',
        `await this.#settings.rows.write([this.#marked(company, followedBy(seen, next))]);
        await new Promise((resolve) => this.#settings.clock.after(2_000, () => resolve(undefined)));
        await this.#take(company, page, this.#marked(company, followedBy(seen, next)));`,
      ],
    ],
    seed: 5,
  },
  {
    name: 'the feed’s cursor moves on without its rows',
    breaks: ['replicas equal', 'reads go forward'],
    edits: [[cache('follower'), 'items.map(async (change) =>', 'items.slice(1).map(async (change) =>']],
    seed: 5,
  },
  {
    name: 'tabs do not tell each other what they wrote',
    breaks: ['replicas equal'],
    edits: [[offline('tabs/messages'), 'ids.forEach((id) => this.#intents.add(id));', '']],
    seed: 5,
  },
  {
    name: 'a person does not see what they wrote until the server has it',
    breaks: ['nothing lost'],
    edits: [[offline('views'), 'viewOf(known, wishes)', 'known']],
    seed: 18,
  },
];
