import { expect } from '@open-wc/testing';
import { formatDate, formatDay, formatDayBeside, formatMoment, formatMonth, today } from './format.js';

describe('a day beside others', () => {
  it('tells its year where it is another than theirs', () => {
    expect(formatDayBeside('ja', '2017-04-03', '2026-11-18', '2017-04-01')).to.equal('2017年4月3日（月）');
    expect(formatDayBeside('ja', '2026-12-05', '2026-11-18', '2026-11-18')).to.equal('12月5日（土）');
  });
});

describe('dates in the reader\u2019s language', () => {
  it('writes a day with its weekday', () => {
    expect(formatDate('ja', '2026-11-18')).to.equal('2026年11月18日（水）');
    // Engines differ in the comma.
    expect(formatDate('en', '2026-11-18')).to.match(/^Wed,? 18 November 2026$/);
    expect(formatDay('ja', '2026-12-05')).to.equal('12月5日（土）');
    expect(formatDay('en', '2026-12-05')).to.match(/^Sat,? 5 December$/);
  });

  it('writes a month', () => {
    expect(formatMonth('ja', '2025-09')).to.equal('2025年9月');
    expect(formatMonth('en', '2025-09')).to.match(/^Sept? 2025$/);
  });

  it('leaves what is not a date as it is', () => {
    expect(formatDate('ja', '来月あたり')).to.equal('来月あたり');
  });

  it('writes the clock of today, and the day of another day', () => {
    const now = new Date(2026, 10, 18, 17, 0);
    expect(formatMoment('ja', new Date(2026, 10, 18, 9, 5), now)).to.equal('09:05');
    expect(formatMoment('ja', new Date(2026, 10, 17, 9, 5), now)).to.equal('11月17日 09:05');
    expect(formatMoment('en', new Date(2026, 10, 17, 9, 5), now)).to.equal('17 November 09:05');
  });

  it('knows today in the reader\u2019s place', () => {
    expect(today(new Date(2026, 0, 5, 23, 59))).to.equal('2026-01-05');
  });
});
