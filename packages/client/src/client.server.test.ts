import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { newDialogue, newItemId, newRecordId } from '@banso/model';
import type { Company, Dialogue, SourceEvent } from '@banso/model';
import { startServer } from '@banso/server';
import type { RunningServer } from '@banso/server';
import { createClient } from './client.js';
import type { BansoClient, ClientOptions } from './client.js';
import { isBansoError } from './core/errors.js';
import type { Fetch } from './core/transport.js';

let server: RunningServer;

before(async () => {
  server = await startServer({ port: 0, dataDirectory: 'memory', demo: false, log: 'off' });
});
after(() => server.stop());

interface Asked {
  name?: string;
  seconds?: number;
  credentials?: RunningServer['credentials'];
}

/** A client of a person, whose host opens sessions as a host does: with its own credentials, through `raw`. */
function clientOf(
  id: string,
  { name = id, seconds = 900, credentials = server.credentials }: Asked = {},
  options: Partial<ClientOptions> = {},
) {
  const authorization = `Basic ${btoa(`${credentials.id}:${credentials.secret}`)}`;
  const host = createClient({
    baseUrl: server.url,
    session: () => Promise.reject(new Error('a host has none')),
  });
  let sessions = 0;
  const session: ClientOptions['session'] = async (signal) => {
    sessions++;
    const { data, error } = await host.raw.POST('/v1/sessions', {
      headers: { authorization },
      body: { person: { system: 'crm', id, name }, role: 'supporter', seconds },
      signal,
    });
    if (!data) throw new Error(error.title);
    return data;
  };
  const banso = createClient({ baseUrl: server.url, session, ...options });
  return { banso, sessions: () => sessions };
}

function newCompany(name: string, cif = newItemId()): Company {
  return {
    id: newRecordId('company'),
    kind: 'company',
    revision: 0,
    audience: 'organisation',
    externalIds: [{ system: 'cif', id: cif }],
    name,
  };
}

const collect = async <T>(items: AsyncIterable<T>): Promise<T[]> => {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
};

describe('the client and the server', () => {
  let banso: BansoClient;
  let company: Company;
  before(async () => {
    ({ banso } = clientOf('u1', { name: '伴走 花子' }));
    company = await banso.companies.put(newCompany('架空精密工業', '0418-2270193'));
  });

  it('agree on who is signed in', async () => {
    const { person, role } = await banso.session();
    assert.equal(person.name, '伴走 花子');
    assert.equal(role, 'supporter');
    assert.equal((await banso.persons.get(person.id)).name, '伴走 花子');
  });

  it('agree on the life of a record: made, read, changed, withdrawn, and never lost from its history', async () => {
    const made = await banso.dialogues.put({ ...newDialogue(company.id, '2026-11-18'), theme: '設備' });
    assert.equal(made.revision, 1);
    assert.equal(made.createdBy!.name, '伴走 花子');
    assert.deepEqual(await banso.dialogues.get(made.id), made);
    const changed = await banso.dialogues.put({ ...made, theme: '設備の更新' });
    const withdrawn = await banso.dialogues.withdraw(changed, '二重に書いた');
    assert.equal(withdrawn.withdrawn!.reason, '二重に書いた');
    const history = await collect(banso.dialogues.history(made.id, { limit: 1 }));
    assert.deepEqual(
      history.map(({ revision, record }) => [revision, record.theme]),
      [
        [3, '設備の更新'],
        [2, '設備の更新'],
        [1, '設備'],
      ],
    );
  });

  it("agree on a company by the host's own number", async () => {
    assert.equal((await banso.companies.get('cif:0418-2270193')).id, company.id);
    await assert.rejects(banso.companies.get('cif:9999'), (error) => isBansoError(error, 'not-found'));
  });

  it('agree on lists, page by page, and on filters', async () => {
    const its = await banso.companies.put(newCompany('架空電子'));
    const days = ['2026-11-01', '2026-11-02', '2026-11-03'];
    for (const day of days) await banso.dialogues.put(newDialogue(its.id, day));
    const cif = `cif:${its.externalIds[0]!.id}`;
    const all = await collect(banso.dialogues.list({ company: cif, limit: 2 }));
    assert.deepEqual(all.map(({ heldOn }) => heldOn).sort(), days);
    const late = await collect(
      banso.dialogues.list({ company: its.id, from: '2026-11-02', to: '2026-11-02' }),
    );
    assert.deepEqual(
      late.map(({ heldOn }) => heldOn),
      ['2026-11-02'],
    );
    assert.equal((await collect(banso.companies.list({ text: '架空電子' }))).length, 1);
  });

  it('agree on search and on what changed', async () => {
    const { next } = (await lastPage(banso.changes({ kind: ['dialogue'] }).pages()))!;
    const note = {
      id: newItemId(),
      position: 1,
      kind: 'words' as const,
      text: '承継のことは息子と話せていない',
    };
    const kept = await banso.dialogues.put({ ...newDialogue(company.id, '2026-11-20'), notes: [note] });
    const hits = await collect(banso.search({ text: '息子と', kinds: ['dialogue'] }));
    assert.deepEqual(
      hits.map(({ id, path }) => [id, path]),
      [[kept.id, `/notes/${note.id}/text`]],
    );
    const changes = await collect(banso.changes({ after: next, kind: ['dialogue'] }));
    assert.deepEqual(
      changes.map(({ id, revision }) => [id, revision]),
      [[kept.id, 1]],
    );
  });

  it('agree on every refusal', async () => {
    const kept = await banso.dialogues.put(newDialogue(company.id, '2026-11-21'));
    await banso.dialogues.put({ ...kept, theme: '先' });
    await assert.rejects(banso.dialogues.put({ ...kept, theme: '後' }), (error) => {
      assert.ok(isBansoError(error, 'conflict'));
      assert.equal((error.current as Dialogue).theme, '先');
      assert.match(error.requestId!, /./);
      return true;
    });
    await assert.rejects(
      banso.companies.put({ ...newCompany('x'), corporateNumber: '1234567890123' }),
      (error) => {
        assert.ok(isBansoError(error, 'invalid'));
        assert.deepEqual(
          error.issues.map(({ path }) => path),
          ['/corporateNumber'],
        );
        return true;
      },
    );
    await assert.rejects(banso.dialogues.get(newRecordId('dialogue')), (error) =>
      isBansoError(error, 'not-found'),
    );
    await assert.rejects(banso.companies.put(newCompany('x', '0418-2270193')), (error) => {
      return isBansoError(error, 'conflict') && error.problem?.code === 'external-id-taken' && !error.current;
    });
  });

  it('agree on a write whose answer was lost: it is done once', async () => {
    let lose = 1;
    const fetch: Fetch = async (request) => {
      const response = await globalThis.fetch(request);
      if (request.method === 'PUT' && lose-- > 0) throw new TypeError('terminated');
      return response;
    };
    const { banso: unlucky } = clientOf('u1', { name: '伴走 花子' }, { fetch, random: () => 1 });
    const made = await unlucky.dialogues.put(newDialogue(company.id, '2026-11-22'));
    assert.equal(made.revision, 1);
    assert.equal((await collect(unlucky.dialogues.history(made.id))).length, 1);
  });

  it('agree on an ended session: it is renewed and the call repeated', async () => {
    let broken = true;
    const spoil: Fetch = (request) => {
      if (broken) request.headers.set('authorization', 'Bearer spoilt');
      broken = false;
      return globalThis.fetch(request);
    };
    const { banso: other, sessions } = clientOf('u2', {}, { fetch: spoil });
    assert.equal((await other.companies.get(company.id)).id, company.id);
    assert.equal(sessions(), 2);
  });

  it('agree that another organisation sees nothing', async () => {
    const { credentials } = await server.enterOrganisation('架空商工会議所');
    const { banso: other } = clientOf('u1', { credentials });
    assert.deepEqual(await collect(other.companies.list()), []);
    await assert.rejects(other.companies.get(company.id), (error) => isBansoError(error, 'not-found'));
    await assert.rejects(other.companies.put({ ...company, name: '乗っ取り' }), (error) =>
      isBansoError(error),
    );
    assert.equal((await banso.companies.get(company.id)).name, '架空精密工業');
  });

  it("name the server's problem in the language asked for", async () => {
    const { banso: english } = clientOf('u3', {}, { language: 'en' });
    const { error } = await english.raw.GET('/v1/dialogues/{id}', {
      params: { path: { id: newRecordId('dialogue') } },
    });
    assert.match(error!.title, /^[\x20-\x7e]+$/);
  });
});

