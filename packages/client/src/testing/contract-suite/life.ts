import { newRecordId } from '@banso/model';
import type { Company, Dialogue } from '@banso/model';
import type { Suite } from './describe-contract.js';
import { equal, ok } from './equal.js';
import { pathOf, Person, refused } from './person.js';
import { companyOf, dialogueOf, oneOfEach } from './records.js';

export function describeLife({ describe, it, before, server }: Suite): void {
  describe('the life of a record', () => {
    let saito: Person;
    let kondo: Person;
    let company: Company;
    before(async () => {
      [saito, kondo] = [
        await Person.signIn(server(), '齋藤#life'),
        await Person.signIn(server(), '近藤#life'),
      ];
      company = await saito.kept(companyOf());
    });

    it('begins under an id of its writer’s, with the server’s stamps', async () => {
      const dialogue = dialogueOf(company.id, { theme: '価格転嫁' });
      const { status, headers, body } = await saito.put(dialogue);
      equal([status, headers.get('etag')], [201, '"1"']);
      const { createdAt, createdBy, updatedAt, updatedBy, organisation, ...rest } = body;
      equal(rest, { ...dialogue, revision: 1 });
      equal(organisation, saito.session.organisation.id);
      const { person, organisation: own } = saito.session;
      const stamp = { person: person.id, name: person.name, organisationName: own.name, through: 'CRM' };
      equal([createdBy, updatedBy, updatedAt], [stamp, stamp, createdAt]);
      const read = await saito.get(pathOf(dialogue));
      equal([read.body, read.headers.get('etag')], [body, '"1"']);
    });

    it('is the same for every kind', async () => {
      const administrator = await Person.signIn(server(), '管理#life', { role: 'administrator' });
      for (const record of Object.values(oneOfEach(companyOf()))) {
        const first = await administrator.kept(record);
        const second = await administrator.kept(first);
        const third = await administrator.withdraw(second, '重複');
        equal([first.revision, second.revision, third.body.revision], [1, 2, 3], record.kind);
      }
    });

    it('goes on from the revision that was read; who made it stays', async () => {
      const first = await saito.kept(dialogueOf(company.id));
      const { status, headers, body } = await kondo.put({ ...first, theme: '採用' });
      equal([status, headers.get('etag'), body.theme], [200, '"2"', '採用']);
      equal([body.createdBy?.name, body.updatedBy?.name], ['齋藤', '近藤']);
    });

    it('refuses a stale revision with the record as it stands, and changes nothing', async () => {
      const dialogue = dialogueOf(company.id);
      const first = await saito.kept(dialogue);
      const second = await saito.kept({ ...first, theme: '二度目' });
      equal(refused(await kondo.put({ ...first, theme: '古い' }), 412, 'conflict').current, second);
      equal(refused(await kondo.put(dialogue), 412, 'conflict').current, second);
      equal(refused(await saito.withdraw(first, '古い'), 412, 'conflict').current, second);
      equal(await saito.read(pathOf(dialogue)), second);
    });

    it('must be told what a write builds on', async () => {
      const dialogue = dialogueOf(company.id);
      const put = (headers: Record<string, string>) =>
        saito.call('PUT', pathOf(dialogue), { body: dialogue, headers });
      refused(await put({}), 428, 'precondition-required');
      for (const match of ['7', '"1", "2"', '*', '"0"', '"a"']) {
        refused(await put({ 'if-match': match }), 400, 'malformed', ['If-Match revision']);
      }
      refused(await put({ 'if-none-match': '"1"' }), 400, 'malformed', ['If-None-Match choice']);
      const both = await put({ 'if-match': '"1"', 'if-none-match': '*' });
      refused(both, 400, 'malformed', ['If-None-Match repeated']);
      await saito.kept(dialogue);
      equal((await put({ 'if-match': 'W/"1"' })).status, 200, 'a proxy may have weakened the tag');
    });

    it('ends in a withdrawal that says who and why, and can be taken up again', async () => {
      const first = await saito.kept(dialogueOf(company.id, { theme: '間違えた会社' }));
      const at = `${pathOf(first)}/withdrawal`;
      refused(await saito.post(at, { reason: '重複' }), 428, 'precondition-required');
      const tooShort = await saito.post(at, { reason: '' }, { 'if-match': '"1"' });
      refused(tooShort, 422, 'invalid', ['/reason too-short']);
      const gone = (await saito.withdraw(first, '重複')) as { status: number; body: Dialogue };
      equal([gone.status, gone.body.revision, gone.body.theme], [200, 2, first.theme]);
      equal([gone.body.withdrawn?.reason, gone.body.withdrawn?.by.name], ['重複', '齋藤']);
      const again = await saito.kept(gone.body);
      equal([again.withdrawn, again.revision], [undefined, 3]);
    });

    it('has one id: another kind’s, or another than the address, names nothing', async () => {
      refused(await saito.get(`/v1/dialogues/${company.id}`), 404, 'not-found');
      refused(await saito.get('/v1/dialogues/dlg_1'), 404, 'not-found');
      refused(await saito.get(pathOf(dialogueOf(company.id))), 404, 'not-found');
      const never = { ...dialogueOf(company.id), revision: 3 };
      refused(await saito.put(never), 404, 'not-found');
      refused(await saito.withdraw(never, '無い'), 404, 'not-found');
      const wrong = { ...companyOf(), id: newRecordId('dialogue') };
      refused(await saito.put(wrong), 422, 'invalid', ['id pattern']);
      const other = await saito.call('PUT', `/v1/companies/${newRecordId('company')}`, {
        body: company,
        headers: { 'if-none-match': '*' },
      });
      refused(other, 422, 'invalid', ['/id id-mismatch']);
    });

    it('has one winner among twenty writers of one revision', async () => {
      const first = await saito.kept(dialogueOf(company.id));
      const answers = await Promise.all(
        Array.from({ length: 20 }, (_, index) => saito.put({ ...first, theme: `書き手${index}` })),
      );
      equal(answers.map(({ status }) => status).sort(), [200, ...Array.from({ length: 19 }, () => 412)]);
      const winner = answers.find(({ status }) => status === 200);
      ok(winner, 'one wins');
      for (const answer of answers) {
        if (answer !== winner) equal(refused(answer, 412, 'conflict').current, winner.body);
      }
    });
  });
}
