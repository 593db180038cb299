import type { DeviceKey, DeviceSecret } from '@banso/model';
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { describe, it } from 'node:test';
import { sql } from 'kysely';
import { inSession } from '../database/transaction.js';
import { readToken } from '../sessions/token.js';
import { signingKey } from '../sessions/signing-key.js';
import type { TestClient } from '../test-support/client.js';
import { call, problem, signIn } from '../test-support/client.js';
import { newCompany } from '../test-support/records.js';
import { testServer } from '../test-support/server.js';

/** Some seconds after the beginning; sessions live by the same clock. */
const began = Date.now();
const second = (count: number) => new Date(began + count * 1000);
let now = second(0);
const server = await testServer({ now: () => now, hostName: '訪問CRM' });
const { url, credentials } = server;
const other = await server.enterOrganisation('別の信用金庫');

const sato = await signIn(url, credentials, '佐藤', { branch: '本店' });
const again = await signIn(url, credentials, '佐藤', { branch: '本店' });

const newId = () => `dvk_${randomBytes(16).toString('hex')}`;
const path = (id: string) => `/v1/device-keys/${id}`;
const make = (client: TestClient, id: string, body: unknown = {}) =>
  client.call<DeviceSecret>('PUT', path(id), { body });
const read = (client: TestClient, id: string) => client.get<DeviceSecret>(path(id));
const remove = (client: TestClient, id: string) => client.call<DeviceKey>('DELETE', path(id));
const list = async (client: TestClient) =>
  (await client.get<{ items: DeviceKey[] }>('/v1/device-keys')).body.items;

describe('the secret of a device', () => {
  it('is made by the server: 256 random bits, another for every device', async () => {
    const made = await Promise.all(Array.from({ length: 5 }, () => make(sato, newId())));
    const secrets = made.map(({ body }) => body.secret);
    assert.ok(made.every(({ status }) => status === 201));
    assert.ok(secrets.every((secret) => Buffer.from(secret, 'base64url').length === 32));
    assert.equal(new Set(secrets).size, 5);
    assert.ok(made.every(({ body }) => body.person === sato.session.person.id));
  });

  it('is the same when the same device asks again, in whatever session of its person', async () => {
    const id = newId();
    const { body } = await make(sato, id, { label: '訪問用タブレット' });
    const repeated = await make(sato, id, { label: '別の名前' });
    assert.equal(repeated.status, 200);
    assert.deepEqual(repeated.body, body);
    assert.deepEqual((await read(again, id)).body, body);
    assert.equal((await read(again, id)).headers.get('cache-control'), 'no-store');
  });

  it('is made once when two attempts arrive at the same time', async () => {
    const id = newId();
    const answers = await Promise.all(Array.from({ length: 8 }, () => make(sato, id)));
    assert.equal(new Set(answers.map(({ body }) => body.secret)).size, 1);
    assert.equal(answers.filter(({ status }) => status === 201).length, 1);
  });

  it('is given to nobody without a session, and to no other path', async () => {
    const id = newId();
    await make(sato, id);
    for (const method of ['GET', 'PUT', 'DELETE']) {
      const body = method === 'PUT' ? {} : undefined;
      problem(await call(url + path(id), method, { body }), 401, 'unauthenticated');
    }
    problem(await call(`${url}/v1/device-keys`, 'GET'), 401, 'unauthenticated');
    for (const wrong of ['dvk_1', `per_${'0'.repeat(32)}`, `${newId()}0`, newId().toUpperCase()])
      problem(await read(sato, wrong), 404, 'not-found');
    problem(await sato.get(`${path(id)}?x=1`), 422, 'invalid', ['x unknown-parameter']);
  });

  it('takes a label and nothing else, least of all a secret of the page', async () => {
    const secret = 'A'.repeat(43);
    problem(await make(sato, newId(), { secret }), 422, 'invalid', ['/secret unknown-field']);
    problem(await make(sato, newId(), { label: '' }), 422, 'invalid', ['/label too-short']);
    problem(await make(sato, newId(), { label: 'あ'.repeat(101) }), 422, 'invalid', ['/label too-long']);
    problem(await make(sato, newId(), { label: 'a\0b' }), 422, 'invalid', ['/label bad-character']);
  });

  it('is there for a session that is bound to one company too: it is the person that counts', async () => {
    const company = newCompany();
    await sato.kept(`/v1/companies/${company.id}`, company);
    const bound = await signIn(url, credentials, '佐藤', { company: company.id });
    const id = newId();
    const { body } = await make(bound, id);
    assert.equal((await read(sato, id)).body.secret, body.secret);
  });
});

