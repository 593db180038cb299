import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Dialogue } from '@banso/model';
import { StorageError } from '../../core/errors.js';
import { FakeApi } from '../../testing/fake-api.js';
import { person } from '../../testing/fakes.js';
import type { Answer } from '../../testing/fakes.js';
import { Tablet, meeting, tabletWith } from '../../testing/tablet.js';
import type { Page } from '../../testing/tablet.js';

const other = `per_${'2'.repeat(32)}`;
const lock = (who = person.id) => `outbox:${who}`;

function setUp() {
  const api = new FakeApi();
  /** Who sent what, by the name of the tab. */
  const sent: [string, string][] = [];
  const tablet = new Tablet(api.fetch);
  tablet.device.moment = ({ tab, what, phase }) => {
    if (phase === 'before' && what.startsWith('fetch PUT')) sent.push([tab.name, what.slice(-4)]);
  };
  const open = (name: string, who = person.id) => tablet.open(who, { name });
  return { api, sent, tablet, open };
}

const waiting = ({ workspace }: Page) => workspace.lines.all.map(({ intent }) => intent.record);

describe('several tabs of one person', () => {
  it('see at once what any of them has written, and what became of it', async () => {
    const { tablet, open } = setUp();
    tablet.device.isOnline = false;
    const [one, two] = [await open('one'), await open('two')];
    const value = meeting('1');
    await two.widget.save(value);
    await tablet.clock.pass(0);
    assert.deepEqual(waiting(one), [value.id]);
    assert.equal((await one.widget.source.load(value.id))!.theme, '1');
    await tablet.clock.pass(0);
    assert.deepEqual(one.widget.states, ['queued']);
    await two.widget.save({ ...value, theme: '2' });
    await tablet.clock.pass(0);
    assert.deepEqual(one.widget.states, ['queued', 'ready', 'queued']);
    assert.equal(one.widget.events[1]!.value!.theme, '2');
    tablet.device.isOnline = true;
    await tablet.clock.pass(0);
    for (const { widget } of [one, two]) {
      assert.equal(widget.last!.state, 'saved');
      assert.equal(widget.last!.value!.theme, '2');
    }
  });

  it('have one sender, whoever writes', async () => {
    const { api, sent, tablet, open } = setUp();
    const pages = [await open('one'), await open('two'), await open('three')];
    for (const { widget } of pages) await widget.save(meeting());
    await tablet.clock.pass(0);
    assert.equal(api.writes.length, 3);
    assert.deepEqual(new Set(sent.map(([tab]) => tab)), new Set(['one']));
  });

  it('find the next sender when the one dies', async () => {
    const { api, sent, tablet, open } = setUp();
    const [one, two] = [await open('one'), await open('two')];
    one.kill();
    await two.widget.save(meeting());
    await tablet.clock.pass(0);
    assert.equal(api.writes.length, 1);
    assert.deepEqual(
      sent.map(([tab]) => tab),
      ['two'],
    );
  });

  it('send what a tab wrote that died before it could say so', async () => {
    const { api, tablet, open } = setUp();
    await open('one');
    const two = await open('two');
    tablet.device.moment = ({ tab, what, phase }) => {
      if (tab.name === 'two' && what === 'write' && phase === 'after') tab.kill();
    };
    void two.widget.save(meeting());
    await tablet.clock.pass(1_000);
    assert.equal(api.writes.length, 0, 'nobody has heard of it');
    await tablet.clock.pass(30_000);
    assert.equal(api.writes.length, 1);
  });

  it('are sent for in the order in which they were written, though the sender could not read the first one at once', async () => {
    const { api, tablet, open } = setUp();
    await open('one');
    const two = await open('two');
    const value = meeting('1');
    let reads = 0;
    tablet.device.moment = ({ tab, what, phase }) => {
      if (tab.name !== 'one' || what !== 'read intents' || phase !== 'before' || reads++ > 0) return;
      throw new StorageError('lost', 'Not now');
    };
    // Under names of their own, so that the second is not folded into the first.
    await two.workspace.edit({ kind: 'dialogue', value, base: undefined, key: 'a'.repeat(32) });
    const next = { ...value, theme: '2' };
    await two.workspace.edit({ kind: 'dialogue', value: next, base: value, key: 'b'.repeat(32) });
    await tablet.clock.pass(61_000);
    assert.ok(reads > 1);
    assert.deepEqual(
      api.writes.map((record) => (record as Dialogue).theme),
      ['1', '2'],
    );
  });

  it('all know that something was sent, though the sender’s device failed as it noted that', async () => {
    const { api, tablet, open } = setUp();
    const [one, two, three] = [await open('one'), await open('two'), await open('three')];
    const value = meeting('1');
    let isLost = false;
    tablet.device.moment = ({ tab, what, phase }) => {
      if (what !== 'write' || phase !== 'after' || api.writes.length === 0 || isLost) return;
      isLost = true;
      assert.equal(tab.name, 'one');
      throw new StorageError('lost', 'The transaction did not end in time');
    };
    await three.widget.save(value);
    await tablet.clock.pass(5_000);
    assert.ok(isLost);
    assert.deepEqual([one, two, three].map(waiting), [[], [], []]);
    assert.equal(three.widget.last!.state, 'saved');
  });

  it('all know what a tab wrote that died before it could say so', async () => {
    const { tablet, open } = setUp();
    tablet.device.isOnline = false;
    const [, two, three] = [await open('one'), await open('two'), await open('three')];
    const value = meeting('1');
    tablet.device.moment = ({ tab, what, phase }) => {
      if (tab === three.tab && what === 'write' && phase === 'after') tab.kill();
    };
    void three.widget.save(value);
    await tablet.clock.pass(31_000);
    assert.deepEqual(waiting(two), [value.id]);
  });

  it('one whose device did not answer when it was told reads it later', async () => {
    const { tablet, open } = setUp();
    tablet.device.isOnline = false;
    const [one, two] = [await open('one'), await open('two')];
    tablet.device.moment = ({ tab, what, phase }) => {
      if (tab === two.tab && what === 'read intents' && phase === 'before')
        throw new StorageError('lost', 'No');
    };
    const value = meeting('1');
    await one.widget.save(value);
    await tablet.clock.pass(0);
    assert.deepEqual(waiting(two), []);
    tablet.device.moment = () => {};
    await tablet.clock.pass(2_000);
    assert.deepEqual(waiting(two), [value.id]);
  });

  it('a flush asked for in any of them is done by the sender', async () => {
    const { api, tablet, open } = setUp();
    tablet.device.isOnline = false;
    await open('one');
    const two = await open('two');
    await two.widget.save(meeting());
    await tablet.clock.pass(100);
    assert.equal(two.workspace.waitingFor, 'network', 'every tab knows what is waited for');
    const { device } = tablet;
    // The network is there, but the browser has not said so.
    Object.defineProperty(device, 'isOnline', { value: true });
    await tablet.clock.run(two.workspace.flush());
    assert.equal(api.writes.length, 1);
    await tablet.clock.pass(0);
    assert.equal(two.workspace.waitingFor, undefined);
  });
});

