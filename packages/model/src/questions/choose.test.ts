import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Note } from '../contract/index.js';
import { newDialogue } from '../records/index.js';
import { askedIn, blankOf, momentForViews, offered, questionInventory, questionsOfArc } from './index.js';

const nothing: ReadonlySet<string> = new Set();
const meeting = (...notes: Partial<Note>[]) => ({
  ...newDialogue('cmp_00000000000070008000000000000001', '2026-11-18'),
  notes: notes.map((note, index) => ({
    id: `n${index}`,
    position: index,
    kind: 'words' as const,
    text: 'x',
    ...note,
  })),
});
const asked = { kind: 'question' as const };
const view = { kind: 'question' as const, question: 'S30' };

describe('the questions to offer', () => {
  it('are those of the stage, what leaves most to the owner first', () => {
    const list = offered(questionInventory, { stage: 'entrance', walls: [], asked: nothing });
    assert.equal(list.length, 22);
    assert.deepEqual([...new Set(list.map(({ inquiry }) => inquiry))], ['pure', 'diagnostic', 'process']);
  });

  it('are of all stages where none is known', () => {
    assert.equal(offered(questionInventory, { stage: null, walls: [], asked: nothing }).length, 124);
  });

  it('touch the wall first, then come those of any wall; other walls stay away', () => {
    const list = offered(questionInventory, { stage: 'issue-setting', walls: ['lacking'], asked: nothing });
    const walls = list.map(({ wall }) => wall);
    assert.deepEqual([...new Set(walls)], ['lacking', null]);
    assert.equal(walls[0], 'lacking');
    assert.equal(walls.at(-1), null);
  });

  it('come last once they were asked', () => {
    const first = offered(questionInventory, { stage: 'entrance', walls: [], asked: nothing })[0]!;
    const again = offered(questionInventory, { stage: 'entrance', walls: [], asked: new Set([first.id]) });
    assert.equal(again.at(-1), first);
    assert.equal(again.length, 22);
  });

  it('follow a ready-made order', () => {
    assert.deepEqual(
      questionsOfArc(questionInventory, 'phone').map(({ id }) => id),
      ['X03', 'X04', 'X05', 'X02'],
    );
    assert.deepEqual(questionsOfArc(questionInventory, 'no such'), []);
  });

  it('are known as asked by the notes that carry their id', () => {
    assert.deepEqual(
      askedIn([meeting({ ...asked, question: 'E01' }, asked), meeting(view)]),
      new Set(['E01', 'S30']),
    );
  });
});

describe('the moment to offer an own view', () => {
  const now = (...notes: Partial<Note>[]) => momentForViews(meeting(...notes), questionInventory);

  it('comes after three questions were answered', () => {
    assert.equal(now(), 'listen');
    assert.equal(now(asked, {}, asked, {}, asked), 'listen');
    assert.equal(now(asked, {}, asked, {}, asked, { kind: 'insight' }), 'now');
  });

  it('does not count what was asked in a row, nor own views, nor what was withdrawn', () => {
    assert.equal(now(asked, asked, asked, {}), 'listen');
    assert.equal(now(asked, {}, asked, {}, view, {}), 'listen');
    assert.equal(now(asked, {}, asked, {}, { ...asked, withdrawn: true }, {}), 'listen');
  });

  it('sees the answer also where a fact was noted in between', () => {
    assert.equal(now(asked, { kind: 'fact' }, {}, asked, {}, asked, {}), 'now');
  });

  it('is over after three views', () => {
    assert.equal(now(asked, {}, asked, {}, asked, {}, view, {}, view, {}, view), 'enough');
  });
});

describe('a blank', () => {
  it('is found where something seen or said belongs', () => {
    const { ja } = questionInventory.questions.find(({ id }) => id === 'E10')!;
    const [start, end] = blankOf(ja)!;
    assert.equal(ja.slice(start, end), '○○');
    assert.equal(blankOf('ほかにもありますか。'), undefined);
  });
});
