import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { industries, loadBasis } from '@banso/benchmark-data';
import { indicatorKeys, type Basis, type IndicatorKey, type Size } from '../../benchmark/index.js';
import { writeWorkbook } from '../benchmark/write-workbook.js';
import { samples } from '../../samples/index.js';
import { financialCells, workbookOf } from '../testing/made-workbook.js';
import { sharedFile, sharedJson, skipWithout } from '../testing/shared-files.js';
import { WorkbookError } from '../workbook-error.js';
import { readBasis, versionOf } from './read-basis.js';

const basis2018 = await loadBasis('2018');
const basis2022 = await loadBasis('2022');
interface Published {
  rows: ({ industry: string; size: Size } & Record<IndicatorKey, number[]>)[];
}

describe('readBasis', () => {
  it(
    'reads the figures of METI’s workbook to the last digit',
    { skip: skipWithout('meti-2018.xlsm') },
    () => {
      const { rows, deviations, missing } = readBasis(sharedFile('meti-2018.xlsm'), industries);
      assert.deepEqual([rows, missing], [basis2018.rows, []]);
      const published = sharedJson<Published>('basis-2018.json').rows;
      let compared = 0;
      for (const row of published) {
        for (const key of indicatorKeys) {
          const own = [...rows[row.industry]![row.size][key], deviations[row.industry]![row.size][key]];
          assert.deepEqual(own, row[key]);
          compared += own.length;
        }
      }
      assert.equal(compared, 27 * 2 * 6 * 6);
    },
  );

  it('knows the version by its figures, after LibreOffice too', { skip: skipWithout('filled.xlsx') }, () => {
    const reading = readBasis(sharedFile('filled.xlsx'), industries);
    assert.equal(versionOf(reading, [basis2022, basis2018]), '2018');
    assert.equal(versionOf(reading, [basis2022]), undefined);
  });

  it('reads a basis of another year, and says that it is none of those known', () => {
    const [iv, iii, ii, i, median] = basis2022.rows['0304']!.small.equityRatio;
    const small = {
      ...basis2022.rows['0304']!.small,
      equityRatio: [iv, iii, ii, i, median + 0.001] as const,
    };
    const rows = { ...basis2022.rows, '0304': { ...basis2022.rows['0304']!, small } };
    const basis: Basis = { ...basis2022, rows, version: '2026' };
    const bytes = writeWorkbook({ ...samples.benchmarkSheet, basisVersion: '2026' }, { basis });
    const reading = readBasis(bytes, industries);
    assert.deepEqual(reading.rows, basis.rows);
    assert.equal(versionOf(reading, [basis2018, basis2022]), undefined);
    assert.equal(versionOf(reading, [basis2018, basis2022, basis]), '2026');
  });

  it('names what is missing, and refuses a workbook without the sheets', () => {
    const { '1400': _other, ...rows } = basis2018.rows;
    const bytes = writeWorkbook(
      { ...samples.benchmarkSheet, basisVersion: '2018' },
      { basis: { ...basis2018, rows } },
    );
    assert.equal(readBasis(bytes, industries).missing.length, 12);
    assert.throws(
      () => readBasis(workbookOf(financialCells()), industries),
      (error) => error instanceof WorkbookError && error.code === 'no-basis' && error.place === 'salesGrowth',
    );
  });
});
