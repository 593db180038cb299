import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { AnyRecord, Change, Dialogue } from '@banso/model';
import { StorageError } from '../../core/errors.js';
import { problem } from '../../testing/fakes.js';
import { Tablet, company, meeting } from '../../testing/tablet.js';
import type { Page } from '../../testing/tablet.js';

/** A server whose feed of one company is written by hand: a cursor is how much of it was read. */
class Feed {
  changes: Change[] = [];
  /** What cursors of another branch begin with. */
  branch = 'a';
  isUnknown = false;
  /** Answers that are on their way until this resolves. */
  delay: Promise<void> | undefined;
  readonly asked: (string | null)[] = [];

  readonly fetch = async (request: Request): Promise<Response> => {
    const { pathname, searchParams } = new URL(request.url);
    if (pathname !== '/v1/changes') return problem(404, 'not-found')(request);
    const after = searchParams.get('after');
    this.asked.push(after);
    if (this.isUnknown) {
      return problem(422, 'invalid', { issues: [{ path: 'company', code: 'unknown-company', message: '' }] })(
        request,
      );
    }
    if (after !== null && !after.startsWith(this.branch)) {
      return problem(400, 'malformed', { issues: [{ path: 'after', code: 'cursor', message: '' }] })(request);
    }
    const from = Number(after?.slice(1) ?? 0);
    // One at a time, so that every page but the last has another one behind it.
    const items = this.changes.slice(from, from + 1);
    const next = from + items.length;
    const answer = { items, next: `${this.branch}${next}`, more: next < this.changes.length };
    if (from > 0) await this.delay;
    return Response.json(answer);
  };

  changed(record: AnyRecord): void {
    const { kind, id, revision } = record;
    this.changes.push({ type: 'changed', kind, id, revision, record });
  }

  gone({ kind, id }: AnyRecord, revision: number): void {
    this.changes.push({ type: 'gone', kind, id, revision });
  }
}

async function setUp() {
  const feed = new Feed();
  const tablet = new Tablet(feed.fetch);
  const page = await tablet.open();
  const { follower, cache } = page.workspace;
  const follow = () => follower.follow(company, { evenIfFresh: true });
  const themes = async () =>
    (await cache.list<Dialogue>('dialogue', company)).map(({ theme }) => theme).sort();
  return { feed, tablet, page, follower, cache, follow, themes };
}

const at = (revision: number, record: Dialogue): Dialogue => ({ ...record, revision });

