import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { charged, day, leastCharge, waitAfter } from './limits.js';

const minute = 60_000;

describe('the budget of days without the server', () => {
  it('is charged with the time that has passed', () => {
    assert.deepEqual(charged({ seenAt: 1000, spent: 5 }, 4000), { seenAt: 4000, spent: 3005 });
  });

  it('is charged a day when the clock was set back, and five minutes for a little', () => {
    assert.deepEqual(charged({ seenAt: 10 * day, spent: 0 }, 3 * day), { seenAt: 3 * day, spent: day });
    const alittle = { seenAt: day - minute, spent: 5 * minute };
    assert.deepEqual(charged({ seenAt: day, spent: 0 }, day - minute), alittle);
  });

  it('is charged what is known to have passed, whatever the clock says', () => {
    assert.equal(charged({ seenAt: day, spent: 0 }, day, leastCharge).spent, 5 * minute);
    assert.equal(charged({ seenAt: day, spent: 0 }, day + 7 * minute, leastCharge).spent, 7 * minute);
  });

  it('cannot be stretched by turning the clock, whatever is tried', () => {
    // Between two contacts a person can use what is open for five minutes at most, and set the clock.
    const step = fc.record({
      used: fc.nat(5 * minute),
      set: fc.oneof(
        fc.constant(0),
        fc.integer({ min: -20 * day, max: 20 * day }),
        fc.integer({ min: -10 * minute, max: 0 }),
      ),
      isOpening: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        let clock = 1000 * day;
        let meter = { seenAt: clock, spent: 0 };
        let all = 0;
        for (const { used, set, isOpening } of steps) {
          const passed = isOpening ? used : leastCharge;
          clock += passed + set;
          all += passed;
          meter = charged(meter, clock, isOpening || set < 0 ? leastCharge : 0);
          assert.ok(meter.spent >= all, `${meter.spent} charged for ${all}`);
        }
      }),
    );
  });
});

describe('the wait after wrong tries', () => {
  it('begins after the third and doubles up to half an hour', () => {
    const minutes = Array.from({ length: 12 }, (_, tries) => waitAfter(tries) / minute);
    assert.deepEqual(minutes, [0, 0, 0, 0.5, 1, 2, 4, 8, 16, 30, 30, 30]);
  });
});
