import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { industries } from '@banso/benchmark-data';
import { sizeOf } from './size.js';

const size = (
  industry: string | null,
  employees: number | null,
  capital: number | null,
  rest: { majorIndustry?: string | null; workbookQuirks?: boolean } = {},
) => {
  const result = sizeOf({ industries, industry, employees, capital, ...rest });
  return result.size ?? result.reason;
};

describe('事業規模 by 中小企業基本法', () => {
  it('is small up to 20 people in manufacturing and other, up to 5 elsewhere', () => {
    assert.equal(size('0304', 20, 10_000), 'small');
    assert.equal(size('0304', 21, 10_000), 'medium');
    for (const code of ['0401', '0501', '0601', '1005', '1301']) {
      assert.equal(size(code, 5, 10_000), 'small');
      assert.equal(size(code, 6, 10_000), 'medium');
    }
  });

  it('needs only one of capital and employees to be within the limit', () => {
    assert.equal(size('0304', 5, 900_000), 'small');
    assert.equal(size('0304', 0, 300_000), 'small');
  });

  it('counts 中堅企業 as medium', () => {
    assert.equal(size('0304', 301, 300_001), 'medium');
    assert.equal(size('0304', 0, 300_001), 'medium');
  });

  it('says what is missing, in the order of the workbook', () => {
    assert.equal(size(null, null, null), 'industry-missing');
    assert.equal(size('0304', null, null, { majorIndustry: '05_小売業' }), 'industry-mismatch');
    assert.equal(size('0304', null, null), 'employees-missing');
    assert.equal(size('0304', 3, null), 'capital-missing');
    assert.equal(size('0304', 0, 0), 'excluded');
  });

  it('takes a 大分類 that the workbook does not know for medium', () => {
    const label = '1201_保険衛生、廃棄物処理業';
    assert.equal(size(label, 3, 1_000, { majorIndustry: '12_保険衛生、廃棄物処理業' }), 'small');
    assert.equal(size(label, 3, 1_000, { majorIndustry: '12_保健衛生、廃棄物処理業' }), 'medium');
  });

  it('leaves out what the workbook’s own look-up could not find', () => {
    const error = 'エラー_日本標準分類を入力し直して下さい';
    assert.equal(size(error, 3, 1_000, { majorIndustry: error }), 'excluded');
  });
});

describe('Excel’s reading of the workbook', () => {
  it('never counts the employees of a wholesaler', () => {
    assert.equal(size('0401', 3, 0), 'small');
    assert.equal(size('0401', 3, 0, { workbookQuirks: true }), 'medium');
    assert.equal(size('0401', 3, 100_001, { workbookQuirks: true }), 'medium');
    assert.equal(size('0401', 3, 100_000, { workbookQuirks: true }), 'small');
  });

  it('changes nothing for others', () => {
    assert.equal(size('0501', 3, 0, { workbookQuirks: true }), 'small');
  });
});
