import { kinds } from '@banso/model';
import type { ChangePage, Kind, Kinds } from '@banso/model';
import type { Suite } from './describe-contract.js';
import { equal, ok } from './equal.js';
import { pathOf, Person, refused } from './person.js';
import { companyOf, dialogueOf, noteOf, oneOfEach } from './records.js';

interface Listed {
  items: { id: string }[];
}
const idsIn = async (person: Person, path: string) =>
  (await person.read<Listed>(path)).items.map(({ id }) => id);

export function describeVisibility({ describe, it, before, server }: Suite): void {
  describe('two organisations', () => {
    let administrator: Person;
    let stranger: Person;
    let records: Kinds;
    before(async () => {
      administrator = await Person.signIn(server(), '管理#own', { role: 'administrator', branch: '本店' });
      const credentials = await server().enterOrganisation('別の信用金庫');
      const details = { role: 'administrator', branch: '本店', credentials } as const;
      stranger = await Person.signIn(server(), '管理#own', details);
      records = oneOfEach(
        companyOf('見えてはならない会社', { externalIds: [{ system: 'cif', id: 'secret' }] }),
      );
      for (const record of Object.values(records)) await administrator.kept(record);
    });

    for (const kind of Object.keys(kinds) as Kind[]) {
      it(`never see each other’s ${kinds[kind].path}`, async () => {
        const record = records[kind];
        refused(await stranger.get(pathOf(record)), 404, 'not-found');
        refused(await stranger.get(`${pathOf(record)}/history`), 404, 'not-found');
        const all = await idsIn(stranger, `/v1/${kinds[kind].path}?withdrawn=true&limit=200`);
        ok(!all.includes(record.id), kind);
        const make = await stranger.put(record);
        // What it refers to is as unknown as the record itself.
        ok(make.status === 409 || make.status === 422, make.text);
        refused(await stranger.put({ ...record, revision: 1 }), 404, 'not-found');
        refused(await stranger.withdraw({ ...record, revision: 1 }, 'x'), 404, 'not-found');
        ok(!make.text.includes('見えてはならない'), make.text);
      });
    }

    it('never hear of each other in the feed, a search or a filter', async () => {
      const { items } = await stranger.read<ChangePage>('/v1/changes?limit=200');
      const ours = new Set<string>(Object.values(records).map(({ id }) => id));
      equal(
        items.filter(({ id }) => ours.has(id)),
        [],
      );
      for (const text of ['見えてはならない', 'ついてきて', 'secret']) {
        equal((await stranger.post<Listed>('/v1/search', { text })).body.items, []);
      }
      equal(await idsIn(stranger, '/v1/companies?externalId=cif:secret'), []);
      for (const reference of [records.company.id, 'cif:secret']) {
        const listed = await stranger.get(`/v1/dialogues?company=${reference}`);
        refused(listed, 422, 'invalid', ['company unknown-company']);
        const searched = await stranger.post('/v1/search', { text: '会社', company: reference });
        refused(searched, 422, 'invalid', ['/company unknown-company']);
      }
    });
  });

  describe('the audience of a record', () => {
    it('decides who reads, lists, finds and changes it', async () => {
      const readers = {
        author: await Person.signIn(server(), '書いた人', { branch: '北足立' }),
        sameBranch: await Person.signIn(server(), '同じ支店', { branch: '北足立' }),
        otherBranch: await Person.signIn(server(), '別の支店', { branch: 'つくば' }),
        noBranch: await Person.signIn(server(), '支店なし', { role: 'manager' }),
      };
      const company = await readers.author.kept(companyOf());
      const expected = {
        self: ['author'],
        branch: ['author', 'sameBranch'],
        organisation: Object.keys(readers),
        partners: Object.keys(readers),
      };
      for (const [audience, who] of Object.entries(expected) as [keyof typeof expected, string[]][]) {
        const words = `閲覧範囲の確認 ${audience}`;
        const dialogue = dialogueOf(company.id, { audience, notes: [noteOf('n1', words)] });
        await readers.author.kept(dialogue);
        for (const [name, person] of Object.entries(readers)) {
          const isReader = who.includes(name);
          const label = `${audience} ${name}`;
          equal((await person.get(pathOf(dialogue))).status, isReader ? 200 : 404, label);
          const listed = await idsIn(person, `/v1/dialogues?company=${company.id}&limit=200`);
          equal(listed.includes(dialogue.id), isReader, label);
          const found = await person.post<Listed>('/v1/search', { text: words });
          equal(found.body.items.length, isReader ? 1 : 0, label);
          const { told } = await person.follow('', `&company=${company.id}&kind=dialogue`, 200);
          equal(told.includes(`changed ${dialogue.id} 1`), isReader, label);
          if (!isReader) refused(await person.put({ ...dialogue, revision: 1 }), 404, 'not-found');
        }
      }
    });

    it('tells nothing of a record that is not for one but that its id is taken', async () => {
      const author = await Person.signIn(server(), '書いた人');
      const other = await Person.signIn(server(), '別の人');
      const company = await author.kept(companyOf());
      const own = await author.kept(dialogueOf(company.id, { audience: 'self' }));
      const taken = await other.put({ ...own, revision: 0, audience: 'organisation' });
      equal(refused(taken, 409, 'id-taken').current, undefined);
    });

    it('is nobody else’s when it is for the branch of somebody who has none', async () => {
      const author = await Person.signIn(server(), '本部の人');
      const other = await Person.signIn(server(), '本部の別の人');
      const company = await author.kept(companyOf());
      const own = await author.kept(dialogueOf(company.id, { audience: 'branch' }));
      refused(await other.get(pathOf(own)), 404, 'not-found');
    });

    it('stays that of the branch where it was made, whoever changes it', async () => {
      const author = await Person.signIn(server(), '書いた人', { branch: '北足立' });
      const sameBranch = await Person.signIn(server(), '同じ支店', { branch: '北足立' });
      const other = await Person.signIn(server(), '別の支店', { branch: 'つくば' });
      const company = await author.kept(companyOf());
      const first = await author.kept(dialogueOf(company.id));
      const second = await other.kept({ ...first, theme: '書きたした' });
      equal(second.branch, '北足立');
      const third = await author.kept({ ...second, audience: 'branch' });
      equal(await sameBranch.read(pathOf(third)), third);
      refused(await other.get(pathOf(third)), 404, 'not-found');
    });

    it('lets the author read on after moving to another branch', async () => {
      const before = await Person.signIn(server(), '異動する人', { branch: '北足立' });
      const company = await before.kept(companyOf());
      const dialogue = await before.kept(dialogueOf(company.id, { audience: 'branch' }));
      const after = await Person.signIn(server(), '異動する人', { branch: 'つくば' });
      equal(await after.read(pathOf(dialogue)), dialogue);
    });
  });
}
