import type { Company, Dialogue, Problem } from '@banso/model';
import { newRecordId } from '@banso/model';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { problem, signIn } from '../test-support/client.js';
import { dialogueOf, newCompany, newEngagement, newPerson, note } from '../test-support/records.js';
import { testServer } from '../test-support/server.js';

const server = await testServer();
const saito = await signIn(server.url, server.credentials, '齋藤');
const kondo = await signIn(server.url, server.credentials, '近藤');
const company = newCompany();
await saito.kept(`/v1/companies/${company.id}`, company);

const path = ({ id }: { id: string }) => `/v1/dialogues/${id}`;

describe('the life of a record', () => {
  it('is made by its writer under an id of its own, and stamped by the server', async () => {
    const dialogue = dialogueOf(company.id, { theme: '価格転嫁' });
    const { status, headers, body } = await saito.put(path(dialogue), dialogue);
    assert.equal(status, 201);
    assert.equal(headers.get('etag'), '"1"');
    const { createdAt, createdBy, updatedAt, updatedBy, organisation, ...rest } = body;
    assert.deepEqual(rest, { ...dialogue, revision: 1 });
    assert.equal(organisation, saito.session.organisation.id);
    assert.deepEqual(createdBy, {
      person: saito.session.person.id,
      name: '齋藤',
      organisationName: '支援機関',
      through: 'CRM',
    });
    assert.deepEqual([updatedAt, updatedBy], [createdAt, createdBy]);
    assert.deepEqual((await saito.get(path(dialogue))).body, body);
  });

  it('is changed against the revision that was read; who made it stays', async () => {
    const made = await saito
      .kept(path(dialogueOf(company.id)), dialogueOf(company.id))
      .catch(() => undefined);
    assert.equal(made, undefined, 'another id than the address names is refused');
    const dialogue = dialogueOf(company.id);
    const first = await saito.kept(path(dialogue), dialogue);
    const { status, headers, body } = await kondo.put(path(dialogue), { ...first, theme: '採用' });
    assert.equal(status, 200);
    assert.equal(headers.get('etag'), '"2"');
    assert.equal(body.theme, '採用');
    assert.equal(body.createdBy?.name, '齋藤');
    assert.equal(body.updatedBy?.name, '近藤');
  });

  it('answers a stale revision with the record as it stands, and changes nothing', async () => {
    const dialogue = dialogueOf(company.id);
    const first = await saito.kept(path(dialogue), dialogue);
    const second = await saito.kept(path(dialogue), { ...first, theme: '二度目' });
    const { current } = problem(
      await kondo.put(path(dialogue), { ...first, theme: '古い' }),
      412,
      'conflict',
    );
    assert.deepEqual(current, second);
    assert.deepEqual((await saito.get(path(dialogue))).body, second);
  });

  it('answers a second making with the record as it stands', async () => {
    const dialogue = dialogueOf(company.id);
    const first = await saito.kept(path(dialogue), dialogue);
    assert.deepEqual(problem(await kondo.put(path(dialogue), dialogue), 412, 'conflict').current, first);
  });

  it('must say what it builds on', async () => {
    const dialogue = dialogueOf(company.id);
    problem(await saito.call('PUT', path(dialogue), { body: dialogue }), 428, 'precondition-required');
    const put = (headers: Record<string, string>) =>
      saito.call('PUT', path(dialogue), { body: dialogue, headers });
    problem(await put({ 'If-Match': '7' }), 400, 'malformed', ['If-Match revision']);
    problem(await put({ 'If-Match': '"1", "2"' }), 400, 'malformed', ['If-Match revision']);
    problem(await put({ 'If-None-Match': '"1"' }), 400, 'malformed', ['If-None-Match choice']);
    problem(await put({ 'If-Match': '"1"', 'If-None-Match': '*' }), 400, 'malformed', [
      'If-None-Match repeated',
    ]);
    problem(await put({ 'If-Match': '"1"' }), 404, 'not-found');
    problem(await saito.get(path(dialogue)), 404, 'not-found');
  });

  it('keeps what was said through a withdrawal, and can be taken up again', async () => {
    const dialogue = dialogueOf(company.id, { theme: '間違えた会社' });
    const first = await saito.kept(path(dialogue), dialogue);
    problem(
      await saito.post(`${path(dialogue)}/withdrawal`, { reason: '重複' }),
      428,
      'precondition-required',
    );
    const gone = await saito.post<Dialogue>(
      `${path(dialogue)}/withdrawal`,
      { reason: '重複' },
      { 'If-Match': '"1"' },
    );
    assert.equal(gone.status, 200);
    assert.equal(gone.body.revision, 2);
    assert.equal(gone.body.theme, first.theme);
    assert.deepEqual([gone.body.withdrawn?.reason, gone.body.withdrawn?.by.name], ['重複', '齋藤']);
    problem(
      await saito.post(`${path(dialogue)}/withdrawal`, { reason: '' }, { 'If-Match': '"2"' }),
      422,
      'invalid',
      ['/reason too-short'],
    );
    const again = await saito.kept(path(dialogue), gone.body);
    assert.equal(again.withdrawn, undefined);
    assert.equal(again.revision, 3);
  });
});

