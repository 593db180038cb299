import { newRecordId } from '@banso/model';
import type { Company, Dialogue } from '@banso/model';
import type { Suite } from './describe-contract.js';
import { equal } from './equal.js';
import { pathOf, Person, refused } from './person.js';
import { companyOf, dialogueOf, noteOf } from './records.js';

export function describeBadInput({ describe, it, before, server }: Suite): void {
  let saito: Person;
  let company: Company;
  /** Sends a text or bytes as the body of a new dialogue. */
  const send = (raw: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) =>
    saito.call('PUT', `/v1/dialogues/${newRecordId('dialogue')}`, {
      raw,
      headers: { 'if-none-match': '*', ...headers },
    });
  const sendAs = (record: Dialogue, raw: string) =>
    saito.call('PUT', pathOf(record), { raw, headers: { 'if-none-match': '*' } });

  describe('a body', () => {
    before(async () => {
      saito = await Person.signIn(server(), '齋藤#input', { role: 'administrator' });
      company = await saito.kept(companyOf());
    });

    it('that is not JSON, not UTF-8 or nested without end is malformed', async () => {
      for (const raw of ['', '{', '{"a":1,}', "{'a':1}", 'undefined', '{"a":NaN}', '[1', '{"a":01}']) {
        refused(await send(raw), 400, 'malformed', [' not-json']);
      }
      refused(await send(new Uint8Array([0x7b, 0x22, 0x82, 0xa0, 0x22, 0x7d])), 400, 'malformed', [
        ' not-utf8',
      ]);
      for (const raw of ['['.repeat(5000) + ']'.repeat(5000), '{"a":'.repeat(33) + '1' + '}'.repeat(33)]) {
        refused(await send(raw), 400, 'malformed', [' too-deep']);
      }
    });

    it('of another type, or compressed, is not read', async () => {
      const unread: Record<string, string>[] = [
        { 'content-type': 'text/plain' },
        { 'content-type': 'application/json; charset=shift_jis' },
        { 'content-type': 'application/jsonp' },
        { 'content-encoding': 'gzip' },
      ];
      for (const headers of unread) refused(await send('{}', headers), 415, 'unsupported-media-type');
      equal((await send('{}', { 'content-type': 'Application/JSON; Charset="UTF-8"' })).status, 422);
    });

    it('of more than 8 MB is refused', async () => {
      refused(await send('x'.repeat(8 * 1024 * 1024 + 1)), 413, 'too-large');
    });
  });

  describe('a field', () => {
    it('is named by where it stands in what was sent, and what would be possible', async () => {
      const dialogue = {
        ...dialogueOf(company.id),
        heldOn: '2026-02-30',
        startedAt: '25:00',
        notes: [{ id: 'n 1', position: '1', kind: 'talk' }],
        'me/mo~': 1,
      };
      const answer = await saito.put(dialogue as unknown as Dialogue);
      const { issues } = refused(answer, 422, 'invalid', [
        '/heldOn format',
        '/startedAt pattern',
        '/notes/0/text required',
        '/notes/0/id pattern',
        '/notes/0/position type',
        '/notes/0/kind choice',
        '/me~1mo~0 unknown-field',
      ]);
      const allowed = issues?.find(({ path }) => path === '/notes/0/kind')?.allowed;
      equal(allowed, ['words', 'question', 'fact', 'insight', 'proposal', 'next-step']);
    });

    it('with a character that cannot be kept is refused, every other character is kept as it is', async () => {
      const texts = {
        surrogates: '𠮷野家で𩸽定食',
        variation: '髙﨑と葛\u{e0100}城',
        combining: 'か\u3099 が ハ\u309a',
        joined: '👨‍👩‍👧‍👦',
        separators: 'a\u2028b\u2029c\u000bd\re\nf\tg',
        escapes: '\\u0000 \\ " / \b \f \u001f \u007f',
        empty: '',
      };
      const notes = Object.entries(texts).map(([id, text], index) => noteOf(id, text, index));
      const dialogue = await saito.kept(dialogueOf(company.id, { notes }));
      const read = await saito.read<Dialogue>(pathOf(dialogue));
      equal(Object.fromEntries(read.notes.map(({ id, text }) => [id, text])), texts);
      for (const [bad, path] of [
        [{ notes: [noteOf('n1', 'a\0b')] }, '/notes/0/text'],
        [{ theme: '\ud842' }, '/theme'],
        [{ place: '\udfb7\ud842' }, '/place'],
      ] as [Partial<Dialogue>, string][]) {
        refused(await saito.put(dialogueOf(company.id, bad)), 422, 'invalid', [`${path} bad-character`]);
      }
    });

    it('called __proto__ or constructor is unknown like any other', async () => {
      for (const name of ['__proto__', 'constructor', 'hasOwnProperty']) {
        const dialogue = dialogueOf(company.id);
        const raw = `${JSON.stringify(dialogue).slice(0, -1)},"${name}":{"role":"administrator"}}`;
        refused(await sendAs(dialogue, raw), 422, 'invalid', [`/${name} unknown-field`]);
      }
      equal(({} as { role?: string }).role, undefined);
    });

    it('that only the server stamps is ignored', async () => {
      const kept = await saito.kept(
        dialogueOf(company.id, {
          organisation: 'org_00000000000000000000000000000000',
          createdAt: 'yesterday',
          branch: '本店',
          withdrawn: { at: 'x', by: { person: 'x', name: 'x' }, reason: 'x' },
        }),
      );
      equal(kept.organisation, saito.session.organisation.id);
      equal([kept.branch ?? '', kept.withdrawn ?? ''], ['', '']);
    });

    it('that is a number comes back as it went in; too great to be one, it is refused', async () => {
      for (const position of [
        0.1 + 0.2,
        1e-7,
        1e15,
        5e-324,
        1.7976931348623157e308,
        -1 / 3,
        9007199254740993,
      ]) {
        const kept = await saito.kept(dialogueOf(company.id, { notes: [noteOf('n1', '', position)] }));
        equal(kept.notes[0]?.position, position);
      }
      const dialogue = dialogueOf(company.id, { notes: [noteOf('n1', '', 0)] });
      const raw = JSON.stringify(dialogue).replace('"position":0', '"position":1e999');
      refused(await sendAs(dialogue, raw), 422, 'invalid', ['/notes/0/position type']);
    });
  });
}
