import { expect } from '@open-wc/testing';
import { Stretch } from './stretch.js';

describe('a box for more rows than a browser can scroll through', () => {
  it('is as long as its rows while that is possible', () => {
    const { length } = new Stretch(3_000_000);
    expect(length).to.equal(3_000_000);
    expect(new Stretch(3_000_000).toBox(2_654_321.5)).to.equal(2_654_321.5);
    expect(new Stretch(0).toRows(0)).to.equal(0);
  });

  it('is never longer than browsers scroll to the px, and each place of it has its rows', () => {
    const stretch = new Stretch(110_000_000);
    expect(stretch.length).to.be.below(4_200_000);
    for (let place = 0; place <= stretch.length; place += 123_457)
      expect(stretch.toBox(stretch.toRows(place))).to.be.closeTo(place, 1e-6);
    expect(stretch.toRows(stretch.length)).to.equal(110_000_000);
  });

  it('is exact near both ends, where a px missing would cut off a row', () => {
    const stretch = new Stretch(110_000_000);
    expect(stretch.toRows(99_999)).to.equal(99_999);
    expect(stretch.toRows(stretch.length - 10)).to.equal(109_999_990);
  });
});