describe('an id', () => {
  it('of another organisation, or of a record that one may not see, is taken, and nothing is told of it', async () => {
    const other = await server.enterOrganisation('別の信用金庫');
    const stranger = await signIn(server.url, other.credentials, '他行');
    problem(
      await stranger.put(`/v1/companies/${company.id}`, newCompany('X', { id: company.id })),
      409,
      'id-taken',
    );
    const own = dialogueOf(company.id, { audience: 'self' });
    await saito.kept(path(own), own);
    const taken = problem(await kondo.put(path(own), { ...own, audience: 'organisation' }), 409, 'id-taken');
    assert.equal(taken.current, undefined);
    problem(await kondo.put(path(own), { ...own, revision: 1 }), 404, 'not-found');
  });

  it('of another kind names nothing', async () => {
    problem(await saito.get(`/v1/dialogues/${company.id}`), 404, 'not-found');
    problem(await saito.get('/v1/dialogues/dlg_1'), 404, 'not-found');
    const wrong = { ...newCompany(), id: newRecordId('dialogue') };
    problem(await saito.put(`/v1/companies/${wrong.id}`, wrong), 422, 'invalid', ['id pattern']);
    problem(await saito.put(`/v1/companies/${newRecordId('company')}`, company), 422, 'invalid', [
      '/id id-mismatch',
    ]);
  });
});

describe('an Idempotency-Key', () => {
  it('makes a repeated attempt answer what the first one made, whatever happened since', async () => {
    const dialogue = dialogueOf(company.id);
    const key = { 'Idempotency-Key': `key-${dialogue.id}` };
    const first = await saito.put(path(dialogue), dialogue, key);
    await saito.kept(path(dialogue), { ...first.body, theme: '後の変更' });
    const again = await saito.put(path(dialogue), dialogue, key);
    assert.deepEqual([again.status, again.text, again.headers.get('etag')], [201, first.text, '"1"']);
    const { id, ...rest } = dialogue;
    const reordered = await saito.put(path(dialogue), { ...rest, id }, key);
    assert.equal(reordered.text, first.text, 'the order of fields is not content');
  });

  it('repeats a change and a withdrawal too', async () => {
    const dialogue = dialogueOf(company.id);
    const first = await saito.kept(path(dialogue), dialogue);
    const change = { ...first, theme: '変更' };
    const key = { 'Idempotency-Key': `change-${dialogue.id}` };
    const second = await saito.put(path(dialogue), change, key);
    assert.deepEqual((await saito.put(path(dialogue), change, key)).text, second.text);
    const withdraw = () =>
      saito.post(
        `${path(dialogue)}/withdrawal`,
        { reason: '重複' },
        { 'If-Match': '"2"', 'Idempotency-Key': `w-${dialogue.id}` },
      );
    const third = await withdraw();
    assert.equal(third.status, 200);
    assert.equal((await withdraw()).text, third.text);
  });

  it('is refused for another request, also where the first one cannot be seen', async () => {
    const dialogue = dialogueOf(company.id, { audience: 'self' });
    const key = { 'Idempotency-Key': `key-${dialogue.id}` };
    await saito.kept(path(dialogue), dialogue, key);
    problem(await saito.put(path(dialogue), { ...dialogue, theme: '別' }, key), 422, 'key-reused');
    const other = dialogueOf(company.id);
    problem(await kondo.put(path(other), other, key), 422, 'key-reused');
    problem(await kondo.get(path(other)), 404, 'not-found');
  });

  it('belongs to one organisation', async () => {
    const other = await server.enterOrganisation('また別の信用金庫');
    const stranger = await signIn(server.url, other.credentials, '他行');
    const mine = newCompany();
    const theirs = newCompany();
    const key = { 'Idempotency-Key': 'the-same-key' };
    await saito.kept(`/v1/companies/${mine.id}`, mine, key);
    await stranger.kept(`/v1/companies/${theirs.id}`, theirs, key);
  });

  it('does not stand on what failed, so that it can be tried again', async () => {
    const key = { 'Idempotency-Key': 'first-it-failed' };
    const dialogue = dialogueOf(newRecordId('company'));
    problem(await saito.put(path(dialogue), dialogue, key), 422, 'invalid', ['/company unknown-company']);
    await saito.kept(path(dialogue), { ...dialogue, company: company.id }, key);
  });

  it('has a length', async () => {
    const dialogue = dialogueOf(company.id);
    const put = (value: string) => saito.put(path(dialogue), dialogue, { 'Idempotency-Key': value });
    problem(await put('short'), 400, 'malformed', ['Idempotency-Key too-short']);
    problem(await put('x'.repeat(256)), 400, 'malformed', ['Idempotency-Key too-long']);
  });
});

