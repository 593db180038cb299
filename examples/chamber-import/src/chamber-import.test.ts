import type { BansoClient } from '@banso/client';
import { createClient } from '@banso/client';
import type { Company, Dialogue, Engagement } from '@banso/model';
import { startServer } from '@banso/server';
import type { RunningServer } from '@banso/server';
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const here = (name: string) => fileURLToPath(new URL(`../${name}`, import.meta.url));
const command = fileURLToPath(new URL('../../../packages/client/cli/banso.mjs', import.meta.url));

interface Entry {
  line: number;
  kind?: string;
  status: string;
  code?: string;
  column?: string;
}

let server: RunningServer;
let folder: string;
let banso: BansoClient;
before(async () => {
  server = await startServer({ port: 0, dataDirectory: 'memory', demo: false, log: 'off' });
  folder = await mkdtemp(join(tmpdir(), 'banso-chamber-'));
  await writeFile(join(folder, 'credentials.json'), JSON.stringify(server.credentials), { mode: 0o600 });
  await copyFile(here('karte.csv'), join(folder, 'karte.csv'));
  banso = createClient({ baseUrl: server.url, session: () => sessionOfAReader() });
});
after(async () => {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

async function sessionOfAReader() {
  const { id, secret } = server.credentials;
  const response = await fetch(`${server.url}/v1/sessions`, {
    method: 'POST',
    headers: { authorization: `Basic ${btoa(`${id}:${secret}`)}`, 'content-type': 'application/json' },
    body: JSON.stringify({ person: { system: 'staff', id: '03', name: '小林 由紀' }, role: 'reader' }),
  });
  return (await response.json()) as Awaited<ReturnType<BansoClient['session']>>;
}

/** The command of the README, as it is typed there. */
async function importKarte(
  ...more: string[]
): Promise<{ code: number | null; report: Entry[]; said: string }> {
  const file = join(folder, 'karte.csv');
  const who = [
    '--credentials',
    join(folder, 'credentials.json'),
    '--person',
    'staff:import',
    '--name',
    '取り込み',
  ];
  const args = ['import', file, '--mapping', here('mapping.json'), '--url', server.url, ...who, ...more];
  const child = spawn(process.execPath, [command, ...args], {
    env: { ...process.env, LANG: 'ja_JP.UTF-8', LC_ALL: '' },
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  const name = more.includes('--dry-run') ? 'dry-run' : 'report';
  const text = await readFile(`${file}.${name}.ndjson`, 'utf8');
  const report = text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Entry);
  return { code, report, said };
}

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

const everything = async () => ({
  companies: await all<Company>(banso.companies.list({ limit: 200 })),
  engagements: await all<Engagement>(banso.engagements.list({ limit: 200 })),
  dialogues: await all<Dialogue>(banso.dialogues.list({ limit: 200 })),
});

describe("a chamber's consultation records", () => {
  it('can be tried without anything being written', async () => {
    const { code, said, report } = await importKarte('--dry-run');
    assert.equal(code, 1);
    assert.match(said, /karte\.csv（CP932）の 60 行: 作成 99、更新 0、.*見送り 3（試しに読んだだけ/);
    assert.equal(report.filter(({ status }) => status === 'refused').length, 3);
    assert.equal((await everything()).companies.length, 0);
  });

  it('become companies, engagements and dialogues; what is wrong is told by its line', async () => {
    const { code, report } = await importKarte();
    assert.equal(code, 1);
    assert.deepEqual(
      report.flatMap(({ line, status, code, column }) =>
        status === 'refused' ? [[line, code, column]] : [],
      ),
      [
        [31, 'quotes', undefined],
        [42, 'corporate-number', '法人番号'],
        [43, 'corporate-number', '法人番号'],
      ],
    );
    const { companies, engagements, dialogues } = await everything();
    assert.deepEqual([companies.length, engagements.length, dialogues.length], [21, 21, 57]);
    assert.ok([...companies, ...engagements, ...dialogues].every(({ demo }) => demo === true));
  });

  it('keep every character, number and date as they were meant', async () => {
    const company = await banso.companies.get('member:00112');
    const { name, representative, corporateNumber, industry, employees, capital, fiscalMonth, address } =
      company;
    assert.deepEqual(
      { name, representative, corporateNumber, industry, employees, capital, fiscalMonth, address },
      {
        name: '㈱髙﨑製作所',
        representative: '髙﨑 一郎',
        corporateNumber: '7999900000101',
        industry: '0304',
        employees: 42,
        capital: 3000,
        fiscalMonth: 3,
        address: '埼央市栄町1-2-①棟',
      },
    );
    const [engagement] = await all(banso.engagements.list({ company: company.id }));
    assert.equal(engagement!.startedOn, '2026-04-03');
    assert.match(engagement!.initialConsultation!, /^増産のための運転資金/);
    const dialogues = await all(banso.dialogues.list({ company: company.id }));
    assert.deepEqual(dialogues.map(({ heldOn }) => heldOn).sort(), [
      '2026-04-03',
      '2026-04-17',
      '2026-05-08',
      '2026-06-05',
    ]);
    assert.ok(dialogues.every((dialogue) => dialogue.engagement === engagement!.id));

    const third = await banso.dialogues.get('karte:R8-0003');
    assert.deepEqual(
      third.notes.map(({ kind, text, speaker, step }) => [kind, text, speaker, step]),
      [
        ['words', '任せたことがないんだから、できるわけないよなあ。\n…おれのせいか。', 'owner', undefined],
        ['fact', '専務が試しに出した12件のうち、10件は社長の金額との差が3％以内。', undefined, undefined],
        ['proposal', '月の小口見積りを専務が決めることで合意。', undefined, undefined],
        ['next-step', '10万円までの見積りは専務が決める', undefined, { owner: 'team', due: '2026-06-05' }],
      ],
    );
    // Numbers that were typed in full width are the same numbers.
    assert.equal((await banso.dialogues.get('karte:R8-0005')).startedAt, '14:00');
    assert.equal((await banso.companies.get('member:00118')).corporateNumber, null);
    // Of a company that comes in several rows, the last one decides; of an engagement, the first.
    assert.equal((await banso.companies.get('member:00315')).employees, 12);
  });

  it('come once, however often they are imported', async () => {
    const before = await everything();
    const { report } = await importKarte();
    assert.ok(report.every(({ status }) => status === 'unchanged' || status === 'refused'));
    assert.deepEqual(await everything(), before);
  });
});
