import { loadBasis } from '@banso/benchmark-data';
import type { BenchmarkAssessment, Problem } from '@banso/model';
import { assessSheet } from '@banso/model';
import { samples } from '@banso/model/samples';
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { StartError } from '../start-error.js';
import { call, signIn } from '../test-support/client.js';
import { testServer } from '../test-support/server.js';
import { registerBases } from './data.js';

const server = await testServer();
const saito = await signIn(server.url, server.credentials, '齋藤');
const path = '/v1/benchmark-assessments';
const [basis2018, basis2022] = await Promise.all([loadBasis('2018'), loadBasis('2022')]);

async function assessed(request: object): Promise<BenchmarkAssessment[]> {
  const { status, body, text } = await saito.post<{ items: BenchmarkAssessment[] }>(path, request);
  assert.equal(status, 200, text);
  return body.items;
}
const { basisVersion, industry, capital, periods } = samples.officialSheet;
const official = {
  basisVersion,
  industry,
  capital,
  periods: periods.map(({ id, figures }) => ({ id, figures })),
};

const vectorsFile = join(
  process.env.BANSO_SHARED ?? fileURLToPath(new URL('../../../../../shared', import.meta.url)),
  'locaben/vectors.json',
);
interface Vector {
  id: string;
  industryMajor: string | null;
  industryMinor: string | null;
  benchmarkVersion?: string;
  capital: number | null;
  employees: (number | null)[];
  periods: (Record<string, number | null> & { prevSales: number | null })[];
  toleranceDependent?: unknown;
  expected: {
    periods: {
      values: Record<string, number | '-'>;
      points: Record<string, number | '.'>;
      total: number;
      rank: string;
    }[];
  };
}

