import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readThousandYen, thousandYen } from './money.js';
import { readNumber } from './read.js';
import { writeNumber } from './write.js';

const value = (text: string) => {
  const result = readNumber(text);
  return result.ok ? result.value : result.reason;
};
const unit = (text: string) => {
  const result = readNumber(text);
  return result.ok ? result.unit : result.reason;
};

describe('a number as people type it', () => {
  const cases: [string, number][] = [
    ['1234', 1234],
    ['１，２３４', 1234],
    ['1、234', 1234],
    ['1 234 567', 1_234_567],
    ['１２３．４５', 123.45],
    ['.5', 0.5],
    [' 12　', 12],
    ['￥1,200', 1200],
    ['¥ 1,200円', 1200],
    ['+5', 5],
    ['-0', 0],
    ['999,999,999,999,999', 999_999_999_999_999],
    ['1,000,000,000,000,000', 1e15],
  ];
  for (const [text, expected] of cases)
    it(`${text} is ${expected}`, () => assert.equal(value(text), expected));

  for (const text of [
    '△5',
    '▲5',
    '−5',
    '－5',
    '-5',
    '‐5',
    '–5',
    'ー５',
    '(5)',
    '（５）',
    '△ 5',
    '￥-5',
    '-￥5',
    '(¥5)',
  ]) {
    it(`${text} is negative`, () => assert.equal(value(text), -5));
  }
});

describe('the unit behind a number', () => {
  it('is told, and the value stays in it', () => {
    assert.deepEqual(readNumber('3百万円'), { ok: true, value: 3, unit: 'million-yen' });
    assert.deepEqual(readNumber('1,234 千円'), { ok: true, value: 1234, unit: 'thousand-yen' });
    assert.deepEqual(readNumber('△５．０％'), { ok: true, value: -5, unit: 'percent' });
    assert.deepEqual(readNumber('34名'), { ok: true, value: 34, unit: 'persons' });
    assert.deepEqual(readNumber('1.2ヶ月'), { ok: true, value: 1.2, unit: 'months' });
    assert.deepEqual(readNumber('(1,200)千円'), { ok: true, value: -1200, unit: 'thousand-yen' });
    assert.deepEqual(readNumber('12'), { ok: true, value: 12 });
  });

  it('is 円 when 万 or 億 stand inside the number', () => {
    for (const text of ['1億2,000万', '1億2,000万円', '１億２千万', '一億二千万円', '1億 2,000万']) {
      assert.deepEqual(readNumber(text), { ok: true, value: 120_000_000, unit: 'yen' }, text);
    }
    assert.deepEqual(readNumber('2千万円'), { ok: true, value: 20_000_000, unit: 'yen' });
    assert.deepEqual(readNumber('3千5百円'), { ok: true, value: 3_500, unit: 'yen' });
    assert.deepEqual(readNumber('1.25億'), { ok: true, value: 125_000_000, unit: 'yen' });
    assert.equal(unit('1.25億円'), 'hundred-million-yen');
  });
});

describe('what is not taken for a number', () => {
  const cases: [string, string][] = [
    ['', 'empty'],
    ['　', 'empty'],
    ['未定', 'not-a-number'],
    ['百万円', 'not-a-number'],
    ['NaN', 'not-a-number'],
    ['1e308', 'not-a-number'],
    ['1.2.3', 'not-a-number'],
    ['2万1億', 'not-a-number'],
    ['約5', 'not-a-number'],
    ['5-', 'not-a-number'],
    ['△(5)', 'sign'],
    ['--5', 'sign'],
    ['1,23', 'grouping'],
    ['1,5', 'grouping'],
    ['12 34', 'grouping'],
    ['1,234 567', 'grouping'],
    ['1,000,000,000,000,001', 'too-large'],
    ['1001兆', 'too-large'],
  ];
  for (const [text, reason] of cases) {
    it(`${text || '(nothing)'}: ${reason}`, () =>
      assert.deepEqual(readNumber(text), { ok: false, reason, text }));
  }
});

describe('money into 千円', () => {
  it('takes the typed unit, else 千円', () => {
    assert.deepEqual(readThousandYen('1,234'), {
      ok: true,
      value: 1234,
      unit: 'thousand-yen',
      rounded: false,
    });
    assert.deepEqual(readThousandYen('12百万円'), {
      ok: true,
      value: 12_000,
      unit: 'million-yen',
      rounded: false,
    });
    assert.deepEqual(readThousandYen('1億2,000万'), {
      ok: true,
      value: 120_000,
      unit: 'yen',
      rounded: false,
    });
    assert.deepEqual(readThousandYen('1234500', 'yen'), {
      ok: true,
      value: 1235,
      unit: 'yen',
      rounded: true,
    });
  });

  it('rounds half up, away from zero', () => {
    for (const [yen, thousands] of [
      [499, 0],
      [500, 1],
      [-500, -1],
      [-499, 0],
      [1_499.99, 1],
    ] as const) {
      assert.equal(thousandYen(yen), thousands);
    }
    assert.ok(Object.is(thousandYen(-1), 0));
  });

  it('is exact to the last digit up to 10¹⁵', () => {
    assert.equal(thousandYen(999_999_999_999_999), 1_000_000_000_000);
    assert.deepEqual(readThousandYen('1,000,000,000,000,000'), {
      ok: true,
      value: 1e15,
      unit: 'thousand-yen',
      rounded: false,
    });
    assert.equal(readThousandYen('100,000,000,000億円').ok, false);
  });

  it('refuses another unit', () => {
    assert.deepEqual(readThousandYen('5%'), { ok: false, reason: 'not-money', text: '5%' });
  });
});

describe('written numbers', () => {
  it('have commas and △', () => {
    assert.equal(writeNumber(1234), '1,234');
    assert.equal(writeNumber(-1234.5), '△1,234.5');
    assert.equal(writeNumber(-1234, { negative: 'minus' }), '\u22121,234');
    assert.equal(writeNumber(1234, { grouping: false }), '1234');
    assert.equal(writeNumber(1.005, { decimals: 2 }), '1.01');
    assert.equal(writeNumber(-0), '0');
    assert.equal(writeNumber(-0.04, { decimals: 1 }), '0.0');
  });

  it('never have an exponent', () => {
    assert.equal(writeNumber(1e21), '1,000,000,000,000,000,000,000');
    assert.equal(writeNumber(1.5e-7), '0.00000015');
    assert.equal(writeNumber(-1.25e22), '△12,500,000,000,000,000,000,000');
  });

  it('refuse what is not a number', () => {
    for (const value of [NaN, Infinity]) {
      assert.throws(() => writeNumber(value), RangeError);
      assert.throws(() => writeNumber(value, { decimals: 1 }), RangeError);
    }
  });

  it('read back as the same number', () => {
    const amount = fc.oneof(
      fc.integer({ min: -1e15, max: 1e15 }),
      fc.double({ min: -1e15, max: 1e15, noNaN: true, noDefaultInfinity: true }),
    );
    const negative = fc.constantFrom('triangle', 'minus');
    fc.assert(
      fc.property(amount, negative, fc.boolean(), (number, negative, grouping) => {
        const text = writeNumber(number, { negative, grouping });
        assert.equal(value(text), number + 0, text);
      }),
      { numRuns: 20_000 },
    );
  });

  it('any text is answered, never thrown', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123,.、 △()-%円千百万億十ー¥') }), (text) => {
        const result = readNumber(text);
        if (result.ok) assert.ok(Number.isFinite(result.value));
        else assert.equal(result.text, text);
      }),
      { numRuns: 20_000 },
    );
  });
});
