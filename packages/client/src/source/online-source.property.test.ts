import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { newDialogue } from '@banso/model';
import type { Dialogue, Note, Source } from '@banso/model';
import { createClient } from '../client.js';
import { FakeApi } from '../testing/fake-api.js';
import { fakeSession, html, noConnection } from '../testing/fakes.js';

type Fault = 'none' | 'lost request' | 'lost answer' | 'unavailable' | 'sign-in page';

interface Step {
  writer: 0 | 1;
  act: 'add' | 'change' | 'remove' | 'own field';
  /** Turns that pass before the next step; 0 = at once. */
  turns: number;
}

const fault = fc.constantFrom<Fault>(
  'none',
  'none',
  'none',
  'lost request',
  'lost answer',
  'unavailable',
  'sign-in page',
);
const step: fc.Arbitrary<Step> = fc.record({
  writer: fc.constantFrom(0, 1),
  act: fc.constantFrom('add', 'add', 'change', 'remove', 'own field'),
  turns: fc.nat({ max: 6 }),
});

const turns = async (count: number) => {
  for (let turn = 0; turn < count; turn++) await new Promise((resolve) => setImmediate(resolve));
};

/** Somebody who writes in a widget: sees what the source says was saved, and hands in every change at once. */
class Writer {
  readonly #number: number;
  readonly #source: Source<Dialogue>;
  readonly own = new Map<string, string>();
  conflicts = 0;
  #value: Dialogue;
  #count = 0;
  #saves: Promise<unknown>[] = [];

  constructor(number: number, source: Source<Dialogue>, value: Dialogue) {
    this.#number = number;
    this.#source = source;
    this.#value = value;
    source.subscribe(({ state, value }) => {
      if (state === 'saved') this.#value = value!;
      if (state === 'conflict') this.conflicts++;
    });
  }

  get field(): 'theme' | 'place' {
    return this.#number === 0 ? 'theme' : 'place';
  }

  act(act: Step['act']) {
    const [first] = this.own.keys();
    const text = `${this.#number}-${++this.#count}`;
    const { notes } = this.#value;
    if (act === 'own field') {
      this.own.set('', text);
      this.#save({ [this.field]: text });
    } else if (act === 'add' || !first || first === '') {
      this.own.set(text, text);
      const note: Note = { id: text, position: this.#count, kind: 'words', text };
      this.#save({ notes: [...notes, note] });
    } else if (act === 'change') {
      this.own.set(first, text);
      this.#save({ notes: notes.map((note) => (note.id === first ? { ...note, text } : note)) });
    } else {
      this.own.delete(first);
      this.#save({ notes: notes.filter(({ id }) => id !== first) });
    }
  }

  #save(change: Partial<Dialogue>) {
    this.#value = { ...this.#value, ...change };
    this.#saves.push(this.#source.save(this.#value.id, this.#value).catch(() => undefined));
  }

  async settled() {
    await Promise.all(this.#saves);
    // Trying again by hand, now that everything works.
    await this.#source.save(this.#value.id, this.#value);
  }
}

async function play(steps: Step[], faults: Fault[]) {
  const api = new FakeApi();
  const start = api.write(newDialogue(`cmp_${'0'.repeat(32)}`, '2026-11-18')) as Dialogue;
  let isBroken = true;
  let asked = 0;
  const fetch = async (request: Request): Promise<Response> => {
    const kind = isBroken ? faults[asked % faults.length]! : 'none';
    await turns(asked++ % 3);
    if (kind === 'lost request') return noConnection(request);
    if (kind === 'unavailable') return html(503)(request);
    if (kind === 'sign-in page') return html(200)(request);
    const response = await api.fetch(request);
    await turns(asked % 2);
    return kind === 'lost answer' ? noConnection(request) : response;
  };
  const session = async () => fakeSession('t', Date.now());
  const writers = [0, 1].map((number) => {
    const client = createClient({
      baseUrl: 'http://banso.test',
      session,
      fetch,
      retries: 0,
      timeout: Infinity,
    });
    return new Writer(number, client.dialogues.source(), start);
  });
  for (const { writer, act, turns: pause } of steps) {
    writers[writer]!.act(act);
    await turns(pause);
  }
  isBroken = false;
  for (const writer of writers) await writer.settled();
  return { record: api.current<Dialogue>(start.id), writers };
}

describe('two people who write in one record over a bad connection', () => {
  it('both find everything of theirs in it, as they last wrote it, and nothing twice', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 1, maxLength: 12 }),
        fc.array(fault, { minLength: 1, maxLength: 12 }),
        async (steps, faults) => {
          const { record, writers } = await play(steps, faults);
          for (const [number, { own, field, conflicts }] of writers.entries()) {
            const notes = record.notes.filter(({ id }) => id.startsWith(`${number}-`));
            const kept: [string, string][] = notes.map(({ id, text }) => [id, text]);
            if (record[field]) kept.push(['', record[field]]);
            assert.deepEqual(kept.sort(), [...own].sort());
            assert.equal(conflicts, 0);
          }
        },
      ),
      { numRuns: 80 },
    );
  });
});
