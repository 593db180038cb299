import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { copyOf } from './copy.js';

describe('a copy', () => {
  it('says the same as what it was made from, and shares nothing with it', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const copy = copyOf(value);
        assert.deepEqual(copy, value);
        assert.equal(JSON.stringify(copy), JSON.stringify(value));
        if (typeof value === 'object' && value !== null) assert.notEqual(copy, value);
      }),
    );
  });

  it('shares no part either', () => {
    const value = { notes: [{ id: 'n1', stamp: { at: 'now' } }] };
    const copy = copyOf(value);
    copy.notes[0]!.stamp.at = 'later';
    assert.equal(value.notes[0]!.stamp.at, 'now');
  });

  it('has a field of any name', () => {
    const value = JSON.parse('{"__proto__": {"a": [1]}, "constructor": 2}') as object;
    const copy = copyOf(value);
    assert.equal(JSON.stringify(copy), '{"__proto__":{"a":[1]},"constructor":2}');
    assert.equal(Object.getPrototypeOf(copy), Object.prototype);
    assert.equal(({} as { a?: unknown }).a, undefined);
  });

  it('is what the platform makes of anything that is no JSON, which refuses a function', () => {
    const day = new Date(0);
    assert.deepEqual(copyOf({ day }), { day });
    assert.notEqual(copyOf({ day }).day, day);
    assert.throws(() => copyOf({ call: () => {} }), { name: 'DataCloneError' });
  });
});
