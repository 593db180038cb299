import { expect } from '@open-wc/testing';
import { RememberedPlace } from './remembered-place.js';

describe('the place that a reader comes back to', () => {
  const place = { section: 'dlg_1', row: 'n1', offset: 12.5 };
  const remembered = new RememberedPlace(() => 'log');
  const key = () => Object.keys(sessionStorage).find((name) => name.startsWith('banso-place log')) ?? '';

  beforeEach(() => {
    sessionStorage.clear();
    remembered.keep(place);
  });

  it('is the one that was kept, until it is dropped', () => {
    expect(remembered.get()).to.deep.equal(place);
    remembered.drop();
    expect(remembered.get()).to.equal(undefined);
  });

  for (const broken of ['', '{', 'null', '7', '{"section":"dlg_1"}', '{"offset":"12"}'])
    it(`is none where something else has written ${JSON.stringify(broken)} in its place`, () => {
      sessionStorage.setItem(key(), broken);
      expect(remembered.get()).to.equal(undefined);
    });
});