describe('a device that was removed', () => {
  it('gets no secret ever again, and says so; its audit stays', async () => {
    const id = newId();
    now = second(1);
    await make(sato, id, { label: '失くしたタブレット' });
    now = second(2);
    await read(sato, id);
    now = second(3);
    const removed = await remove(again, id);
    assert.equal(removed.status, 200);
    assert.deepEqual(removed.body, {
      id,
      label: '失くしたタブレット',
      createdAt: second(1).toISOString(),
      createdThrough: '訪問CRM',
      usedAt: second(2).toISOString(),
      removedAt: second(3).toISOString(),
      removedThrough: '訪問CRM',
    });
    now = second(4);
    assert.deepEqual((await remove(sato, id)).body, removed.body);
    problem(await read(sato, id), 410, 'revoked');
    problem(await make(sato, id), 410, 'revoked');
    assert.deepEqual(
      (await list(sato)).find((each) => each.id === id),
      removed.body,
    );
  });

  it('has no secret left in the database', async () => {
    const id = newId();
    const { body } = await make(sato, id);
    await remove(sato, id);
    const { rows } = await sql<{ text: string }>`select device_key::text as text from device_key`.execute(
      server.database,
    );
    assert.ok(!rows.some(({ text }) => text.includes(body.secret)));
    problem(await remove(sato, newId()), 404, 'not-found');
  });
});

describe('the list of devices', () => {
  it('is newest first, shows what a person tells them apart by, and never a secret', async () => {
    const suzuki = await signIn(url, credentials, '鈴木');
    for (const [count, label] of [
      [5, '机'],
      [7, '車'],
      [6, '鞄'],
    ] as const) {
      now = second(count);
      await make(suzuki, newId(), { label });
    }
    const { text } = await suzuki.get('/v1/device-keys');
    assert.ok(!text.includes('secret'));
    assert.deepEqual(
      (await list(suzuki)).map(({ label }) => label),
      ['車', '鞄', '机'],
    );
  });
});

describe('another session', () => {
  const outsiders: Record<string, () => Promise<TestClient>> = {
    'a colleague of the same branch': () => signIn(url, credentials, '鈴木', { branch: '本店' }),
    'the manager': () => signIn(url, credentials, '支店長', { role: 'manager', branch: '本店' }),
    'the administrator': () => signIn(url, credentials, '管理者', { role: 'administrator' }),
    'a reader': () => signIn(url, credentials, '監査', { role: 'reader' }),
    'somebody of the same name at another organisation': () => signIn(url, other.credentials, '佐藤'),
    'an administrator of another organisation': () =>
      signIn(url, other.credentials, '管理者', { role: 'administrator' }),
  };
  for (const [who, arrive] of Object.entries(outsiders)) {
    it(`sees, takes, changes and removes nothing: ${who}`, async () => {
      const id = newId();
      const { body } = await make(sato, id, { label: '佐藤の鞄' });
      const outsider = await arrive();
      const answers = [await read(outsider, id), await make(outsider, id), await remove(outsider, id)];
      problem(answers[0]!, 404, 'not-found');
      problem(answers[1]!, 409, 'id-taken');
      problem(answers[2]!, 404, 'not-found');
      for (const { text } of answers) assert.ok(!text.includes(body.secret) && !text.includes('佐藤'));
      assert.ok(!(await list(outsider)).some((each) => each.id === id));
      assert.equal((await read(sato, id)).body.secret, body.secret);
    });

    it(`is kept apart by the database itself, when the code forgets: ${who}`, async () => {
      const id = newId();
      await make(sato, id);
      const { session } = await arrive();
      const viewer = await readToken(`Bearer ${session.token}`, await signingKey(server.database));
      await inSession(server.database, viewer, async (transaction) => {
        const mine = transaction.selectFrom('device_key').select('person').execute();
        assert.ok((await mine).every(({ person }) => person === session.person.id));
        const changed = await transaction
          .updateTable('device_key')
          .set({ label: 'x' })
          .where('id', '=', id)
          .execute();
        assert.equal(changed[0]!.numUpdatedRows, 0n);
      });
      const forged = inSession(server.database, viewer, (transaction) =>
        transaction
          .insertInto('device_key')
          .values({
            id: newId(),
            organisation: sato.session.organisation.id,
            person: sato.session.person.id,
            secret: 'x',
            created_at: '',
            created_through: '',
          })
          .execute(),
      );
      await assert.rejects(forged, { code: '42501' });
      const deleted = inSession(server.database, viewer, (transaction) =>
        transaction.deleteFrom('device_key').execute(),
      );
      await assert.rejects(deleted, { code: '42501' });
    });
  }
});
