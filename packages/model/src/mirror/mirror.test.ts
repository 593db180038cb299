import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Dialogue, Note } from '../contract/index.js';
import { questionInventory } from '../questions/index.js';
import { newDialogue } from '../records/index.js';
import { demo } from '../samples/index.js';
import { balanceOf, companyShare, hintsOf, kinderForms, questionsIn } from './index.js';

type Given = Partial<Note> & Pick<Note, 'kind'>;
const words = (text = 'x'): Given => ({ kind: 'words', text });
const question = (text = 'x'): Given => ({ kind: 'question', text });
const proposal: Given = { kind: 'proposal' };
const insight: Given = { kind: 'insight' };
const fact: Given = { kind: 'fact' };

function meeting(notes: Given[], change: Partial<Dialogue> = {}): Dialogue {
  return {
    ...newDialogue('cmp_00000000000070008000000000000001', '2026-11-18'),
    ...change,
    notes: notes.map((note, index) => ({ id: `n${index}`, position: index + 1, text: 'x', ...note })),
  };
}
const rulesOf = (notes: Given[], change?: Partial<Dialogue>) =>
  hintsOf(meeting(notes, change)).map(({ rule, notes: ids, count }) =>
    `${rule} ${count} ${ids.join(',')}`.trim(),
  );

describe('the balance of the talk', () => {
  it('counts the words of the company against questions and proposals, in characters', () => {
    const balance = balanceOf(meeting([words('𠮷野家です'), question('はい'), { ...proposal, text: '案' }]));
    assert.deepEqual(balance, { company: 5, supporter: 3 });
    assert.equal(companyShare({ company: 5, supporter: 3 }), 63);
  });

  it('leaves out facts, next steps and what was withdrawn', () => {
    const notes = [
      words(),
      { ...fact, text: 'long' },
      { kind: 'next-step' as const },
      { ...words('long'), withdrawn: true },
    ];
    assert.deepEqual(balanceOf(meeting(notes)), { company: 1, supporter: 0 });
    assert.equal(balanceOf(meeting([fact])), undefined);
  });

  it("takes words that are set down as a supporter's for the supporter's", () => {
    const participants: Dialogue['participants'] = [
      { id: 'ours', position: 1, name: '齋藤', side: 'supporter' },
      { id: 'theirs', position: 2, name: '髙﨑', side: 'owner' },
    ];
    const notes = [
      { ...words('ab'), speaker: 'ours' },
      { ...words('c'), speaker: 'theirs' },
    ];
    assert.deepEqual(balanceOf(meeting(notes, { participants })), { company: 1, supporter: 2 });
  });
});

describe('questions one after the other', () => {
  it('are shown from three without an answer', () => {
    assert.deepEqual(rulesOf([question(), question(), words()]), []);
    assert.deepEqual(rulesOf([question(), question(), question()]), ['questions-in-a-row 3 n0,n1,n2']);
    assert.deepEqual(rulesOf([question(), question(), question(), question(), words(), question()]), [
      'questions-in-a-row 4 n0,n1,n2,n3',
    ]);
  });

  it('are interrupted by words, an insight or a proposal, not by a fact', () => {
    assert.deepEqual(rulesOf([question(), question(), fact, question()]), ['questions-in-a-row 3 n0,n1,n3']);
    assert.deepEqual(rulesOf([question(), question(), insight, question()]), []);
  });

  it('are shown in one note too', () => {
    const text = '何がありましたか。どうされましたか。次はどうしますか。';
    assert.deepEqual(rulesOf([question(text), words()]), ['questions-in-one-breath 3 n0']);
    assert.deepEqual(rulesOf([words(text)]), []);
  });

  it('are counted by what asks', () => {
    assert.equal(questionsIn('いつですか？'), 1);
    assert.equal(questionsIn('いつ? どこ? だれ?'), 3);
    assert.equal(questionsIn('かかる費用を確かめました。'), 0);
    assert.equal(questionsIn('どちらでしょう。いかがでしょうか。'), 2);
    assert.equal(questionsIn('本当ですか!?'), 1);
  });
});

describe('proposals before anybody noticed anything', () => {
  it('are shown, also where nothing was noticed at all', () => {
    assert.deepEqual(rulesOf([words(), proposal, insight, proposal]), ['proposals-first 1 n1']);
    assert.deepEqual(rulesOf([words(), proposal, proposal]), ['proposals-first 2 n1,n2']);
    assert.deepEqual(rulesOf([words(), insight, proposal]), []);
  });

  it('are natural once something was agreed', () => {
    assert.deepEqual(rulesOf([words(), proposal], { stage: 'execution' }), []);
    assert.deepEqual(rulesOf([words(), proposal], { stage: 'review' }), []);
    assert.deepEqual(rulesOf([words(), proposal], { stage: 'solution' }), ['proposals-first 1 n1']);
  });
});

