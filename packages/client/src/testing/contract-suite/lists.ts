import type { Company, Dialogue } from '@banso/model';
import type { Suite } from './describe-contract.js';
import { equal, ok } from './equal.js';
import { Person, refused } from './person.js';
import { companyOf, dialogueOf, engagementOf } from './records.js';

interface Listed {
  items: { id: string }[];
  next: string | null;
}

export function describeLists({ describe, it, before, server }: Suite): void {
  let saito: Person;
  let company: Company;
  const list = (path: string) => saito.read<Listed>(path);
  const idsIn = async (path: string) => (await list(path)).items.map(({ id }) => id);
  const meeting = (heldOn: string, more: Partial<Dialogue> = {}) =>
    saito.kept(dialogueOf(company.id, { heldOn, ...more }));

  describe('a list', () => {
    before(async () => {
      const credentials = await server().enterOrganisation('一覧の信用金庫');
      saito = await Person.signIn(server(), '齋藤#list', { credentials });
      company = await saito.kept(
        companyOf('髙﨑精密工業株式会社', {
          nameKana: 'タカサキセイミツ',
          corporateNumber: '8700110005901',
          externalIds: [{ system: 'cif', id: 'a:b' }],
        }),
      );
    });

    it('shows the newest first: by day, then by time, whatever was written first', async () => {
      const other = await saito.kept(companyOf('別の会社'));
      const { id: engagement } = await saito.kept(engagementOf(company.id, { stage: 'execution' }));
      const { id: middle } = await meeting('2026-05-10', { startedAt: '09:30' });
      const { id: newest } = await meeting('2026-05-10', { startedAt: '13:00', engagement });
      const { id: oldest } = await meeting('2026-04-30');
      const expected: Record<string, string[]> = {
        dialogues: [newest, middle, oldest],
        [`dialogues?company=${company.id}`]: [newest, middle, oldest],
        'dialogues?company=cif:a:b': [newest, middle, oldest],
        [`dialogues?company=${other.id}`]: [],
        [`dialogues?engagement=${engagement}`]: [newest],
        'dialogues?from=2026-05-10': [newest, middle],
        'dialogues?to=2026-05-10': [newest, middle, oldest],
        'dialogues?to=2026-05-09': [oldest],
        'dialogues?from=2026-05-01&to=2026-05-10': [newest, middle],
        'engagements?stage=execution': [engagement],
        'engagements?stage=review': [],
      };
      for (const [path, ids] of Object.entries(expected)) equal(await idsIn(`/v1/${path}`), ids, path);
    });

    it('finds a company by its number at the host, its 法人番号 or a part of its name', async () => {
      for (const filter of [
        'externalId=cif:a:b',
        'corporateNumber=8700110005901',
        'text=精密',
        'text=タカサキ',
        'text=たかさき',
        'text=ﾀｶｻｷ',
      ]) {
        equal(await idsIn(`/v1/companies?${filter}`), [company.id], filter);
      }
      for (const filter of ['externalId=cif:0', 'corporateNumber=1000000000000', 'text=100%25', 'text=精_']) {
        equal(await idsIn(`/v1/companies?${filter}`), [], filter);
      }
    });

    it('leaves out what was withdrawn unless asked', async () => {
      const gone = await meeting('2025-01-01');
      await saito.withdraw(gone, '重複');
      equal(await idsIn('/v1/dialogues?to=2025-12-31'), []);
      equal(await idsIn('/v1/dialogues?to=2025-12-31&withdrawn=true'), [gone.id]);
    });

    it('names a parameter that is wrong', async () => {
      const wrong = {
        'limit=0': 'limit too-small',
        'limit=201': 'limit too-great',
        'limit=ten': 'limit type',
        'limit=1.5': 'limit type',
        'limit=': 'limit type',
        'limit=1&limit=2': 'limit repeated',
        'from=2026-02-30': 'from format',
        'withdrawn=maybe': 'withdrawn type',
        'engagement=1': 'engagement pattern',
        'company=cmp_0': 'company unknown-company',
        'company=cif:none': 'company unknown-company',
        'page=2': 'page unknown-parameter',
        'company=%00': 'company bad-character',
        '__proto__=1': '__proto__ unknown-parameter',
      };
      for (const [query, place] of Object.entries(wrong)) {
        refused(await saito.get(`/v1/dialogues?${query}`), 422, 'invalid', [place]);
      }
    });
  });

  describe('a cursor', () => {
    it('leads through everything once, also while others write and withdraw', async () => {
      const about = await saito.kept(companyOf('頁の会社'));
      const ids: string[] = [];
      for (let day = 1; day <= 13; day++) {
        const heldOn = `2024-03-${String(Math.ceil(day / 3)).padStart(2, '0')}`;
        ids.push((await meeting(heldOn, { company: about.id })).id);
      }
      const seen: string[] = [];
      for (let cursor: string | null = ''; cursor !== null;) {
        const path: string = `/v1/dialogues?company=${about.id}&to=2024-03-31&limit=4${cursor && `&cursor=${cursor}`}`;
        const page: Listed = await list(path);
        seen.push(...page.items.map(({ id }) => id));
        cursor = page.next;
        await meeting('2024-03-31', { company: about.id });
      }
      equal([...seen].sort(), [...ids].sort());
      equal(seen.length, new Set(seen).size);
    });

    it('belongs to the question it came from, and cannot be made up', async () => {
      await meeting('2023-01-01');
      await meeting('2023-01-02');
      const { next } = await list('/v1/dialogues?limit=1');
      ok(next, 'there is more');
      const refuses = async (query: string, person = saito) =>
        refused(await person.get(`/v1/dialogues?${query}`), 400, 'malformed', ['cursor cursor']);
      await refuses(`limit=1&cursor=${next}&company=${company.id}`);
      await refuses(`limit=1&cursor=${next.slice(0, -1)}`);
      await refuses(`limit=1&cursor=x${next}`);
      await refuses('cursor=WyIyMDI2Iiwi0iXQ');
      await refuses('cursor=');
      await refuses(`limit=1&cursor=${next}`, await Person.signIn(server(), '他行#list'));
      const companies = await saito.get(`/v1/companies?limit=1&cursor=${next}`);
      refused(companies, 400, 'malformed', ['cursor cursor']);
      const another = await saito.get(`/v1/dialogues?limit=2&cursor=${next}`);
      equal(another.status, 200, 'another page size is fine');
    });
  });
}
