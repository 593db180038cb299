import { expect } from '@open-wc/testing';
import { Heights } from './heights.js';

/** The same every time. */
function random(seed: number) {
  return () => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) / 2 ** 32;
}

const of = (plain: readonly number[]) => {
  const heights = new Heights(plain.length);
  plain.forEach((height, row) => heights.estimated(row, height));
  return heights;
};

describe('the heights of many rows', () => {
  it('are found by their sums, as adding them up one by one would find them', () => {
    const chance = random(7);
    for (const count of [1, 2, 127, 128, 129, 1000, 4097]) {
      const plain = Array.from({ length: count }, () => Math.floor(chance() * 50) * 4);
      const heights = of(plain);
      for (let turn = 0; turn < 300; turn++) {
        const row = Math.floor(chance() * count);
        const height = Math.floor(chance() * 64 * 300) / 64;
        const more = height - (plain[row] ?? 0);
        expect(heights.measured(row, height)).to.equal(more);
        plain[row] = height;
        const asked = Math.floor(chance() * (count + 1));
        const before = plain.slice(0, asked).reduce((sum, each) => sum + each, 0);
        expect(heights.before(asked)).to.equal(before);
        const place = chance() * heights.total;
        let sum = 0;
        const expected = plain.findIndex((each) => (sum += each) > place);
        expect(heights.rowAt(place)).to.equal(expected < 0 ? count - 1 : expected);
      }
      expect(heights.total).to.equal(plain.reduce((sum, each) => sum + each, 0));
      expect(heights.rowAt(-5)).to.equal(plain.findIndex((each) => each > 0));
      expect(heights.rowAt(1e9)).to.equal(count - 1);
    }
  });

  it('keep what was measured when estimates come in later', () => {
    const heights = new Heights(10, 100);
    heights.measured(3, 40);
    expect(heights.estimated(3, 90)).to.equal(0);
    expect(heights.estimated(4, 88)).to.equal(-12);
    expect([heights.at(3), heights.at(4)]).to.deep.equal([40, 88]);
    expect([heights.isMeasured(3), heights.isMeasured(4)]).to.deep.equal([true, false]);
  });

  it('are wrong by no more than 2 px for having been estimated', () => {
    const heights = new Heights(2000, 99);
    expect(heights.at(0)).to.equal(100);
    for (let row = 0; row < 2000; row++) heights.estimated(row, row);
    for (let row = 0; row < 2000; row++) expect(heights.at(row)).to.be.closeTo(row, 2);
    expect(heights.before(1500)).to.be.closeTo((1499 * 1500) / 2, 1500);
  });

  it('are estimates again in another width', () => {
    const heights = new Heights(300, 100);
    heights.measured(200, 40);
    heights.scale(2);
    expect(heights.total).to.equal(299 * 200 + 80);
    expect(heights.isMeasured(200)).to.equal(false);
  });

  it('are exact, also those that are no whole px and those beyond what an estimate takes', () => {
    const heights = new Heights(2000, 100);
    const given = [87.59375, 1_016, 1_019, 1_020, 1_100_000.5, 0];
    given.forEach((height, at) => heights.measured(at * 300, height));
    expect(given.map((_, at) => heights.at(at * 300))).to.deep.equal(given);
    const sum = given.reduce((all, height) => all + height, 0);
    expect(heights.total).to.equal((2000 - given.length) * 100 + sum);
    heights.measured(0, 100);
    expect(heights.at(0)).to.equal(100);
    expect(heights.total).to.equal((2000 - given.length) * 100 + sum + 100 - 87.59375);
  });

  it('are taken over with whether they were measured', () => {
    const known = new Heights(1000, 48);
    known.measured(10, 80.25);
    known.estimated(11, 72);
    const heights = new Heights(1200, 100).takeOver(known, (take) => take(0, 200, 1000));
    expect([heights.at(199), heights.at(210), heights.at(211), heights.at(212)]).to.deep.equal([
      100, 80.25, 72, 48,
    ]);
    expect([heights.isMeasured(210), heights.isMeasured(211)]).to.deep.equal([true, false]);
    expect(heights.total).to.equal(200 * 100 + 998 * 48 + 80.25 + 72);
  });

  it('of 100,000 rows and of a million are found at once', () => {
    for (const count of [100_000, 1_000_000]) {
      const heights = new Heights(count, 120);
      expect(heights.before(count - 1)).to.equal((count - 1) * 120);
      expect(heights.rowAt((count - 1) * 120)).to.equal(count - 1);
    }
  });

  it('that are all alike are as if each had been given', () => {
    for (const count of [0, 1, 128, 129, 1000]) {
      const heights = new Heights(count, 100);
      expect([heights.total, heights.before(Math.floor(count / 2))]).to.deep.equal([
        count * 100,
        Math.floor(count / 2) * 100,
      ]);
      if (count > 1) heights.measured(1, 250);
      expect(heights.total).to.equal(count * 100 + (count > 1 ? 150 : 0));
    }
    expect(new Heights(1000, 1e6).total, 'however high').to.equal(1e9);
  });

  it('of no rows are nothing', () => {
    const heights = new Heights(0);
    expect([heights.total, heights.rowAt(10), heights.at(0)]).to.deep.equal([0, 0, 0]);
  });
});
