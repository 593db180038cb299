import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { levelFromAnswers, median, signsOf, wallDifference, walls } from './index.js';

const level = fc.option(fc.double({ min: 0, max: 4, noNaN: true }), { nil: null });

describe('the signs of the five walls', () => {
  it('asks five for each wall, and none twice', () => {
    const ids = walls.flatMap((wall) => [...signsOf(wall)]);
    assert.equal(ids.length, 25);
    assert.equal(new Set(ids).size, 25);
  });

  it('numbers each sign by its wall', () => {
    walls.forEach((wall, index) => signsOf(wall).forEach((id) => assert.equal(id[0], String(index + 1))));
  });
});

describe('levelFromAnswers', () => {
  it('proposes the mean of the answered signs of that wall, to one decimal', () => {
    const answers = [
      { id: '1-01', value: 4 },
      { id: '1-02', value: 3 },
      { id: '1-03', value: 3 },
      { id: '2-01', value: 0 },
    ];
    assert.equal(levelFromAnswers('unseen', answers), 3.3);
    assert.equal(levelFromAnswers('unfaced', answers), 0);
  });

  it('proposes nothing where no sign was answered', () => {
    assert.equal(levelFromAnswers('lacking', [{ id: '1-01', value: 4 }]), null);
  });
});

describe('median', () => {
  it('is the middle one, or between the two in the middle', () => {
    assert.equal(median([4, 0, 1]), 1);
    assert.equal(median([2, 3, 3, 4]), 3);
    assert.equal(median([2, 3]), 2.5);
  });

  it('leaves out who was not heard, and is null where nobody was', () => {
    assert.equal(median([null, 3, null]), 3);
    assert.equal(median([null]), null);
    assert.equal(median([]), null);
  });

  it('has as many voices above as below it, whatever their order', () => {
    fc.assert(
      fc.property(fc.array(level), (levels) => {
        const middle = median(levels);
        const heard = levels.filter((each) => each !== null);
        if (middle === null) return heard.length === 0;
        const half = heard.length / 2;
        return (
          heard.filter((each) => each < middle).length <= half &&
          heard.filter((each) => each > middle).length <= half
        );
      }),
    );
  });
});

describe('wallDifference', () => {
  it('says who feels it more strongly from one whole tick on', () => {
    assert.equal(wallDifference(2, 2.5), 'near');
    assert.equal(wallDifference(3, 2), 'owner-stronger');
    assert.equal(wallDifference(1, 3.5), 'other-stronger');
  });

  it('says whose voice is there where the other was not heard', () => {
    assert.equal(wallDifference(0, null), 'owner-only');
    assert.equal(wallDifference(null, 4), 'other-only');
    assert.equal(wallDifference(null, null), 'unheard');
  });

  it('says the same from the other side when the two change places', () => {
    const mirrored = {
      near: 'near',
      unheard: 'unheard',
      'owner-stronger': 'other-stronger',
      'other-stronger': 'owner-stronger',
      'owner-only': 'other-only',
      'other-only': 'owner-only',
    };
    fc.assert(fc.property(level, level, (a, b) => wallDifference(b, a) === mirrored[wallDifference(a, b)]));
  });
});