describe('a company that is followed', () => {
  it('is here as a whole once all of its feed was read, and from then on only what is new is asked for', async () => {
    const { feed, follower, follow, themes } = await setUp();
    feed.changed(at(1, meeting('A')));
    feed.changed(at(1, meeting('B')));
    assert.equal(await follower.isComplete(company), false);
    await follow();
    assert.equal(await follower.isComplete(company), true);
    assert.deepEqual(await themes(), ['A', 'B']);
    feed.changed(at(1, meeting('C')));
    await follow();
    assert.deepEqual(await themes(), ['A', 'B', 'C']);
    assert.deepEqual(feed.asked, [null, 'a1', 'a2']);
  });

  it('is not here as a whole when the device lost everything while something new of it was read', async () => {
    const { feed, tablet, follower, follow, themes } = await setUp();
    feed.changed(at(1, meeting('A')));
    await follow();
    feed.changed(at(1, meeting('B')));
    tablet.device.moment = ({ what, phase }) => {
      if (what === 'write' && phase === 'before') tablet.device.disk.evict();
    };
    await follow();
    tablet.device.moment = () => {};
    assert.equal(await follower.isComplete(company), false);
    await follow();
    assert.equal(await follower.isComplete(company), true);
    assert.deepEqual(await themes(), ['A', 'B']);
  });

  it('is not here as a whole when the device lost everything between the pages of its first reading', async () => {
    const { feed, tablet, follower, follow, themes } = await setUp();
    for (const theme of ['A', 'B', 'C']) feed.changed(at(1, meeting(theme)));
    let writes = 0;
    tablet.device.moment = ({ what, phase }) => {
      if (what === 'write' && phase === 'after' && ++writes === 2) tablet.device.disk.evict();
    };
    await follow();
    tablet.device.moment = () => {};
    assert.equal(await follower.isComplete(company), false);
    await follow();
    assert.equal(await follower.isComplete(company), true);
    assert.deepEqual(await themes(), ['A', 'B', 'C']);
  });

  it('is asked for once, however many ask, and not again at once', async () => {
    const { feed, follower } = await setUp();
    await Promise.all([follower.follow(company), follower.follow(company)]);
    await follower.follow(company);
    assert.equal(feed.asked.length, 1);
  });

  it('loses what is gone or withdrawn; nothing of it is left on the device', async () => {
    const { feed, tablet, cache, follow, themes } = await setUp();
    const [lost, withdrawn] = [at(1, meeting('lost')), at(1, meeting('withdrawn'))];
    feed.changed(lost);
    feed.changed(withdrawn);
    await follow();
    feed.gone(lost, 2);
    const by = { person: 'per_1', name: '' };
    feed.changed({ ...at(2, withdrawn), withdrawn: { at: '2026-11-18T00:00:00Z', by, reason: '' } });
    await follow();
    assert.deepEqual(await themes(), []);
    assert.ok(tablet.device.disk.list('records', { prefix: '' }).every(({ body }) => body === undefined));
    // An answer that was overtaken on its way brings nothing back.
    tablet.device.disk.write([await cache.kept(lost)]);
    assert.equal(await cache.get('dialogue', lost.id), undefined);
  });

  it('loses it for good: what was answered before is not taken, though the server says once more that there is none', async () => {
    const { feed, page, follow, themes } = await setUp();
    const former = at(1, meeting('A'));
    feed.changed(former);
    await follow();
    feed.gone(former, 2);
    await follow();
    await page.workspace.forget('dialogue', former.id);
    await page.workspace.keep([former]);
    assert.deepEqual(await themes(), []);
    assert.equal(page.workspace.views.known('dialogue', former.id), undefined);
  });

  it('is told of although the device did not say that it has it', async () => {
    const { feed, tablet, page, follow } = await setUp();
    const [first, second] = [at(1, meeting('A')), at(1, meeting('B'))];
    feed.changed(first);
    feed.changed(second);
    await follow();
    await page.widget.source.load(first.id);
    const told: string[] = [];
    page.workspace.subscribe((changes) => told.push(...changes.map(({ id }) => id)));
    feed.changed({ ...at(2, first), theme: 'A again' });
    feed.gone(second, 2);
    tablet.device.moment = ({ what, phase }) => {
      if (what === 'write' && phase === 'after') throw new StorageError('lost', 'The connection broke');
    };
    await assert.rejects(follow());
    tablet.device.moment = () => {};
    await follow();
    assert.equal(page.widget.last?.value?.theme, 'A again');
    assert.deepEqual(told.sort(), [first.id, second.id].sort());
  });

  it('may give back what it lost', async () => {
    const { feed, follow, themes } = await setUp();
    const record = at(1, meeting('A'));
    feed.changed(record);
    feed.gone(record, 2);
    feed.changed(at(3, record));
    await follow();
    assert.deepEqual(await themes(), ['A']);
  });

  it('keeps what has moved to another company that is followed too', async () => {
    const { feed, tablet, cache, follow } = await setUp();
    const record = at(1, meeting('A'));
    feed.changed(record);
    await follow();
    const moved = { ...at(2, record), company: `cmp_${'9'.repeat(32)}` };
    tablet.device.disk.write([await cache.kept(moved)]);
    feed.gone(record, 2);
    await follow();
    assert.deepEqual(await cache.get('dialogue', record.id), moved);
  });

  it('is read from the beginning when its cursor is of another branch; what does not come any more is gone', async () => {
    const { feed, follow, themes } = await setUp();
    const kept = at(1, meeting('kept'));
    feed.changed(kept);
    feed.changed(at(1, meeting('of the other branch')));
    await follow();
    feed.branch = 'b';
    feed.changes = [];
    feed.changed(kept);
    await follow();
    assert.deepEqual(await themes(), ['kept']);
    await follow();
    assert.equal(feed.asked.at(-1), 'b1');
  });

  it('that may not be read any more leaves the device, the order of its meetings too', async () => {
    const { feed, tablet, page, follower, follow, themes } = await setUp();
    for (let number = 0; number < 500; number++) feed.changed(at(1, meeting(`${number}`)));
    await follow();
    tablet.device.isOnline = false;
    await page.reader.list({ company }).page();
    await tablet.clock.pass(0);
    tablet.device.isOnline = true;
    const orders = () => tablet.device.disk.keys.filter((key) => key.includes('/order/'));
    assert.equal(orders().length, 1);
    feed.isUnknown = true;
    await follow();
    assert.deepEqual(await themes(), []);
    assert.equal(await follower.isComplete(company), false);
    assert.deepEqual(orders(), []);
  });

  it('goes on from where it was when the tab died in the middle', async () => {
    const { feed, tablet, page, follow } = await setUp();
    feed.changed(at(1, meeting('A')));
    await follow();
    for (const theme of ['B', 'C', 'D']) feed.changed(at(1, meeting(theme)));
    let writes = 0;
    tablet.device.moment = ({ tab, what, phase }) => {
      if (what === 'write' && phase === 'after' && ++writes === 2) tab.kill();
    };
    void follow();
    await tablet.clock.pass(0);
    assert.equal(page.tab.isAlive, false);
    const { workspace } = await tablet.open();
    await workspace.follower.follow(company);
    const records = await workspace.cache.list<Dialogue>('dialogue', company);
    assert.deepEqual(records.map(({ theme }) => theme).sort(), ['A', 'B', 'C', 'D']);
    assert.equal(feed.asked.at(-1), 'a3');
  });
});

