import type { Company, Dialogue } from '@banso/model';
import iconv from 'iconv-lite';
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { after, before, beforeEach, describe, it } from 'node:test';
import { banso } from '../testing/terminal.js';
import { all, enterWorkplace } from '../testing/workplace.js';
import type { Workplace } from '../testing/workplace.js';

/** One consultation to a row, of a chamber's members. */
const mapping = {
  records: [
    {
      kind: 'company',
      externalId: { system: 'member', column: '会員番号' },
      repeats: 'last',
      record: {
        name: { column: '事業所名', required: true },
        corporateNumber: { column: '法人番号', blank: null },
        employees: { column: '従業員数', wrong: 'omit' },
      },
    },
    {
      kind: 'dialogue',
      externalId: { system: 'karte', column: '相談番号' },
      record: {
        company: { idOf: 'company' },
        heldOn: { column: '相談日', required: true },
        theme: { column: 'テーマ' },
        notes: [
          { id: 'words', when: '言葉', kind: 'words', text: { column: '言葉' } },
          { id: 'fact', when: '事実', kind: 'fact', text: { column: '事実' } },
        ],
      },
    },
  ],
};
const header = '相談番号,会員番号,事業所名,法人番号,従業員数,相談日,テーマ,言葉,事実';

let place: Workplace;
let file = 0;
/** Numbers of their own for each test. */
let own = '';
before(async () => (place = await enterWorkplace()));
after(() => place.leave());
beforeEach(() => (own = `T${++file}`));

interface Given {
  name?: string;
  args?: string[];
}

/** Imports rows as a chamber would, and answers what the command said and what became of each line. */
async function importRows(rows: readonly string[], { name = `${own}.csv`, args = [] }: Given = {}) {
  const text = [header, ...rows].map((row) => `${row}\r\n`).join('');
  const path = await place.write(name, iconv.encode(text, 'cp932'));
  const map = await place.write('mapping.json', JSON.stringify(mapping));
  const outcome = await banso(['import', path, '--mapping', map, ...place.who, ...args]);
  const isDry = args.includes('--dry-run');
  const report = outcome.code > 1 ? [] : await place.report(`${name}.${isDry ? 'dry-run' : 'report'}.ndjson`);
  const statuses = report.map(({ line, kind, status }) => [line, kind, status].filter(Boolean).join(' '));
  return { ...outcome, report, statuses, path };
}

const companyOf = (number: string): Promise<Company> =>
  place.client('u1').companies.get(`member:${own}-${number}`);
const dialogueOf = (number: string): Promise<Dialogue> =>
  place.client('u1').dialogues.get(`karte:${own}-${number}`);