describe('POST /v1/benchmark-assessments', () => {
  it('gives METI’s own sample its points, total and rank, and each number as the workbook shows it', async () => {
    const [assessment, ...others] = await assessed(official);
    assert.deepEqual(others, []);
    assert.deepEqual(
      [assessment?.basisVersion, assessment?.industry, assessment?.size],
      ['2018', '1301', 'medium'],
    );
    assert.deepEqual(
      assessment?.periods.map(({ total, rank }) => [total, rank]),
      [
        [18, 'B'],
        [10, 'D'],
        [12, 'C'],
      ],
    );
    assert.deepEqual(
      assessment?.periods[0]?.indicators.map(({ shown }) => shown),
      ['7.8', '0.3', '500', '-0.1', '0.8', '35.4'],
    );
  });

  it('answers with the very doubles of the model', async () => {
    const own = assessSheet(samples.benchmarkSheet, basis2018);
    const { basisVersion: version, industry: code, capital: money, periods: all } = samples.benchmarkSheet;
    const request = {
      basisVersion: version,
      industry: code,
      capital: money,
      periods: all.map(({ id, figures }) => ({ id, figures })),
    };
    const [assessment] = await assessed(request);
    assert.deepEqual(
      assessment?.periods.map(({ indicators }) =>
        indicators.map(({ value, point, median }) => [value, point, median]),
      ),
      own.map(({ indicators }) => indicators.map(({ value, point, median }) => [value, point, median])),
    );
  });

  const skip = existsSync(vectorsFile)
    ? false
    : 'the vectors of the official workbook do not lie beside the repository';
  it('answers as METI’s workbook does, case by case', { skip }, async () => {
    const { cases } = JSON.parse(readFileSync(vectorsFile, 'utf8')) as { cases: Vector[] };
    const usable = cases.filter(
      ({ industryMinor, industryMajor, toleranceDependent }) =>
        !toleranceDependent &&
        industryMinor &&
        industryMajor &&
        industryMajor.slice(0, 2) === industryMinor.slice(0, 2) &&
        !industryMajor.includes('保健'),
    );
    const chosen = usable.filter((_, index) => index % 7 === 0);
    assert.ok(chosen.length > 30);
    for (const vector of chosen) {
      const ids = ['latest', 'previous', 'earlier'];
      const [assessment] = await assessed({
        basisVersion: (vector.benchmarkVersion ?? 'meti-2018').replace('meti-', ''),
        industry: vector.industryMinor!.slice(0, 4),
        capital: vector.capital,
        periods: vector.periods.map(({ prevSales, ...figures }, index) => ({
          id: ids[index],
          figures: { ...figures, previousSales: prevSales, employees: vector.employees[index] },
        })),
      });
      vector.expected.periods.forEach((expected, index) => {
        const period = assessment!.periods[index]!;
        for (const { key, value, point } of period.indicators) {
          assert.equal(value ?? '-', expected.values[key], `${vector.id} ${key}`);
          assert.equal(point ?? '.', expected.points[key], `${vector.id} ${key}`);
        }
        assert.deepEqual(period.workbook, { total: expected.total, rank: expected.rank }, vector.id);
      });
    }
  });

  it('shows another version beside the sheet’s own, and never in its place', async () => {
    const items = await assessed({ ...official, alsoWith: ['2022'] });
    assert.deepEqual(
      items.map((item) => [item.basisVersion, item.labelInferred]),
      [
        ['2018', false],
        ['2022', true],
      ],
    );
    assert.deepEqual(items[0], (await assessed(official))[0]);
    const own = assessSheet({ ...samples.officialSheet, basisVersion: '2022' }, basis2022);
    assert.deepEqual(
      items[1]?.periods.map(({ total }) => total),
      own.map(({ total }) => total),
    );
  });

  it('finds the industry by 日本標準産業分類', async () => {
    const { industry: _own, ...rest } = official;
    assert.equal((await assessed({ ...rest, jsic: '7511' }))[0]?.industry, '1301');
    const [unknown] = await assessed({ ...rest, jsic: '0001' });
    assert.deepEqual([unknown?.size, unknown?.sizeReason], [null, 'industry-missing']);
    assert.deepEqual(unknown?.periods[0]?.indicators[0]?.reason, 'size-unknown');
  });

  it('gives no total where a figure is missing, and says which', async () => {
    const [latest] = official.periods;
    const [assessment] = await assessed({
      ...official,
      periods: [{ ...latest!, figures: { ...latest!.figures, sales: null } }],
    });
    const [period] = assessment!.periods;
    assert.deepEqual([period?.total, period?.rank], [null, null]);
    assert.deepEqual(
      period?.indicators.map(({ reason }) => reason),
      ['sales-missing', 'sales-missing', undefined, undefined, 'sales-missing', undefined],
    );
  });

  it('refuses a version that is not here, with those that are', async () => {
    for (const [more, place] of [
      [{ basisVersion: '2019' }, '/basisVersion'],
      [{ alsoWith: ['2022', '2030'] }, '/alsoWith/1'],
    ] as const) {
      const { status, body } = await saito.post<Problem>(path, { ...official, ...more });
      assert.deepEqual([status, body.issues?.[0]?.path], [422, place]);
      assert.match(body.issues?.[0]?.message ?? '', /2018/);
    }
    const twice = await saito.post<Problem>(path, {
      ...official,
      periods: [official.periods[0], official.periods[0]],
    });
    assert.deepEqual([twice.status, twice.body.issues?.[0]?.path], [422, '/periods/1/id']);
  });

  it('is for those who are signed in', async () => {
    assert.equal((await call(server.url + path, 'POST', { body: JSON.stringify(official) })).status, 401);
  });
});

describe('BANSO_BASIS', () => {
  const folder = mkdtempSync(join(tmpdir(), 'banso-basis-'));
  const data = new URL('../../../benchmark-data/data/basis-2022.json', import.meta.url);

  it('lets the server score with next year’s basis', async () => {
    const file = join(folder, 'basis-2032.json');
    writeFileSync(
      file,
      JSON.stringify({ ...JSON.parse(readFileSync(data, 'utf8')), version: '2032', label: '2032年度版' }),
    );
    await registerBases([file]);
    assert.deepEqual((await assessed({ ...official, basisVersion: '2032' }))[0]?.basisLabel, '2032年度版');
    await assert.rejects(registerBases([file]), StartError);
    await assert.rejects(registerBases([join(folder, 'none.json')]), /none\.json cannot be used/);
    rmSync(folder, { recursive: true });
  });
});