describe('more of the supporter’s words', () => {
  const long = (count: number) => 'あ'.repeat(count);

  it('are shown from more than 60 per cent, when there is enough to compare', () => {
    const talk = (ours: number, theirs: number) => [
      question(long(ours / 2)),
      words(long(theirs)),
      question(long(ours / 2)),
      words(''),
    ];
    assert.deepEqual(rulesOf(talk(140, 60)), ['mostly-ours 70']);
    assert.deepEqual(rulesOf(talk(120, 80)), []);
    assert.deepEqual(rulesOf(talk(100, 10)), []);
  });
});

describe('the rules on whole meetings', () => {
  it('find nothing in the conversations of the demonstration that went well', () => {
    for (const each of demo.dialogues.filter(({ stage }) => stage !== 'entrance')) {
      const rules = hintsOf(each).map(({ rule }) => rule);
      assert.ok(
        !rules.includes('questions-in-a-row') && !rules.includes('mostly-ours'),
        `${each.theme}: ${rules.join()}`,
      );
    }
  });

  it('change nothing and need no order in the notes', () => {
    const given = meeting([question(), question(), question(), proposal]);
    const shuffled = { ...given, notes: [...given.notes].reverse() };
    const before = structuredClone(shuffled);
    assert.deepEqual(hintsOf(shuffled), hintsOf(given));
    assert.deepEqual(shuffled, before);
  });
});

describe('a kinder form', () => {
  const talk = meeting([words(), words(), words(), words()]);
  const see = (
    text: string,
    kind: Note['kind'] = 'question',
    where: Partial<{ meeting: Dialogue; isFirst: boolean }> = {},
  ) => kinderForms({ kind, text }, { meeting: talk, isFirst: false, ...where }).map(({ id }) => id);
  const blank = meeting([]);

  const cases: [id: string, texts: string[], where?: Partial<{ meeting: Dialogue; isFirst: boolean }>][] = [
    [
      'issue-first',
      ['御社の課題は何ですか。', '課題は何でしょう', 'What is your issue?'],
      { meeting: blank },
    ],
    ['bare-strength', ['強みは何ですか。', '御社の強みはどこですか', 'What are your strengths?']],
    ['why-not', ['なぜやらないんですか。', 'どうして今までできなかったのでしょう。', "Why don't you do it?"]],
    ['should', ['普通は毎月締めるべきです。', '計画は作るべきですよ。', 'You should plan.']],
    ['cold-warning', ['このままだと危ないですよ。', 'このままでは倒産しますよ'], { isFirst: true }],
    ['one-breath', ['いつからですか。だれがですか。どこでですか。']],
    ['solution-jump', ['分かりました、では補助金ですね。', 'それならシステムを入れましょう']],
    ['comparison', ['○○社長はもっと数字を見ていますよ。', 'ほかの社長はみんなやっています']],
    ['hearsay', ['先代は何と言っていますか。', '会長は何とおっしゃっていますか']],
    ['done-for-them', ['専門家にお願いしておきました。', '税理士の方を紹介しておきました。']],
  ];
  for (const [id, texts, where] of cases) {
    it(`is offered for ${texts[0]}`, () => {
      for (const text of texts)
        assert.ok(
          see(text, 'question', where).includes(id),
          `${text}: ${see(text, 'question', where).join()}`,
        );
    });
  }

  it('is offered for proposals, and never for the words of others', () => {
    assert.deepEqual(see('計画は作るべきです。', 'proposal'), ['should']);
    for (const kind of ['words', 'insight', 'fact', 'next-step'] as const)
      assert.deepEqual(see('なぜやらないんですか。', kind), []);
  });

  it('takes what is natural later for natural', () => {
    assert.deepEqual(see('御社の課題は何ですか。'), []);
    assert.deepEqual(see('このままだと危ないですよ。'), []);
  });

  it('finds nothing to mend in our own questions', () => {
    for (const { id, ja, en } of questionInventory.questions) {
      for (const text of [ja, en]) {
        assert.deepEqual(see(text, 'question', { meeting: blank, isFirst: true }), [], `${id}: ${text}`);
      }
    }
  });

  it('leads to questions that exist', () => {
    const known = new Set(questionInventory.questions.map(({ id }) => id));
    const offered = cases.flatMap(([, [text = ''], where]) =>
      kinderForms({ kind: 'question', text }, { meeting: talk, isFirst: false, ...where }),
    );
    assert.ok(offered.length >= 10);
    for (const { instead } of offered)
      assert.ok(
        instead.every((id) => known.has(id)),
        String(instead),
      );
  });

  it('looks through a million characters at once', () => {
    const started = performance.now();
    see('普通は'.repeat(333_333));
    see('なぜ'.repeat(500_000));
    assert.ok(performance.now() - started < 2000);
  });
});
