import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  corporateCheckDigit,
  isCorporateNumber,
  readCorporateNumber,
  writeCorporateNumber,
} from './corporate-number.js';

describe('法人番号', () => {
  it('of real bodies is right', () => {
    // 国税庁, 上田商工会議所, 善通寺商工会議所
    for (const number of ['7000012050002', '1100005004357', '7470005002863']) {
      assert.deepEqual(readCorporateNumber(number), { ok: true, value: number });
      assert.ok(isCorporateNumber(number));
    }
  });

  it('is read full-width, with hyphens, spaces and the T of an invoice number', () => {
    for (const text of [
      '７０００012050002',
      '7-0000-1205-0002',
      '7 0000 1205 0002',
      '７－００００－１２０５－０００２',
      'T7000012050002',
    ]) {
      assert.deepEqual(readCorporateNumber(text), { ok: true, value: '7000012050002' });
    }
    assert.ok(!isCorporateNumber('7-0000-1205-0002'));
    assert.equal(writeCorporateNumber('7000012050002'), '7-0000-1205-0002');
  });

  it('tells why it is not right', () => {
    const reason = (text: string) => {
      const { ok, ...rest } = readCorporateNumber(text);
      return { ok, ...rest, text: undefined };
    };
    assert.deepEqual(reason(''), { ok: false, reason: 'empty', text: undefined });
    assert.deepEqual(reason('70000120500AB'), { ok: false, reason: 'not-digits', text: undefined });
    assert.deepEqual(reason('700001205000'), { ok: false, reason: 'length', digits: 12, text: undefined });
    assert.deepEqual(reason('8000012050002'), {
      ok: false,
      reason: 'check-digit',
      expected: 7,
      text: undefined,
    });
  });

  it('shows every single mistyped digit, except 0 and 9 for each other', () => {
    const base = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(base, fc.nat(11), fc.nat(9), (digits, at, typed) => {
        const right = digits.join('');
        const number = `${corporateCheckDigit(right)}${right}`;
        assert.ok(isCorporateNumber(number));
        const was = digits[at];
        if (was === typed || (was === 0 && typed === 9) || (was === 9 && typed === 0)) return;
        const wrong = number.slice(0, at + 1) + typed + number.slice(at + 2);
        assert.ok(!isCorporateNumber(wrong));
      }),
      { numRuns: 10_000 },
    );
  });
});
