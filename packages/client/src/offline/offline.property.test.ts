import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { newDialogue } from '@banso/model';
import type { Dialogue, Note } from '@banso/model';
import { isSameContent } from '../source/content.js';
import { FakeApi } from '../testing/fake-api.js';
import { html, noConnection, problem } from '../testing/fakes.js';
import { numbersFrom } from '../testing/memory-platform.js';
import type { MemoryTab, Moment } from '../testing/memory-platform.js';
import { settled } from '../testing/manual-clock.js';
import { Tablet, company } from '../testing/tablet.js';
import type { Page } from '../testing/tablet.js';

type Fault = 'none' | 'lost request' | 'lost answer' | 'unavailable' | 'sign-in page' | 'again' | 'broken';

const faults: readonly Fault[] = [
  'none',
  'lost request',
  'lost answer',
  'unavailable',
  'sign-in page',
  'again',
  'broken',
];

type Step =
  | { do: 'write'; writer: number; act: 'add' | 'change' | 'remove' | 'own field' }
  | { do: 'pass'; seconds: number }
  | { do: 'kill'; writer: number; /** So many moments of its own later. */ moments: number }
  | { do: 'network'; tablet: number; isOnline: boolean }
  | { do: 'steal' | 'freeze' | 'thaw'; writer: number };

const writer = fc.nat({ max: 2 });
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('write' as const),
      writer,
      act: fc.constantFrom('add', 'add', 'change', 'remove', 'own field'),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('pass' as const), seconds: fc.constantFrom(0, 0, 1, 70) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('kill' as const), writer, moments: fc.nat({ max: 12 }) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('network' as const),
      tablet: fc.nat({ max: 1 }),
      isOnline: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('steal', 'freeze', 'thaw'), writer }) },
);

/** Somebody who writes in one tab, and knows what the device has promised to keep. */
class Writer {
  readonly name: string;
  readonly #open: () => Promise<Page>;
  page!: Page;
  /** Their own notes by id, and their own field as ''. */
  own = new Map<string, string>();
  /** As it would be if the save under way is kept. */
  #next: Map<string, string> | undefined;
  #value!: Dialogue;
  #count = 0;

  constructor(name: string, open: () => Promise<Page>) {
    this.name = name;
    this.#open = open;
  }