describe('many at once', () => {
  it('of twenty writers of one revision exactly one succeeds', async () => {
    const dialogue = dialogueOf(company.id);
    const first = await saito.kept(path(dialogue), dialogue);
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        saito.put(path(dialogue), { ...first, theme: `書き手${index}` }),
      ),
    );
    const counts = answers.map(({ status }) => status).sort();
    assert.deepEqual(counts, [200, ...Array.from({ length: 19 }, () => 412)]);
    const winner = answers.find(({ status }) => status === 200)?.body;
    for (const { status, body } of answers) {
      if (status === 412) assert.deepEqual((body as unknown as Problem).current, winner);
    }
  });

  it('twenty attempts of one intent make one revision and have one answer', async () => {
    const dialogue = dialogueOf(company.id);
    const key = { 'Idempotency-Key': `many-${dialogue.id}` };
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => saito.put(path(dialogue), dialogue, key)),
    );
    assert.equal(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size, 1);
    const history = await saito.get<{ items: unknown[] }>(`${path(dialogue)}/history`);
    assert.equal(history.body.items.length, 1);
  });

  it('of twenty makers of one id without a key exactly one succeeds', async () => {
    const one = newCompany();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => saito.put(`/v1/companies/${one.id}`, one)),
    );
    assert.deepEqual(answers.map(({ status }) => status).sort(), [
      201,
      ...Array.from({ length: 19 }, () => 412),
    ]);
  });
});

describe('external ids', () => {
  it('are unique per organisation and kind', async () => {
    const externalIds = [{ system: 'cif', id: '0418-2270193' }];
    const first = newCompany('先', { externalIds });
    await saito.kept(`/v1/companies/${first.id}`, first);
    const second = newCompany('後', { externalIds: [{ system: 'member', id: '1' }, ...externalIds] });
    problem(await saito.put(`/v1/companies/${second.id}`, second), 409, 'external-id-taken', [
      '/externalIds/1 external-id-taken',
    ]);
    problem(await saito.get(`/v1/companies/${second.id}`), 404, 'not-found');
    const freed = await saito.kept(`/v1/companies/${first.id}`, { ...first, revision: 1, externalIds: [] });
    assert.deepEqual(freed.externalIds, []);
    await saito.kept(`/v1/companies/${second.id}`, second);
    const other = await server.enterOrganisation('三つ目の信用金庫');
    const stranger = await signIn(server.url, other.credentials, '他行');
    const theirs = newCompany('他行の取引先', { externalIds });
    await stranger.kept(`/v1/companies/${theirs.id}`, theirs);
  });

  it('of two that write the same one at once, one succeeds', async () => {
    const companies = Array.from({ length: 8 }, (_, index) =>
      newCompany(`候補${index}`, { externalIds: [{ system: 'cif', id: 'same' }] }),
    );
    const answers = await Promise.all(companies.map((each) => saito.put(`/v1/companies/${each.id}`, each)));
    assert.deepEqual(answers.map(({ status }) => status).sort(), [
      201,
      ...Array.from({ length: 7 }, () => 409),
    ]);
  });
});

