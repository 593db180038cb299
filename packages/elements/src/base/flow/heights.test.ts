import { expect } from '@open-wc/testing';
import { Heights } from './heights.js';

/** The same every time. */
function random(seed: number) {
  return () => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) / 2 ** 32;
}

describe('the heights of many rows', () => {
  it('are found by their sums, as adding them up one by one would find them', () => {
    const chance = random(7);
    for (const count of [1, 2, 127, 128, 129, 1000, 4097]) {
      const plain = Array.from({ length: count }, () => Math.floor(chance() * 200));
      const heights = new Heights(Float32Array.from(plain));
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
    const heights = new Heights(new Float32Array(10).fill(100));
    heights.measured(3, 40);
    expect(heights.estimated(3, 90)).to.equal(0);
    expect(heights.estimated(4, 90)).to.equal(-10);
    expect([heights.at(3), heights.at(4)]).to.deep.equal([40, 90]);
    expect([heights.isMeasured(3), heights.isMeasured(4)]).to.deep.equal([true, false]);
  });

  it('are estimates again in another width', () => {
    const heights = new Heights(new Float32Array(300).fill(100));
    heights.measured(200, 40);
    heights.scale(2);
    expect(heights.total).to.equal(299 * 200 + 80);
    expect(heights.isMeasured(200)).to.equal(false);
  });

  it('of 100,000 rows take less than half a megabyte, of a million less than five', () => {
    for (const [count, most] of [
      [100_000, 500_000],
      [1_000_000, 5_000_000],
    ] as const) {
      const bytes = count * 4 + Math.ceil(count / 8) + (Math.ceil(count / 128) + 1) * 8;
      expect(bytes).to.be.below(most);
      const heights = new Heights(new Float32Array(count).fill(120));
      expect(heights.before(count - 1)).to.equal((count - 1) * 120);
      expect(heights.rowAt((count - 1) * 120)).to.equal(count - 1);
    }
  });

  it('that are all alike are as if each had been given', () => {
    for (const count of [0, 1, 128, 129, 1000]) {
      const heights = Heights.alike(count, 100);
      expect([heights.total, heights.before(Math.floor(count / 2))]).to.deep.equal([
        count * 100,
        Math.floor(count / 2) * 100,
      ]);
      if (count > 1) heights.measured(1, 250);
      expect(heights.total).to.equal(count * 100 + (count > 1 ? 150 : 0));
    }
  });

  it('of no rows are nothing', () => {
    const heights = new Heights(new Float32Array());
    expect([heights.total, heights.rowAt(10), heights.at(0)]).to.deep.equal([0, 0, 0]);
  });
});
