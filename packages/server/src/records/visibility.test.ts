import type { AnyRecord, ChangePage, Kind } from '@banso/model';
import { kinds } from '@banso/model';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sql } from 'kysely';
import { inSession } from '../database/transaction.js';
import type { TestClient } from '../test-support/client.js';
import { problem, signIn } from '../test-support/client.js';
import { dialogueOf, newCompany, note, oneOfEach } from '../test-support/records.js';
import { testServer } from '../test-support/server.js';

const server = await testServer();
const { url, credentials } = server;
const administrator = await signIn(url, credentials, '管理', { role: 'administrator', branch: '本店' });
const other = await server.enterOrganisation('別の信用金庫');
const strangers = await Promise.all(
  (['administrator', 'manager', 'supporter', 'reader'] as const).map((role) =>
    signIn(url, other.credentials, `他行の${role}`, { role, branch: '本店' }),
  ),
);

const company = newCompany('見えてはならない会社', { externalIds: [{ system: 'cif', id: 'secret' }] });
const records = oneOfEach(company);
const path = (kind: Kind, id: string) => `/v1/${kinds[kind].path}/${id}`;
for (const [kind, record] of Object.entries(records) as [Kind, AnyRecord][]) {
  await administrator.kept(path(kind, record.id), record);
}

interface Listed {
  items: { id: string }[];
}
const idsIn = async (client: TestClient, listPath: string) =>
  (await client.get<Listed>(listPath)).body.items.map(({ id }) => id);

describe('two organisations', () => {
  for (const stranger of strangers) {
    for (const [kind, record] of Object.entries(records) as [Kind, AnyRecord][]) {
      it(`never see each other: ${stranger.session.role} and ${kind}`, async () => {
        const mayWrite =
          stranger.session.role === 'administrator' ||
          (stranger.session.role !== 'reader' && kind !== 'organisation' && kind !== 'person');
        const its = path(kind, record.id);
        problem(await stranger.get(its), 404, 'not-found');
        problem(await stranger.get(`${its}/history`), 404, 'not-found');
        assert.ok(
          !(await idsIn(stranger, `/v1/${kinds[kind].path}?withdrawn=true&limit=200`)).includes(record.id),
        );

        const make = await stranger.put(its, record);
        const change = await stranger.put(its, { ...record, revision: 1 });
        const withdraw = await stranger.post(`${its}/withdrawal`, { reason: 'x' }, { 'If-Match': '"1"' });
        if (mayWrite) {
          // What it refers to is as unknown as the record itself.
          assert.ok(make.status === 409 || make.status === 422, make.text);
          problem(change, 404, 'not-found');
          problem(withdraw, 404, 'not-found');
        } else {
          for (const answer of [make, change, withdraw]) problem(answer, 403, 'forbidden');
        }
        for (const { text } of [make, change, withdraw]) assert.ok(!text.includes('見えてはならない'));
        assert.equal((await administrator.get<AnyRecord>(its)).body.revision, 1);
      });
    }

    it(`never hear of each other: changes, search and filters for ${stranger.session.role}`, async () => {
      const { body } = await stranger.get<ChangePage>('/v1/changes?limit=200');
      const ours = new Set<string>(Object.values(records).map(({ id }) => id));
      assert.deepEqual(
        body.items.filter(({ id }) => ours.has(id)),
        [],
      );
      for (const text of ['見えてはならない', 'ついてきて', 'secret']) {
        const found = await stranger.post<Listed>('/v1/search', { text });
        assert.deepEqual(found.body.items, []);
      }
      assert.deepEqual(await idsIn(stranger, '/v1/companies?externalId=cif:secret'), []);
      for (const reference of [company.id, 'cif:secret']) {
        problem(await stranger.get(`/v1/dialogues?company=${reference}`), 422, 'invalid', [
          'company unknown-company',
        ]);
        problem(await stranger.post('/v1/search', { text: '会社', company: reference }), 422, 'invalid', [
          '/company unknown-company',
        ]);
      }
    });
  }

  it('are parted by the database itself, when the code forgets', async () => {
    const viewer = {
      organisation: other.organisation,
      organisationName: '',
      person: 'per_x',
      personName: '',
      role: 'administrator' as const,
      through: '',
    };
    const forgetful = <T>(query: string) =>
      inSession(
        server.database,
        viewer,
        async (transaction) => (await sql.raw<T>(query).execute(transaction)).rows,
      );
    for (const table of [
      'record',
      'record_revision',
      'access_loss',
      'external_id',
      'record_gram',
      'organisation_sequence',
    ]) {
      const rows = await forgetful<{ organisation: string }>(`select distinct organisation from ${table}`);
      assert.ok(
        rows.every(({ organisation }) => organisation === other.organisation),
        table,
      );
    }
    await assert.rejects(forgetful('select * from host'), { code: '42501' });
    await assert.rejects(forgetful('select * from server_key'), { code: '42501' });
    await assert.rejects(forgetful(`update record_revision set data = '{}'`), { code: '42501' });
    await assert.rejects(forgetful('delete from record_revision'), { code: '42501' });
    await assert.rejects(forgetful('delete from record'), { code: '42501' });
    await assert.rejects(
      forgetful(
        `insert into external_id values ('${administrator.session.organisation.id}', 'company', 'a', 'b', 'c')`,
      ),
      { code: '42501' },
    );
    const changed = await forgetful(
      `update record set withdrawn = true where id = '${company.id}' returning id`,
    );
    assert.deepEqual(changed, []);
  });
});

