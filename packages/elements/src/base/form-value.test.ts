import { expect } from '@open-wc/testing';
import { asciiJson } from './form-value.js';

describe('the value of a form', () => {
  it('is ASCII and reads back as it was, rare kanji and lone surrogates included', () => {
    const value = { name: '髙﨑 𠮷隆 \u845b\u{e0100} \ud800', text: 'a\u2028b' };
    const written = asciiJson(value);
    expect(written).to.match(/^[\x20-\x7e]*$/);
    expect(JSON.parse(written)).to.deep.equal(value);
  });

  it('is null where there is nothing', () => {
    expect(asciiJson(undefined)).to.equal('null');
  });
});
