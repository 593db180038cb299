import type { Kind, Problem } from '@banso/model';
import { kinds } from '@banso/model';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sql } from 'kysely';
import { contract } from '../test-support/conformance.js';
import { call } from '../test-support/client.js';
import { testServer } from '../test-support/server.js';
import { createApp } from './app.js';
import { filtersOfKind } from './record-routes.js';

const server = await testServer();
const app = createApp({
  database: server.database,
  key: 'k',
  now: () => new Date(),
  log: { request() {}, error() {} },
  corsOrigins: [],
});
const served = new Set(
  app.routes
    .filter(({ method }) => method !== 'ALL')
    .map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`),
);
const promised = Object.entries(contract.paths).flatMap(([path, item]) =>
  Object.keys(item)
    .filter((method) => method !== 'parameters')
    .map((method) => `${method.toUpperCase()} ${path}`),
);

describe('the routes', () => {
  it('are those of the contract, all of them and no other', () => {
    assert.deepEqual([...served].sort(), promised.sort());
  });

  it('are filtered by the parameters of the contract, all of them and no other', () => {
    for (const [kind, filters] of Object.entries(filtersOfKind) as [Kind, string[]][]) {
      const named = contract.paths[`/v1/${kinds[kind].path}`]?.get?.parameters?.map(({ $ref }) =>
        $ref?.split('/').pop(),
      );
      assert.deepEqual([...filters, 'limit', 'cursor'].sort(), named?.sort(), kind);
    }
  });

  it('answer another method with 405 and those they have, another path with 404', async () => {
    for (const [method, path, allowed] of [
      ['DELETE', '/v1/companies/cmp_1', 'GET, HEAD, PUT'],
      ['POST', '/v1/companies', 'GET, HEAD'],
      ['GET', '/v1/search', 'POST'],
      ['PATCH', '/v1/sessions', 'POST'],
      ['OPTIONS', '/v1/companies', 'GET, HEAD'],
    ] as const) {
      const { status, headers } = await call(server.url + path, method);
      assert.deepEqual([status, headers.get('allow')], [405, allowed], `${method} ${path}`);
    }
    for (const path of [
      '/',
      '/v1',
      '/v2/companies',
      '/v1/companies/a/b',
      '/v1/Companies',
      '/v1/companies/',
      '/.env',
    ]) {
      assert.equal((await call(server.url + path, 'GET')).status, 404, path);
    }
  });

  it('say that the process is alive and that the database answers, to anybody', async () => {
    assert.equal((await call<{ status: string }>(`${server.url}/healthz`, 'GET')).body.status, 'ok');
    assert.equal((await call<{ database: string }>(`${server.url}/readyz`, 'GET')).body.database, 'ok');
  });
});

describe('every answer', () => {
  it('is for no cache, no guessing, no frame, and has an id', async () => {
    for (const path of ['/healthz', '/v1/companies', '/nowhere']) {
      const { headers } = await call(server.url + path, 'GET');
      assert.equal(headers.get('cache-control'), 'no-store');
      assert.equal(headers.get('x-content-type-options'), 'nosniff');
      assert.equal(headers.get('content-security-policy'), "default-src 'none'; frame-ancestors 'none'");
      assert.equal(headers.get('referrer-policy'), 'no-referrer');
      assert.match(headers.get('x-request-id') ?? '', /^[0-9a-f-]{36}$/);
      assert.equal(headers.get('access-control-allow-origin'), null);
      assert.equal(headers.get('server') ?? headers.get('x-powered-by'), null);
    }
  });

  it('speaks the reader’s language, Japanese unless asked', async () => {
    const title = async (language: string) => {
      const { body } = await call<{ title: string }>(`${server.url}/v1/companies`, 'GET', {
        headers: { 'Accept-Language': language },
      });
      return body.title;
    };
    const [ja, en] = ['認証が必要です', 'Credentials are needed'];
    for (const language of ['', 'ja', 'ja-JP,en;q=0.8', 'fr', '*', 'en;q=0.2,ja;q=0.9', 'en;q=0', ',;=q']) {
      assert.equal(await title(language), ja, language);
    }
    for (const language of ['en', 'en-GB', 'fr,en;q=0.5', 'ja;q=0.1, en;q=0.2', 'EN-us']) {
      assert.equal(await title(language), en, language);
    }
  });
});

describe('cross-origin calls', () => {
  it('are open to the origins named, and to no other', async () => {
    const open = createApp({
      database: server.database,
      key: 'k',
      now: () => new Date(),
      log: { request() {}, error() {} },
      corsOrigins: ['https://crm.example.co.jp'],
    });
    const ask = async (origin: string) => {
      const preflight = await open.request('/v1/companies', {
        method: 'OPTIONS',
        headers: { Origin: origin, 'Access-Control-Request-Method': 'PUT' },
      });
      return preflight.headers.get('access-control-allow-origin');
    };
    assert.equal(await ask('https://crm.example.co.jp'), 'https://crm.example.co.jp');
    assert.equal(await ask('https://crm.example.co.jp.evil.example'), null);
    assert.equal(await ask('null'), null);
  });
});

describe('what nobody foresaw', () => {
  it('is told without its inside, and written down once under the id that is told', async () => {
    const lines: string[] = [];
    const broken = createApp({
      database: server.database,
      key: 'k',
      now: () => new Date(),
      log: { request() {}, error: (line) => lines.push(line) },
      corsOrigins: [],
    });
    await sql`drop table host`.execute(server.database);
    const response = await broken.request('/v1/sessions', {
      method: 'POST',
      headers: { Authorization: 'Basic aG9zdDpzZWNyZXQ=', 'Content-Type': 'application/json' },
      body: JSON.stringify({ person: { system: 'staff', id: '1', name: '秘密の名前' }, role: 'reader' }),
    });
    const { code, requestId, ...rest } = (await response.json()) as Problem;
    assert.deepEqual([response.status, code, rest.issues], [500, 'internal', undefined]);
    assert.ok(!JSON.stringify(rest).includes('host'), 'nothing of the database is told');
    assert.equal(lines.length, 1);
    assert.ok(requestId && lines[0]?.startsWith(`${requestId} POST /v1/sessions 42P01 `));
    assert.ok(!lines[0]?.includes('秘密'));
  });
});
