import type { Person, Session } from '@banso/model';
import { derivedRecordId } from '@banso/model';
import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { describe, it } from 'node:test';
import { askSession, call, problem, signIn, TestClient } from '../test-support/client.js';
import { dialogueOf, newCompany } from '../test-support/records.js';
import { testServer } from '../test-support/server.js';

let clock = () => new Date();
const server = await testServer({ now: () => clock() });
const { url, credentials } = server;
const person = { system: 'staff', id: '10482', name: '齋藤美邑', title: '渉外担当', branch: '北足立支店' };
const ask = (request: unknown) => askSession(url, credentials, request);

describe('POST /v1/sessions', () => {
  it('binds a token to a person, an organisation and a role', async () => {
    const before = Date.now();
    const { status, body } = await ask({ person, role: 'supporter' });
    assert.equal(status, 201);
    assert.equal(body.organisation.name, '支援機関');
    assert.equal(body.role, 'supporter');
    assert.equal(body.person.name, '齋藤美邑');
    assert.equal(
      body.person.id,
      await derivedRecordId('person', body.organisation.id, { system: 'staff', id: '10482' }),
    );
    const seconds = (Date.parse(body.expiresAt) - before) / 1000;
    assert.ok(seconds > 890 && seconds <= 901, `${seconds} s`);
  });

  it('lives as long as the host says, within bounds', async () => {
    const { body } = await ask({ person, role: 'supporter', seconds: 30 });
    assert.ok(Date.parse(body.expiresAt) - Date.now() <= 30_000);
    problem(await ask({ person, role: 'supporter', seconds: 29 }), 422, 'invalid', ['/seconds too-small']);
    problem(await ask({ person, role: 'supporter', seconds: 3601 }), 422, 'invalid', ['/seconds too-great']);
  });

  it('enters an unknown person in the directory, once, and follows their name, title and branch', async () => {
    const newcomer = { ...person, id: '20001', name: '新人' };
    const sessions = await Promise.all(
      Array.from({ length: 6 }, () => ask({ person: newcomer, role: 'reader' })),
    );
    assert.deepEqual(new Set(sessions.map(({ status }) => status)), new Set([201]));
    const client = new TestClient(url, sessions[0]?.body as Session);
    const read = async () => (await client.get<Person>(`/v1/persons/${client.session.person.id}`)).body;
    const first = await read();
    assert.equal(first.revision, 1);
    assert.deepEqual([first.name, first.title, first.branchName], ['新人', '渉外担当', '北足立支店']);
    assert.deepEqual(first.externalIds, [{ system: 'staff', id: '20001' }]);
    await ask({ person: { system: 'staff', id: '20001', name: '改姓' }, role: 'reader' });
    const second = await read();
    assert.deepEqual([second.revision, second.name, second.title], [2, '改姓', '渉外担当']);
  });

  it('needs the host’s own credentials', async () => {
    const wrong = await askSession(
      url,
      { ...credentials, secret: 'x'.repeat(43) },
      { person, role: 'supporter' },
    );
    problem(wrong, 401, 'unauthenticated');
    assert.match(wrong.headers.get('www-authenticate') ?? '', /^Basic/);
    problem(await askSession(url, { id: 'host_0', secret: credentials.secret }, {}), 401, 'unauthenticated');
    problem(await askSession(url, { id: credentials.id, secret: '' }, {}), 401, 'unauthenticated');
    const body = { person, role: 'supporter' };
    for (const Authorization of [
      '',
      'Basic',
      'Basic ????',
      'Basic YQ==',
      'Bearer a.b.c',
      'Basic AAAA',
    ] as const) {
      problem(
        await call(`${url}/v1/sessions`, 'POST', { body, headers: { Authorization } }),
        401,
        'unauthenticated',
      );
    }
  });

  it('names what is wrong with the request', async () => {
    problem(await ask({ person: { ...person, id: '' }, role: 'boss', extra: 1 }), 422, 'invalid', [
      '/person/id too-short',
      '/role choice',
      '/extra unknown-field',
    ]);
    problem(await ask({ person, role: 'supporter', company: 'cif:none' }), 422, 'invalid', [
      '/company unknown-company',
    ]);
  });
});

describe('a token', () => {
  const company = newCompany('束縛された会社', { externalIds: [{ system: 'cif', id: 'bound' }] });
  const other = newCompany('別の会社');

  it('that is bound to a company opens nothing of another one', async () => {
    const free = await signIn(url, credentials, '自由');
    for (const each of [company, other]) await free.kept(`/v1/companies/${each.id}`, each);
    const ours = dialogueOf(company.id);
    const theirs = dialogueOf(other.id);
    for (const each of [ours, theirs]) await free.kept(`/v1/dialogues/${each.id}`, each);

    const bound = await signIn(url, credentials, '来店端末', { company: 'cif:bound' });
    assert.equal(bound.session.company, company.id);
    assert.equal((await bound.get(`/v1/dialogues/${ours.id}`)).status, 200);
    problem(await bound.get(`/v1/dialogues/${theirs.id}`), 404, 'not-found');
    problem(await bound.get(`/v1/companies/${other.id}`), 404, 'not-found');
    const list = await bound.get<{ items: { id: string }[] }>('/v1/dialogues');
    assert.deepEqual(
      list.body.items.map(({ id }) => id),
      [ours.id],
    );
    problem(await bound.get(`/v1/dialogues?company=${other.id}`), 422, 'invalid', [
      'company unknown-company',
    ]);
    const moved = { ...ours, revision: 1, company: other.id };
    problem(await bound.put(`/v1/dialogues/${ours.id}`, moved), 422, 'invalid', ['/company unknown-company']);
    const mine = newCompany('端末で作った会社');
    problem(await bound.put(`/v1/companies/${mine.id}`, mine), 422, 'invalid', ['/id unknown-company']);
  });

  it('is refused when it has expired, and says so', async () => {
    clock = () => new Date(Date.now() - 3_600_000);
    const late = await signIn(url, credentials, '昨日の人');
    clock = () => new Date();
    const answer = await late.get('/v1/companies');
    problem(answer, 401, 'session-expired');
    assert.match(answer.headers.get('www-authenticate') ?? '', /^Bearer/);
  });

  it('is refused when it is missing, forged, changed or not ours', async () => {
    const { session } = await signIn(url, credentials, '本人');
    const [head = '', payload = '', signature = ''] = session.token.split('.');
    const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as object;
    const signed = (key: string, body: string) =>
      createHmac('sha256', key).update(`${head}.${body}`).digest('base64url');
    const forged = {
      none: `${encode({ alg: 'none', typ: 'JWT' })}.${payload}.`,
      otherAlgorithm: `${encode({ alg: 'HS512', typ: 'JWT' })}.${payload}.${signature}`,
      otherKey: `${head}.${payload}.${signed('guess', payload)}`,
      otherClaims: `${head}.${encode({ ...claims, role: 'administrator' })}.${signature}`,
      cut: session.token.slice(0, -2),
      words: 'token',
      empty: '',
    };
    for (const [name, token] of Object.entries(forged)) {
      const { status, body } = await new TestClient(url, { ...session, token }).get<{ code: string }>(
        '/v1/companies',
      );
      assert.deepEqual([name, status, body.code], [name, 401, 'unauthenticated']);
    }
    problem(await call(`${url}/v1/companies`, 'GET'), 401, 'unauthenticated');
    problem(
      await call(`${url}/v1/companies`, 'GET', { headers: { Authorization: 'Basic YTpi' } }),
      401,
      'unauthenticated',
    );
  });
});
