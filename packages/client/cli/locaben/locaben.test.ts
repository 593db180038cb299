import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { guards, newBenchmarkSheet } from '@banso/model';
import { samples } from '@banso/model/samples';
import { banso } from '../testing/terminal.js';

const folder = mkdtempSync(join(tmpdir(), 'banso-locaben-'));
after(() => rmSync(folder, { recursive: true }));
const at = (name: string) => join(folder, name);
const shared = process.env.BANSO_SHARED ?? fileURLToPath(new URL('../../../../../shared', import.meta.url));
const official = (name: string) => join(shared, 'locaben', name);
const skip = existsSync(official('filled.xlsx'))
  ? false
  : 'METI’s workbooks do not lie beside the repository';
const written = (name: string, json: unknown) => {
  writeFileSync(at(name), typeof json === 'string' ? json : JSON.stringify(json));
  return at(name);
};
type Sheet = typeof samples.benchmarkSheet & { workbook: { company: { name: string }; findings: unknown[] } };

describe('banso locaben', () => {
  it('brings a sheet into Excel and CSV and back', async () => {
    const record = written('sheet.json', samples.benchmarkSheet);
    for (const name of ['sheet.xlsx', 'sheet.csv']) {
      const made = await banso(['locaben', 'write', record, '--out', at(name)], { language: 'en' });
      assert.deepEqual([made.code, made.out, made.err], [0, '', `Written to ${at(name)}.\n`]);
      const { code, out, err } = await banso(['locaben', 'read', at(name)], { language: 'en' });
      assert.deepEqual([code, err], [0, `${at(name)}: everything was read.\n`]);
      const { workbook, ...sheet } = JSON.parse(out) as Sheet;
      assert.deepEqual(workbook.findings, []);
      const filled = { ...newBenchmarkSheet(samples.company.id, '2018'), ...sheet };
      assert.equal(guards.checkBenchmarkSheet(filled), undefined);
      assert.deepEqual(
        [sheet.views, sheet.summary],
        [samples.benchmarkSheet.views, samples.benchmarkSheet.summary],
      );
      assert.deepEqual(
        sheet.periods.map(({ figures }) => figures),
        samples.benchmarkSheet.periods.map(({ figures }) => figures),
      );
    }
  });

  it('says what was not understood, where, and ends with 1', async () => {
    const csv =
      '項目,最新決算期,前期決算期\n売上高,約5億,100\n営業利益,=1,2\n減価償却費,3,\n現金・預金,4,\n借入金,5,\n純資産合計,6,\n';
    const path = written('wrong.csv', csv);
    const { code, out, err } = await banso(['locaben', 'read', path]);
    assert.equal(code, 1);
    assert.equal((JSON.parse(out) as Sheet).periods[0]!.figures.sales, null);
    assert.match(err, /B2「約5億」: 数として読めません。空欄として扱いました。/);
    assert.match(err, /B3「=1」: 式が文字のまま入っています。/);
    assert.equal((JSON.parse(out) as { basisVersion?: string }).basisVersion, undefined);
    const refused = await banso(['locaben', 'write', written('none.json', out), '--out', at('none.xlsx')]);
    assert.deepEqual([refused.code, /basisVersion/.test(refused.err)], [2, true]);
  });

  it('says of a file that is none what it is and what to do', async () => {
    const ole = Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.from('EncryptedPackage', 'utf16le'),
    ]);
    writeFileSync(at('locked.xlsx'), ole);
    const locked = await banso(['locaben', 'read', at('locked.xlsx')]);
    assert.deepEqual([locked.code, locked.out], [2, '']);
    assert.match(locked.err, /パスワードで守られています。Excel でパスワードを外して/);
    const { code, err } = await banso(['locaben', 'read', at('nowhere.xlsx')], { language: 'en' });
    assert.deepEqual([code, err], [2, `${at('nowhere.xlsx')} cannot be opened (ENOENT).\n`]);
  });

  it('reads many files, and one that is broken holds up none', async () => {
    const good = at('good.xlsx');
    await banso(['locaben', 'write', written('good.json', samples.benchmarkSheet), '--out', good]);
    writeFileSync(at('broken.xlsx'), readFileSync(good).subarray(0, 5000));
    const { code, out, err } = await banso(['locaben', 'read', at('broken.xlsx'), good, good], {
      language: 'en',
    });
    assert.equal(code, 1);
    assert.equal(out.trim().split('\n').length, 2);
    assert.match(err, /broken\.xlsx: The file is cut off or damaged\./);
  });

  it('reads METI’s own workbooks', { skip }, async () => {
    const { code, out, err } = await banso(['locaben', 'read', official('meti-2018.xlsm')], {
      language: 'en',
    });
    assert.equal(code, 0);
    assert.match(err, /everything was read\.\n {2}It has macros\. They were not run\./);
    const sheet = JSON.parse(out) as Sheet;
    assert.deepEqual(
      [sheet.industry, sheet.basisVersion, sheet.workbook.company.name],
      ['1301', '2018', '株式会社○○'],
    );
  });
});

describe('banso basis', () => {
  it('takes the basis out of METI’s workbook as the project keeps it', { skip }, async () => {
    const { code, out, err } = await banso(['basis', 'read', official('meti-2018.xlsm')], { language: 'en' });
    assert.deepEqual([code, /those of "2018"/.test(err)], [0, true]);
    const kept = new URL('../../../benchmark-data/data/basis-2018.json', import.meta.url);
    const own = JSON.parse(readFileSync(kept, 'utf8')) as {
      rows: unknown;
      columns: unknown;
      indicators: unknown;
    };
    const read = JSON.parse(out) as typeof own & { version: string };
    assert.deepEqual(
      [read.version, read.rows, read.columns, read.indicators],
      ['2018', own.rows, own.columns, own.indicators],
    );
  });

  it('lets next year’s workbook be read and written on the day it appears', async () => {
    const kept = new URL('../../../benchmark-data/data/basis-2022.json', import.meta.url);
    const next = JSON.parse(readFileSync(kept, 'utf8')) as {
      rows: Record<string, Record<string, number[][]>>;
    };
    next.rows['0304']!.small![0]![0]! -= 0.01;
    const basis = written('next.json', { ...next, version: '2030', label: '2030年度版' });
    const record = written('next-sheet.json', { ...samples.benchmarkSheet, basisVersion: '2030' });
    const refused = await banso(['locaben', 'write', record, '--out', at('next.xlsx')], { language: 'en' });
    assert.match(refused.err, /There is no basis "2030"/);
    const given = ['--basis', basis];
    await banso(['locaben', 'write', record, '--out', at('next.xlsx'), ...given]);
    const { out } = await banso(['locaben', 'read', at('next.xlsx'), ...given]);
    assert.equal((JSON.parse(out) as Sheet).basisVersion, '2030');
    const taken = await banso(['basis', 'read', at('next.xlsx'), '--as', '2030']);
    assert.deepEqual(
      (JSON.parse(taken.out) as typeof next).rows['0304']!.small![0]!.slice(0, 5),
      next.rows['0304']!.small![0]!.slice(0, 5),
    );
  });
});
