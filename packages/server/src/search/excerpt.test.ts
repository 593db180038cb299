import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { excerptOf } from './excerpt.js';
import { comparable } from './comparable.js';

const excerpt = (text: string, words: string) =>
  excerptOf(text, comparable(text).indexOf(comparable(words)), comparable(words).length);

describe('an excerpt', () => {
  it('is the whole of a short text, as it was written', () => {
    assert.equal(excerpt('㈱アオイの髙橋さん', 'あおい'), '㈱アオイの髙橋さん');
  });

  it('is forty characters on each side of the hit', () => {
    const [before, after] = ['前'.repeat(100), '後'.repeat(100)];
    assert.equal(
      excerpt(`${before}壁にあたる${after}`, '壁にあたる'),
      `…${'前'.repeat(40)}壁にあたる${'後'.repeat(40)}…`,
    );
  });

  it('is found where folding makes a text longer or shorter', () => {
    for (const filler of ['㌫', 'ｶﾞ', '①', '𠮷', 'か\u3099', '㍿', 'A']) {
      const text = `${filler.repeat(3000)}目印${filler.repeat(3000)}`;
      assert.equal(excerpt(text, '目印'), `…${filler.repeat(40)}目印${filler.repeat(40)}…`, filler);
    }
  });

  it('of a very long text does not take long', () => {
    const text = `${'長い話を聞く。'.repeat(140_000)}目印`;
    const began = performance.now();
    assert.match(excerpt(text, '目印'), /目印$/);
    assert.ok(performance.now() - began < 2000);
  });
});
