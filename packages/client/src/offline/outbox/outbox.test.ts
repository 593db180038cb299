import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { newRecordId } from '@banso/model';
import type { Dialogue, Engagement } from '@banso/model';
import { ApiError } from '../../core/errors.js';
import type { Middleware } from '../../core/onion.js';
import type { FakeApi } from '../../testing/fake-api.js';
import { fakeSession, html, json, noConnection, person, problem } from '../../testing/fakes.js';
import type { Answer } from '../../testing/fakes.js';
import { company, meeting, tabletWith } from '../../testing/tablet.js';
import type { WaitingFor } from './outcome.js';

/** What the server answers when it has carried a request out, but the answer is lost. */
const lost =
  (api: FakeApi): Answer =>
  async (request) => {
    await api.fetch(request);
    return noConnection(request);
  };

describe('an intent', () => {
  it('is on the device before save resolves, and leaves when the server has it', async () => {
    const { api, tablet } = tabletWith();
    tablet.device.isOnline = false;
    const { widget, workspace } = await tablet.open();
    const value = meeting('設備');
    await widget.save(value);
    assert.deepEqual(widget.states, ['saving', 'queued']);
    assert.deepEqual(
      tablet.device.disk.keys.map((key) => key.split('/')[0]),
      ['intents'],
    );
    tablet.device.isOnline = true;
    await tablet.clock.pass(0);
    assert.deepEqual(widget.states, ['saving', 'queued', 'saved']);
    assert.equal(widget.last!.value!.revision, 1);
    assert.equal(workspace.lines.all.length, 0);
    // The record, and that it was written.
    assert.deepEqual(
      tablet.device.disk.keys.map((key) => key.split('/')[0]),
      ['marks', 'records'],
    );
    assert.equal(api.current<Dialogue>(value.id).theme, '設備');
  });

  it('does not lie there in clear', async () => {
    const { tablet } = tabletWith();
    tablet.device.isOnline = false;
    const { widget } = await tablet.open();
    const value = meeting('confided');
    await widget.save(value);
    const rows = tablet.device.disk.list('intents', { prefix: '' });
    const readable = rows.map(
      ({ key, head, body }) => key + JSON.stringify(head) + Buffer.from(body!).toString('latin1'),
    );
    assert.doesNotMatch(readable.join(), /confided/);
    assert.match(readable.join(), new RegExp(value.id));
  });

  it('goes out under one key until it is answered, also from another tab after the first one died', async () => {
    const answers: Answer[] = [];
    const { api, asked, tablet } = tabletWith(answers);
    answers.push(lost(api));
    const page = await tablet.open();
    await page.widget.save(meeting());
    await tablet.clock.pass(0);
    page.kill();
    const next = await tablet.open();
    await tablet.clock.pass(2_000);
    assert.equal(next.workspace.lines.all.length, 0);
    assert.equal(asked.length, 2);
    assert.equal(new Set(asked.map(({ key }) => key)).size, 1);
    assert.equal(api.writes.length, 1, 'and is carried out once');
  });

  it('is counted as tried before it goes, so that a tab that dies leaves that behind', async () => {
    const { tablet, asked } = tabletWith();
    const page = await tablet.open();
    tablet.device.moment = ({ what, phase, tab }) => {
      if (what.startsWith('fetch PUT') && phase === 'before') tab.kill();
    };
    await page.widget.save(meeting());
    await tablet.clock.pass(0);
    const [row] = tablet.device.disk.list('intents', { prefix: '' });
    assert.equal(row!.head.attempts, 1);
    assert.equal(asked.length, 0);
  });

  it('that was never tried takes in what the same person writes next', async () => {
    const { api, asked, tablet } = tabletWith();
    tablet.device.isOnline = false;
    const { widget, workspace } = await tablet.open(person.id, {
      session: () =>
        tablet.device.isOnline ? Promise.resolve(fakeSession('t', 0, 1e9)) : Promise.reject(new Error()),
    });
    const value = meeting('1');
    await widget.save(value);
    await widget.save({ ...value, theme: '2' });
    await widget.save({ ...value, theme: '3' });
    assert.equal(workspace.lines.all.length, 1);
    tablet.device.isOnline = true;
    await tablet.clock.pass(0);
    assert.equal(asked.length, 1);
    assert.deepEqual(
      api.writes.map((record) => (record as Dialogue).theme),
      ['3'],
    );
  });

  it('that was tried does not: the next one goes behind it, from its answer', async () => {
    const { api, asked, tablet } = tabletWith([noConnection]);
    const { widget, workspace } = await tablet.open();
    const value = meeting('1');
    await widget.save(value);
    await tablet.clock.pass(0);
    await widget.save({ ...value, theme: '2' });
    assert.equal(workspace.lines.all.length, 2);
    await tablet.clock.pass(60_000);
    assert.deepEqual(
      asked.map(({ match, body }) => [match, (body as Dialogue).theme]),
      [
        [null, '1'],
        [null, '1'],
        ['"1"', '2'],
      ],
    );
    assert.notEqual(asked[1]!.key, asked[2]!.key);
    assert.equal(api.current<Dialogue>(value.id).theme, '2');
    const all = ['saving', 'queued', 'saving', 'queued', 'ready', 'queued', 'saved'];
    assert.deepEqual(widget.states, all, 'saved only when the server has everything');
  });

  it('leaves without a request when what was typed is taken back', async () => {
    const { api, asked, tablet } = tabletWith();
    const kept = api.write(meeting('kept')) as Dialogue;
    const { widget, workspace } = await tablet.open(person.id, {
      session: () => Promise.reject(new Error()),
    });
    tablet.device.isOnline = true;
    await workspace.cache.kept(kept).then((change) => tablet.device.disk.write([change]));
    const value = (await widget.source.load(kept.id))!;
    await widget.save({ ...value, theme: 'typed' });
    await widget.save(value);
    assert.equal(workspace.lines.all.length, 0);
    assert.equal(widget.states.at(-1), 'saved');
    assert.equal(asked.length, 0);
  });

  it('that speaks of a record which the server does not know yet waits for that record', async () => {
    const { asked, tablet } = tabletWith([noConnection]);
    tablet.device.isOnline = false;
    const { workspace, widget } = await tablet.open();
    const engagement: Engagement = {
      id: newRecordId('engagement'),
      kind: 'engagement',
      revision: 0,
      audience: 'organisation',
      externalIds: [],
      company,
      stage: 'entrance',
      supporters: [],
      team: [],
      wallStates: [],
      selfDrive: [],
    };
    await workspace.edit({ kind: 'engagement', value: engagement, base: undefined });
    await widget.save({ ...meeting(), engagement: engagement.id });
    tablet.device.isOnline = true;
    await tablet.clock.pass(60_000);
    const kinds = asked.map(({ body }) => body.kind);
    assert.deepEqual(kinds, ['engagement', 'engagement', 'dialogue']);
  });
});

