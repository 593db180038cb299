import type { Company, Dialogue } from '@banso/model';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { TestClient } from '../test-support/client.js';
import { problem, signIn } from '../test-support/client.js';
import { dialogueOf, newCompany, newEngagement } from '../test-support/records.js';
import { testServer } from '../test-support/server.js';

interface Listed<T> {
  items: T[];
  next: string | null;
}

const server = await testServer();
const saito = await signIn(server.url, server.credentials, '齋藤');
const company = newCompany('髙﨑精密工業株式会社', {
  nameKana: 'タカサキセイミツ',
  corporateNumber: '8700110005901',
  externalIds: [{ system: 'cif', id: '0418-2270193' }],
});
const other = newCompany('別の会社');
for (const each of [company, other]) await saito.kept(`/v1/companies/${each.id}`, each);

const idsOf = ({ items }: Listed<{ id: string }>) => items.map(({ id }) => id);

async function list<T = Dialogue>(path: string, client: TestClient = saito): Promise<Listed<T>> {
  const { status, body, text } = await client.get<Listed<T>>(path);
  assert.equal(status, 200, text);
  return body;
}

async function meeting(heldOn: string, more: Partial<Dialogue> = {}): Promise<Dialogue> {
  const dialogue = dialogueOf(company.id, { heldOn, ...more });
  return saito.kept(`/v1/dialogues/${dialogue.id}`, dialogue);
}

describe('a list', () => {
  it('shows the newest first: by day, then by time, whatever was written first', async () => {
    const engagement = newEngagement(company.id, { stage: 'execution' });
    await saito.kept(`/v1/engagements/${engagement.id}`, engagement);
    const middle = await meeting('2026-05-10', { startedAt: '09:30' });
    const newest = await meeting('2026-05-10', { startedAt: '13:00', engagement: engagement.id });
    const oldest = await meeting('2026-04-30');
    const all = [newest.id, middle.id, oldest.id];
    assert.deepEqual(idsOf(await list('/v1/dialogues')), all);
    assert.deepEqual(idsOf(await list(`/v1/dialogues?company=${company.id}`)), all);
    assert.deepEqual(idsOf(await list('/v1/dialogues?company=cif:0418-2270193')), all);
    assert.deepEqual(idsOf(await list(`/v1/dialogues?company=${other.id}`)), []);
    assert.deepEqual(idsOf(await list(`/v1/dialogues?engagement=${engagement.id}`)), [newest.id]);
    assert.deepEqual(idsOf(await list('/v1/dialogues?from=2026-05-10')), [newest.id, middle.id]);
    assert.deepEqual(idsOf(await list('/v1/dialogues?to=2026-05-10')), all);
    assert.deepEqual(idsOf(await list('/v1/dialogues?to=2026-05-09')), [oldest.id]);
    assert.deepEqual(idsOf(await list('/v1/dialogues?from=2026-05-01&to=2026-05-10')), [
      newest.id,
      middle.id,
    ]);
    assert.deepEqual(idsOf(await list('/v1/engagements?stage=execution')), [engagement.id]);
    assert.deepEqual(idsOf(await list('/v1/engagements?stage=review')), []);
  });

  it('finds a company by its number at the host, its 法人番号 or a part of its name', async () => {
    for (const filter of [
      'externalId=cif:0418-2270193',
      'corporateNumber=8700110005901',
      'text=精密',
      'text=タカサキ',
      'text=たかさき',
    ]) {
      assert.deepEqual(idsOf(await list<Company>(`/v1/companies?${filter}`)), [company.id], filter);
    }
    for (const filter of ['externalId=cif:0', 'corporateNumber=1000000000000', 'text=100%25', 'text=精_']) {
      assert.deepEqual(idsOf(await list<Company>(`/v1/companies?${filter}`)), [], filter);
    }
  });

  it('leaves out what was withdrawn unless asked', async () => {
    const gone = await meeting('2025-01-01');
    await saito.post(`/v1/dialogues/${gone.id}/withdrawal`, { reason: '重複' }, { 'If-Match': '"1"' });
    assert.deepEqual(idsOf(await list('/v1/dialogues?to=2025-12-31')), []);
    assert.deepEqual(idsOf(await list('/v1/dialogues?to=2025-12-31&withdrawn=true')), [gone.id]);
  });

  it('names a parameter that is wrong', async () => {
    const wrong = (query: string, finding: string) =>
      saito.get(`/v1/dialogues?${query}`).then((answer) => problem(answer, 422, 'invalid', [finding]));
    await wrong('limit=0', 'limit too-small');
    await wrong('limit=201', 'limit too-great');
    await wrong('limit=ten', 'limit type');
    await wrong('limit=1&limit=2', 'limit repeated');
    await wrong('from=2026-02-30', 'from format');
    await wrong('withdrawn=maybe', 'withdrawn type');
    await wrong('engagement=1', 'engagement pattern');
    await wrong('company=cmp_0', 'company unknown-company');
    await wrong('company=cif:none', 'company unknown-company');
    await wrong('page=2', 'page unknown-parameter');
    await wrong('company=%00', 'company bad-character');
    await wrong('__proto__=1', '__proto__ unknown-parameter');
  });
});

describe('a cursor', () => {
  it('leads through everything once, also while others write and withdraw', async () => {
    const about = newCompany('頁の会社');
    await saito.kept(`/v1/companies/${about.id}`, about);
    const ids: string[] = [];
    for (let day = 1; day <= 25; day++) {
      const { id } = await meeting(`2024-03-${String(day).padStart(2, '0')}`, { company: about.id });
      ids.unshift(id);
    }
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: Listed<Dialogue> = await list(
        `/v1/dialogues?company=${about.id}&limit=4${cursor && `&cursor=${cursor}`}`,
      );
      seen.push(...idsOf(page));
      cursor = page.next;
      await meeting('2024-04-01', { company: about.id });
    }
    assert.deepEqual(seen, ids);
  });

  it('belongs to the question it came from, and cannot be made up', async () => {
    await meeting('2023-01-01');
    await meeting('2023-01-02');
    const { next } = await list('/v1/dialogues?limit=1');
    assert.ok(next);
    const refused = async (query: string, client = saito) =>
      problem(await client.get(`/v1/dialogues?${query}`), 400, 'malformed', ['cursor cursor']);
    await refused(`limit=1&cursor=${next}&company=${company.id}`);
    await refused(`limit=1&cursor=${next.slice(0, -1)}`);
    await refused(`limit=1&cursor=x${next}`);
    await refused('cursor=WyIyMDI2Iiwi0iXQ');
    await refused('cursor=');
    const stranger = await server.enterOrganisation('別の信金');
    await refused(`limit=1&cursor=${next}`, await signIn(server.url, stranger.credentials, '他行'));
    assert.equal(
      (await saito.get(`/v1/dialogues?limit=2&cursor=${next}`)).status,
      200,
      'another page size is fine',
    );
  });
});
