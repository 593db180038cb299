import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { questionInventory } from './index.js';
import { type ListFault, readQuestionList } from './schema.js';

const good = { id: 'own-1', stage: 'entrance', ja: '最近はいかがですか。' };
const read = (value: unknown) => {
  const result = readQuestionList(value);
  assert.ok(result.ok, JSON.stringify(result));
  return result.list;
};
const faults = (value: unknown): ListFault[] => {
  const result = readQuestionList(value);
  assert.ok(!result.ok);
  return result.faults;
};

describe("a bank's own list of questions", () => {
  it('may be ours as it is', () => {
    assert.deepEqual(read(structuredClone(questionInventory)), questionInventory);
  });

  it('needs no more than an id, a stage and Japanese words', () => {
    assert.deepEqual(read({ questions: [good] }), {
      questions: [{ ...good, en: good.ja, wall: null, inquiry: 'pure', basis: [] }],
      arcs: [],
      about: { ja: '', en: '' },
    });
  });

  it('is told every fault, each with its place and what is possible', () => {
    const list = {
      questions: [
        { ...good, stage: 'somewhere' },
        { id: 'own 2', stage: 'review', ja: ' ' },
        { id: 'own-3' },
      ],
    };
    const found = faults(list);
    assert.deepEqual(
      found.map(({ path, code }) => `${path} ${code}`),
      [
        '/questions/0/stage not-one-of',
        '/questions/1/id bad-id',
        '/questions/1/ja empty',
        '/questions/2/stage missing',
        '/questions/2/ja missing',
      ],
    );
    assert.deepEqual(found[0]?.allowed, ['entrance', 'issue-setting', 'solution', 'execution', 'review']);
  });

  it('gives a caution to every confrontational question', () => {
    const [fault] = faults({ questions: [{ ...good, inquiry: 'confrontational' }] });
    assert.deepEqual(fault, { path: '/questions/0/caution', code: 'caution-missing' });
  });

  it('names each question once, and orders only what it has', () => {
    assert.deepEqual(faults({ questions: [good, good] }), [
      { path: '/questions/1/id', code: 'twice', allowed: ['own-1'] },
    ]);
    assert.deepEqual(
      faults({ questions: [good], arcs: [{ id: 'a', ja: 'あ', questions: ['own-1', 'x'] }] }),
      [{ path: '/arcs/0/questions/1', code: 'unknown-question', allowed: ['x'] }],
    );
  });

  it('is a list at all', () => {
    for (const value of [undefined, null, 3, 'x', [], {}, { questions: [] }, { questions: 'x' }]) {
      assert.ok(faults(value).length > 0, JSON.stringify(value));
    }
  });
});