describe('what a record speaks of', () => {
  it('must be there and be seen', async () => {
    const engagement = newEngagement(company.id);
    await saito.kept(`/v1/engagements/${engagement.id}`, engagement);
    const elsewhere = newCompany('別の会社');
    await saito.kept(`/v1/companies/${elsewhere.id}`, elsewhere);
    const put = (more: Partial<Dialogue>) => {
      const dialogue = dialogueOf(company.id, more);
      return saito.put(path(dialogue), dialogue);
    };
    problem(await put({ company: newRecordId('company') }), 422, 'invalid', ['/company unknown-company']);
    problem(await put({ company: engagement.id }), 422, 'invalid', ['/company unknown-company']);
    problem(await put({ engagement: newRecordId('engagement') }), 422, 'invalid', [
      '/engagement unknown-engagement',
    ]);
    problem(await put({ company: elsewhere.id, engagement: engagement.id }), 422, 'invalid', [
      '/engagement other-company',
    ]);
    const participant = { id: 'p1', position: 1, name: '誰か', side: 'supporter' as const };
    problem(
      await put({ participants: [{ ...participant, person: newRecordId('person') }] }),
      422,
      'invalid',
      ['/participants/0/person unknown-person'],
    );
    assert.equal(
      (
        await put({
          engagement: engagement.id,
          participants: [{ ...participant, person: saito.session.person.id }],
        })
      ).status,
      201,
    );
  });

  it('is not asked again when it stood there before', async () => {
    const engagement = newEngagement(company.id);
    const kept = await saito.kept(`/v1/engagements/${engagement.id}`, engagement);
    const dialogue = dialogueOf(company.id, { engagement: engagement.id });
    const first = await kondo.kept(path(dialogue), dialogue);
    await saito.kept(`/v1/engagements/${engagement.id}`, { ...kept, audience: 'self' });
    await kondo.kept(path(dialogue), { ...first, theme: '続き' });
  });
});

describe('what a schema cannot say', () => {
  it('names the field', async () => {
    const bad = newCompany('検査用数字', { corporateNumber: '1234567890123' });
    problem(await saito.put(`/v1/companies/${bad.id}`, bad), 422, 'invalid', [
      '/corporateNumber check-digit',
    ]);
    const good = newCompany('国税庁の例', { corporateNumber: '8700110005901' });
    await saito.kept(`/v1/companies/${good.id}`, good);

    const dialogue = dialogueOf(company.id, {
      participants: [{ id: 'p1', position: 1, name: '社長', side: 'owner' }],
      notes: [note('n1', 'あ'), { ...note('n1', 'い'), speaker: 'p2' }],
      externalIds: [
        { system: 'crm', id: '1' },
        { system: 'crm', id: '1' },
      ],
    });
    problem(await saito.put(path(dialogue), dialogue), 422, 'invalid', [
      '/notes/1/id duplicate-item',
      '/externalIds/1 duplicate-external-id',
      '/notes/1/speaker unknown-speaker',
    ]);
    const engagement = newEngagement(company.id, { startedOn: '2026-04-01', endedOn: '2026-03-31' });
    problem(await saito.put(`/v1/engagements/${engagement.id}`, engagement), 422, 'invalid', [
      '/endedOn before-start',
    ]);
  });
});

describe('rights', () => {
  it('let a reader write nothing', async () => {
    const reader = await signIn(server.url, server.credentials, '監査', { role: 'reader' });
    const dialogue = dialogueOf(company.id);
    problem(await reader.put(path(dialogue), dialogue), 403, 'forbidden');
    await saito.kept(path(dialogue), dialogue);
    problem(
      await reader.post(`${path(dialogue)}/withdrawal`, { reason: 'x' }, { 'If-Match': '"1"' }),
      403,
      'forbidden',
    );
    assert.equal((await reader.get(path(dialogue))).status, 200);
  });

  it('leave the directory to administrators', async () => {
    const administrator = await signIn(server.url, server.credentials, '管理', { role: 'administrator' });
    const person = newPerson();
    problem(await saito.put(`/v1/persons/${person.id}`, person), 403, 'forbidden');
    await administrator.kept(`/v1/persons/${person.id}`, person);
    const id = saito.session.organisation.id;
    const { body } = await administrator.get<Company>(`/v1/organisations/${id}`);
    assert.equal(
      (await administrator.kept(`/v1/organisations/${id}`, { ...body, name: '新しい名' })).name,
      '新しい名',
    );
  });

  it('keep nobody from reading what they wrote themselves', async () => {
    const branch = await signIn(server.url, server.credentials, '支店の人', { branch: '本店' });
    const dialogue = dialogueOf(company.id);
    const first = await branch.kept(path(dialogue), dialogue);
    problem(await saito.put(path(dialogue), { ...first, audience: 'self' }), 422, 'invalid', [
      '/audience audience-excludes-you',
    ]);
    problem(await saito.put(path(dialogue), { ...first, audience: 'branch' }), 422, 'invalid', [
      '/audience audience-excludes-you',
    ]);
    await branch.kept(path(dialogue), { ...first, audience: 'self' });
  });
});
