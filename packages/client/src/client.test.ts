import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { describe, it } from 'node:test';
import { newDialogue } from '@banso/model';
import { createClient } from './client.js';
import type { ClientOptions } from './client.js';
import { isBansoError } from './core/errors.js';
import type { Middleware } from './core/onion.js';
import { fakeFetch, fakeSession, html, json, person, problem, silence } from './testing/fakes.js';
import type { Answer } from './testing/fakes.js';

const company = `cmp_${'0'.repeat(32)}`;
const hit = { kind: 'dialogue', id: `dlg_${'0'.repeat(32)}`, path: '/notes/n1/text', excerpt: '承継の話' };

function setUp(answers: Answer[], options: Partial<ClientOptions> = {}) {
  const { fetch, requests, bodies } = fakeFetch(...answers);
  let asked = 0;
  const session = async () => fakeSession(`t${++asked}`, Date.now());
  const banso = createClient({ baseUrl: 'http://banso.test/api', session, fetch, retries: 0, ...options });
  return { banso, requests, bodies, asked: () => asked };
}

describe('createClient', () => {
  it('sends nothing and asks for no session by itself', () => {
    const { requests, asked } = setUp([json({})]);
    assert.equal(requests.length + asked(), 0);
  });

  it('says at once when the address of the API leads nowhere', () => {
    assert.throws(() => setUp([], { baseUrl: '/banso/api' }), /baseUrl '\/banso\/api'/);
    for (const baseUrl of ['bank.example:443/api', 'ftp://bank.example/api', 'https://bank.example/?a=1'])
      assert.throws(
        () => setUp([], { baseUrl }),
        (error: Error) => error instanceof TypeError && error.message.includes(`'${baseUrl}'`),
      );
  });

  it('says at once when nothing tells who is signed in', () => {
    const options = { baseUrl: 'http://banso.test' } as ClientOptions;
    assert.throws(() => createClient(options), /^TypeError: createClient: session/);
  });

  it('tells who is signed in', async () => {
    assert.deepEqual((await setUp([]).banso.session()).person, person);
  });

  it('sends with the fetch of the platform unless it is given one', async (test) => {
    const { fetch, requests } = fakeFetch(json({ items: [], next: null }));
    test.mock.method(globalThis, 'fetch', (...parts: ConstructorParameters<typeof Request>) =>
      fetch(new Request(...parts)),
    );
    const session = async () => fakeSession('t', Date.now());
    await createClient({ baseUrl: 'http://banso.test', session }).persons.list().page();
    assert.equal(requests.length, 1);
  });
});

describe('a signal', () => {
  it('stops a call, which rejects with the reason of the signal', async () => {
    const { banso, requests } = setUp([silence], { retries: 2 });
    const stop = new AbortController();
    const reason = new Error('left the page');
    const work = banso.companies.get(company, { signal: stop.signal });
    while (requests.length === 0) await new Promise((resolve) => setTimeout(resolve, 1));
    stop.abort(reason);
    await assert.rejects(work, (error) => error === reason);
    assert.equal(requests[0]!.signal.aborted, true);
  });

  it('that has aborted already lets nothing out', async () => {
    const { banso, requests, asked } = setUp([json({})]);
    await assert.rejects(
      banso.companies.get(company, { signal: AbortSignal.abort('left') }),
      (reason) => reason === 'left',
    );
    assert.equal(requests.length + asked(), 0);
  });

  it('composes with the timeout, which is an error of its own', async () => {
    const { banso } = setUp([silence]);
    const { signal } = new AbortController();
    await assert.rejects(banso.companies.get(company, { signal, timeout: 5 }), (error) =>
      isBansoError(error, 'timeout'),
    );
  });
});

describe('the size of an answer', () => {
  it('has a bound, however small it was when it travelled', async () => {
    const chunk = new Uint8Array(1024 * 1024);
    let sent = 0;
    const endless = new ReadableStream({ pull: (controller) => (sent++, controller.enqueue(chunk)) });
    const { banso } = setUp([
      () => new Response(endless, { headers: { 'content-type': 'application/json' } }),
    ]);
    await assert.rejects(banso.companies.get(company), (error) => isBansoError(error, 'contract'));
    assert.ok(sent < 80, `${sent} MiB were read`);
  });
});

describe('an answer cut in the middle', () => {
  it('is a failed attempt like any other, and tried again', async () => {
    const cut: Answer = () => {
      const body = new ReadableStream({
        pull(controller) {
          controller.enqueue(new TextEncoder().encode('{"items":['));
          controller.error(new TypeError('terminated'));
        },
      });
      return new Response(body, { headers: { 'content-type': 'application/json' } });
    };
    const clock = { now: () => 0, after: (_: number, call: () => void) => (queueMicrotask(call), () => {}) };
    const { banso } = setUp([cut, json({ items: [], next: null })], { retries: 1, timeout: Infinity, clock });
    assert.deepEqual((await banso.companies.list().page()).items, []);
  });
});