describe('the audience of a record', () => {
  it('decides who reads, lists, finds and changes it', async () => {
    const author = await signIn(url, credentials, '書いた人', { branch: '北足立' });
    const sameBranch = await signIn(url, credentials, '同じ支店', { branch: '北足立' });
    const otherBranch = await signIn(url, credentials, '別の支店', { branch: 'つくば' });
    const noBranch = await signIn(url, credentials, '支店なし', { role: 'manager' });
    const readers = { author, sameBranch, otherBranch, noBranch };
    const expected = {
      self: ['author'],
      branch: ['author', 'sameBranch'],
      organisation: Object.keys(readers),
      partners: Object.keys(readers),
    };
    for (const [audience, who] of Object.entries(expected) as [keyof typeof expected, string[]][]) {
      const words = `閲覧範囲の確認 ${audience}`;
      const dialogue = dialogueOf(company.id, { audience, notes: [note('n1', words)] });
      await author.kept(path('dialogue', dialogue.id), dialogue);
      for (const [name, client] of Object.entries(readers)) {
        const isReader = who.includes(name);
        const label = `${audience} ${name}`;
        const read = await client.get(path('dialogue', dialogue.id));
        assert.equal(read.status, isReader ? 200 : 404, label);
        assert.equal((await idsIn(client, '/v1/dialogues?limit=200')).includes(dialogue.id), isReader, label);
        const found = await client.post<Listed>('/v1/search', { text: words });
        assert.equal(found.body.items.length, isReader ? 1 : 0, label);
        const { body } = await client.get<ChangePage>('/v1/changes?limit=200&kind=dialogue');
        assert.equal(
          body.items.some(({ id }) => id === dialogue.id),
          isReader,
          label,
        );
        if (!isReader)
          problem(
            await client.put(path('dialogue', dialogue.id), { ...dialogue, revision: 1 }),
            404,
            'not-found',
          );
      }
    }
  });

  it('lets the author read on after moving to another branch', async () => {
    const before = await signIn(url, credentials, '異動する人', { branch: '北足立' });
    const dialogue = dialogueOf(company.id, { audience: 'branch' });
    await before.kept(path('dialogue', dialogue.id), dialogue);
    const after = await signIn(url, credentials, '異動する人', { branch: 'つくば' });
    assert.equal((await after.get(path('dialogue', dialogue.id))).status, 200);
  });
});
