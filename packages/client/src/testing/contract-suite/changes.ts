import type { ChangePage, Company } from '@banso/model';
import type { Suite } from './describe-contract.js';
import { equal, ok } from './equal.js';
import { Person, refused } from './person.js';
import { companyOf, dialogueOf } from './records.js';

export function describeChanges({ describe, it, before, server }: Suite): void {
  describe('the feed of changes', () => {
    let saito: Person;
    let kondo: Person;
    let mori: Person;
    let company: Company;
    /** Where each of them stands now. */
    const nowOf = async (...people: Person[]) =>
      Promise.all(people.map(async (one) => (await one.follow('', '', 200)).after));
    const told = async (person: Person, after: string, limit = 3) => person.follow(after, '', limit);

    before(async () => {
      const credentials = await server().enterOrganisation('変更の信用金庫');
      saito = await Person.signIn(server(), '齋藤#feed', { branch: '北足立', credentials });
      kondo = await Person.signIn(server(), '近藤#feed', { branch: '北足立', credentials });
      mori = await Person.signIn(server(), '森#feed', { branch: 'つくば', credentials });
      company = await saito.kept(companyOf());
    });

    it('begins with everything, in the order of writing, and then tells only what is new', async () => {
      const first = await saito.follow();
      ok(first.told.includes(`changed ${company.id} 1`), first.told.join());
      equal((await saito.follow(first.after)).told, []);
      const one = await kondo.kept(dialogueOf(company.id));
      const other = await kondo.kept(dialogueOf(company.id));
      const two = await kondo.kept({ ...one, theme: '二' });
      const page = await saito.read<ChangePage>(`/v1/changes?after=${first.after}`);
      equal(page.items, [
        { type: 'changed', kind: 'dialogue', id: other.id, revision: 1, record: other },
        { type: 'changed', kind: 'dialogue', id: one.id, revision: 2, record: two },
      ]);
      const { body } = await kondo.withdraw(two, '重複');
      const rest = await saito.read<ChangePage>(`/v1/changes?after=${page.next}`);
      equal(rest.items, [{ type: 'changed', kind: 'dialogue', id: one.id, revision: 3, record: body }]);
      equal(rest.more, false);
    });

    it('tells `gone` to those who lose a record, once, and nothing to those who never had it', async () => {
      const first = await saito.kept(dialogueOf(company.id));
      const { id } = first;
      let [own = '', branch = '', other = ''] = await nowOf(saito, kondo, mori);
      const hear = async () => {
        const all = await Promise.all([told(saito, own), told(kondo, branch), told(mori, other)]);
        [own, branch, other] = all.map(({ after }) => after) as [string, string, string];
        return all.map((each) => each.told);
      };
      const second = await saito.kept({ ...first, audience: 'branch' });
      equal(await hear(), [[`changed ${id} 2`], [`changed ${id} 2`], [`gone ${id} 2`]]);
      const third = await saito.kept({ ...second, audience: 'self' });
      equal(await hear(), [[`changed ${id} 3`], [`gone ${id} 3`], []]);
      const fourth = await saito.kept({ ...third, theme: '自分だけの続き' });
      equal(await hear(), [[`changed ${id} 4`], [], []]);
      await saito.kept({ ...fourth, audience: 'organisation' });
      equal(await hear(), [[`changed ${id} 5`], [`changed ${id} 5`], [`changed ${id} 5`]]);
    });

    it('tells it also to those who slept through several changes', async () => {
      const first = await saito.kept(dialogueOf(company.id));
      const [asleep = '', branch = ''] = await nowOf(mori, kondo);
      const second = await saito.kept({ ...first, audience: 'branch' });
      await saito.kept({ ...second, audience: 'self' });
      equal((await told(mori, asleep, 1)).told, [`gone ${first.id} 2`]);
      equal((await told(kondo, branch, 1)).told, [`gone ${first.id} 3`]);
    });

    it('follows one company, out of which a record may be moved', async () => {
      const other = await saito.kept(companyOf('移った先'));
      const first = await saito.kept(dialogueOf(company.id));
      const [from, to] = [company, other].map(({ id }) => `&company=${id}&kind=dialogue&kind=engagement`);
      const [out, into] = [await saito.follow('', from), await saito.follow('', to)];
      ok(out.told.includes(`changed ${first.id} 1`), out.told.join());
      equal(into.told, []);
      await saito.kept({ ...first, company: other.id });
      equal((await saito.follow(out.after, from)).told, [`gone ${first.id} 2`]);
      equal((await saito.follow(into.after, to)).told, [`changed ${first.id} 2`]);
    });

    it('misses nothing and tells nothing twice while many write at once', async () => {
      let { after } = await saito.follow('', '&kind=dialogue', 200);
      const seen: string[] = [];
      const follow = async () => {
        const more = await saito.follow(after, '&kind=dialogue', 7);
        seen.push(...more.told);
        ({ after } = more);
      };
      const dialogues = Array.from({ length: 40 }, () => dialogueOf(company.id));
      const queue = [...dialogues];
      let isWriting = true;
      const following = (async () => {
        while (isWriting) await follow();
        await follow();
      })();
      const writer = async () => {
        for (let next = queue.pop(); next; next = queue.pop()) await kondo.kept(next);
      };
      await Promise.all(Array.from({ length: 8 }, writer));
      isWriting = false;
      await following;
      equal([...seen].sort(), dialogues.map(({ id }) => `changed ${id} 1`).sort());
    });

    it('refuses a cursor of another person, branch or question', async () => {
      const { after } = await saito.follow('', '', 200);
      const refuses = async (query: string, person = saito) =>
        refused(await person.get(`/v1/changes?after=${after}${query}`), 400, 'malformed', ['after cursor']);
      await refuses('', kondo);
      await refuses(`&company=${company.id}`);
      await refuses('&kind=dialogue');
      refused(await saito.get('/v1/changes?kind=meeting'), 422, 'invalid', ['kind/0 choice']);
      refused(await saito.get('/v1/changes?cursor=x'), 422, 'invalid', ['cursor unknown-parameter']);
    });
  });
}
