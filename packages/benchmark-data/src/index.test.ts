import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { basisVersions, industries, industryOfJsic, loadBasis, parseBasis, registerBasis } from './index.js';

const file = JSON.parse(
  await readFile(new URL('../data/basis-2022.json', import.meta.url), 'utf8'),
) as Record<string, unknown>;

describe('the basis figures', () => {
  for (const { version, labelInferred } of basisVersions) {
    it(`${version} has every industry, size and indicator, from the worst threshold to the best`, async () => {
      const basis = await loadBasis(version);
      assert.equal(basis.version, version);
      assert.equal(basis.labelInferred, labelInferred);
      assert.deepEqual(Object.keys(basis.rows).sort(), industries.map(({ code }) => code).sort());
      for (const { medium, small } of Object.values(basis.rows)) {
        for (const [key, [iv, iii, ii, i, median]] of [...Object.entries(medium), ...Object.entries(small)]) {
          const low = key === 'ebitdaDebtMultiple' || key === 'workingCapitalMonths';
          assert.ok(low ? iv > iii && iii > ii && ii > i : iv < iii && iii < ii && ii < i, key);
          assert.ok(Number.isFinite(median));
        }
      }
    });
  }

  it('marks the name of 2022 as inferred', () => {
    assert.deepEqual(
      basisVersions.map(({ version, labelInferred }) => [version, labelInferred]),
      [
        ['2018', false],
        ['2022', true],
      ],
    );
  });

  it('never puts another version in the place of one it does not know', async () => {
    for (const version of ['2019', 'constructor', '']) await assert.rejects(loadBasis(version), RangeError);
  });
});

describe('a basis of a bank', () => {
  it('is read from its JSON file, every figure looked at', async () => {
    assert.deepEqual(parseBasis(file), await loadBasis('2022'));
    const rows = structuredClone(file.rows) as Record<string, Record<string, unknown[][]>>;
    rows['0304']!.small![5]![4] = null;
    assert.throws(() => parseBasis({ ...file, rows }), /no number at 0304 small equityRatio median/);
    assert.throws(() => parseBasis({ ...file, columns: ['iv'] }), /no iii among its columns/);
    assert.throws(() => parseBasis({ ...file, version: '' }), /version/);
    for (const wrong of [null, [], 'basis', {}]) assert.throws(() => parseBasis(wrong), TypeError);
  });

  it('is known from the day it is registered, and never replaces one that is there', async () => {
    const basis = parseBasis({ ...file, version: '2031', label: '2031年度版', labelInferred: false });
    registerBasis(basis);
    assert.equal(await loadBasis('2031'), basis);
    assert.equal(basisVersions.at(-1)?.version, '2031');
    assert.throws(() => registerBasis(basis), RangeError);
    assert.throws(() => registerBasis({ ...basis, version: '2018' }), RangeError);
  });
});

describe('the industries', () => {
  it('are 27 小分類 in 14 大分類', () => {
    assert.equal(industries.length, 27);
    assert.equal(new Set(industries.map(({ majorCode }) => majorCode)).size, 14);
    assert.ok(industries.every(({ code, majorCode }) => code.startsWith(majorCode)));
  });

  it('are found by 日本標準産業分類', async () => {
    assert.equal(await industryOfJsic('7511'), '1301');
    assert.equal(await industryOfJsic('2599'), '0305');
    assert.equal(await industryOfJsic('9999'), '1400');
    assert.equal(await industryOfJsic('75'), null);
  });
});