describe('banso import', () => {
  it('makes records, and makes none twice', async () => {
    const rows = [
      `${own}-1,${own}-A,㈱髙﨑製作所①,8999900000001,４２人,令和8年4月3日,資金,金が残らない。,外注費が38％`,
      `${own}-2,${own}-A,㈱髙﨑製作所①,8999900000001,42,R8.4.17,資金,任せたことがない。,`,
      `${own}-3,${own}-B,髙木建具店,,,2026/4/6,承継,息子に言えん。,`,
    ];
    const first = await importRows(rows);
    assert.equal(first.code, 0, first.err);
    assert.match(first.err, /CP932）の 3 行: 作成 5、更新 0、変更なし 1、見送り 0/);
    const company = await companyOf('A');
    assert.equal(company.name, '㈱髙﨑製作所①');
    assert.deepEqual(
      [company.employees, company.corporateNumber, company.revision],
      [42, '8999900000001', 1],
    );
    assert.equal((await companyOf('B')).corporateNumber, null);
    const dialogue = await dialogueOf('1');
    assert.deepEqual([dialogue.company, dialogue.heldOn], [company.id, '2026-04-03']);
    assert.deepEqual(
      dialogue.notes.map(({ id, kind, text, position }) => [id, kind, text, position]),
      [
        ['words', 'words', '金が残らない。', 1],
        ['fact', 'fact', '外注費が38％', 2],
      ],
    );

    const second = await importRows(rows);
    assert.equal(second.code, 0);
    assert.ok(second.report.every(({ status }) => status === 'unchanged'));
    assert.deepEqual(
      second.report.map(({ line, kind, externalId, id }) => [line, kind, externalId, id]),
      first.report.map(({ line, kind, externalId, id }) => [line, kind, externalId, id]),
    );
    const kept = await all(place.client('u1').dialogues.list({ company: company.id }));
    assert.deepEqual(
      kept.map(({ revision }) => revision),
      [1, 1],
    );
  });

  it('changes what changed, removes what was removed, and touches nothing else', async () => {
    await importRows([
      `${own}-1,${own}-A,山田商店,,5,2026-04-03,資金,言葉,事実`,
      `${own}-2,${own}-A,山田商店,,5,2026-04-04,,,`,
    ]);
    const { statuses } = await importRows([
      `${own}-1,${own}-A,山田商店,,5,2026-04-03,資金繰り,言葉,`,
      `${own}-2,${own}-A,山田商店,,6,2026-04-04,,,`,
    ]);
    assert.deepEqual(statuses, [
      '2 company unchanged',
      '2 dialogue changed',
      '3 company changed',
      '3 dialogue unchanged',
    ]);
    const { theme, notes, revision } = await dialogueOf('1');
    assert.deepEqual([theme, notes.map(({ id }) => id), revision], ['資金繰り', ['words'], 2]);
    assert.equal((await companyOf('A')).employees, 6);
  });

  it('keeps what people changed in Banso since, and asks only where both changed the same', async () => {
    const rows = (theme: string, words: string) => [
      `${own}-1,${own}-A,川井木工,,9,2026-04-03,${theme},${words},事実`,
    ];
    await importRows(rows('販路', '使えば分かる。'));
    const person = place.client('u2', '笠原 緑');
    const made = await dialogueOf('1');
    const note = { id: 'mine', position: 9, kind: 'insight' as const, text: '直せることが強み' };
    const edited = { ...made, theme: '販路を考える', notes: [...made.notes, note] };
    await person.dialogues.put(edited);

    const again = await importRows(rows('販路', '使えば分かる。'));
    assert.deepEqual(again.statuses, ['2 company unchanged', '2 dialogue unchanged']);
    assert.match(again.report[1]!.remarks![0]!, /theme は、取り込みのあとに笠原 緑さんが/);

    const other = await importRows(rows('販路', '使ってもらえば分かる。'));
    assert.deepEqual(other.statuses, ['2 company unchanged', '2 dialogue changed']);
    const merged = await dialogueOf('1');
    assert.equal(merged.theme, '販路を考える');
    assert.deepEqual(
      merged.notes.map(({ text }) => text),
      ['使ってもらえば分かる。', '事実', '直せることが強み'],
    );

    // The former import carried the person's theme along: it is still theirs, not the import's.
    const third = await importRows(rows('販路', '使ってもらえば分かる。'));
    assert.deepEqual(third.statuses, ['2 company unchanged', '2 dialogue unchanged']);

    const clash = await importRows(rows('修理', '使ってもらえば分かる。'));
    assert.equal(clash.code, 1);
    assert.equal(clash.report[1]!.code, 'clash');
    assert.match(clash.report[1]!.reason!, /theme（笠原 緑さん）.*--file-wins/);
    assert.equal((await dialogueOf('1')).theme, '販路を考える');

    const forced = await importRows(rows('修理', '使ってもらえば分かる。'), { args: ['--file-wins'] });
    assert.deepEqual(forced.statuses, ['2 company unchanged', '2 dialogue changed']);
    assert.equal((await dialogueOf('1')).theme, '修理');
    assert.equal((await dialogueOf('1')).notes.length, 3);
  });

  it('goes back to a former value when the file does', async () => {
    const rows = (theme: string) => [`${own}-1,${own}-A,辻本酒店,,6,2026-04-03,${theme},,`];
    for (const theme of ['一', '二', '一']) await importRows(rows(theme));
    const { theme, revision } = await dialogueOf('1');
    assert.deepEqual([theme, revision], ['一', 3]);
  });

  it('refuses what is wrong line by line, in words, and makes the rest', async () => {
    const { code, report } = await importRows([
      `${own}-1,${own}-A,日の出印刷,9999900000001,9,2026-04-03,,,`,
      `${own}-2,${own}-B,"開いたまま,,9,2026-04-03,,,`,
      `${own}-3,${own}-C,足りない列`,
      `${own}-4,${own}-D,よい行,,9,2026-04-03,,,`,
      `${own}-4,${own}-D,よい行,,9,2026-04-05,,,`,
      `,${own}-E,番号なし,,9,2026-04-03,,,`,
      `${own}-6,${own}-F,暦にない日,,9,2026/2/30,,,`,
      `${own}-7,${own}-G,読めない人数,,約40人,2026-04-03,,,`,
      `${own}-8,${own}-H,${'長'.repeat(201)},,1,2026-04-03,,,`,
    ]);
    assert.equal(code, 1);
    const told = report
      .filter(({ status, remarks }) => status === 'refused' || remarks)
      .map(({ line, kind = '', code: why = '', column = '', reason, remarks }) => [
        `${line} ${kind} ${why} ${column}`,
        reason ?? remarks!.join(),
      ]);
    assert.deepEqual(
      told.map(([where]) => where),
      [
        '2 company corporate-number 法人番号',
        '3  quotes ',
        '4  cells ',
        '6 dialogue double ',
        '7 dialogue blank 相談番号',
        '8 dialogue date 相談日',
        '9 company  ',
        '10 company problem ',
        '10 dialogue depends ',
      ],
    );
    const words = Object.fromEntries(told) as Record<string, string>;
    assert.match(words['2 company corporate-number 法人番号']!, /「9999900000001」は.*検査用数字が合わない/);
    assert.match(words['4  cells ']!, /9 列のところ 3 列/);
    assert.match(words['6 dialogue double ']!, new RegExp(`karte:${own}-4 は 5 行目にもあります`));
    assert.match(words['8 dialogue date 相談日']!, /2 月は 28 日までです/);
    assert.match(words['9 company  ']!, /「約40人」は数として読めません.*この項目だけ入れずに/);
    assert.match(words['10 company problem ']!, /200 文字以内/);
    assert.equal((await dialogueOf('4')).heldOn, '2026-04-03');
    await assert.rejects(dialogueOf('6'));
  });

  it('uses the record that already bears a number, whoever made it', async () => {
    const person = place.client('u3', '田所 守');
    const record: Company = {
      id: `cmp_${'0'.repeat(12)}7${'0'.repeat(3)}8${own.slice(1).padStart(15, '0')}`,
      kind: 'company',
      revision: 0,
      audience: 'organisation',
      externalIds: [{ system: 'member', id: `${own}-A` }],
      name: '先にあった会社',
    };
    await person.companies.put(record);
    const rows = [
      `${own}-1,${own}-A,先にあった会社,,7,2026-04-03,,,`,
      `${own}-2,${own}-A,先にあった会社,,7,2026-04-04,,,`,
    ];
    const { code, statuses } = await importRows(rows);
    assert.equal(code, 0);
    assert.deepEqual(statuses, [
      '2 company unchanged',
      '2 dialogue made',
      '3 company changed',
      '3 dialogue made',
    ]);
    assert.deepEqual(
      [(await dialogueOf('1')).company, (await dialogueOf('2')).company],
      [record.id, record.id],
    );
    assert.equal((await companyOf('A')).employees, 7);
  });

  it('leaves withdrawn records withdrawn', async () => {
    const rows = [`${own}-1,${own}-A,会社,,7,2026-04-03,,,`];
    await importRows(rows);
    await place.client('u3').dialogues.withdraw(await dialogueOf('1'), '二重に書いた');
    const { report } = await importRows(rows);
    assert.equal(report[1]!.code, 'withdrawn');
  });

  it('writes nothing in a dry run, and says what would happen', async () => {
    const rows = [`${own}-1,${own}-A,会社,,7,2026-04-03,一,,`, `${own}-2,${own}-A,会社,,7,2026-04-04,,,`];
    const dry = await importRows(rows, { args: ['--dry-run'] });
    assert.equal(dry.code, 0);
    assert.deepEqual(dry.statuses, [
      '2 company made',
      '2 dialogue made',
      '3 company unchanged',
      '3 dialogue made',
    ]);
    assert.match(dry.err, /何も書き込んでいません/);
    await assert.rejects(companyOf('A'));
    await importRows(rows.slice(0, 1));
    const changed = [`${own}-1,${own}-A,会社,,7,2026-04-03,二,,`, rows[1]!];
    assert.deepEqual((await importRows(changed, { args: ['--dry-run'] })).statuses, [
      '2 company unchanged',
      '2 dialogue changed',
      '3 company unchanged',
      '3 dialogue made',
    ]);
    assert.equal((await dialogueOf('1')).theme, '一');
  });

  it('sends nothing when the file lacks a column, is unreadable or empty', async () => {
    const path = await place.write('other.csv', '会員番号,名前\n1,あ\n');
    const map = await place.write('mapping.json', JSON.stringify(mapping));
    const tell = async (file: string) => banso(['import', file, '--mapping', map, ...place.who]);
    const { code, err } = await tell(path);
    assert.equal(code, 2);
    assert.match(err, /列がありません: .*事業所名.*\n {2}ファイルにある列: 会員番号、名前/);
    const cp932 = await place.write('cp932.csv', iconv.encode(header, 'cp932'));
    const wrong = await banso(['import', cp932, '--mapping', map, '--encoding', 'utf-8', ...place.who]);
    assert.equal(wrong.code, 2);
    assert.match(wrong.err, /列の名前の行を読めません。文字として読めないバイトがあります。.*--encoding/);
    assert.match((await tell(await place.write('quote.csv', `"${header}`))).err, /引用符/);
    assert.match((await tell(await place.write('empty.csv', ''))).err, /は空です/);
    assert.match((await tell(await place.write('u.csv', iconv.encode(header, 'utf-16')))).err, /UTF-16/);
    assert.match((await tell(`${path}.none`)).err, /開けません（ENOENT）/);
  });

  it('reports for its owner only, or to a pipe', async () => {
    const { path } = await importRows([`${own}-1,${own}-A,会社,,7,2026-04-03,,,`]);
    if (process.platform !== 'win32') assert.equal((await stat(`${path}.report.ndjson`)).mode & 0o777, 0o600);
    assert.ok(!existsSync(`${path}.state.json`), 'nothing is left of a run that came to its end');
    const map = await place.write('mapping.json', JSON.stringify(mapping));
    const { out } = await banso(['import', path, '--mapping', map, '--report', '-', ...place.who]);
    assert.deepEqual(
      out
        .trim()
        .split('\n')
        .map((line) => (JSON.parse(line) as { status: string }).status),
      ['unchanged', 'unchanged'],
    );
  });

  it('shows how far it is on a terminal, and nothing of the kind elsewhere', async () => {
    const path = await place.write(`${own}.csv`, `${header}\n${own}-1,${own}-A,会社,,7,2026-04-03,,,\n`);
    const map = await place.write('mapping.json', JSON.stringify(mapping));
    const args = ['import', path, '--mapping', map, ...place.who];
    assert.match((await banso(args, { isTTY: true })).err, /█{24} 1\/1 行 見送り 0/);
    assert.doesNotMatch((await banso(args)).err, /█/);
  });
});
