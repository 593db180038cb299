import type { Suite } from './describe-contract.js';
import { equal, ok } from './equal.js';
import { call } from './person.js';

export function describePaths({ describe, it, server }: Suite): void {
  describe('a path', () => {
    it('answers another method with 405 and those it has', async () => {
      const wrong: [string, string, string][] = [
        ['DELETE', '/v1/companies/cmp_1', 'GET, HEAD, PUT'],
        ['POST', '/v1/companies', 'GET, HEAD'],
        ['GET', '/v1/search', 'POST'],
        ['PATCH', '/v1/sessions', 'POST'],
        ['GET', '/v1/dialogues/dlg_1/withdrawal', 'POST'],
        ['POST', '/v1/device-keys/1', 'GET, HEAD, PUT, DELETE'],
      ];
      for (const [method, path, allowed] of wrong) {
        const { status, headers } = await call(server(), method, path);
        equal([status, headers.get('allow')], [405, allowed], `${method} ${path}`);
      }
    });

    it('that there is not answers 404, to anybody', async () => {
      for (const path of [
        '/',
        '/v1',
        '/v2/companies',
        '/v1/companies/a/b',
        '/v1/companies/a/history/b',
        '/v1/Companies',
        '/v1/companies/',
        '/.env',
      ]) {
        equal((await call(server(), 'GET', path)).status, 404, path);
      }
    });

    it('says that the server is alive', async () => {
      for (const path of ['/healthz', '/readyz']) {
        const { body, headers } = await call<{ status: string }>(server(), 'GET', path);
        equal([body.status, headers.get('cache-control')], ['ok', 'no-store']);
        ok(/^[0-9a-f-]{36}$/.test(headers.get('x-request-id') ?? ''), 'every answer has an id');
      }
    });
  });
}
