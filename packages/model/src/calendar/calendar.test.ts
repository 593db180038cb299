import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { eras, toEra } from './era.js';
import { addDays, daysBetween, isIsoDate, weekdayOf } from './iso.js';
import { readClosingMonth } from './read-closing-month.js';
import { readDate, type ReadDateOptions } from './read-date.js';
import { writeDate, writeEraDate, writeMonth } from './write.js';

const date = (text: string, options?: ReadDateOptions) => {
  const result = readDate(text, options);
  return result.ok ? result.date : result.reason;
};
const month = (text: string, reference?: string) => {
  const result = readClosingMonth(text, { reference });
  return result.ok ? result.month : result.reason;
};

describe('a date as people type it', () => {
  for (const text of [
    '2026/11/18',
    '2026-11-18',
    '2026.11.18',
    '2026年11月18日',
    '２０２６年１１月１８日',
    '２０２６／１１／１８',
    '2026−11−18',
    '20261118',
    'R8.11.18',
    'r8/11/18',
    'R 8.11.18',
    '令和8年11月18日',
    '令和８年１１月１８日（水）',
    '令和8年11月18日 水曜日',
    '2026/11/18(水)',
    '令和八年十一月十八日',
    '二〇二六年十一月十八日',
    ' 2026 年 11 月 18 日 ',
    '18 November 2026',
    '18 Nov 2026',
    'November 18, 2026',
    'nov. 18 2026',
    '18th of November 2026',
    'Wed, 18 Nov 2026',
    'Wednesday 18 November 2026',
  ]) {
    it(`${text}`, () => assert.equal(date(text), '2026-11-18'));
  }

  it('is completed by a reference when it has no year', () => {
    const reference = '2026-11-18';
    for (const text of ['11月18日', '11/18', '１１／１８', '11-18'])
      assert.equal(date(text, { reference }), reference);
    assert.equal(date('1月5日', { reference }), '2027-01-05');
    for (const text of ['5 December', 'Dec 5', 'December 5th', '5 dec'])
      assert.equal(date(text, { reference }), '2026-12-05');
    assert.equal(date('31 June 2026'), 'day-out-of-range');
    assert.equal(date('Thu, 18 Nov 2026'), 'weekday-mismatch');
    assert.equal(date('5 Decembre'), 'not-a-date');
    assert.equal(month('Sep 2025'), '2025-09');
    assert.equal(month('September 2025'), '2025-09');
    assert.equal(date('1月5日', { reference, prefer: 'past' }), '2026-01-05');
    assert.equal(date('11月17日', { reference, prefer: 'future' }), '2027-11-17');
    assert.equal(date('2月29日', { reference: '2027-12-01' }), '2028-02-29');
    assert.equal(date('11月18日'), 'year-missing');
  });

  it('is not guessed when the year is short', () => {
    assert.equal(date('8.11.18'), 'year-ambiguous');
    assert.equal(date('26/11/18'), 'year-ambiguous');
  });

  it('that cannot be comes back with what is possible', () => {
    assert.deepEqual(readDate('12月35日', { reference: '2026-11-18' }), {
      ok: false,
      text: '12月35日',
      reason: 'day-out-of-range',
      month: 12,
      day: 35,
      lastDay: 31,
    });
    assert.deepEqual(readDate('2027年2月29日'), {
      ok: false,
      text: '2027年2月29日',
      reason: 'day-out-of-range',
      month: 2,
      day: 29,
      lastDay: 28,
    });
    assert.equal(date('2026/13/1'), 'month-out-of-range');
    assert.equal(date('2026/11/0'), 'day-out-of-range');
    assert.deepEqual(readDate('令和元年4月30日'), {
      ok: false,
      text: '令和元年4月30日',
      reason: 'era-out-of-range',
      era: 'reiwa',
      firstDay: '2019-05-01',
    });
    assert.equal(date('平成31年5月1日'), 'era-out-of-range');
    assert.equal(date('令和0年5月1日'), 'era-out-of-range');
    assert.deepEqual(readDate('2026/11/18(木)'), {
      ok: false,
      text: '2026/11/18(木)',
      reason: 'weekday-mismatch',
      weekday: 3,
    });
  });

  for (const text of ['来週', '2026', '11', '2026年11月', '2026//18', '11月18日頃']) {
    it(`${text} is not a date`, () => assert.equal(date(text, { reference: '2026-11-18' }), 'not-a-date'));
  }

  it('nothing is empty', () => assert.equal(date('　'), 'empty'));
});

