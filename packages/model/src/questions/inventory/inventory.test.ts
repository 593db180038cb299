import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { stages } from '../../stages/index.js';
import { walls } from '../../walls/index.js';
import { inquiries, questionInventory, questionSources } from '../index.js';

const { questions, arcs, about } = questionInventory;
const wordings = questions.flatMap((question) =>
  [question, question.then ?? [], question.caution ?? []].flat(),
);

describe('the inventory of questions', () => {
  it('numbers 124 questions by their stages, without gaps', () => {
    const counts = stages.map((stage) => questions.filter((question) => question.stage === stage).length);
    assert.deepEqual(counts, [22, 45, 20, 19, 18]);
    stages.forEach((stage, index) => {
      const ids = questions.filter((question) => question.stage === stage).map(({ id }) => id);
      const letter = 'ESOXV'[index];
      assert.deepEqual(
        ids,
        ids.map((_, at) => `${letter}${String(at + 1).padStart(2, '0')}`),
      );
    });
  });

  it('has something for every wall and of every type of inquiry', () => {
    for (const wall of walls)
      assert.ok(questions.filter((question) => question.wall === wall).length >= 14, wall);
    for (const inquiry of inquiries)
      assert.ok(
        questions.some((question) => question.inquiry === inquiry),
        inquiry,
      );
  });

  it('leads from what leaves most to the owner: few put an own view forward', () => {
    const views = questions.filter(({ inquiry }) => inquiry === 'confrontational');
    assert.equal(views.length, 15);
    assert.ok(views.every(({ stage }) => stage !== 'entrance'));
  });

  it('tells of each confrontational question what to mind first', () => {
    for (const { id, inquiry, caution } of questions) {
      if (inquiry === 'confrontational') assert.ok(caution, id);
    }
  });

  it('words each in both languages, each differently', () => {
    assert.equal(new Set(questions.map(({ ja }) => ja)).size, 124);
    assert.equal(new Set(questions.map(({ en }) => en)).size, 124);
    for (const { ja, en } of wordings) {
      assert.match(ja, /。$/, ja);
      assert.match(en, /[.?]$/, en);
      assert.doesNotMatch(en, /[\u3040-\u30ff\u4e00-\u9fff]/, en);
    }
  });

  it('asks one thing at a time', () => {
    for (const { ja } of questions) {
      // O15 and the like offer two answers to one question.
      const asked = ja.replaceAll('それとも、', '').match(/(?:か|しょう)。/g) ?? [];
      const choices = ja.includes('それとも') ? 2 : 1;
      assert.ok(asked.length <= choices, ja);
    }
  });

  it('never asks why, never commands, never weighs a person', () => {
    for (const { ja, en } of wordings) {
      assert.doesNotMatch(ja, /なぜ|どうして|すべき|べきで|普通は|問題は|弱み|強みは何|課題は何/, ja);
      assert.doesNotMatch(en, /\bwhy (?:don|did|do|have|are)\b|\byou should\b|\bweakness/i, en);
    }
  });

  it('says what each rests on, by sources that are named', () => {
    for (const { id, basis } of questions) {
      assert.ok(basis.length > 0, id);
      for (const source of basis) assert.ok(source in questionSources, `${id}: ${source}`);
    }
    const used = new Set(questions.flatMap(({ basis }) => basis));
    assert.deepEqual(
      Object.keys(questionSources).filter((source) => !used.has(source)),
      [],
    );
  });

  it('is called ours, and never official', () => {
    assert.match(about.ja, /公式のものではありません/);
    assert.match(about.en, /not official/);
  });
});

describe('the ready-made orders', () => {
  const byId = new Map(questions.map((question) => [question.id, question]));

  it('name questions of the inventory, each once', () => {
    for (const { id, questions: ids } of arcs) {
      assert.equal(new Set(ids).size, ids.length, id);
      for (const each of ids) assert.ok(byId.has(each), `${id}: ${each}`);
    }
  });

  it('begin with a question that leaves the owner free, and put an own view forward at the end only', () => {
    for (const { id, questions: ids } of arcs) {
      const kinds = ids.map((each) => byId.get(each)?.inquiry);
      assert.notEqual(kinds[0], 'confrontational', id);
      const first = kinds.indexOf('confrontational');
      assert.ok(first < 0 || kinds.slice(first).every((kind) => kind === 'confrontational'), id);
    }
  });

  it('has one for each wall', () => {
    for (const wall of walls)
      assert.ok(
        arcs.some(({ id }) => id === wall),
        wall,
      );
  });
});
