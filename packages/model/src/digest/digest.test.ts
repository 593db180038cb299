import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Dialogue, Note } from '../contract/index.js';
import { demo } from '../samples/index.js';
import { newDialogue, newEngagement } from '../records/index.js';
import { digestOf, monthsBefore } from './index.js';

const company = 'cmp_00000000000070008000000000000001';
type Given = Partial<Note> & Pick<Note, 'kind'>;
function meeting(heldOn: string, notes: Given[], change: Partial<Dialogue> = {}): Dialogue {
  return {
    ...newDialogue(company, heldOn),
    ...change,
    notes: notes.map((note, index) => ({ id: `${heldOn}/${index}`, position: index, text: 'x', ...note })),
  };
}
const words = (text: string, more: Partial<Note> = {}): Given => ({ kind: 'words', text, ...more });
const step = (text: string, due: string | null, doneOn: string | null = null): Given => ({
  kind: 'next-step',
  text,
  step: { owner: 'owner', due, doneOn },
});
const period = { from: '2026-09-01', to: '2026-11-30' };

describe('three months in ten minutes', () => {
  it('carries over the words of the company and what was noticed, oldest first, and nothing else', () => {
    const { meetings } = digestOf(
      [
        meeting('2026-11-18', [words('後'), { kind: 'question' }, { kind: 'insight', text: '気づき' }]),
        meeting('2026-10-02', [
          { kind: 'fact' },
          words('先'),
          { kind: 'proposal' },
          words('消', { withdrawn: true }),
        ]),
        meeting('2026-10-05', [{ kind: 'question' }]),
        meeting('2026-08-31', [words('前')]),
        meeting('2026-12-01', [words('あと')]),
      ],
      period,
    );
    assert.deepEqual(
      meetings.map((one) => [one.meeting.heldOn, one.notes.map(({ text }) => text)]),
      [
        ['2026-10-02', ['先']],
        ['2026-11-18', ['後', '気づき']],
      ],
    );
  });

  it("leaves out what is set down as a supporter's words", () => {
    const participants: Dialogue['participants'] = [
      { id: 's', position: 1, name: '齋藤', side: 'supporter' },
    ];
    const given = meeting('2026-10-02', [words('ours', { speaker: 's' }), words('theirs')], { participants });
    const [told] = digestOf([given], period).meetings;
    assert.deepEqual(
      told?.notes.map(({ text }) => text),
      ['theirs'],
    );
  });

  it('shows every step that is open, of before the period too, what is due first in front', () => {
    const { steps } = digestOf(
      [
        meeting('2026-08-01', [step('old', null), step('done', null, '2026-08-02')]),
        meeting('2026-11-18', [step('late', '2026-12-20'), step('soon', '2026-12-01')]),
        meeting('2026-12-02', [step('after', '2026-12-03')]),
      ],
      period,
    );
    assert.deepEqual(
      steps.map(({ note }) => note.text),
      ['soon', 'late', 'old'],
    );
  });

  it('shows how the walls went, and the state that was agreed on', () => {
    const touching = (count: number) =>
      Array.from({ length: count }, () => words('x', { walls: ['unmoved'] }));
    const engagement = {
      ...newEngagement(company, '2026-01-01'),
      wallStates: [
        { id: 'unmoved' as const, state: 'faced' as const, since: '2026-10-10' },
        { id: 'lacking' as const, state: 'felt' as const, since: '2026-12-10' },
      ],
    };
    const given = [
      meeting('2026-11-18', touching(1)),
      meeting('2026-10-02', touching(2)),
      meeting('2026-08-01', touching(3)),
    ];
    assert.deepEqual(digestOf(given, { ...period, engagement }).walls, [
      {
        wall: 'unmoved',
        touched: [
          { heldOn: '2026-10-02', count: 2 },
          { heldOn: '2026-11-18', count: 1 },
        ],
        agreed: engagement.wallStates[0],
      },
    ]);
  });

  it('chooses what to read first by rules that say why: edges, insights with what came before, walls', () => {
    const notes = [
      words('0'),
      words('1'),
      words('2', { walls: ['unseen'] }),
      words('3'),
      words('4'),
      { kind: 'insight' as const, text: '5' },
      words('6'),
      words('7'),
    ];
    const [told] = digestOf([meeting('2026-10-02', notes)], period).meetings;
    assert.deepEqual(
      told?.notes.filter(({ id }) => told.core.has(id)).map(({ text }) => text),
      ['0', '2', '4', '5', '7'],
    );
  });

  it('tells how long it takes to read', () => {
    const long = 'あ'.repeat(1000);
    const { minutes } = digestOf([meeting('2026-10-02', [words(long), words(long), words(long)])], period);
    assert.deepEqual(minutes, { all: 6, core: 4 });
    assert.deepEqual(digestOf([], period).minutes, { all: 0, core: 0 });
  });

  it('makes up no words: all of its texts stand in the records', () => {
    const { meetings, steps } = digestOf(demo.dialogues, { from: '2000-01-01', to: '2030-01-01' });
    const written = new Set(demo.dialogues.flatMap(({ notes }) => notes.map(({ text }) => text)));
    assert.ok(meetings.length > 3);
    for (const { notes } of meetings) assert.ok(notes.every(({ text }) => written.has(text)));
    for (const { note } of steps) assert.ok(written.has(note.text));
  });
});

describe('the period of a digest', () => {
  it('begins on the same day some months before, or on the last of a shorter month', () => {
    assert.equal(monthsBefore('2026-11-18', 3), '2026-08-18');
    assert.equal(monthsBefore('2026-02-10', 3), '2025-11-10');
    assert.equal(monthsBefore('2026-05-31', 3), '2026-02-28');
    assert.equal(monthsBefore('2024-03-31', 1), '2024-02-29');
    assert.equal(monthsBefore('2026-12-01', 12), '2025-12-01');
    assert.throws(() => monthsBefore('2026-02-30', 1), RangeError);
  });
});
