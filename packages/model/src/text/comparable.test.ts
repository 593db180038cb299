import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { comparable, ComparableWriter } from './comparable.js';
import { fold } from './fold.js';
import { kanjiVariants } from './kanji-variants.js';
import { spansOf } from './marks.js';

/** The definition, without any table. */
const defined = (text: string) => fold(text).replaceAll(' ', '');

const awkward = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      ...'アガハ゛ﾞﾟｶﾊヴヶ髙﨑𠮷福㈱㌫㍻①Ⅷ…―〜 \u3000\n\t、。10aΑΣİßＡ',
      ...['か\u3099', '\u3099', '\u0301', 'e\u0301', '\ufe00', '\u{e0100}', '\u200d', '\u200b', '\u00ad'],
      ...[
        '\ud842',
        '\udfb7',
        '\u202e',
        '\0',
        '\u2028',
        '\u1100',
        '\u1161',
        '\u11a8',
        'ﾡ',
        'ￂ',
        '👨‍👩‍👧',
        '\ufffd',
        '\uffff',
      ],
      ...kanjiVariants.keys(),
    ),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  ),
  maxLength: 20,
});

describe('a comparable text', () => {
  it('is the folded text without spaces', () => {
    assert.equal(comparable('山田　太郎 ㈱ アオイ'), '山田太郎(株)あおい');
    assert.equal(comparable('社長'), '社長');
    assert.equal(comparable(''), '');
    assert.equal(comparable('e\u0301\u0302, か\u3099、ｶﾞ'), defined('e\u0301\u0302, か\u3099、ｶﾞ'));
  });

  it('is what folding it as a whole gives, whatever it is', () => {
    fc.assert(
      fc.property(awkward, (text) => assert.equal(comparable(text), defined(text))),
      { numRuns: 100_000 },
    );
  });

  it('is the same for every character there is', () => {
    for (let code = 0; code <= 0x3ffff; code++) {
      const mark = String.fromCodePoint(code);
      if (comparable(mark) !== defined(mark)) assert.fail(`U+${code.toString(16)}`);
      if (code <= 0xffff && comparable(`a${mark}b`) !== defined(`a${mark}b`))
        assert.fail(`in a word, U+${code.toString(16)}`);
    }
  });

  it('can be written behind others, however long they are', () => {
    fc.assert(
      fc.property(fc.array(awkward), fc.nat(3000), (texts, more) => {
        const writer = new ComparableWriter();
        for (const text of [...texts, 'ア'.repeat(more)]) writer.write(text);
        assert.equal(writer.toString(), texts.map(defined).join('') + 'あ'.repeat(more));
        assert.equal(writer.length, writer.toString().length);
      }),
    );
  });
});

describe('the places of words in a text', () => {
  const marked = (text: string, words: string) => {
    let shown = '';
    let at = 0;
    for (const [start, end] of spansOf(text, comparable(words))) {
      shown += `${text.slice(at, start)}[${text.slice(start, end)}]`;
      at = end;
    }
    return shown + text.slice(at);
  };

  it('are those of the text as it was written', () => {
    assert.equal(marked('㈱髙﨑精密の髙﨑さん', '高崎'), '㈱[髙﨑]精密の[髙﨑]さん');
    assert.equal(marked('ﾊﾝﾄﾞﾙとハンドル', 'はんどる'), '[ﾊﾝﾄﾞﾙ]と[ハンドル]');
    assert.equal(marked('山田　太郎', '山田太郎'), '[山田　太郎]');
    assert.equal(marked('か\u3099んばる', 'が'), '[か\u3099]んばる');
    assert.equal(marked('葛\u{e0100}城', '葛'), '[葛\u{e0100}]城');
    assert.equal(marked('何もない', '社長'), '何もない');
    assert.equal(marked('何もない', ''), '何もない');
  });

  it('are one where the words overlap with themselves', () => {
    assert.equal(marked('あああ、ああ、あ', 'ああ'), '[あああ]、[ああ]、あ');
    assert.equal(marked('ｶﾞガかガガ', 'ガガ'), '[ｶﾞガ]か[ガガ]');
    assert.equal(marked('ままよままよまま', 'ままよまま'), '[ままよままよまま]');
  });

  it('take in the whole of a character of which only a part was asked for', () => {
    assert.equal(marked('一割㌫増', 'せん'), '一割[㌫]増');
    assert.equal(marked('㌫㌫', 'とぱ'), '[㌫㌫]');
    assert.equal(marked('㌫', 'ー'), '[㌫]');
  });

  it('fold to the words, and are as many as the words stand there one after the other', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'アあガか\u3099ﾞｶa 髙高㌫…𠮷吉'), maxLength: 12 });
    fc.assert(
      fc.property(letters, letters, letters, (before, words, after) => {
        const wanted = comparable(words);
        const text = before + words + after;
        const spans = spansOf(text, wanted);
        const folded = comparable(text);
        if (wanted === '') assert.deepEqual(spans, []);
        else assert.equal(spans.length > 0, folded.includes(wanted));
        let last = 0;
        for (const [start, end] of spans) {
          assert.ok(start >= last && end > start && end <= text.length);
          assert.ok(comparable(text.slice(start, end)).includes(wanted));
          last = end;
        }
      }),
      { numRuns: 20_000 },
    );
  });

  it('of a very long text are found without a wait', () => {
    const text = `${'長い話を聞く。カタカナも……'.repeat(70_000)}目印`;
    const began = performance.now();
    assert.deepEqual(spansOf(text, '目印'), [[text.length - 2, text.length]]);
    assert.ok(performance.now() - began < 3000);
  });
});