describe('the closing month', () => {
  for (const text of [
    '2025-09',
    '2025/9',
    '2025.9',
    '202509',
    '2025年9月',
    '2025年9月期',
    '２０２５年９月期',
    '2025年9月期決算',
    '2025年9月末',
    '令和7年9月期',
    'R7.9',
    'R7/9期',
    '2025年9月30日',
  ]) {
    it(text, () => assert.equal(month(text), '2025-09'));
  }

  it('without a year is the last one up to the reference', () => {
    assert.equal(month('9月期', '2026-11-18'), '2026-09');
    assert.equal(month('12月期', '2026-11-18'), '2025-12');
    assert.equal(month('9月期'), 'year-missing');
    assert.equal(month('13月期', '2026-11-18'), 'month-out-of-range');
  });

  it('belongs to an era when one of its days does', () => {
    assert.equal(month('昭和64年1月'), '1989-01');
    assert.equal(month('平成元年1月'), '1989-01');
    assert.equal(month('平成31年4月期'), '2019-04');
    assert.equal(month('平成31年5月期'), 'era-out-of-range');
  });

  it('is not guessed', () => {
    assert.equal(month('25/9'), 'year-ambiguous');
    assert.equal(month('2025/13'), 'month-out-of-range');
    assert.equal(month('未定'), 'not-a-date');
    assert.equal(month(''), 'empty');
  });
});

describe('和暦', () => {
  it('changes on the first day of each era', () => {
    for (const { firstDay, name } of eras) assert.match(writeEraDate(firstDay), new RegExp(`^${name}元年`));
    assert.equal(writeEraDate('2019-04-30'), '平成31年4月30日');
    assert.equal(writeEraDate('1989-01-07'), '昭和64年1月7日');
    assert.equal(writeEraDate('1926-12-24'), '大正15年12月24日');
    assert.equal(writeEraDate('1912-07-29'), '明治45年7月29日');
    assert.equal(writeEraDate('2026-11-18', 'short'), 'R8.11.18');
  });

  it('agrees with the platform’s own Japanese calendar since 1873', () => {
    const platform = new Intl.DateTimeFormat('ja-JP-u-ca-japanese', { dateStyle: 'long', timeZone: 'UTC' });
    for (let day = '1873-01-01'; day < '2030-01-01'; day = addDays(day, 1)) {
      assert.equal(writeEraDate(day), platform.format(new Date(`${day}T00:00:00Z`)));
    }
  });

  it('reads back every day of every era', () => {
    const day = fc.integer({ min: 0, max: 60_000 }).map((days) => addDays('1868-01-25', days));
    fc.assert(
      fc.property(day, (day) => {
        assert.equal(date(writeEraDate(day)), day);
        assert.equal(date(writeEraDate(day, 'short')), day);
        assert.equal(date(writeDate(day, 'ja')), day);
      }),
      { numRuns: 20_000 },
    );
  });

  it('has nothing to say before Meiji', () => {
    assert.equal(toEra('1868-01-24'), undefined);
    assert.equal(writeEraDate('2026-02-30'), '');
  });
});

describe('written dates', () => {
  it('follow the language, whatever the time zone', () => {
    assert.equal(writeDate('2026-11-18', 'ja'), '2026年11月18日');
    assert.equal(writeDate('2026-11-18', 'en'), 'November 18, 2026');
    assert.equal(writeDate('2026-11-18', 'ja-JP-u-ca-japanese'), '2026年11月18日');
    assert.equal(writeMonth('2025-09', 'ja'), '2025年9月');
    assert.equal(writeMonth('2025-13', 'ja'), '');
  });
});

describe('days', () => {
  it('are counted over leap years and month ends', () => {
    assert.equal(addDays('2028-02-28', 1), '2028-02-29');
    assert.equal(addDays('2026-12-31', 1), '2027-01-01');
    assert.equal(daysBetween('2026-11-18', '2026-12-01'), 13);
    assert.equal(daysBetween('2026-11-18', '2026-11-17'), -1);
    assert.equal(weekdayOf('2026-11-18'), 3);
    assert.equal(weekdayOf('1950-01-01'), 0);
    assert.equal(isIsoDate('2026-02-29'), false);
    assert.equal(isIsoDate('1900-02-29'), false);
    assert.throws(() => addDays('2026-02-30', 1), RangeError);
  });
});
