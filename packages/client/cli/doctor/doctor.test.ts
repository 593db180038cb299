import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { RequestListener } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { banso } from '../testing/terminal.js';
import { closedPort, enterWorkplace } from '../testing/workplace.js';
import type { Workplace } from '../testing/workplace.js';
import type { Finding } from './finding.js';
import { certificate, key } from '../testing/certificate.js';

const origin = 'https://crm.example.jp';
let place: Workplace;
before(async () => (place = await enterWorkplace({ corsOrigins: [origin] })));
after(() => place.leave());

/** What the doctor finds, by the name of the check. */
async function examine(...args: string[]): Promise<{ code: number; found: Record<string, Finding> }> {
  const { code, out } = await banso(['doctor', '--json', ...args], { language: 'en' });
  const findings = out
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Finding);
  return { code, found: Object.fromEntries(findings.map((finding) => [finding.check, finding])) };
}

const levels = (found: Record<string, Finding>) =>
  Object.fromEntries(Object.entries(found).map(([check, { level }]) => [check, level]));

/** Something that listens where a Banso should. */
async function standIn(
  answer: RequestListener,
  work: (url: string) => Promise<void>,
  isTls = false,
): Promise<void> {
  const server = isTls ? createTlsServer({ key, cert: certificate }, answer) : createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    await work(`${isTls ? 'https' : 'http'}://127.0.0.1:${(server.address() as AddressInfo).port}`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

/** A Banso whose answers somebody changes on the way. */
const proxy =
  (change: (headers: Record<string, string>) => Record<string, string>): RequestListener =>
  (request, response) => {
    const { host: _, connection: _c, ...headers } = request.headers as Record<string, string>;
    void fetch(place.server.url + request.url, { method: request.method!, headers }).then(async (answer) => {
      const { 'content-length': _l, ...given } = Object.fromEntries(answer.headers);
      response.writeHead(answer.status, change({ ...given }));
      response.end(await answer.text());
    });
  };

describe('banso doctor', () => {
  it('finds that all is well', async () => {
    const { code, found } = await examine(...place.who, '--origin', origin);
    assert.equal(code, 0);
    assert.deepEqual(levels(found), {
      dns: 'good',
      tls: 'good',
      health: 'good',
      ready: 'good',
      contract: 'good',
      clock: 'good',
      session: 'good',
      cors: 'good',
    });
    assert.match(found.session!.text, /取り込み of 支援機関 \(supporter\) can read/);
  });

  it('says it in plain words, with what to do', async () => {
    const { code, out } = await banso([
      'doctor',
      '--url',
      place.server.url,
      '--origin',
      'https://other.example',
    ]);
    assert.equal(code, 1);
    assert.match(out, /^✓ 名前: /);
    assert.match(out, /! 利用者: 確かめていません。\n {4}→ --credentials と --person/);
    assert.match(
      out,
      /✗ CORS: https:\/\/other\.example のページからは使えません.*\n {4}→ .*BANSO_CORS_ORIGINS/,
    );
    assert.match(out, /直すところが 1 か所、気をつけるところが 1 か所あります。\n$/);
  });

  it('finds a server that is not there, or whose name is not known', async () => {
    const { code, found } = await examine('--url', `http://127.0.0.1:${await closedPort()}`);
    assert.equal(code, 1);
    assert.equal(found.health!.level, 'bad');
    assert.match(found.health!.text, /ECONNREFUSED/);
    assert.equal(found.session, undefined);
    const unknown = await examine('--url', 'http://no-such-host.invalid');
    assert.deepEqual(levels(unknown.found), { dns: 'bad' });
  });

  it('finds a sign-in page where Banso should be', async () => {
    const html: RequestListener = (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Wi-Fi</h1>');
    };
    await standIn(html, async (url) => {
      const { code, found } = await examine('--url', url);
      assert.equal(code, 1);
      assert.match(found.health!.text, /something else than Banso answers \(200 text\/html\)/);
    });
  });

  it('finds a path that leads past the contract', async () => {
    const onlyHealth: RequestListener = (request, response) => {
      const isHealth = request.url === '/healthz' || request.url === '/readyz';
      response.writeHead(isHealth ? 200 : 404, { 'content-type': 'application/json' });
      response.end(JSON.stringify(isHealth ? { status: 'ok', version: '9.0.0' } : {}));
    };
    await standIn(onlyHealth, async (url) => {
      const { found } = await examine('--url', url);
      assert.deepEqual([found.health!.level, found.contract!.level], ['good', 'bad']);
    });
  });

  it('finds a clock that is off, whichever way', async () => {
    for (const [seconds, level, words] of [
      [300, 'bad', /300 s behind/],
      [-45, 'warning', /45 s ahead/],
      [3, 'good', /as the server has it/],
    ] as const) {
      const shift = (headers: Record<string, string>) => ({
        ...headers,
        date: new Date(Date.now() + seconds * 1000).toUTCString(),
      });
      await standIn(proxy(shift), async (url) => {
        const { clock } = (await examine('--url', url)).found;
        assert.equal(clock!.level, level);
        // A loaded machine may take a second to answer.
        assert.match(clock!.text.replace(/\b(299|301)\b/, '300').replace(/\b(44|46)\b/, '45'), words);
      });
    }
  });

  it('finds what CORS lacks', async () => {
    const cases: [header: string, value: string | undefined, level: string, words: RegExp][] = [
      ['access-control-allow-headers', 'Authorization,Content-Type', 'bad', /if-match/],
      ['access-control-allow-headers', '*', 'bad', /access-control-allow-headers: authorization/],
      ['access-control-allow-methods', 'GET', 'bad', /PUT, POST/],
      [
        'access-control-allow-origin',
        'https://crm.example',
        'bad',
        /allow-origin: https:\/\/crm\.example\.jp/,
      ],
      ['access-control-expose-headers', undefined, 'warning', /retry-after, x-request-id/],
    ];
    for (const [header, value, level, words] of cases) {
      const change = ({ [header]: _, ...headers }: Record<string, string>) => ({
        ...headers,
        ...(value !== undefined && { [header]: value }),
      });
      await standIn(proxy(change), async (url) => {
        const { cors } = (await examine('--url', url, '--origin', `${origin}/some/page`)).found;
        assert.equal(cors!.level, level, cors!.text);
        assert.match(cors!.text, words);
      });
    }
  });

  it('finds wrong credentials', async () => {
    const wrong = await place.write('wrong.json', JSON.stringify({ id: 'host_1', secret: 'no' }));
    const { code, found } = await examine(
      '--url',
      place.server.url,
      '--credentials',
      wrong,
      '--person',
      'staff:1',
    );
    assert.equal(code, 1);
    assert.match(found.session!.text, /credentials are wrong or have ended\. \(POST \/v1\/sessions: 401/);
  });

  it('finds a certificate that nobody vouches for', async () => {
    const answer = proxy((headers) => headers);
    await standIn(
      answer,
      async (url) => {
        const { code, found } = await examine('--url', url);
        assert.equal(code, 1);
        assert.match(found.tls!.text, /cannot be trusted \(DEPTH_ZERO_SELF_SIGNED_CERT\)/);
        assert.match(found.tls!.remedy!, /NODE_EXTRA_CA_CERTS/);
      },
      true,
    );
  });
});
