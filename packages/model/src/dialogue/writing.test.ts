import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parse } from 'yaml';
import { mostNotes, textOnly, textsOfLines } from './index.js';

describe('what is no text', () => {
  it('is taken out wherever it stands, and counted', () => {
    const value = { text: 'a\0b', inner: [{ name: '\ud83d' }, 'x\udc00y'], n: 1, nothing: null };
    assert.deepEqual(textOnly(value), {
      value: { text: 'ab', inner: [{ name: '' }, 'xy'], n: 1, nothing: null },
      removed: 3,
    });
  });

  it('leaves everything else as it is: pairs, selectors, marks, NFD, half-width kana, directions, line ends', () => {
    const text =
      '𠮷野家の髙﨑さん、葛\u{e0100}城\r\nか\u3099 e\u0301 ﾊﾟ \u202eabc\u202c \u2028\u2029\u0001\ufeff\ufffe';
    assert.deepEqual(textOnly({ text }), { value: { text }, removed: 0 });
  });

  it('gives back the very same value where there is nothing to take out', () => {
    const value = { notes: [{ text: 'x' }] };
    assert.equal(textOnly(value).value, value);
  });

  it('leaves well-formed text without NUL, whatever comes', () => {
    const anything = fc
      .array(fc.integer({ min: 0, max: 0xffff }))
      .map((units) => String.fromCharCode(...units));
    fc.assert(
      fc.property(anything, (text) => {
        const { value, removed } = textOnly(text);
        const expected = [...text].filter((point) => point !== '\0' && !/^[\ud800-\udfff]$/.test(point));
        assert.equal(value, expected.join(''));
        assert.equal(removed, [...text].length - expected.length);
      }),
    );
  });
});

describe('pasted lines', () => {
  it('become a note each, as they stand; empty ones become none', () => {
    assert.deepEqual(textsOfLines(' 一行目 \r\n\r\n\u3000\n二行目\r三行目', 10), {
      texts: [' 一行目 ', '二行目', '三行目'],
      lines: 3,
      perNote: 1,
    });
    assert.deepEqual(textsOfLines('\n \n', 10).texts, []);
  });

  it('are put together where there are more than notes have room', () => {
    assert.deepEqual(textsOfLines('a\nb\nc\nd\ne', 2), { texts: ['a\nb\nc', 'd\ne'], lines: 5, perNote: 3 });
    const ten = Array.from({ length: 10_000 }, (_, index) => `line ${index}`).join('\n');
    const { texts, perNote } = textsOfLines(ten, mostNotes - 10);
    assert.equal(perNote, 3);
    assert.ok(texts.length <= mostNotes - 10);
    assert.equal(texts.join('\n'), ten);
    assert.deepEqual(textsOfLines('a\nb', 0).texts, []);
  });

  it('are as many as the contract allows', () => {
    const contract = parse(readFileSync(new URL('../../../../openapi/banso.yaml', import.meta.url), 'utf8'));
    assert.equal(contract.components.schemas.Dialogue.allOf[1].properties.notes.maxItems, mostNotes);
  });
});