describe('a sender whose lock is taken away', () => {
  it('sends nothing more and writes nothing; its request arrives once', async () => {
    let release!: () => void;
    const held = new Promise<void>((resolve) => (release = resolve));
    const answers: Answer[] = [];
    const { api, asked, tablet } = tabletWith(answers);
    answers.push(async (request) => {
      const answer = await api.fetch(request);
      await held;
      return answer;
    });
    const [one, two] = [await tablet.open(), await tablet.open()];
    const value = meeting();
    await one.widget.save(value);
    await tablet.clock.pass(0);
    const written: string[] = [];
    tablet.device.moment = ({ tab, what }) => what === 'write' && void written.push(tab.name);
    tablet.device.locks.steal(lock());
    await tablet.clock.pass(0);
    release();
    await tablet.clock.pass(61_000);
    assert.equal(api.writes.length, 1);
    assert.deepEqual(new Set(written), new Set([two.tab.name]));
    assert.equal(asked.length, 2, 'repeated by the next one');
    assert.equal(asked[0]!.key, asked[1]!.key);
    assert.deepEqual([waiting(one), waiting(two)], [[], []]);
    assert.equal(one.widget.last!.state, 'saved');
  });

  it('may have slept through it: awake again, it does no harm', async () => {
    const { api, tablet, open } = setUp();
    const [one, two] = [await open('one'), await open('two')];
    const value = meeting('1');
    tablet.device.moment = ({ tab, what, phase }) => {
      if (tab.name === 'one' && what.startsWith('fetch PUT') && phase === 'before') tab.freeze();
    };
    await two.widget.save(value);
    await tablet.clock.pass(0);
    assert.equal(api.writes.length, 0);
    tablet.device.locks.steal(lock());
    await tablet.clock.pass(0);
    assert.equal(api.writes.length, 1, 'the next one sends');
    await two.widget.save({ ...two.widget.last!.value!, theme: '2' });
    await tablet.clock.pass(600_000);
    one.tab.thaw();
    await tablet.clock.pass(61_000);
    assert.deepEqual(
      api.writes.map((record) => (record as Dialogue).theme),
      ['1', '2'],
    );
    assert.deepEqual([waiting(one), waiting(two)], [[], []]);
    assert.equal((await one.reader.view(value.id))!.theme, '2');
  });
});

describe('two persons on one device', () => {
  it('neither see nor send what is the other’s', async () => {
    const { api, tablet, open } = setUp();
    tablet.device.isOnline = false;
    const first = await open('first');
    const value = meeting('confided');
    await first.widget.save(value);
    first.workspace.close();
    tablet.device.isOnline = true;
    const second = await open('second', other);
    await tablet.clock.pass(61_000);
    assert.deepEqual(waiting(second), []);
    assert.equal(await second.widget.source.load(value.id), undefined);
    assert.equal(api.writes.length, 0);
    const again = await open('first again');
    await tablet.clock.pass(0);
    assert.equal(api.writes.length, 1);
    assert.deepEqual(waiting(again), []);
  });

  it('when the host’s session becomes another person’s, nothing goes out, and nothing is read any more', async () => {
    const { api, tablet } = setUp();
    const closed: string[] = [];
    const page = await tablet.open(person.id, {
      session: async () => ({
        token: 't',
        expiresAt: new Date(tablet.clock.now() + 1e9).toISOString(),
        organisation: { id: `org_${'0'.repeat(32)}`, name: '架空銀行' },
        person: { id: other, name: '別の人' },
      }),
      closed: (reason) => closed.push(reason),
    });
    await page.widget.save(meeting());
    await tablet.clock.pass(61_000);
    assert.equal(api.writes.length, 0);
    assert.deepEqual(closed, ['another-person']);
    assert.equal(
      tablet.device.disk.list('intents', { prefix: person.id }).length,
      1,
      'it is kept for its person',
    );
  });
});
