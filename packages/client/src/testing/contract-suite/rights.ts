import type { Company, Organisation } from '@banso/model';
import type { Suite } from './describe-contract.js';
import { equal } from './equal.js';
import { pathOf, Person, refused } from './person.js';
import { companyOf, dialogueOf, personOf } from './records.js';

export function describeRights({ describe, it, before, server }: Suite): void {
  describe('rights', () => {
    let saito: Person;
    let company: Company;
    before(async () => {
      saito = await Person.signIn(server(), '齋藤#rights');
      company = await saito.kept(companyOf());
    });

    it('let a reader write nothing', async () => {
      const reader = await Person.signIn(server(), '監査#rights', { role: 'reader' });
      const dialogue = dialogueOf(company.id);
      refused(await reader.put(dialogue), 403, 'forbidden');
      const first = await saito.kept(dialogue);
      refused(await reader.withdraw(first, 'x'), 403, 'forbidden');
      equal(await reader.read(pathOf(first)), first);
    });

    it('leave the directory to administrators', async () => {
      const administrator = await Person.signIn(server(), '管理#rights', { role: 'administrator' });
      const manager = await Person.signIn(server(), '支店長#rights', { role: 'manager' });
      const person = personOf();
      for (const one of [saito, manager]) refused(await one.put(person), 403, 'forbidden');
      const kept = await administrator.kept(person);
      refused(await saito.withdraw(kept, 'x'), 403, 'forbidden');
      const path = `/v1/organisations/${saito.session.organisation.id}`;
      const own = await administrator.read<Organisation>(path);
      equal((await administrator.kept({ ...own, type: 'shinkin' })).type, 'shinkin');
    });

    it('keep nobody from reading what they wrote themselves', async () => {
      const branch = await Person.signIn(server(), '支店の人#rights', { branch: '本店' });
      const first = await branch.kept(dialogueOf(company.id));
      for (const audience of ['self', 'branch'] as const) {
        const shut = await saito.put({ ...first, audience });
        const [issue] = refused(shut, 422, 'invalid', ['/audience audience-excludes-you']).issues ?? [];
        equal(issue?.allowed, ['organisation', 'partners']);
      }
      await branch.kept({ ...first, audience: 'self' });
    });
  });
}
