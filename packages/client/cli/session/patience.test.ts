import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Writable } from 'node:stream';
import { patience } from './patience.js';

const context = { operation: 'x', reads: true, retries: 0, timeout: 0 } as never;
const request = new Request('https://banso.example/v1/companies');

describe('a command whose server does not answer', () => {
  function waitingFor(t: { mock: { timers: { enable(options: { apis: ['setTimeout'] }): void } } }) {
    t.mock.timers.enable({ apis: ['setTimeout'] });
    const said: string[] = [];
    const stderr = new Writable({
      decodeStrings: false,
      write: (text: string, _encoding, done) => (said.push(text), done()),
    });
    const layer = patience({ stderr, language: 'ja' }, 'https://banso.example');
    const answers: ((response: Response) => void)[] = [];
    const call = () => layer(request, () => new Promise((resolve) => answers.push(resolve)), context);
    return { said, answers, call };
  }

  it('says after three seconds whom it waits for, once', (t) => {
    const { said, call } = waitingFor(t);
    void call();
    t.mock.timers.tick(2_999);
    assert.deepEqual(said, []);
    void call();
    t.mock.timers.tick(10_000);
    assert.equal(said.length, 1);
    assert.match(said[0]!, /https:\/\/banso\.example .*応答/);
  });

  it('says nothing of a wait behind the first answer', async (t) => {
    const { said, answers, call } = waitingFor(t);
    const first = call();
    answers[0]!(new Response());
    await first;
    void call();
    t.mock.timers.tick(60_000);
    assert.deepEqual(said, []);
  });
});