describe('what the server says', () => {
  const passing: [string, Answer, WaitingFor?][] = [
    ['500', problem(500, 'internal')],
    ['503 with Retry-After', problem(503, 'unavailable', {}, { 'retry-after': '5' }), 'server'],
    [
      '429 with a Retry-After of thirty years',
      problem(429, 'rate-limited', {}, { 'retry-after': '1000000000' }),
      'server',
    ],
    ["a proxy's 503", html(503), 'server'],
    ["a proxy's 403", html(403), 'intermediary'],
    ["a proxy's 404", html(404), 'intermediary'],
    ['a sign-in page', html(200), 'intermediary'],
    [
      'half an answer',
      () => new Response('{"id":"dl', { headers: { 'content-type': 'application/json' } }),
      'intermediary',
    ],
    ['another record', json({ ...meeting(), revision: 1 }), 'server'],
    ['no connection', noConnection, 'network'],
    ['408', problem(408, 'unavailable'), 'server'],
  ];
  for (const [name, answer, why] of passing) {
    it(`${name}: it is tried again under the same key, and told what it waits for`, async () => {
      const { api, asked, tablet } = tabletWith([answer]);
      const { widget, workspace } = await tablet.open();
      const value = meeting('written');
      await widget.save(value);
      await tablet.clock.pass(0);
      assert.equal(workspace.lines.of(value.id)[0]?.intent.state, 'waiting');
      assert.equal(workspace.waitingFor, why);
      await tablet.clock.pass(61_000);
      assert.equal(api.current<Dialogue>(value.id).theme, 'written');
      assert.equal(new Set(asked.map(({ key }) => key)).size, 1);
      assert.deepEqual(widget.states, ['saving', 'queued', 'saved']);
    });
  }

  it('401: it waits for a session, however long, and is not dropped', async () => {
    const { api, tablet } = tabletWith();
    let isSignedIn = false;
    const session = async () => {
      if (!isSignedIn) throw new Error('signed out at the host');
      return fakeSession('t', tablet.clock.now(), 1e7);
    };
    const { widget, workspace } = await tablet.open(person.id, { session });
    const value = meeting();
    await widget.save(value);
    await tablet.clock.pass(7 * 24 * 3_600_000);
    assert.equal(workspace.waitingFor, 'session');
    assert.equal(workspace.lines.of(value.id)[0]?.intent.attempts, 0, 'it never went out');
    isSignedIn = true;
    tablet.device.wake();
    await tablet.clock.pass(0);
    assert.equal(api.writes.length, 1);
    assert.equal(workspace.waitingFor, undefined);
  });

  for (const [status, code] of [
    [400, 'malformed'],
    [403, 'forbidden'],
    [404, 'not-found'],
    [409, 'external-id-taken'],
    [413, 'too-large'],
    [422, 'invalid'],
  ] as const) {
    it(`${status}: it waits for its person, and nothing of it is lost`, async () => {
      const issues = [{ path: '/theme', code: 'too-long', message: '長すぎます' }];
      const { api, asked, tablet } = tabletWith([problem(status, code, { issues })]);
      const { widget, workspace } = await tablet.open();
      const value = meeting('too long');
      await widget.save(value);
      await tablet.clock.pass(3_600_000);
      assert.equal(asked.length, 1, 'it is not repeated');
      assert.deepEqual(widget.states, ['saving', 'queued', 'failed']);
      assert.deepEqual(widget.last!.error!.issues, issues);
      const [kept] = workspace.lines.of(value.id);
      assert.equal(kept!.intent.state, 'decision');
      assert.equal(kept!.intent.problem!.code, code);
      await widget.save({ ...value, theme: 'short' });
      await tablet.clock.pass(0);
      assert.equal(api.current<Dialogue>(value.id).theme, 'short', 'put right, it goes out under a new key');
      assert.notEqual(asked[0]!.key, asked[1]!.key);
    });
  }

  it("a proxy's 413: what is too large for it never comes to the server, so it waits for its person", async () => {
    const { api, asked, tablet } = tabletWith([html(413)]);
    const { widget, workspace } = await tablet.open();
    const value = meeting('with a large photo');
    await widget.save(value);
    await tablet.clock.pass(3_600_000);
    assert.equal(asked.length, 1, 'it is not repeated');
    assert.equal(widget.last!.state, 'failed');
    assert.equal(widget.last!.error!.userMessage!('en'), new ApiError('', 413).userMessage('en'));
    assert.equal(workspace.lines.of(value.id)[0]!.intent.state, 'decision');
    await widget.save({ ...value, theme: 'with a small one' });
    await tablet.clock.pass(0);
    assert.equal(api.current<Dialogue>(value.id).theme, 'with a small one');
  });

  it("a mistake in a layer of the host's: it is tried again, and the page's developer hears of it", async (t) => {
    const mistake = new RangeError('in a middleware');
    const { api, tablet } = tabletWith();
    const heard: unknown[] = [];
    const global = globalThis as { reportError?: (error: unknown) => void };
    global.reportError = (error) => heard.push(error);
    t.after(() => delete global.reportError);
    const layer: Middleware = (request, next) => {
      if (request.method === 'GET' || heard.length > 0) return next(request);
      throw mistake;
    };
    const { widget } = await tablet.open(person.id, { middlewares: [layer] });
    const value = meeting('written');
    await widget.save(value);
    await tablet.clock.pass(0);
    assert.deepEqual(heard, [mistake]);
    await tablet.clock.pass(61_000);
    assert.equal(api.current<Dialogue>(value.id).theme, 'written');
    assert.equal(heard.length, 1);
  });

  it('422 for what the person has put right meanwhile: both are one, and tried as such', async () => {
    const { api, asked, tablet } = tabletWith([noConnection, problem(422, 'invalid')]);
    const { widget } = await tablet.open();
    const value = meeting('wrong');
    await widget.save(value);
    await tablet.clock.pass(0);
    await widget.save({ ...value, theme: 'right' });
    await tablet.clock.pass(60_000);
    assert.deepEqual(
      asked.map(({ body }) => (body as Dialogue).theme),
      ['wrong', 'wrong', 'right'],
    );
    assert.equal(api.current<Dialogue>(value.id).theme, 'right');
    assert.ok(!widget.states.includes('failed'));
  });

  it('one record that the server cannot take does not hold back another', async () => {
    const { api, tablet } = tabletWith([problem(500, 'internal')]);
    const { widget } = await tablet.open();
    const [first, second] = [meeting('1'), meeting('2')];
    await widget.save(first);
    await tablet.clock.pass(0);
    await widget.save(second);
    await tablet.clock.pass(0);
    assert.deepEqual(
      api.writes.map(({ id }) => id),
      [second.id],
    );
  });
});