describe('a company that two tabs read at once', () => {
  /** Two tabs, of which the first is answered what stood in the feed before `meanwhile`, and gets it after. */
  async function slowly(set: Awaited<ReturnType<typeof setUp>>, meanwhile: (other: Page) => Promise<void>) {
    const { feed, tablet, follow } = set;
    const other = await tablet.open();
    let arrive = () => {};
    feed.delay = new Promise((resolve) => (arrive = resolve));
    const slow = follow();
    await tablet.clock.pass(0);
    feed.delay = undefined;
    await meanwhile(other);
    arrive();
    await slow;
    return other;
  }

  it('for the first time: what the faster one does not find any more, the slower one does not bring back', async () => {
    const set = await setUp();
    const { feed, follower, themes } = set;
    const [kept, lost] = [at(1, meeting('kept')), at(1, meeting('lost'))];
    feed.changed(kept);
    feed.changed(lost);
    await slowly(set, async (other) => {
      feed.changes.pop();
      await other.workspace.follower.follow(company);
    });
    assert.deepEqual(await themes(), ['kept']);
    assert.equal(await follower.isComplete(company), true);
  });

  it('for the first time: what the slower one has brought already goes, if the faster one does not find it', async () => {
    const set = await setUp();
    const { feed, themes } = set;
    const [lost, kept] = [at(1, meeting('lost')), at(1, meeting('kept'))];
    feed.changed(lost);
    feed.changed(kept);
    await slowly(set, async (other) => {
      feed.changes.shift();
      await other.workspace.follower.follow(company);
    });
    assert.deepEqual(await themes(), ['kept']);
  });

  it('again: what is new for a cursor that another tab has left behind is not taken', async () => {
    const set = await setUp();
    const { feed, follow, themes } = set;
    const [kept, lost] = [at(1, meeting('kept')), at(1, meeting('lost'))];
    feed.changed(kept);
    await follow();
    feed.changed(lost);
    await slowly(set, async (other) => {
      feed.branch = 'b';
      feed.changes.pop();
      await other.workspace.follower.follow(company);
    });
    assert.deepEqual(await themes(), ['kept']);
    await follow();
    assert.equal(feed.asked.at(-1), 'b1');
  });

  it('again: both show what one of them has brought', async () => {
    const set = await setUp();
    const { feed, page, follow } = set;
    const record = at(1, meeting('A'));
    feed.changed(record);
    await follow();
    await page.widget.source.load(record.id);
    feed.changed({ ...at(2, record), theme: 'A again' });
    const other = await slowly(set, async ({ workspace, widget }) => {
      await widget.source.load(record.id);
      await workspace.follower.follow(company);
    });
    for (const { widget } of [page, other]) assert.equal(widget.last?.value?.theme, 'A again');
  });
});

describe('a list that the device answers', () => {
  async function withMeetings() {
    const set = await setUp();
    for (const day of ['03', '01', '02']) {
      set.feed.changed(
        at(1, { ...meeting(day), heldOn: `2026-11-${day}`, createdAt: '2026-11-18T00:00:00Z' }),
      );
    }
    await set.follow();
    set.tablet.device.isOnline = false;
    const list = (more = {}) => set.page.reader.list({ company, ...more });
    return { ...set, list };
  }

  it('comes newest first, page by page, with what was written meanwhile', async () => {
    const { page, list } = await withMeetings();
    await page.widget.save({ ...meeting('04'), heldOn: '2026-11-04' });
    const found: (string | undefined)[] = [];
    for await (const { theme } of list({ limit: 3 })) found.push(theme);
    assert.deepEqual(found, ['04', '03', '02', '01']);
    const first = await list({ limit: 3 }).page();
    assert.deepEqual(
      (await list({ limit: 3 }).page(first.next!)).items.map(({ theme }) => theme),
      ['01'],
    );
  });

  it('is narrowed as the server would', async () => {
    const { page, list } = await withMeetings();
    const themes = async (more: object) => (await list(more).page()).items.map(({ theme }) => theme);
    assert.deepEqual(await themes({ from: '2026-11-02', to: '2026-11-02' }), ['02']);
    await page.widget.save({ ...meeting('x'), externalIds: [{ system: 'karte', id: '7' }] });
    assert.deepEqual(await themes({ externalId: 'karte:7' }), ['x']);
  });

  it('shows no part of a company as if it were all', async () => {
    const { page } = await withMeetings();
    await assert.rejects(page.reader.list({ company: `cmp_${'9'.repeat(32)}` }).page(), /offline/);
  });
});