describe('a call that gets no answer', () => {
  const session = async () => fakeSession('t', Date.now());

  it('says from whom, and why where the platform knows', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    server.close();
    await once(server, 'close');
    const banso = createClient({ baseUrl: `${origin}/api`, session, retries: 0 });
    await assert.rejects(banso.companies.get(company), (error) => {
      assert.ok(isBansoError(error, 'offline'));
      const path = `/api/v1/companies/${company}`;
      assert.equal(error.message, `GET ${path}: no answer from ${origin} (ECONNREFUSED)`);
      return true;
    });
  });

  it('says what may be the reason where the platform keeps it to itself', async () => {
    const fetch = () => Promise.reject(new TypeError('Failed to fetch'));
    await assert.rejects(setUp([], { fetch }).banso.companies.get(company), {
      message: /no answer from http:\/\/banso.test \(offline, or blocked by CORS or CSP\)$/,
    });
  });

  it('is no lost connection where a header cannot be sent at all', async () => {
    const { fetch, requests } = fakeFetch(json({}));
    for (const options of [{}, { fetch }]) {
      const banso = createClient({ baseUrl: 'http://banso.test/api', session, ...options });
      const work = banso.companies.get(company, { headers: { 'x-branch': '本店' } });
      await assert.rejects(work, (error: Error) => {
        assert.ok(error instanceof TypeError);
        assert.match(error.message, /^GET \/api\/v1\/companies\/cmp_0+: cannot be sent: .*ByteString/);
        return true;
      });
    }
    assert.equal(requests.length, 0);
  });

  it('is named also where a redirect came in its place', async () => {
    const redirect = () => new Response(null, { status: 302, headers: { location: '/login' } });
    await assert.rejects(setUp([redirect]).banso.companies.get(company), (error) => {
      assert.ok(isBansoError(error, 'contract'));
      assert.match(error.message, /^GET \/api\/v1\/companies\/cmp_0+: redirected \(302\)/);
      return true;
    });
  });
});

describe('search', () => {
  it('sends the words in the body, page by page', async () => {
    const { banso, requests, bodies } = setUp([
      json({ items: [hit], next: 'c2' }),
      json({ items: [hit], next: null }),
    ]);
    const found = [];
    for await (const { excerpt } of banso.search({ text: '承継', kinds: ['dialogue'] })) found.push(excerpt);
    assert.deepEqual(found, ['承継の話', '承継の話']);
    assert.ok(requests.every(({ url }) => url === 'http://banso.test/api/v1/search'));
    assert.deepEqual(
      bodies.map((body) => JSON.parse(body)),
      [
        { text: '承継', kinds: ['dialogue'] },
        { text: '承継', kinds: ['dialogue'], cursor: 'c2' },
      ],
    );
  });

  it('only reads: it is repeated without an idempotency key', async () => {
    const clock = { now: () => 0, after: (_: number, call: () => void) => (queueMicrotask(call), () => {}) };
    const answers = [problem(503, 'unavailable'), json({ items: [], next: null })];
    const { banso, requests } = setUp(answers, { retries: 1, timeout: Infinity, clock });
    await banso.search({ text: '承継' }).page();
    assert.equal(requests.length, 2);
    assert.equal(requests[1]!.headers.get('idempotency-key'), null);
  });
});

describe('changes', () => {
  const change = (revision: number) => ({ type: 'changed', kind: 'dialogue', id: hit.id, revision });
  const answers = [
    json({ items: [change(1)], next: 'a', more: true }),
    json({ items: [change(2), change(3)], next: 'b', more: false }),
  ];

  it('are followed from a cursor until there are no more', async () => {
    const { banso, requests } = setUp(answers);
    const revisions = [];
    for await (const { revision } of banso.changes({ after: 'z', kind: ['dialogue', 'company'] }))
      revisions.push(revision);
    assert.deepEqual(revisions, [1, 2, 3]);
    assert.deepEqual(
      requests.map(({ url }) => new URL(url).search),
      ['?kind=dialogue&kind=company&after=z', '?kind=dialogue&kind=company&after=a'],
    );
  });

  it('come with the cursor to keep, page by page', async () => {
    const { banso } = setUp(answers);
    const kept = [];
    for await (const { next } of banso.changes().pages()) kept.push(next);
    assert.deepEqual(kept, ['a', 'b']);
  });

  it('of a later day go on from the cursor that was kept', async () => {
    const { banso, requests } = setUp([json({ items: [], next: 'b', more: false })]);
    const { next } = await banso.changes({ after: 'b' }).page();
    assert.equal(next, 'b');
    assert.equal(new URL(requests[0]!.url).search, '?after=b');
  });
});

