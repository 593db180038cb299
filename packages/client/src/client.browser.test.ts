import { expect } from '@open-wc/testing';
import { newDialogue } from '@banso/model';
import type { Dialogue } from '@banso/model';
import { createClient } from './client.js';
import { isBansoError } from './core/errors.js';
import { sessionFrom } from './core/session-from.js';
import { FakeApi } from './testing/fake-api.js';
import { fakeFetch, fakeSession, json, noConnection, problem } from './testing/fakes.js';

const company = `cmp_${'0'.repeat(32)}`;
const session = async () => fakeSession('t', Date.now());

describe('the client in a page', () => {
  it("calls the API below the page's own origin", async () => {
    const { fetch, requests } = fakeFetch(json({ items: [], next: null }));
    const banso = createClient({ baseUrl: '/banso/api', session, fetch });
    await banso.dialogues.list({ company: 'cif:0418-2270193' }).page();
    expect(requests[0]!.url).to.equal(`${location.origin}/banso/api/v1/dialogues?company=cif%3A0418-2270193`);
  });

  it('repeats a write, with its body and its key, in this browser too', async () => {
    const value = newDialogue(company, '2026-11-18');
    const answers = [noConnection, problem(401, 'session-expired'), json({ ...value, revision: 1 }, 201)];
    const { fetch, requests, bodies } = fakeFetch(...answers);
    const banso = createClient({ baseUrl: '/banso/api', session, fetch, random: () => 1 });
    expect((await banso.dialogues.put(value)).revision).to.equal(1);
    expect(new Set(bodies)).to.have.property('size', 1);
    expect(new Set(requests.map(({ headers }) => headers.get('idempotency-key')))).to.have.property(
      'size',
      1,
    );
  });

  it("takes a page that is not the API's for an error of kind contract, not for an answer", async () => {
    const banso = createClient({ baseUrl: '/packages/client', session });
    const error = await banso.dialogues
      .get(newDialogue(company, '2026-11-18').id)
      .catch((reason: unknown) => reason);
    expect(isBansoError(error, 'contract')).to.equal(true);
  });

  it('rejects with the reason of the signal', async () => {
    const stop = new AbortController();
    const banso = createClient({ baseUrl: '/', session, fetch: () => new Promise(() => {}) });
    const work = banso.dialogues.list({}, { signal: stop.signal }).page();
    stop.abort('left the page');
    expect(await work.catch((reason: unknown) => reason)).to.equal('left the page');
  });

  it('loads the raw client under the strict policy when it is first used', async () => {
    const { fetch } = fakeFetch(json({ items: [], next: null }));
    const banso = createClient({ baseUrl: '/banso/api', session, fetch });
    expect((await banso.raw.GET('/v1/persons')).data).to.deep.equal({ items: [], next: null });
  });

  it("asks the host's own back end for a session, and says so when it cannot", async () => {
    const ask = sessionFrom('/there-is-no-back-end');
    const error = await ask(new AbortController().signal).catch((reason: unknown) => reason);
    expect(isBansoError(error, 'unauthenticated')).to.equal(true);
  });

  it('sends what could not be saved when the device comes online', async () => {
    const api = new FakeApi();
    let isOnline = false;
    const fetch = (request: Request) =>
      isOnline ? api.fetch(request) : Promise.resolve(noConnection(request));
    const source = createClient({ baseUrl: '/banso/api', session, fetch, retries: 0 }).dialogues.source();
    const value = { ...newDialogue(company, '2026-11-18'), theme: '電波のないところで' };
    const error = await source.save(value.id, value).catch((reason: unknown) => reason);
    expect(isBansoError(error, 'offline')).to.equal(true);

    isOnline = true;
    const saved = new Promise<Dialogue>((resolve) =>
      source.subscribe((event) => event.state === 'saved' && resolve(event.value!)),
    );
    window.dispatchEvent(new Event('online'));
    expect((await saved).revision).to.equal(1);
    expect(api.current<Dialogue>(value.id).theme).to.equal(value.theme);
  });
});
