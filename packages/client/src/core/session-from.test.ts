import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fakeFetch, fakeSession, html, json, noConnection } from '../testing/fakes.js';
import { isBansoError } from './errors.js';
import { sessionFrom } from './session-from.js';

const { signal } = new AbortController();
const address = 'http://crm.test/banso-session';

describe('sessionFrom', () => {
  it("asks the host's back end with POST", async () => {
    const session = fakeSession('t', 0);
    const { fetch, requests } = fakeFetch(json(session));
    assert.deepEqual(await sessionFrom(address, { fetch, headers: { 'x-csrf': '1' } })(signal), session);
    assert.equal(requests[0]!.method, 'POST');
    assert.equal(requests[0]!.headers.get('x-csrf'), '1');
    assert.equal(requests[0]!.redirect, 'manual');
  });

  it('takes a refusal and a sign-in page for nobody being signed in', async () => {
    for (const answer of [html(401), html(403), html(404), html(200)]) {
      const { fetch } = fakeFetch(answer);
      await assert.rejects(sessionFrom(address, { fetch })(signal), (error) =>
        isBansoError(error, 'unauthenticated'),
      );
    }
  });

  it('tells no network and a broken back end apart from that', async () => {
    const ask = sessionFrom(address, { fetch: fakeFetch(noConnection, html(502)).fetch });
    await assert.rejects(ask(signal), (error) => isBansoError(error, 'offline'));
    await assert.rejects(ask(signal), (error) => isBansoError(error, 'server'));
  });
});