describe('middlewares', () => {
  it('stand around a call, the first one outermost, and see it once whatever it takes', async () => {
    const seen: string[] = [];
    const log =
      (name: string): Middleware =>
      async (request, next, { operation }) => {
        seen.push(`${name} ${request.method} ${operation}`);
        const response = await next(request);
        seen.push(`${name} ${response.status}`);
        return response;
      };
    const clock = { now: () => 0, after: (_: number, call: () => void) => (queueMicrotask(call), () => {}) };
    const value = newDialogue(company, '2026-11-18');
    const { banso, requests } = setUp([html(503), problem(401, 'session-expired'), json(value)], {
      retries: 2,
      timeout: Infinity,
      clock,
      middlewares: [log('a'), log('b')],
    });
    await banso.dialogues.put(value);
    assert.deepEqual(seen, ['a PUT dialogues.put', 'b PUT dialogues.put', 'b 200', 'a 200']);
    assert.equal(requests.length, 3);
  });

  it('may change the request, answer by themselves, or repeat the call with a clone', async () => {
    const repeat: Middleware = async (request, next) => {
      await next(request.clone());
      request.headers.set('x-second', '1');
      return next(request);
    };
    const value = newDialogue(company, '2026-11-18');
    const { banso, requests, bodies } = setUp([json(value)], { middlewares: [repeat] });
    await banso.dialogues.put(value);
    assert.equal(requests[1]!.headers.get('x-second'), '1');
    assert.equal(bodies[0], bodies[1]);
    assert.equal(requests[0]!.headers.get('idempotency-key'), requests[1]!.headers.get('idempotency-key'));

    const answer: Middleware = async () => Response.json({ items: [], next: null });
    const offline = setUp([], { middlewares: [answer] });
    assert.deepEqual(await offline.banso.dialogues.list().page(), { items: [], next: null });
    assert.equal(offline.requests.length, 0);
  });
});

describe('raw', () => {
  it('calls any path of the contract by its template, signed and typed', async () => {
    const { banso, requests } = setUp([json({ items: [], next: null })]);
    const query = { company: 'cif:0418-2270193', limit: 5 };
    const { data, error } = await banso.raw.GET('/v1/dialogues', { params: { query } });
    assert.equal(error, undefined);
    assert.deepEqual(data.items, []);
    assert.equal(requests[0]!.url, 'http://banso.test/api/v1/dialogues?company=cif%3A0418-2270193&limit=5');
    assert.equal(requests[0]!.headers.get('authorization'), 'Bearer t1');
    assert.equal(requests[0]!.headers.get('accept-language'), 'ja');
    assert.equal(requests[0]!.redirect, 'manual');
  });

  it("answers the server's problem as `error`, after the same retries and one replay", async () => {
    const { banso, requests } = setUp([problem(401, 'session-expired'), problem(404, 'not-found')]);
    const { data, error, response } = await banso.raw.GET('/v1/dialogues/{id}', {
      params: { path: { id: hit.id } },
    });
    assert.equal(data, undefined);
    assert.equal(error.code, 'not-found');
    assert.equal(response.status, 404);
    assert.equal(requests[1]!.headers.get('authorization'), 'Bearer t2');
  });

  it('gives a write its idempotency key', async () => {
    const value = newDialogue(company, '2026-11-18');
    const { banso, requests, bodies } = setUp([json(value, 201)]);
    await banso.raw.PUT('/v1/dialogues/{id}', {
      params: { path: { id: value.id }, header: { 'If-None-Match': '*' } },
      body: value,
    });
    assert.match(requests[0]!.headers.get('idempotency-key')!, /.{8}/);
    assert.deepEqual(JSON.parse(bodies[0]!), value);
  });

  it("opens a session with a host's own credentials, without asking for one", async () => {
    const { banso, requests, asked } = setUp([json(fakeSession('new', Date.now()), 201)]);
    const { data } = await banso.raw.POST('/v1/sessions', {
      headers: { authorization: 'Basic eDp5' },
      body: { person: { system: 'crm', id: '7', name: '花子' }, role: 'supporter', seconds: 900 },
    });
    assert.equal(data!.token, 'new');
    assert.equal(requests[0]!.headers.get('authorization'), 'Basic eDp5');
    assert.equal(asked(), 0);
  });

  it('throws what did not come from the server, and never a SyntaxError', async () => {
    for (const [answer, kind] of [
      [html(200), 'contract'],
      [html(503), 'server'],
      [html(404), 'contract'],
      [() => new Response('{"items":', { headers: { 'content-type': 'application/json' } }), 'contract'],
      [() => Promise.reject(new TypeError('fetch failed')), 'offline'],
    ] as [Answer, string][]) {
      await assert.rejects(
        setUp([answer]).banso.raw.GET('/v1/dialogues'),
        (error) => isBansoError(error) && error.kind === kind,
        kind,
      );
    }
  });

  it('can be stopped by a signal', async () => {
    const stop = new AbortController();
    const work = setUp([silence]).banso.raw.GET('/v1/dialogues', { signal: stop.signal });
    setTimeout(() => stop.abort('left'), 5);
    await assert.rejects(work, (reason) => reason === 'left');
  });
});