  /** The tab is opened, or opened again after it was killed. */
  async open(id: string): Promise<void> {
    this.page = await this.#open();
    const { widget } = this.page;
    this.#value = (await widget.source.load(id))!;
    const found = this.found(this.#value);
    const expected = [this.own, this.#next].filter((words) => words !== undefined);
    assert.ok(
      expected.some((words) => isEqual(words, found)),
      `${this.name} finds ${print(found)} instead of ${expected.map(print).join(' or ')}`,
    );
    this.own = found;
    this.#next = undefined;
    const heard = () => {
      for (const { state, value } of widget.events.splice(0)) {
        assert.notEqual(state, 'conflict', 'nobody writes in the same place');
        if ((state === 'saved' || state === 'ready') && value) this.#value = value;
      }
    };
    this.#hear = heard;
  }

  #hear: () => void = () => {};

  async write(act: Extract<Step, { do: 'write' }>['act']): Promise<void> {
    if (!this.page.tab.isAlive) return;
    this.#hear();
    const text = `${this.name}-${++this.#count}`;
    const [first] = [...this.own.keys()].filter((id) => id !== '');
    const next = new Map(this.own);
    const { notes } = this.#value;
    let change: Partial<Dialogue>;
    if (act === 'own field') {
      next.set('', text);
      change = { [this.field]: text };
    } else if (act === 'add' || first === undefined) {
      next.set(text, text);
      change = { notes: [...notes, { id: text, position: this.#count, kind: 'words', text } satisfies Note] };
    } else if (act === 'change') {
      next.set(first, text);
      change = { notes: notes.map((note) => (note.id === first ? { ...note, text } : note)) };
    } else {
      next.delete(first);
      change = { notes: notes.filter(({ id }) => id !== first) };
    }
    this.#value = { ...this.#value, ...change };
    this.#next = next;
    const { tab, widget } = this.page;
    let isKept = false;
    void widget.save(this.#value).then(() => (isKept = true));
    for (let turn = 0; turn < 40 && !isKept && tab.isAlive; turn++) await settled();
    if (!isKept) return;
    this.own = next;
    this.#next = undefined;
  }

  get field(): 'theme' | 'place' | 'startedAt' {
    return this.name === 'a' ? 'theme' : this.name === 'b' ? 'place' : 'startedAt';
  }

  found(record: Dialogue): Map<string, string> {
    const notes = record.notes.filter(({ id }) => id.startsWith(`${this.name}-`));
    const found = new Map(notes.map(({ id, text }) => [id, text]));
    const own = record[this.field];
    if (own) found.set('', own);
    return found;
  }
}

const print = (words: Map<string, string>) => JSON.stringify([...words].sort());
const isEqual = (a: Map<string, string>, b: Map<string, string>) => print(a) === print(b);

async function play(steps: readonly Step[], seed: number, shareOfFaults: number): Promise<void> {
  const api = new FakeApi();
  const start = api.write(newDialogue(company, '2026-11-18')) as Dialogue;
  const chance = numbersFrom(seed);
  let isBroken = false;
  const fetch = async (request: Request): Promise<Response> => {
    const fault =
      isBroken && chance() < shareOfFaults ? faults[Math.floor(chance() * faults.length)]! : 'none';
    const copy = request.clone();
    const delay = Math.floor(chance() * 4);
    for (let turn = 0; turn < delay; turn++) await Promise.resolve();
    if (fault === 'lost request') return noConnection(request);
    if (fault === 'unavailable') return problem(503, 'unavailable', {}, { 'retry-after': '1' })(request);
    if (fault === 'sign-in page') return html(200)(request);
    const response = await api.fetch(request);
    if (fault === 'again') await api.fetch(copy);
    if (fault === 'broken') {
      return new Response((await response.text()).slice(0, -7), {
        headers: { 'content-type': 'application/json' },
      });
    }
    return fault === 'lost answer' ? noConnection(request) : response;
  };
  const tablets = [
    new Tablet(fetch, { random: numbersFrom(seed + 1) }),
    new Tablet(fetch, { random: numbersFrom(seed + 2) }),
  ];
  const people = [`per_${'1'.repeat(32)}`, `per_${'2'.repeat(32)}`];
  // Two tabs of one person, and another person on a device of their own.
  const writers = [0, 0, 1].map(
    (tablet, index) => new Writer('abc'[index]!, () => tablets[tablet]!.open(people[tablet])),
  );
  for (const one of writers) await one.open(start.id);
  isBroken = true;
  const pass = async (seconds: number) => {
    for (const { clock } of tablets) await clock.pass(seconds * 1000);
  };

  /** How many moments each tab still has. */
  const left = new Map<MemoryTab, number>();
  const moment = ({ tab }: Moment) => {
    const moments = left.get(tab);
    if (moments === 0) tab.kill();
    else if (moments !== undefined) left.set(tab, moments - 1);
  };
  for (const { device } of tablets) device.moment = moment;
  const tabletOf = (index: number) => tablets[index === 2 ? 1 : 0]!;
  for (const one of steps) {
    if (one.do === 'pass') await pass(one.seconds);
    else if (one.do === 'network') tablets[one.tablet]!.device.isOnline = one.isOnline;
    else {
      const actor = writers[one.writer]!;
      const { tab } = actor.page;
      if (!tab.isAlive) {
        await actor.open(start.id);
        continue;
      }
      if (one.do === 'write') {
        // A person who writes has the tab before them.
        tab.thaw();
        await actor.write(one.act);
      }
      if (one.do === 'kill') left.set(tab, one.moments);
      if (one.do === 'steal') {
        const { locks } = tabletOf(one.writer).device;
        locks.steal(`outbox:${people[one.writer === 2 ? 1 : 0]}`);
      }
      if (one.do === 'freeze') tab.freeze();
      if (one.do === 'thaw') tab.thaw();
    }
  }

  isBroken = false;
  left.clear();
  for (const { device } of tablets) {
    device.tabs.forEach((tab) => tab.thaw());
    device.isOnline = true;
  }
  for (const one of writers) if (!one.page.tab.isAlive) await one.open(start.id);
  for (let round = 0; round < 4; round++) await pass(61);

  const kept = api.current<Dialogue>(start.id);
  for (const one of writers) {
    assert.equal(one.page.workspace.lines.all.length, 0, 'everything was sent');
    assert.equal(print(one.found(kept)), print(one.own), `the server has what ${one.name} wrote`);
  }
  const revisions = api.records.get(start.id)!.revisions as Dialogue[];
  revisions.slice(1).forEach((revision, index) => {
    assert.ok(
      !isSameContent(revision, revisions[index]!),
      `revision ${revision.revision} says something new`,
    );
  });
  for (const one of writers) {
    const written = revisions.map((revision) =>
      Math.max(0, ...[...one.found(revision).values()].map(numberOf)),
    );
    const fields = revisions.map((revision) => numberOf(revision[one.field] ?? ''));
    assert.deepEqual(
      fields,
      [...fields].sort((a, b) => a - b),
      `the order of ${one.name}'s words: ${written.join()}`,
    );
  }
  // Everybody sees the same, also after a reload without a network.
  for (const one of writers) {
    await one.page.widget.source.load(start.id);
    await pass(3);
    const { tablet, shown } = {
      tablet: tabletOf(writers.indexOf(one)),
      shown: await one.page.reader.view(start.id),
    };
    assert.ok(shown && isSameContent(shown, kept), `${one.name} sees what the server has`);
    tablet.device.isOnline = false;
    const again = await tablet.open(people[tablets.indexOf(tablet)]);
    assert.ok(isSameContent((await again.widget.source.load(start.id))!, kept));
    tablet.device.isOnline = true;
  }
}

const numberOf = (text: string) => Number(text.split('-')[1] ?? 0);

describe('two people on two devices, one with two tabs, over bad connections, whose tabs die', () => {
  it('lose nothing that was kept, double nothing, and see the same in the end', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 1, maxLength: 24 }),
        fc.integer({ min: 1 }),
        fc.constantFrom(0, 0.3, 0.6),
        play,
      ),
      { numRuns: 40 },
    );
  });
});
