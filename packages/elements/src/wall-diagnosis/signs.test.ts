import { expect } from '@open-wc/testing';
import { signInventory } from '@banso/model';
import { wallDiagnosis as en } from '../locales/en/wall-diagnosis.js';
import { wallDiagnosis as ja } from '../locales/ja/wall-diagnosis.js';

// The catalogues carry only the 25 signs that the widget asks, and only in one language each; the list has all 90.
describe('the signs that the answer sheet asks', () => {
  const short = signInventory.filter((sign) => sign.short);

  it('are those of the short form, in the words of the list', () => {
    expect(ja.signs).to.deep.equal(Object.fromEntries(short.map((sign) => [sign.id, sign.ja])));
    expect(en.signs).to.deep.equal(Object.fromEntries(short.map((sign) => [sign.id, sign.en])));
  });
});
