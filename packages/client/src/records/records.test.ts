import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { newDialogue, newRecordId } from '@banso/model';
import type { Company, operations } from '@banso/model';
import { createClient } from '../client.js';
import type { BansoClient, ClientOptions } from '../client.js';
import { isBansoError } from '../core/errors.js';
import { fakeFetch, fakeSession, html, json, problem } from '../testing/fakes.js';
import type { Answer } from '../testing/fakes.js';
import type {
  BenchmarkSheetFilter,
  ChangeFilter,
  CompanyFilter,
  DialogueFilter,
  EngagementFilter,
  ListFilter,
  WallDiagnosisFilter,
} from './filters.js';

const company: Company = {
  id: newRecordId('company'),
  kind: 'company',
  revision: 3,
  audience: 'organisation',
  externalIds: [{ system: 'cif', id: '0418-2270193' }],
  name: '架空精密',
};

function setUp(answers: Answer[], options: Partial<ClientOptions> = {}) {
  const { fetch, requests, bodies } = fakeFetch(...answers);
  const session = async () => fakeSession('t1', Date.now());
  const banso: BansoClient = createClient({
    baseUrl: 'http://banso.test/api/',
    session,
    fetch,
    retries: 0,
    ...options,
  });
  return { banso, requests, bodies };
}

describe('get', () => {
  it('reads one record by its id', async () => {
    const { banso, requests } = setUp([json(company)]);
    assert.deepEqual(await banso.companies.get(company.id), company);
    const [request] = requests;
    assert.equal(request!.method, 'GET');
    assert.equal(request!.url, `http://banso.test/api/v1/companies/${company.id}`);
    assert.equal(request!.headers.get('authorization'), 'Bearer t1');
    assert.equal(request!.headers.get('accept-language'), 'ja');
    assert.equal(request!.headers.get('idempotency-key'), null);
    assert.equal(request!.cache, 'no-store');
    assert.equal(request!.redirect, 'manual');
  });

  it('reads one record by what another system calls it', async () => {
    const { banso, requests } = setUp([json({ items: [company], next: null })]);
    assert.deepEqual(await banso.companies.get('cif:0418-2270193'), company);
    assert.equal(new URL(requests[0]!.url).searchParams.get('externalId'), 'cif:0418-2270193');
  });

  it('rejects with not-found when there is none, either way', async () => {
    const { banso } = setUp([problem(404, 'not-found'), json({ items: [], next: null })]);
    await assert.rejects(banso.companies.get(company.id), (error) => isBansoError(error, 'not-found'));
    await assert.rejects(banso.companies.get('cif:9'), (error) => isBansoError(error, 'not-found'));
  });

  it('lets fields pass that the contract does not name yet', async () => {
    const { banso } = setUp([json({ ...company, mood: 'calm' })]);
    assert.equal(((await banso.companies.get(company.id)) as Company & { mood?: string }).mood, 'calm');
  });

  it('names where an answer lacks what the contract promises', async () => {
    const { name: _, ...nameless } = company;
    const { banso } = setUp([
      json(nameless),
      json({ items: [company, { ...company, externalIds: [{}] }], next: null }),
    ]);
    await assert.rejects(
      banso.companies.get('x'),
      (error) => isBansoError(error, 'contract') && error.path === '/name',
    );
    await assert.rejects(
      banso.companies.list().page(),
      (error) => isBansoError(error, 'contract') && error.path === '/items/1/externalIds/0/system',
    );
  });
});