describe('two widgets and the server', () => {
  it('bring the work of two people on one record together', async () => {
    const [a, b] = [clientOf('a').banso, clientOf('b').banso];
    const { id: company } = await a.companies.put(newCompany('架空機械'));
    const value = newDialogue(company, '2026-11-23');
    const [mine, theirs] = [a.dialogues.source(), b.dialogues.source()];
    await mine.save(value.id, value);
    const [forMe, forThem] = [(await mine.load(value.id))!, (await theirs.load(value.id))!];
    const note = (text: string) => ({ id: newItemId(), position: 1, kind: 'words' as const, text });
    await Promise.all([
      mine.save(value.id, { ...forMe, theme: '承継', notes: [note('ひとつ')] }),
      theirs.save(value.id, { ...forThem, place: '工場', notes: [note('ふたつ')] }),
    ]);
    const { theme, place, notes, revision } = await a.dialogues.get(value.id);
    assert.deepEqual({ theme, place, revision }, { theme: '承継', place: '工場', revision: 3 });
    assert.deepEqual(notes.map(({ text }) => text).sort(), ['ひとつ', 'ふたつ']);
  });

  it('ask a person only about the same place', async () => {
    const [a, b] = [clientOf('a').banso, clientOf('b').banso];
    const { id: company } = await a.companies.put(newCompany('架空鋳造'));
    const made = await a.dialogues.put(newDialogue(company, '2026-11-24'));
    const source = a.dialogues.source();
    const value = (await source.load(made.id))!;
    await b.dialogues.put({ ...made, theme: '先方' });
    const events: SourceEvent<Dialogue>[] = [];
    source.subscribe((event) => events.push(event));
    await assert.rejects(source.save(made.id, { ...value, theme: '私' }), (error) =>
      isBansoError(error, 'conflict'),
    );
    assert.equal(events.at(-1)!.state, 'conflict');
    assert.equal(events.at(-1)!.value!.theme, '先方');
    await source.save(made.id, { ...value, theme: '私', revision: events.at(-1)!.value!.revision });
    assert.equal((await b.dialogues.get(made.id)).theme, '私');
  });
});

async function lastPage<P>(pages: AsyncIterable<P>): Promise<P | undefined> {
  return (await collect(pages)).at(-1);
}
