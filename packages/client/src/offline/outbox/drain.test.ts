import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { FakeApi } from '../../testing/fake-api.js';
import { Tablet, meeting } from '../../testing/tablet.js';

/** A tablet with many meetings that wait, and a server that notes how many it was asked for at the same time. */
async function manyWaiting(count: number, answer: (asked: number) => boolean = () => true) {
  const api = new FakeApi();
  const seen = { asked: 0, now: 0, most: 0 };
  const tablet = new Tablet(async (request) => {
    if (request.method === 'GET') return api.fetch(request);
    seen.asked++;
    const isAnswered = answer(seen.asked);
    seen.most = Math.max(seen.most, ++seen.now);
    for (let turn = 0; turn < 20; turn++) await Promise.resolve();
    seen.now--;
    if (!isAnswered) throw new TypeError('Failed to fetch');
    return api.fetch(request);
  });
  const page = await tablet.open();
  tablet.device.isOnline = false;
  const records = Array.from({ length: count }, (_, index) => meeting(`${index}`));
  for (const record of records) await page.widget.save(record);
  await tablet.clock.pass(61_000);
  return { api, seen, tablet, page, records };
}

describe('many records that wait', () => {
  it('go out six at a time, while the device is busy with others, each once', async () => {
    const { api, seen, tablet, page, records } = await manyWaiting(80);
    tablet.device.isOnline = true;
    await tablet.clock.pass(61_000);
    assert.equal(seen.most, 6);
    assert.equal(seen.asked, 80);
    assert.deepEqual(new Set(api.writes.map(({ id }) => id)), new Set(records.map(({ id }) => id)));
    assert.equal(page.workspace.lines.all.length, 0);
  });

  it('stay where they are as soon as the network fails, and all arrive once when it is back', async () => {
    let isDown = false;
    const { api, seen, tablet, page } = await manyWaiting(80, (asked) => {
      if (asked === 40) isDown = true;
      return !isDown;
    });
    tablet.device.isOnline = true;
    await tablet.clock.pass(0);
    // Those that were out when the first one failed, and nothing after it.
    assert.ok(seen.asked >= 40 && seen.asked <= 45, `${seen.asked} were sent`);
    assert.equal(page.workspace.lines.all.length, 80 - api.writes.length);
    isDown = false;
    await tablet.clock.pass(200_000);
    assert.equal(page.workspace.lines.all.length, 0);
    assert.equal(api.writes.length, 80);
  });
});
