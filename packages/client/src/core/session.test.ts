import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { FakeClock, fakeFetch, fakeSession, idle, json, person, problem, silence } from '../testing/fakes.js';
import type { Answer } from '../testing/fakes.js';
import { isBansoError } from './errors.js';
import type { ApiError } from './errors.js';
import { outgoingOf } from './outgoing.js';
import { AnotherPerson, SessionKeeper, signedIn } from './session.js';
import type { SessionCallback } from './session.js';
import { transport } from './transport.js';

function sessions(ask: SessionCallback, clock = new FakeClock()) {
  return { clock, keeper: new SessionKeeper(ask, clock, 10_000) };
}

/** A back end that hands out tokens t1, t2, … */
function backEnd(clock: FakeClock, seconds = 900) {
  let asked = 0;
  const ask = async () => fakeSession(`t${++asked}`, clock.now(), seconds);
  return { ask, asked: () => asked };
}

describe('a session', () => {
  it('is asked for once by all who wait, and kept', async () => {
    const clock = new FakeClock();
    const { ask, asked } = backEnd(clock);
    const { keeper } = sessions(ask, clock);
    const tokens = await Promise.all([keeper.current(), keeper.current(), keeper.current()]);
    assert.deepEqual(new Set(tokens.map(({ token }) => token)), new Set(['t1']));
    assert.equal((await keeper.current()).token, 't1');
    assert.equal(asked(), 1);
  });

  it('is renewed ahead of its expiry', async () => {
    const clock = new FakeClock();
    const { keeper } = sessions(backEnd(clock).ask, clock);
    const start = clock.now();
    await keeper.current();
    clock.set(start + 839_000);
    assert.equal((await keeper.current()).token, 't1');
    clock.set(start + 841_000);
    assert.equal((await keeper.current()).token, 't2');
  });

  it('is used although it seems to have expired on arrival: then the clock here is wrong', async () => {
    const clock = new FakeClock();
    const { ask, asked } = backEnd(clock, -3600);
    const { keeper } = sessions(ask, clock);
    for (let call = 0; call < 3; call++) assert.equal((await keeper.current()).token, 't1');
    assert.equal(asked(), 1);
  });

  it('is asked for once more when the clock jumps a day ahead', async () => {
    const clock = new FakeClock();
    const server = clock.now();
    let asked = 0;
    const { keeper } = sessions(async () => fakeSession(`t${++asked}`, server), clock);
    await keeper.current();
    clock.set(server + 86_400_000);
    for (let call = 0; call < 3; call++) await keeper.current();
    assert.equal(asked, 2);
  });

  it('that cannot be had is an error of kind unauthenticated with its cause, and is asked for again next time', async () => {
    const cause = new Error('401 from the CRM');
    let calls = 0;
    const { keeper, clock } = sessions(async () => {
      if (++calls === 1) throw cause;
      return fakeSession('t', clock.now());
    });
    await assert.rejects(keeper.current(), (error: ApiError) => {
      assert.ok(isBansoError(error, 'unauthenticated'));
      assert.equal(error.cause, cause);
      return true;
    });
    assert.equal((await keeper.current()).token, 't');
  });

  it('without a token, an expiry or a person is no session', async () => {
    const good = fakeSession('t', 0);
    const answers = [
      [{ ...good, token: undefined }, '/token'],
      [{ ...good, expiresAt: 'soon' }, '/expiresAt'],
      [{ ...good, person: {} }, '/person'],
      [null, '/token'],
    ] as const;
    for (const [answer, place] of answers) {
      const { keeper } = sessions(async () => answer as never);
      await assert.rejects(keeper.current(), (error) => {
        assert.ok(isBansoError(error, 'unauthenticated'));
        assert.ok(error.message.startsWith(`The session callback answered no session: wrong at '${place}`));
        return true;
      });
    }
  });

  it('that never comes is given up', async () => {
    const { keeper, clock } = sessions(() => new Promise(() => {}));
    await assert.rejects(clock.run(keeper.current()), (error) => isBansoError(error, 'timeout'));
  });

  it('of another person is refused: nothing is sent under another name', async () => {
    const clock = new FakeClock();
    let asked = 0;
    const { keeper } = sessions(async () => {
      const session = fakeSession(`t${++asked}`, clock.now());
      return asked === 1 ? session : { ...session, person: { ...person, id: `per_${'2'.repeat(32)}` } };
    }, clock);
    await keeper.current();
    await assert.rejects(keeper.renew('t1'), (error) => isBansoError(error, 'unauthenticated'));
  });

  it('of another person than the one who proved themselves before the first session is refused too', async () => {
    const { keeper } = sessions(async () => fakeSession('t', 0));
    keeper.serve(`per_${'2'.repeat(32)}`);
    await assert.rejects(keeper.current(), (error) => error instanceof AnotherPerson);
    keeper.serve(person.id);
    assert.equal((await keeper.current()).token, 't');
    keeper.serve(`per_${'2'.repeat(32)}`);
    assert.equal(keeper.person, person.id, 'a session has said whom');
  });

  it('is still fetched for the others when one caller leaves, and no longer when the last one does', async () => {
    let heard: AbortSignal | undefined;
    let answer!: (session: ReturnType<typeof fakeSession>) => void;
    const { keeper, clock } = sessions((signal) => {
      heard = signal;
      return new Promise((resolve) => (answer = resolve));
    });
    const [first, second] = [new AbortController(), new AbortController()];
    const leaving = keeper.current(first.signal);
    const staying = keeper.current(second.signal);
    first.abort('left');
    await assert.rejects(leaving, (reason) => reason === 'left');
    assert.equal(heard?.aborted, false);
    answer(fakeSession('t', clock.now()));
    assert.equal((await staying).token, 't');

    const { keeper: other } = sessions((signal) => {
      heard = signal;
      return new Promise(() => {});
    });
    const alone = new AbortController();
    const only = other.current(alone.signal);
    await idle();
    alone.abort('left');
    await assert.rejects(only, (reason) => reason === 'left');
    assert.equal(heard.aborted, true);
  });
});

