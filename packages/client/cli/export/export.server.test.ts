import type { AnyRecord, Company } from '@banso/model';
import { newDialogue } from '@banso/model';
import { parse } from 'csv-parse/sync';
import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { stamped } from '../import/kinds.js';
import { banso } from '../testing/terminal.js';
import { closedPort, enterWorkplace } from '../testing/workplace.js';
import type { Workplace } from '../testing/workplace.js';

/** Each after those it points at. */
const kinds = ['person', 'company', 'engagement', 'dialogue', 'wall-diagnosis', 'benchmark-sheet'] as const;

/** Persons are the administrators' to write. */
const administrator = ['--role', 'administrator'];

let place: Workplace;
before(async () => (place = await enterWorkplace({ demo: true })));
after(() => place.leave());

const exported = (kind: string, out: string, args: string[] = [], from = place) =>
  banso([
    'export',
    '--kind',
    kind,
    '--out',
    out === '-' ? out : `${place.folder}/${out}`,
    ...from.who,
    ...args,
  ]);

/** Records as their writers wrote them, by their ids. */
function written(text: string): Record<string, unknown> {
  const records = text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as AnyRecord);
  return Object.fromEntries(
    records.map((record) => {
      const own = Object.entries(record).filter(([name]) => !stamped.has(name) && name !== 'revision');
      const text = JSON.stringify(Object.fromEntries(own.sort()), (name, value: unknown) =>
        name === 'stamp' || value === null ? undefined : value,
      );
      return [record.id, JSON.parse(text) as unknown];
    }),
  );
}

describe('banso export', () => {
  for (const format of ['ndjson', 'csv'] as const) {
    it(`as ${format} and imported again changes nothing`, async () => {
      for (const kind of kinds) {
        const name = `same-${kind}.${format}`;
        const { code, err } = await exported(kind, name);
        assert.equal(code, 0, err);
        const again = await banso([
          'import',
          `${place.folder}/${name}`,
          '--kind',
          kind,
          ...place.who,
          ...administrator,
        ]);
        assert.equal(again.code, 0, again.err);
        const report = await place.report(`${name}.report.ndjson`);
        assert.ok(report.length > 0, kind);
        assert.ok(
          report.every(({ status }) => status === 'unchanged'),
          JSON.stringify(report),
        );
      }
    });

    it(`as ${format} and imported elsewhere is the same there`, async () => {
      const other = await enterWorkplace();
      try {
        for (const kind of kinds) {
          const name = `other-${kind}.${format}`;
          await exported(kind, name);
          const file = await other.write(name, await place.read(name));
          const { code, err } = await banso(['import', file, '--kind', kind, ...other.who, ...administrator]);
          assert.equal(code, 0, `${kind} ${err} ${await other.read(`${name}.report.ndjson`)}`);
          if (kind === 'person') continue;
          const [here, there] = [await exported(kind, '-'), await exported(kind, '-', [], other)];
          assert.deepEqual(written(there.out), written(here.out));
        }
      } finally {
        await other.leave();
      }
    });
  }

  it('merges an edited file with what changed in Banso since', async () => {
    const person = place.client('u1', '笠原 緑');
    const company: Company = {
      id: 'cmp_00000000000070008000000000000001',
      kind: 'company',
      revision: 0,
      audience: 'organisation',
      externalIds: [],
      name: '㈱髙﨑',
      remarks: 'もとの備考',
      employees: 5,
    };
    const made = await person.companies.put(company);
    await exported('company', 'edited.csv');
    await person.companies.put({ ...made, employees: 6 });
    const header = 'id,revision,name,employees,remarks';
    const importing = async (row: string) => {
      const file = await place.write('edit.csv', `${header}\n${row}\n`);
      const { code } = await banso(['import', file, '--kind', 'company', ...place.who]);
      return [
        code,
        ...(await place.report('edit.csv.report.ndjson')).map(({ status, code }) => code ?? status),
      ];
    };
    // The row was exported at revision 1; its remarks were emptied, and its columns are only some.
    assert.deepEqual(await importing(`${made.id},1,㈱髙﨑製作所,5,`), [0, 'changed']);
    const merged = await person.companies.get(made.id);
    assert.deepEqual([merged.name, merged.employees, merged.remarks], ['㈱髙﨑製作所', 6, undefined]);
    assert.deepEqual(await importing(`${made.id},1,㈱髙﨑,7,`), [1, 'clash']);
    assert.equal((await person.companies.get(made.id)).employees, 6);
  });

  it('defuses what a spreadsheet would carry out, and takes it back as it was', async () => {
    const person = place.client('u1');
    const [company] = (await person.companies.list().page()).items;
    const theme = '=HYPERLINK("http://例","見る")';
    const { id } = await person.dialogues.put({
      ...newDialogue(company!.id, '2026-11-18'),
      theme,
      place: "'+81",
    });
    await exported('dialogue', 'formula.csv');
    const text = await place.read('formula.csv');
    const rows = parse(text, { bom: true, columns: true }) as unknown as Record<string, string>[];
    const row = rows.find((one) => one.id === id)!;
    assert.deepEqual([row.theme, row.place], [`'${theme}`, "''+81"]);
    assert.ok(rows.every((one) => Object.values(one).every((cell) => !/^[=+\-@\t\r＝＋－＠]/.test(cell))));
    const { err } = await banso([
      'import',
      `${place.folder}/formula.csv`,
      '--kind',
      'dialogue',
      ...place.who,
    ]);
    assert.match(err, /更新 0、/);
    assert.equal((await person.dialogues.get(id)).theme, theme);
  });

  it('narrows by company and days, and writes to a pipe', async () => {
    const person = place.client('u1');
    const [company] = (await person.companies.list().page()).items;
    const all = await exported('dialogue', '-');
    const some = await exported('dialogue', '-', [
      '--company',
      company!.id,
      '--from',
      '2026-11-18',
      '--to',
      '2026-11-18',
    ]);
    const lines = (text: string) => text.split('\n').filter(Boolean).length;
    assert.ok(lines(some.out) > 0 && lines(some.out) < lines(all.out));
    assert.match(some.err, /^\d+ 件を書き出しました。\n$/);
  });

  it('leaves no half a file behind', async () => {
    const who = place.who.with(1, `http://127.0.0.1:${await closedPort()}`);
    const { code } = await banso([
      'export',
      '--kind',
      'company',
      '--out',
      `${place.folder}/half.csv`,
      ...who,
    ]);
    assert.equal(code, 3);
    assert.deepEqual(
      (await readdir(place.folder)).filter((name) => name.startsWith('half')),
      [],
    );
  });
});
