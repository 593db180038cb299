import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { demo } from '@banso/model/samples';
import { newDialogue } from '@banso/model';
import { startServer, type RunningServer } from '@banso/server';
import { customers } from './bank/customers.js';
import { startCrm, type RunningCrm } from './start.js';
import { smallBundle, temporaryFolder, Visitor } from './test-support.js';

const json = { 'content-type': 'application/json' };

describe("the bank's back end for the widgets", () => {
  const folder = temporaryFolder();
  let api: RunningServer;
  let crm: RunningCrm;
  let saito: Visitor;

  const crmOn = (apiUrl: string, credentials = api.credentials) =>
    startCrm({
      port: 0,
      apiUrl,
      credentials,
      dataFolder: folder.path,
      bundleFolder: smallBundle(folder.path),
    });
  const session = async (visitor: Visitor, customer = '') => {
    const answer = await visitor.ask(`/crm/banso-session${customer && `?customer=${customer}`}`, {
      method: 'POST',
    });
    return { status: answer.status, body: await answer.json() };
  };

  before(async () => {
    api = await startServer({ port: 0, dataDirectory: 'memory', log: 'off' });
    crm = await crmOn(api.url);
    saito = new Visitor(crm.url);
    await saito.signIn();
  });
  after(async () => {
    await crm?.close();
    await api?.stop();
    folder.remove();
  });

  it('shows what the rules see in a talk to the supporters, not to their branch manager', async () => {
    const page = async (visitor: Visitor) => {
      const answer = await visitor.ask('/customers/0418-2270193/banso/dialogue');
      return /<banso-dialogue-log[^>]*>/.exec(await answer.text())?.[0];
    };
    const manager = new Visitor(crm.url);
    await manager.signIn('07315');
    assert.doesNotMatch((await page(saito)) ?? 'unmirrored', /unmirrored/);
    assert.match((await page(manager)) ?? '', / unmirrored>/);
  });

  it('knows the demo companies by the same numbers as the samples', () => {
    for (const company of demo.companies) {
      const customer = customers.find(({ cif }) => company.externalIds.some(({ id }) => id === cif));
      assert.equal(customer?.name, company.name);
      assert.equal(customer?.corporateNumber, company.corporateNumber);
    }
  });

  it('opens a session of the one who is signed in, bound to the customer', async () => {
    const { status, body } = await session(saito, '0418-2270193');
    assert.equal(status, 201);
    assert.equal(body.person.name, '齋藤美邑');
    assert.equal(body.organisation.name, '埼央銀行');
    assert.equal(body.role, 'supporter');
    assert.equal(body.company, demo.companies[0]?.id);
    assert.ok(Date.parse(body.expiresAt) > Date.now());
    assert.ok(!JSON.stringify(body).includes(api.credentials.secret));
  });

  it('opens none for a stranger, for another site, for an unknown customer', async () => {
    assert.equal((await session(new Visitor(crm.url))).status, 401);
    const foreign = await saito.ask('/crm/banso-session', {
      method: 'POST',
      headers: { origin: 'https://elsewhere.example' },
    });
    assert.equal(foreign.status, 403);
    const cross = await saito.ask('/crm/banso-session', {
      method: 'POST',
      headers: { 'sec-fetch-site': 'cross-site' },
    });
    assert.equal(cross.status, 403);
    assert.equal((await session(saito, '0418-0000000')).status, 404);
  });

  it('enters a customer that Banso does not know when its page is opened, once', async () => {
    const { body } = await session(saito);
    const look = async () => {
      const answer = await saito.ask('/banso/api/v1/companies?externalId=cif:0418-2713386', {
        headers: { authorization: `Bearer ${body.token}` },
      });
      return (await answer.json()).items as { id: string; name: string; revision: number }[];
    };
    assert.deepEqual(await look(), []);
    const pages = await Promise.all([1, 2, 3].map(() => saito.ask('/customers/0418-2713386/banso')));
    for (const page of pages) {
      assert.equal(page.status, 200);
      assert.doesNotMatch(await page.text(), /つながっていません/);
    }
    const [company, ...others] = await look();
    assert.deepEqual([company?.name, company?.revision, others.length], ['有限会社𠮷岡製麺', 1, 0]);
  });

  it('names every customer of the bank in a way that the contract takes', async () => {
    for (const { cif } of customers) {
      const page = await (await saito.ask(`/customers/${cif}/banso`)).text();
      assert.doesNotMatch(page, /つながっていません/, cif);
      assert.match(page, new RegExp(`<banso-benchmark-sheet company="cif:${cif}">`));
    }
  });

  it('hands calls on under its own origin, with revisions, keys and languages', async () => {
    const { body } = await session(saito, '0418-2270193');
    const dialogue = newDialogue(body.company, '2026-11-20');
    const headers = { ...json, authorization: `Bearer ${body.token}` };
    const put = (extra: Record<string, string>, value: unknown = dialogue) =>
      saito.ask(`/banso/api/v1/dialogues/${dialogue.id}`, {
        method: 'PUT',
        headers: { ...headers, ...extra },
        body: JSON.stringify(value),
      });
    const made = await put({ 'if-none-match': '*', 'idempotency-key': 'a-key-of-the-test' });
    assert.equal(made.status, 201);
    assert.equal(made.headers.get('etag'), '"1"');
    assert.equal(made.headers.get('cache-control'), 'no-store');
    assert.equal((await put({ 'if-none-match': '*', 'idempotency-key': 'a-key-of-the-test' })).status, 201);
    const stale = await put({ 'if-match': '"7"', 'accept-language': 'en' });
    assert.equal(stale.status, 412);
    assert.match(stale.headers.get('content-type') ?? '', /application\/problem\+json/);
  });

  it('keeps its own cookie to itself and its answers free of others', async () => {
    let seen: Record<string, unknown> = {};
    const upstream = createServer((request, response) => {
      seen = { ...request.headers, url: request.url };
      response.writeHead(200, {
        'content-type': 'application/json',
        'set-cookie': 'x=1',
        'x-powered-by': 'y',
      });
      response.end('{"items":[],"next":null}');
    });
    await new Promise<void>((resolve) => upstream.listen(0, '127.0.0.1', resolve));
    const behind = await crmOn(`http://127.0.0.1:${(upstream.address() as AddressInfo).port}`);
    const visitor = new Visitor(behind.url);
    await visitor.signIn();
    const answer = await visitor.ask('/banso/api/v1/dialogues?company=cif:1', {
      headers: { authorization: 'Bearer t' },
    });
    await behind.close();
    upstream.close();
    assert.equal(seen.cookie, undefined);
    assert.equal(seen.origin, undefined);
    assert.equal(seen.authorization, 'Bearer t');
    assert.equal(seen.url, '/v1/dialogues?company=cif:1');
    assert.equal(answer.headers.get('x-powered-by'), null);
    assert.deepEqual(answer.headers.getSetCookie(), []);
  });

  it('hands nothing on that is not for pages', async () => {
    for (const path of [
      '/v1/sessions',
      '/healthz',
      '/v1/../healthz',
      '/v1/%2e%2e/healthz',
      '//elsewhere.example/v1/x',
    ]) {
      const answer = await saito.ask(`/banso/api${path}`, { method: 'POST', headers: json, body: '{}' });
      assert.equal(answer.status, 404, path);
    }
    assert.equal((await new Visitor(crm.url).ask('/banso/api/v1/dialogues')).status, 401);
  });

  it('takes no writing from the page of another site', async () => {
    const { body } = await session(saito);
    const answer = await saito.ask('/banso/api/v1/dialogues/dlg_015872cd318070008000000000000777', {
      method: 'PUT',
      headers: { ...json, authorization: `Bearer ${body.token}`, origin: 'https://elsewhere.example' },
      body: '{}',
    });
    assert.equal(answer.status, 403);
    assert.equal((await answer.json()).code, 'forbidden');
  });

  it('refuses a flood before it reaches the API, and leaves the rest to the API', async () => {
    const { body } = await session(saito);
    const send = (size: number) =>
      saito.ask('/banso/api/v1/dialogues/dlg_015872cd318070008000000000000777', {
        method: 'PUT',
        headers: { ...json, authorization: `Bearer ${body.token}`, 'if-none-match': '*' },
        body: `"${'x'.repeat(size)}"`,
      });
    for (const size of [10, 18]) {
      const answer = await send(size * 1024 * 1024);
      assert.equal(answer.status, 413);
      assert.equal((await answer.json()).code, 'too-large');
    }
  });

  it('opens its pages and says so in a problem document while the API is down', async () => {
    const { error } = console;
    console.error = () => {};
    try {
      const alone = await crmOn('http://127.0.0.1:9');
      const visitor = new Visitor(alone.url);
      await visitor.signIn();
      const page = await visitor.ask('/customers/0418-2270193/banso');
      assert.equal(page.status, 200);
      assert.match(await page.text(), /伴走支援の記録につながっていません/);
      const call = await visitor.ask('/banso/api/v1/dialogues', { headers: { authorization: 'Bearer t' } });
      assert.equal(call.status, 502);
      assert.equal((await call.json()).code, 'unavailable');
      assert.equal((await session(visitor)).status, 502);
      await alone.close();
    } finally {
      console.error = error;
    }
  });

  it('does not show a page the wrong credentials of the bank as its own fault', async () => {
    const { error } = console;
    console.error = () => {};
    try {
      const wrong = await crmOn(api.url, { ...api.credentials, secret: 'wrong' });
      const visitor = new Visitor(wrong.url);
      await visitor.signIn();
      assert.equal((await session(visitor)).status, 502);
      await wrong.close();
    } finally {
      console.error = error;
    }
  });

  it('serves the script bundle under a name that changes with its content, for ever', async () => {
    const page = await (await saito.ask('/customers/0418-2270193/banso')).text();
    const [, path = ''] = /<script type="module" src="([^"]+)"/.exec(page.replace(/\s+/g, ' ')) ?? [];
    assert.match(path, /^\/banso\/\d+\.\d+\.\d+-[0-9a-f]{12}\/banso\.js$/);
    const script = await saito.ask(path);
    assert.equal(script.headers.get('cache-control'), 'public, max-age=31536000, immutable');
    assert.match(script.headers.get('content-type') ?? '', /^text\/javascript/);
    assert.equal((await saito.ask('/banso/0.0.0/banso.js')).status, 404);
  });
});