describe('signedIn', () => {
  const context = { operation: 'test', reads: true, signal: undefined, timeout: Infinity, retries: 0 };

  function api(...answers: Answer[]) {
    const clock = new FakeClock();
    const { ask, asked } = backEnd(clock);
    const { fetch, requests } = fakeFetch(...answers);
    const keeper = new SessionKeeper(ask, clock, Infinity);
    const call = signedIn(transport(fetch, clock), keeper);
    const send = (init: RequestInit = {}) =>
      call(outgoingOf(new Request('http://banso.test/v1/x', init)), context);
    return { send, asked, tokens: () => requests.map(({ headers }) => headers.get('authorization')), clock };
  }

  it('signs every request', async () => {
    const { send, tokens } = api(json({}));
    await send();
    assert.deepEqual(tokens(), ['Bearer t1']);
  });

  it('asks for another session after a 401 and repeats the call, with its body, once', async () => {
    const { send, tokens } = api(
      problem(401, 'session-expired'),
      async (request) => new Response(await request.text()),
    );
    const response = await send({ method: 'PUT', body: '{"a":1}' });
    assert.equal(response.text, '{"a":1}');
    assert.deepEqual(tokens(), ['Bearer t1', 'Bearer t2']);
  });

  it('answers a second 401 as it is', async () => {
    const { send, tokens } = api(problem(401, 'unauthenticated'));
    assert.equal((await send()).status, 401);
    assert.equal(tokens().length, 2);
  });

  it('renews once for all calls that were refused together', async () => {
    const { send, asked } = api((request) =>
      request.headers.get('authorization') === 'Bearer t1'
        ? problem(401, 'session-expired')(request)
        : json({})(request),
    );
    const responses = await Promise.all([send(), send(), send()]);
    assert.deepEqual(
      responses.map(({ status }) => status),
      [200, 200, 200],
    );
    assert.equal(asked(), 2);
  });

  it("leaves a request that carries a host's own credentials as it is", async () => {
    const { send, asked, tokens } = api(json({}));
    await send({ headers: { authorization: 'Basic eDp5' } });
    assert.deepEqual(tokens(), ['Basic eDp5']);
    assert.equal(asked(), 0);
  });

  it('does not wait for a session when the caller has left', async () => {
    const keeper = new SessionKeeper(() => new Promise(() => {}), new FakeClock(), Infinity);
    const call = signedIn(transport(fakeFetch(silence).fetch, new FakeClock()), keeper);
    const stop = new AbortController();
    const work = call(
      { input: 'http://banso.test/v1/x', init: { headers: {} } },
      { ...context, signal: stop.signal },
    );
    stop.abort('left');
    await assert.rejects(work, (reason) => reason === 'left');
  });
});
