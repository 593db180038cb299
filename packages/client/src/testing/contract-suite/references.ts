import { newRecordId } from '@banso/model';
import type { Company, Dialogue } from '@banso/model';
import type { Suite } from './describe-contract.js';
import { equal } from './equal.js';
import { Person, refused } from './person.js';
import { companyOf, diagnosisOf, dialogueOf, engagementOf, noteOf } from './records.js';

export function describeReferences({ describe, it, before, server }: Suite): void {
  let saito: Person;
  let kondo: Person;
  let company: Company;

  describe('what a record speaks of', () => {
    before(async () => {
      [saito, kondo] = [
        await Person.signIn(server(), '齋藤#refer'),
        await Person.signIn(server(), '近藤#refer'),
      ];
      company = await saito.kept(companyOf());
    });

    it('must be there and be seen', async () => {
      const engagement = await saito.kept(engagementOf(company.id));
      const elsewhere = await saito.kept(companyOf('別の会社'));
      const hidden = await kondo.kept(companyOf('見えない会社', { audience: 'self' }));
      const put = (more: Partial<Dialogue>) => saito.put(dialogueOf(company.id, more));
      for (const wrong of [newRecordId('company'), engagement.id, hidden.id]) {
        refused(await put({ company: wrong }), 422, 'invalid', ['/company unknown-company']);
      }
      const noEngagement = await put({ engagement: newRecordId('engagement') });
      refused(noEngagement, 422, 'invalid', ['/engagement unknown-engagement']);
      const others = await put({ company: elsewhere.id, engagement: engagement.id });
      refused(others, 422, 'invalid', ['/engagement other-company']);
      const participant = { id: 'p1', position: 1, name: '誰か', side: 'supporter' as const };
      const person = newRecordId('person');
      const unknown = await put({ participants: [{ ...participant, person }] });
      refused(unknown, 422, 'invalid', ['/participants/0/person unknown-person']);
      const diagnosis = diagnosisOf(company.id, { respondent: { role: 'owner', person } });
      refused(await saito.put(diagnosis), 422, 'invalid', ['/respondent/person unknown-person']);
      const supporters = [{ id: 's1', position: 1, name: '誰か', person }];
      const supported = await saito.put(engagementOf(company.id, { supporters }));
      refused(supported, 422, 'invalid', ['/supporters/0/person unknown-person']);
      const known = { ...participant, person: saito.session.person.id };
      equal((await put({ engagement: engagement.id, participants: [known] })).status, 201);
    });

    it('is not asked again when it stood there before', async () => {
      const engagement = await saito.kept(engagementOf(company.id));
      const first = await kondo.kept(dialogueOf(company.id, { engagement: engagement.id }));
      await saito.kept({ ...engagement, audience: 'self' });
      await kondo.kept({ ...first, theme: '続き' });
    });
  });

  describe('what a schema cannot say', () => {
    it('names the field', async () => {
      const bad = companyOf('検査用数字', { corporateNumber: '1234567890123' });
      refused(await saito.put(bad), 422, 'invalid', ['/corporateNumber check-digit']);
      await saito.kept(companyOf('国税庁の例', { corporateNumber: '8700110005901' }));
      const dialogue = dialogueOf(company.id, {
        participants: [{ id: 'p1', position: 1, name: '社長', side: 'owner' }],
        notes: [noteOf('n1', 'あ'), { ...noteOf('n1', 'い'), speaker: 'p2' }],
        externalIds: [
          { system: 'crm', id: '1' },
          { system: 'crm', id: '1' },
        ],
      });
      refused(await saito.put(dialogue), 422, 'invalid', [
        '/notes/1/id duplicate-item',
        '/externalIds/1 duplicate-external-id',
        '/notes/1/speaker unknown-speaker',
      ]);
      const engagement = engagementOf(company.id, { startedOn: '2026-04-01', endedOn: '2026-03-31' });
      refused(await saito.put(engagement), 422, 'invalid', ['/endedOn before-start']);
    });
  });
}
