import { newRecordId } from '@banso/model';
import type { Company } from '@banso/model';
import type { Suite } from './describe-contract.js';
import { equal } from './equal.js';
import { pathOf, Person, refused } from './person.js';
import { companyOf, dialogueOf } from './records.js';

const key = (value: string) => ({ 'idempotency-key': value });

export function describeIdempotency({ describe, it, before, server }: Suite): void {
  describe('an Idempotency-Key', () => {
    let saito: Person;
    let kondo: Person;
    let company: Company;
    before(async () => {
      [saito, kondo] = [await Person.signIn(server(), '齋藤#key'), await Person.signIn(server(), '近藤#key')];
      company = await saito.kept(companyOf());
    });

    it('makes a repeated attempt answer what the first one made, whatever happened since', async () => {
      const dialogue = dialogueOf(company.id);
      const its = key(`key-${dialogue.id}`);
      const first = await saito.put(dialogue, its);
      await saito.kept({ ...first.body, theme: '後の変更' });
      const again = await saito.put(dialogue, its);
      equal([again.status, again.text, again.headers.get('etag')], [201, first.text, '"1"']);
      const { id, ...rest } = dialogue;
      const reordered = await saito.put({ ...rest, id }, its);
      equal(reordered.text, first.text, 'the order of fields is not content');
      const stampedByUs = { ...dialogue, createdAt: '2020-01-01T00:00:00Z' };
      equal((await saito.put(stampedByUs, its)).text, first.text, 'what the server stamps is not content');
    });

    it('repeats a change and a withdrawal too', async () => {
      const first = await saito.kept(dialogueOf(company.id));
      const change = { ...first, theme: '変更' };
      const second = await saito.put(change, key(`change-${first.id}`));
      equal((await saito.put(change, key(`change-${first.id}`))).text, second.text);
      const third = await saito.withdraw(second.body, '重複', key(`w-${first.id}`));
      const again = await saito.withdraw(second.body, '重複', key(`w-${first.id}`));
      equal([third.status, again.status, again.text], [200, 200, third.text]);
    });

    it('is refused for another request, also where the first one cannot be seen', async () => {
      const dialogue = dialogueOf(company.id, { audience: 'self' });
      const its = key(`key-${dialogue.id}`);
      const first = await saito.kept(dialogue, its);
      refused(await saito.put({ ...dialogue, theme: '別' }, its), 422, 'key-reused');
      refused(await saito.withdraw(first, '別', its), 422, 'key-reused');
      const other = dialogueOf(company.id);
      refused(await kondo.put(other, its), 422, 'key-reused');
      refused(await kondo.get(pathOf(other)), 404, 'not-found');
    });

    it('belongs to one organisation', async () => {
      const credentials = await server().enterOrganisation('また別の信用金庫');
      const stranger = await Person.signIn(server(), '他行#key', { credentials });
      await saito.kept(companyOf(), key('the-same-key'));
      await stranger.kept(companyOf(), key('the-same-key'));
    });

    it('does not stand on what failed, so that it can be tried again', async () => {
      const dialogue = dialogueOf(newRecordId('company'));
      const its = key(`failed-${dialogue.id}`);
      refused(await saito.put(dialogue, its), 422, 'invalid', ['/company unknown-company']);
      await saito.kept({ ...dialogue, company: company.id }, its);
    });

    it('has a length', async () => {
      const dialogue = dialogueOf(company.id);
      refused(await saito.put(dialogue, key('short')), 400, 'malformed', ['Idempotency-Key too-short']);
      const tooLong = await saito.put(dialogue, key('x'.repeat(256)));
      refused(tooLong, 400, 'malformed', ['Idempotency-Key too-long']);
    });

    it('makes one revision of twenty attempts at once', async () => {
      const dialogue = dialogueOf(company.id);
      const attempts = Array.from({ length: 20 }, () => saito.put(dialogue, key(`many-${dialogue.id}`)));
      const answers = await Promise.all(attempts);
      equal(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size, 1);
      const { items } = await saito.read<{ items: unknown[] }>(`${pathOf(dialogue)}/history`);
      equal(items.length, 1);
    });
  });
}
