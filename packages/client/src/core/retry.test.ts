import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { html, FakeClock, json, noConnection, problem, fakeFetch, silence } from '../testing/fakes.js';
import type { Answer } from '../testing/fakes.js';
import { isBansoError } from './errors.js';
import { named } from './idempotency.js';
import { outgoingOf } from './outgoing.js';
import type { CallContext } from './outgoing.js';
import { backoff, retry, retryAfter } from './retry.js';
import { transport } from './transport.js';

interface Tried {
  status: number | undefined;
  error: unknown;
  attempts: number;
  keys: (string | null)[];
  waits: number[];
}

async function attempt(
  answers: Answer[],
  init: RequestInit = {},
  context: Partial<CallContext> = {},
  random = () => 0,
) {
  const clock = new FakeClock();
  const { fetch, requests } = fakeFetch(...answers);
  const call = named(retry(transport(fetch, clock), clock, random));
  const request = new Request('http://banso.test/v1/dialogues/d', init);
  const reads = request.method === 'GET';
  const whole: CallContext = {
    operation: 'test',
    reads,
    signal: undefined,
    timeout: 30_000,
    retries: 2,
    ...context,
  };
  const tried: Tried = { status: undefined, error: undefined, attempts: 0, keys: [], waits: [] };
  await clock.run(
    call(outgoingOf(request), whole).then(
      ({ status }) => (tried.status = status),
      (error: unknown) => (tried.error = error),
    ),
  );
  tried.attempts = requests.length;
  tried.keys = requests.map(({ headers }) => headers.get('idempotency-key'));
  tried.waits = clock.passed;
  return tried;
}

const passing = fc.constantFrom(408, 429, 500, 502, 503, 504, 599);
const final = fc.constantFrom(200, 201, 400, 401, 403, 404, 409, 412, 413, 422);

describe('retry', () => {
  it('tries a passing failure twice more, and answers what came last', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(passing, { maxLength: 4 }), final, async (failures, last) => {
        const tried = await attempt([...failures.map((status) => problem(status, 'x')), json({}, last)]);
        const answered = [...failures, last].slice(0, 3);
        assert.equal(tried.attempts, answered.length);
        assert.equal(tried.status, answered.at(-1));
      }),
      { numRuns: 25 },
    );
  });

  it('never repeats a conflict or any other real answer', async () => {
    for (const status of [400, 401, 403, 404, 409, 412, 422]) {
      assert.equal((await attempt([problem(status, 'x')])).attempts, 1, String(status));
    }
  });

  it('tries again when no connection came about or no answer came in time', async () => {
    assert.equal((await attempt([noConnection, json({})])).status, 200);
    const late = await attempt([silence], {}, { retries: 1, timeout: 1000 });
    assert.equal(late.attempts, 2);
    assert.ok(isBansoError(late.error, 'timeout'));
    assert.deepEqual(late.waits, [1000, 500, 1000]);
  });

  it("treats a proxy's page for 503 as any 503", async () => {
    assert.equal((await attempt([html(503), json({})])).status, 200);
  });

  it('keeps one idempotency key, and the same body, for all attempts of a write', async () => {
    const { attempts, keys } = await attempt([noConnection, html(502), json({})], {
      method: 'PUT',
      body: '{}',
    });
    assert.equal(attempts, 3);
    assert.match(keys[0]!, /^.{8,255}$/);
    assert.equal(new Set(keys).size, 1);
  });

  it('makes a new key for every intent', async () => {
    const put = { method: 'PUT', body: '{}' };
    const [first, second] = await Promise.all([attempt([json({})], put), attempt([json({})], put)]);
    assert.notEqual(first.keys[0], second.keys[0]);
  });

  it('does not repeat a write that has no key', async () => {
    const clock = new FakeClock();
    const { fetch, requests } = fakeFetch(problem(503, 'unavailable'));
    const call = retry(transport(fetch, clock), clock, () => 0);
    const context = { operation: 'test', reads: false, signal: undefined, timeout: Infinity, retries: 2 };
    const request = new Request('http://banso.test/', { method: 'POST', body: '{}' });
    const response = await clock.run(call(outgoingOf(request), context));
    assert.equal(response.status, 503);
    assert.equal(requests.length, 1);
  });

  it('waits as long as the server asks, but never more than a minute', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: 1_000_000_000 }), async (seconds) => {
        const { waits } = await attempt([
          problem(503, 'x', {}, { 'retry-after': String(seconds) }),
          json({}),
        ]);
        assert.deepEqual(waits, [Math.min(seconds, 60) * 1000]);
      }),
      { numRuns: 20 },
    );
  });

  it('stops waiting when the caller does, with the reason of the caller', async () => {
    const stop = new AbortController();
    const reason = new Error('left the page');
    const answer: Answer = (request) => {
      queueMicrotask(() => stop.abort(reason));
      return problem(503, 'x', {}, { 'retry-after': '60' })(request);
    };
    const { error, attempts } = await attempt([answer], {}, { signal: stop.signal });
    assert.equal(error, reason);
    assert.equal(attempts, 1);
  });
});

describe('backoff', () => {
  it('starts at half a second and doubles to eight, of which chance takes up to half', () => {
    assert.deepEqual(
      [0, 1, 2, 3, 4, 5, 60].map((attempt) => backoff(attempt, 0)),
      [0.5, 1, 2, 4, 8, 8, 8],
    );
    fc.assert(
      fc.property(fc.nat({ max: 2000 }), fc.double({ min: 0, max: 1, noNaN: true }), (attempt, chance) => {
        const seconds = backoff(attempt, chance);
        const most = Math.min(8, 0.5 * 2 ** attempt);
        assert.ok(seconds >= most / 2 && seconds <= most);
      }),
    );
  });
});

describe('retryAfter', () => {
  const now = Date.parse('2026-11-18T01:00:00Z');
  const of = (value: string, date?: string) =>
    retryAfter(new Headers({ 'retry-after': value, ...(date && { date }) }), now);

  it('reads seconds and dates', () => {
    assert.equal(of('0'), 0);
    assert.equal(of('120'), 120);
    assert.equal(of('Wed, 18 Nov 2026 01:00:30 GMT'), 30);
  });

  it("reads a date against the server's own clock, so that a wrong clock here does no harm", () => {
    assert.equal(of('Wed, 18 Nov 2026 05:00:30 GMT', 'Wed, 18 Nov 2026 05:00:00 GMT'), 30);
  });

  it('passes over what cannot be followed', () => {
    for (const value of ['-5', '1.5', 'soon', '', 'Wed, 18 Nov 2026 00:59:00 GMT']) {
      assert.equal(of(value), undefined, value);
    }
    fc.assert(
      fc.property(fc.string({ unit: 'binary-ascii' }), (value) => {
        const seconds = retryAfter(
          { get: (name: string) => (name === 'date' ? null : value) } as Headers,
          now,
        );
        assert.ok(seconds === undefined || seconds >= 0);
      }),
    );
  });
});