describe('list', () => {
  const pages = [
    json({ items: [company], next: 'c2' }),
    json({ items: [{ ...company, revision: 4 }], next: null }),
  ];

  it('asks for nothing until it is read', () => {
    const { banso, requests } = setUp(pages);
    banso.companies.list();
    assert.equal(requests.length, 0);
  });

  it('goes through all pages, each when it is needed', async () => {
    const { banso, requests } = setUp(pages);
    const revisions: number[] = [];
    for await (const { revision } of banso.companies.list({ text: '精密', limit: 1 })) {
      assert.equal(requests.length, revisions.length + 1);
      revisions.push(revision);
    }
    assert.deepEqual(revisions, [3, 4]);
    const queries = requests.map(({ url }) => Object.fromEntries(new URL(url).searchParams));
    assert.deepEqual(queries, [
      { text: '精密', limit: '1' },
      { text: '精密', limit: '1', cursor: 'c2' },
    ]);
  });

  it('can be left after any item', async () => {
    const { banso, requests } = setUp(pages);
    const items = banso.companies.list()[Symbol.asyncIterator]();
    await items.next();
    await items.return?.();
    assert.equal(requests.length, 1);
  });

  it('gives one page at a time', async () => {
    const { banso } = setUp(pages);
    const list = banso.companies.list();
    const first = await list.page();
    assert.equal((await list.page(first.next!)).next, null);
  });

  it('can be read twice', async () => {
    const { banso, requests } = setUp([json({ items: [company], next: null })]);
    const list = banso.companies.list();
    for await (const _ of list);
    for await (const _ of list);
    assert.equal(requests.length, 2);
  });

  it('does not go round in circles when the server does', async () => {
    const { banso } = setUp([json({ items: [], next: 'same' })]);
    await assert.rejects(
      (async () => {
        for await (const _ of banso.companies.list());
      })(),
      (error) => isBansoError(error, 'contract'),
    );
  });
});

describe('put', () => {
  it('makes a record of revision 0 and answers it as the server keeps it', async () => {
    const value = newDialogue(company.id, '2026-11-18');
    const { banso, requests, bodies } = setUp([json({ ...value, revision: 1 }, 201)]);
    assert.equal((await banso.dialogues.put(value)).revision, 1);
    const [request] = requests;
    assert.equal(request!.method, 'PUT');
    assert.equal(request!.url, `http://banso.test/api/v1/dialogues/${value.id}`);
    assert.equal(request!.headers.get('if-none-match'), '*');
    assert.equal(request!.headers.get('if-match'), null);
    assert.equal(request!.headers.get('content-type'), 'application/json');
    assert.deepEqual(JSON.parse(bodies[0]!), value);
  });

  it('changes the revision that the record carries', async () => {
    const { banso, requests } = setUp([json({ ...company, revision: 4 })]);
    await banso.companies.put(company);
    assert.equal(requests[0]!.headers.get('if-match'), '"3"');
    assert.equal(requests[0]!.headers.get('if-none-match'), null);
  });

  it("takes the caller's idempotency key and headers", async () => {
    const { banso, requests } = setUp([json(company)]);
    await banso.companies.put(company, { idempotencyKey: 'kept-by-host', headers: { 'x-trace': '1' } });
    assert.equal(requests[0]!.headers.get('idempotency-key'), 'kept-by-host');
    assert.equal(requests[0]!.headers.get('x-trace'), '1');
  });

  it('rejects with the record as it stands when somebody was faster', async () => {
    const current = { ...company, revision: 4, name: '架空精密工業' };
    const { banso, requests } = setUp([problem(412, 'conflict', { current })], { retries: 2 });
    await assert.rejects(banso.companies.put(company), (error) => {
      assert.ok(isBansoError(error, 'conflict'));
      assert.deepEqual(error.current, current);
      return true;
    });
    assert.equal(requests.length, 1);
  });

  it('rejects with every field that cannot be kept', async () => {
    const issues = [{ path: '/corporateNumber', code: 'check-digit', message: '…' }];
    const { banso } = setUp([problem(422, 'invalid', { issues, requestId: 'req_1' })]);
    await assert.rejects(banso.companies.put(company), (error) => {
      assert.ok(isBansoError(error, 'invalid'));
      assert.deepEqual(error.issues, issues);
      assert.equal(error.requestId, 'req_1');
      assert.match(error.message, /^PUT .*: 422 invalid \/corporateNumber check-digit$/);
      return true;
    });
  });
});

