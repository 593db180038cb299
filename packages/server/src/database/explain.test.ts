import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sql } from 'kysely';
import { testServer } from '../test-support/server.js';
import { inSession } from './transaction.js';

const { database } = await testServer();
const mine = 'org_mine';
const viewer = {
  organisation: mine,
  organisationName: '',
  person: 'per_1',
  personName: '',
  role: 'supporter' as const,
  branch: '本店',
  through: '',
};

// Enough that the planner would never scan: two organisations of 6,000 records and 60,000 pairs of characters each.
for (const organisation of [mine, 'org_other']) {
  await sql`insert into record (id, kind, revision, sequence, organisation, audience, branch, author, company,
      engagement, date, sort_key, withdrawn, data)
    select ${organisation} || n, 'dialogue', 1, n, ${organisation}, case when n % 5 = 0 then 'branch' else 'organisation' end,
      '本店', 'per_1', 'cmp_' || n % 200, 'eng_' || n % 400, d, d, false, '{}'
    from generate_series(1, 6000) n, lateral (select to_char(date '2020-01-01' + n % 2000, 'YYYY-MM-DD') as d) day`.execute(
    database,
  );
  await sql`insert into record_gram (organisation, gram, sort_key, id)
    select organisation, 'g' || (n * 7 + length(id) + sequence) % 3000, sort_key, id
    from record, generate_series(1, 10) n where organisation = ${organisation} on conflict do nothing`.execute(
    database,
  );
  await sql`insert into external_id select ${organisation}, 'company', 'cif', 'n' || n, 'cmp_' || n
    from generate_series(1, 5000) n`.execute(database);
}
await sql`analyze`.execute(database);

/** The plan that the application's role gets, under the policies. */
async function plan(query: string): Promise<string> {
  const rows = await inSession(database, viewer, async (transaction) => {
    const explained = await sql.raw<{ 'QUERY PLAN': string }>(`explain ${query}`).execute(transaction);
    return explained.rows;
  });
  return rows.map((row) => row['QUERY PLAN']).join('\n');
}

function assertUses(index: string, conditions: RegExp, text: string): void {
  assert.ok(!/Seq Scan/.test(text), text);
  assert.match(text, new RegExp(`using ${index}`), text);
  const condition = text
    .split('\n')
    .filter((line) => /Index Cond/.test(line))
    .join('\n');
  assert.match(condition, conditions, text);
}

describe('under row-level security an index still serves', () => {
  const own = `organisation = '${mine}' and kind = 'dialogue'`;

  it('a list by company and date, in order and without sorting', async () => {
    const text = await plan(`select data from record where ${own} and company = 'cmp_7' and not withdrawn
      and sort_key >= '2021-01-01' and (sort_key, id) < ('2024-01-01', 'x') order by sort_key desc, id desc limit 51`);
    assertUses('record_by_company', /company = 'cmp_7'.*sort_key >= '2021-01-01'.*ROW\(sort_key/, text);
    assert.ok(!/Sort/.test(text.replaceAll('sort_key', '')), text);
  });

  it('a list by date alone, and by engagement', async () => {
    const byDate = await plan(
      `select data from record where ${own} order by sort_key desc, id desc limit 51`,
    );
    assertUses('record_by_date', /organisation = /, byDate);
    const byEngagement = await plan(
      `select data from record where ${own} and engagement = 'eng_9' order by sort_key desc, id desc limit 51`,
    );
    assertUses('record_by_engagement', /engagement = 'eng_9'/, byEngagement);
  });

  it('a search by a pair of characters', async () => {
    const text = await plan(`select record.data from record_gram lead join record on record.id = lead.id
      where record.organisation = '${mine}' and not record.withdrawn
        and lead.organisation = '${mine}' and lead.gram = 'g77'
        and exists (select 1 from record_gram gram where gram.organisation = '${mine}' and gram.gram = 'g84'
          and gram.sort_key = record.sort_key and gram.id = record.id)
      order by lead.sort_key desc, lead.id desc limit 100`);
    assertUses('record_gram_pkey', /gram = 'g77'/, text);
  });

  it('the changes since a sequence number', async () => {
    const text = await plan(
      `select data from record where organisation = '${mine}' and sequence > 5900 order by sequence limit 51`,
    );
    assertUses('record_by_sequence', /sequence > 5900/, text);
    const ofCompany = await plan(`select data from record where organisation = '${mine}' and company = 'cmp_3'
      and sequence > 5000 order by sequence limit 51`);
    assertUses('record_by_company_sequence', /company = 'cmp_3'.*sequence > 5000/, ofCompany);
  });

  it('one record, and a number of the host', async () => {
    assertUses(
      'record_pkey',
      /id = /,
      await plan(`select data from record where id = '${mine}77' and ${own}`),
    );
    const external =
      await plan(`select id from external_id where organisation = '${mine}' and kind = 'company'
      and system = 'cif' and external = 'n77'`);
    assertUses('external_id_pkey', /external = 'n77'/, external);
  });
});
