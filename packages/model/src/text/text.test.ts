import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { bigrams } from './bigrams.js';
import { fold } from './fold.js';
import { kanjiVariants } from './kanji-variants.js';

describe('a text folded for search', () => {
  const alike: [string, string][] = [
    ['髙﨑', '高崎'],
    ['齋藤', '斎藤'],
    ['齊藤', '斉藤'],
    ['渡邉', '渡辺'],
    ['渡邊', '渡辺'],
    ['栁澤', '柳沢'],
    ['𠮷野家', '吉野家'],
    ['國分', '国分'],
    ['濵島', '浜嶋'],
    ['葛󠄀城', '葛城'],
    ['福', '福'],
    ['ﾛｰｶﾙﾍﾞﾝﾁﾏｰｸ', 'ろーかるべんちまーく'],
    ['ローカルベンチマーク', 'ろーかるべんちまーく'],
    ['ヴィーナス', 'ゔぃーなす'],
    ['ＤＸ', 'dx'],
    ['㈱荒渡', '(株)荒渡'],
    ['山田　太郎', '山田 太郎'],
    [' １２３ ', '123'],
    ['A–1', 'A-1'],
    ['10〜12月', '10～12月'],
    ['龍ヶ崎', '龍ケ崎'],
    ['ΑΒΓΣ', 'αβγσ'],
    ['飛驒', '飛騨'],
    ['圡屋', '土屋'],
    ['園田', '薗田'],
  ];
  for (const [a, b] of alike) it(`${a} is found as ${b}`, () => assert.equal(fold(a), fold(b)));

  it('keeps apart what are different words', () => {
    assert.notEqual(fold('大阪'), fold('大坂'));
    assert.notEqual(fold('はは'), fold('ばば'));
  });

  it('does not change any more when it is folded again', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.string({
        unit: fc.constantFrom(
          ...'アガハ゛ﾞﾊヴ髙か\u3099\ufe00\u{e0100}\u200d İß㌔㍻Ⅷ',
          ...kanjiVariants.keys(),
        ),
      }),
    );
    fc.assert(
      fc.property(text, (text) => assert.equal(fold(fold(text)), fold(text))),
      { numRuns: 20_000 },
    );
  });

  it('keeps what is alike alike in the middle of other words', () => {
    // At the end of a word, lower case would give another sigma.
    assert.ok(fold('ΑΣΑ').includes(fold('ΑΣ')));
  });

  it('knows the pairs of the official tables, and those of the registers', () => {
    const pairs =
      '髙高 﨑崎 齋斎 齊斎 斉斎 邉辺 邊辺 國国 惡悪 縁緣 寛寬 帰歸 參参 聲声 滯滞 豫予 祿禄 亙亘 駈駆 繍繡 鴎鷗 瘦痩';
    for (const [a = '', b = ''] of pairs.split(' ').map((pair) => [...pair])) assert.equal(fold(a), fold(b));
  });

  it('has no variant that is itself folded to', () => {
    const forms = new Set(kanjiVariants.values());
    for (const [variant, form] of kanjiVariants) {
      assert.ok(!forms.has(variant), variant);
      for (const mark of [variant, form]) assert.equal(mark.normalize('NFKC'), mark);
    }
  });
});

describe('pairs of characters', () => {
  it('are told once each, without spaces', () => {
    assert.deepEqual(bigrams('山田 太郎'), ['山田', '田太', '太郎']);
    assert.deepEqual(bigrams('ああああ'), ['ああ']);
    assert.deepEqual(bigrams('土'), []);
    assert.deepEqual(bigrams(''), []);
  });

  it('never cut a character in two', () => assert.deepEqual(bigrams('𩸽定食'), ['𩸽定', '定食']));

  it('of a part are among those of the whole', () => {
    const text = fc.string({ unit: fc.constantFrom(...'承継設備 髙ア') });
    fc.assert(
      fc.property(text, text, text, (before, part, after) => {
        const whole = new Set(bigrams(fold(before + part + after)));
        assert.ok(bigrams(fold(part)).every((pair) => whole.has(pair)));
      }),
      { numRuns: 10_000 },
    );
  });
});