describe('withdraw', () => {
  it('withdraws a revision and says why', async () => {
    const { banso, requests, bodies } = setUp([json({ ...company, revision: 4 })]);
    assert.equal((await banso.companies.withdraw(company, '二重登録')).revision, 4);
    assert.equal(requests[0]!.method, 'POST');
    assert.equal(new URL(requests[0]!.url).pathname, `/api/v1/companies/${company.id}/withdrawal`);
    assert.equal(requests[0]!.headers.get('if-match'), '"3"');
    assert.match(requests[0]!.headers.get('idempotency-key')!, /.{8}/);
    assert.deepEqual(JSON.parse(bodies[0]!), { reason: '二重登録' });
  });
});

describe('history', () => {
  const by = { person: 'per_1', name: '花子' };

  it('lists every revision with the record as it stood', async () => {
    const items = [3, 2].map((revision) => ({
      revision,
      at: '2026-11-18T01:00:00Z',
      by,
      record: { ...company, revision },
    }));
    const { banso, requests } = setUp([json({ items, next: null })]);
    const names: string[] = [];
    for await (const { by, record } of banso.companies.history(company.id, { limit: 2 }))
      names.push(`${by.name} ${record.revision}`);
    assert.deepEqual(names, ['花子 3', '花子 2']);
    assert.equal(new URL(requests[0]!.url).pathname, `/api/v1/companies/${company.id}/history`);
  });

  it('checks the records within', async () => {
    const items = [{ revision: 1, at: '', by, record: { ...company, name: null } }];
    const { banso } = setUp([json({ items, next: null })]);
    await assert.rejects(
      banso.companies.history(company.id).page(),
      (error) => isBansoError(error, 'contract') && error.path === '/items/0/record/name',
    );
  });
});

describe('what somebody else answered', () => {
  it('is a typed error, never a SyntaxError and never a record', async () => {
    const answers: [string, Answer, string][] = [
      ["a proxy's page for 503", html(503), 'server'],
      ["a proxy's page for 404", html(404), 'contract'],
      ["a proxy's page for 409", html(409), 'contract'],
      ["a firewall's page", html(403), 'forbidden'],
      ['a sign-in page of a Wi-Fi', html(200), 'contract'],
      [
        'cut JSON',
        () => new Response('{"id":"cmp', { headers: { 'content-type': 'application/json' } }),
        'contract',
      ],
      [
        'JSON under a wrong name',
        () => new Response(JSON.stringify(company), { headers: { 'content-type': 'text/plain' } }),
        'contract',
      ],
      ['nothing', () => new Response(null, { status: 204 }), 'contract'],
      ['null', json(null), 'contract'],
      [
        'a redirect',
        () => new Response(null, { status: 302, headers: { location: 'http://login.test' } }),
        'contract',
      ],
    ];
    for (const [name, answer, kind] of answers) {
      const { banso } = setUp([answer]);
      await assert.rejects(
        banso.companies.get(company.id),
        (error) => isBansoError(error) && error.kind === kind,
        name,
      );
    }
  });
});

// The filters are written by hand, so that an editor shows them plainly; here they are held to the contract.
type QueryOf<Operation extends keyof operations> = Omit<
  NonNullable<operations[Operation]['parameters']['query']>,
  'cursor'
>;
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never;
const filtersFitTheContract: true[] = [
  true satisfies Same<CompanyFilter, QueryOf<'listCompanies'>>,
  true satisfies Same<EngagementFilter, QueryOf<'listEngagements'>>,
  true satisfies Same<DialogueFilter, QueryOf<'listDialogues'>>,
  true satisfies Same<WallDiagnosisFilter, QueryOf<'listWallDiagnoses'>>,
  true satisfies Same<BenchmarkSheetFilter, QueryOf<'listBenchmarkSheets'>>,
  true satisfies Same<ListFilter, QueryOf<'listOrganisations'>>,
  true satisfies Same<ListFilter, QueryOf<'listPersons'>>,
  true satisfies Same<ChangeFilter, QueryOf<'listChanges'>>,
];

describe('filters', () => {
  it('are those of the contract', () => assert.equal(filtersFitTheContract.length, 8));
});
