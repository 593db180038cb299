import type { Suite } from './describe-contract.js';
import { equal } from './equal.js';
import { pathOf, Person, refused } from './person.js';
import { companyOf } from './records.js';

export function describeExternalIds({ describe, it, before, server }: Suite): void {
  describe('external ids', () => {
    let saito: Person;
    before(async () => {
      saito = await Person.signIn(server(), '齋藤#external');
    });

    it('are unique per organisation and kind, and free again when they are given up', async () => {
      const externalIds = [{ system: 'cif', id: '0418-2270193' }];
      const first = await saito.kept(companyOf('先', { externalIds }));
      const second = companyOf('後', { externalIds: [{ system: 'member', id: '1' }, ...externalIds] });
      const taken = await saito.put(second);
      refused(taken, 409, 'external-id-taken', ['/externalIds/1 external-id-taken']);
      refused(await saito.get(pathOf(second)), 404, 'not-found');
      refused(await saito.get('/v1/dialogues?company=member:1'), 422, 'invalid', ['company unknown-company']);
      equal((await saito.kept({ ...first, externalIds: [] })).externalIds, []);
      await saito.kept(second);
      const credentials = await server().enterOrganisation('三つ目の信用金庫');
      const stranger = await Person.signIn(server(), '他行#external', { credentials });
      await stranger.kept(companyOf('他行の取引先', { externalIds }));
    });

    it('stay with a record that was withdrawn, or that one may not see', async () => {
      const externalIds = [{ system: 'cif', id: 'withdrawn' }];
      const first = await saito.kept(companyOf('先', { externalIds, audience: 'self' }));
      await saito.withdraw(first, '重複');
      const kondo = await Person.signIn(server(), '近藤#external');
      const taken = await kondo.put(companyOf('後', { externalIds }));
      refused(taken, 409, 'external-id-taken', ['/externalIds/0 external-id-taken']);
      refused(await kondo.get('/v1/dialogues?company=cif:withdrawn'), 422, 'invalid', [
        'company unknown-company',
      ]);
    });

    it('of those that write the same one at once, go to one', async () => {
      const externalIds = [{ system: 'cif', id: 'same' }];
      const attempts = Array.from({ length: 8 }, () => saito.put(companyOf('候補', { externalIds })));
      const statuses = (await Promise.all(attempts)).map(({ status }) => status);
      equal(statuses.sort(), [201, ...Array.from({ length: 7 }, () => 409)]);
    });
  });
}
