import { derivedRecordId } from '@banso/model';
import type { Person as PersonRecord } from '@banso/model';
import type { Suite } from './describe-contract.js';
import { equal, ok } from './equal.js';
import { askSession, call, pathOf, Person, refused } from './person.js';
import { companyOf, dialogueOf } from './records.js';

const person = { system: 'staff', id: '10482', name: '齋藤美邑', title: '渉外担当', branch: '北足立支店' };

export function describeSessions({ describe, it, pass, server }: Suite): void {
  describe('a session', () => {
    it('binds a token to a person, an organisation and a role', async () => {
      const { status, body } = await askSession(server(), { person, role: 'supporter' });
      equal([status, body.role, body.person.name], [201, 'supporter', '齋藤美邑']);
      const id = await derivedRecordId('person', body.organisation.id, { system: 'staff', id: '10482' });
      equal(body.person.id, id);
    });

    it('enters an unknown person in the directory, once, and follows their name, title and branch', async () => {
      const newcomer = { ...person, id: '20001', name: '新人' };
      const asked = Array.from({ length: 6 }, () =>
        askSession(server(), { person: newcomer, role: 'reader' }),
      );
      const sessions = await Promise.all(asked);
      equal([...new Set(sessions.map(({ status }) => status))], [201]);
      ok(sessions[0], 'six were asked for');
      const own = new Person(server(), sessions[0].body);
      const read = () => own.read<PersonRecord>(`/v1/persons/${own.session.person.id}`);
      const first = await read();
      const externalIds = [{ system: 'staff', id: '20001' }];
      equal(
        [first.revision, first.name, first.title, first.branchName],
        [1, '新人', '渉外担当', '北足立支店'],
      );
      equal([first.externalIds, first.createdBy?.name], [externalIds, '新人']);
      await askSession(server(), { person: { system: 'staff', id: '20001', name: '改姓' }, role: 'reader' });
      const second = await read();
      equal([second.revision, second.name, second.title], [2, '改姓', '渉外担当']);
    });

    it('needs the host’s own credentials', async () => {
      const { id, secret } = server().credentials;
      const request = { person, role: 'supporter' };
      const wrong = await askSession(server(), request, { id, secret: 'x'.repeat(43) });
      refused(wrong, 401, 'unauthenticated');
      ok(wrong.headers.get('www-authenticate')?.startsWith('Basic'), 'it says how');
      refused(await askSession(server(), {}, { id: 'host_0', secret }), 401, 'unauthenticated');
      refused(await askSession(server(), {}, { id, secret: '' }), 401, 'unauthenticated');
      for (const authorization of ['', 'Basic', 'Basic ????', 'Basic YQ==', 'Bearer a.b.c', 'Basic AAAA']) {
        const answer = await call(server(), 'POST', '/v1/sessions', {
          body: request,
          headers: { authorization },
        });
        refused(answer, 401, 'unauthenticated');
      }
    });

    it('says what is wrong with the request, and enters nobody then', async () => {
      const wrong = await askSession(server(), { person: { ...person, id: '' }, role: 'boss', extra: 1 });
      refused(wrong, 422, 'invalid', ['/person/id too-short', '/role choice', '/extra unknown-field']);
      for (const [seconds, code] of [
        [29, 'too-small'],
        [3601, 'too-great'],
      ] as const) {
        const answer = await askSession(server(), { person, role: 'supporter', seconds });
        refused(answer, 422, 'invalid', [`/seconds ${code}`]);
      }
      const nobody = { system: 'staff', id: 'nobody', name: '誰も' };
      const unknown = await askSession(server(), { person: nobody, role: 'supporter', company: 'cif:none' });
      refused(unknown, 422, 'invalid', ['/company unknown-company']);
      const reader = await Person.signIn(server(), '監査#session', { role: 'reader' });
      const { items } = await reader.read<{ items: unknown[] }>('/v1/persons?externalId=staff:nobody');
      equal(items, []);
    });

    it('bound to a company opens nothing of another one', async () => {
      const free = await Person.signIn(server(), '自由');
      const externalIds = [{ system: 'cif', id: 'bound' }];
      const company = await free.kept(companyOf('束縛された会社', { externalIds }));
      const other = await free.kept(companyOf('別の会社'));
      const ours = await free.kept(dialogueOf(company.id));
      const theirs = await free.kept(dialogueOf(other.id));
      const bound = await Person.signIn(server(), '来店端末', { company: 'cif:bound' });
      equal(bound.session.company, company.id);
      equal(await bound.read(pathOf(ours)), ours);
      for (const each of [theirs, other]) refused(await bound.get(pathOf(each)), 404, 'not-found');
      const list = await bound.read<{ items: { id: string }[] }>('/v1/dialogues');
      equal(
        list.items.map(({ id }) => id),
        [ours.id],
      );
      const { told } = await bound.follow('', '&kind=dialogue&kind=company');
      equal(told, [`changed ${company.id} 1`, `changed ${ours.id} 1`]);
      const elsewhere = await bound.get(`/v1/dialogues?company=${other.id}`);
      refused(elsewhere, 422, 'invalid', ['company unknown-company']);
      refused(await bound.put({ ...ours, company: other.id }), 422, 'invalid', ['/company unknown-company']);
      refused(await bound.put(companyOf('端末で作った会社')), 422, 'invalid', ['/id unknown-company']);
    });
  });

  describe('a token', () => {
    it('lives as long as the host says, a quarter of an hour otherwise, and says when it has expired', async () => {
      // Opened when the server's clock still stood an hour earlier.
      pass(-3_600_000);
      const [short, usual, long] = await Promise.all(
        [30, undefined, 3600].map((seconds) => askSession(server(), { person, role: 'supporter', seconds })),
      );
      pass(3_600_000);
      ok(short && usual && long, 'three were asked for');
      const lives = [short, usual, long].map(({ body }) => Math.round(Date.parse(body.expiresAt) / 1000));
      equal(
        lives.map((expires) => expires - (lives[0] ?? 0)),
        [0, 870, 3570],
      );
      for (const { body } of [short, usual]) {
        const late = await new Person(server(), body).get('/v1/companies');
        refused(late, 401, 'session-expired');
        ok(late.headers.get('www-authenticate')?.startsWith('Bearer'), 'it says how');
      }
    });

    it('is refused when it is missing or made up', async () => {
      refused(await call(server(), 'GET', '/v1/companies'), 401, 'unauthenticated');
      for (const authorization of ['Bearer token', 'Bearer ', 'Bearer a.b.c', 'Basic YTpi', 'token']) {
        const answer = await call(server(), 'GET', '/v1/companies', { headers: { authorization } });
        refused(answer, 401, 'unauthenticated');
      }
      const { session } = await Person.signIn(server(), '本人');
      const cut = { ...session, token: session.token.slice(0, -2) };
      refused(await new Person(server(), cut).get('/v1/companies'), 401, 'unauthenticated');
    });
  });
}
