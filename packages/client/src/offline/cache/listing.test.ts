import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Dialogue } from '@banso/model';
import { FakeApi } from '../../testing/fake-api.js';
import { memorySealer } from '../../testing/memory-sealer.js';
import { Tablet, meeting } from '../../testing/tablet.js';
import type { Page } from '../../testing/tablet.js';

const day = (number: number) => new Date(Date.UTC(2016, 0, 1 + number)).toISOString().slice(0, 10);
const inOrder = (records: Iterable<Dialogue>) =>
  [...records]
    .sort((a, b) => (`${a.heldOn}\n${a.id}` < `${b.heldOn}\n${b.id}` ? 1 : -1))
    .map(({ id, theme }) => `${id} ${theme}`);

/** So many meetings on a device without a network. */
async function tabletWith(count: number) {
  const api = new FakeApi();
  const tablet = new Tablet(api.fetch);
  const records = Array.from({ length: count }, (_, number) => ({
    ...(api.write(meeting(`${number}`)) as Dialogue),
    heldOn: day((number * 7919) % count),
  }));
  const page = await tablet.open();
  await page.workspace.keep(records);
  page.workspace.close();
  tablet.device.isOnline = false;
  return { tablet, records };
}

async function read({ reader }: Page, limit: number, between: (number: number) => unknown = () => {}) {
  const found: Dialogue[] = [];
  let number = 0;
  for await (const { items } of reader.list({ limit }).pages()) {
    found.push(...items);
    await between(++number);
  }
  return found.map(({ id, theme }) => `${id} ${theme}`);
}

/** How many rows were opened. */
function counting({ workspace }: Page): () => number {
  const { cache } = workspace;
  const open = cache.open.bind(cache);
  let opened = 0;
  cache.open = (row) => {
    opened++;
    return open(row);
  };
  return () => opened;
}

describe('a list of what is on a device', () => {
  it('has everything once, newest first, however long its pages are', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1, max: 15 }),
        async (count, limit) => {
          const { tablet, records } = await tabletWith(count);
          assert.deepEqual(await read(await tablet.open(), limit), inOrder(records));
        },
      ),
      { numRuns: 20 },
    );
  });

  it('opens each of many once for all pages, and only a page and the one behind it when somebody lists them again', async () => {
    const { tablet, records } = await tabletWith(1200);
    const first = await tablet.open();
    const openedFirst = counting(first);
    assert.deepEqual(await read(first, 200), inOrder(records));
    assert.equal(openedFirst(), 1200);

    const second = await tablet.open();
    const openedSecond = counting(second);
    const { items } = await second.reader.list({ limit: 50 }).page();
    assert.equal(items.length, 50);
    assert.equal(openedSecond(), 50);
    await tablet.clock.pass(0);
    assert.equal(openedSecond(), 550);
    assert.deepEqual(await read(second, 200), inOrder(records));
  });

  it('reads no more rows for its first page than are on it, once they were listed', async () => {
    const { tablet, records } = await tabletWith(1200);
    await read(await tablet.open(), 200);
    const asked: string[] = [];
    tablet.device.moment = ({ what, phase }) => void (phase === 'before' && asked.push(what));
    const page = await tablet.open();
    asked.length = 0;
    const { items } = await page.reader.list({ limit: 50 }).page();
    assert.deepEqual(
      items.map(({ id, theme }) => `${id} ${theme}`),
      inOrder(records).slice(0, 50),
    );
    assert.ok(!asked.includes('list'), asked.join(' '));
  });

  it('is the same whatever was written since it was listed, by whichever tab', async () => {
    const { tablet, records } = await tabletWith(520);
    let number = 0;
    const deed = fc.record({
      what: fc.constantFrom('changed', 'moved', 'forgotten', 'made', 'listed'),
      which: fc.nat(519),
      many: fc.constantFrom(1, 1, 3, 120),
    });
    const now = new Map(records.map((record) => [record.id, record]));
    await read(await tablet.open(), 200);
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { minLength: 1, maxLength: 4 }), async (deeds) => {
        for (const { what, which, many } of deeds) {
          const page = await tablet.open();
          const chosen = records.slice(which, which + many).flatMap(({ id }) => now.get(id) ?? []);
          const next = (record: Dialogue) => ({ ...record, revision: record.revision + 1 });
          if (what === 'listed') await read(page, 200);
          else if (what === 'forgotten')
            for (const { id } of chosen.slice(0, 2)) {
              await page.workspace.forget('dialogue', id);
              now.delete(id);
            }
          else {
            const made = what === 'made' ? [{ ...meeting(`made ${++number}`), revision: 1 }] : [];
            const changed = chosen.map((record) =>
              what === 'moved'
                ? { ...next(record), heldOn: day(++number) }
                : { ...next(record), theme: what },
            );
            const written = what === 'made' ? made : changed;
            await page.workspace.keep(written);
            written.forEach((record) => now.set(record.id, record));
          }
          page.workspace.close();
        }
        const page = await tablet.open();
        const first = await page.reader.list({ limit: 50 }).page();
        const expected = inOrder(now.values());
        assert.deepEqual(
          first.items.map(({ id, theme }) => `${id} ${theme}`),
          expected.slice(0, 50),
        );
        assert.deepEqual(await read(page, 200), expected);
        page.workspace.close();
      }),
      { numRuns: 25 },
    );
  });

  it('puts what has changed since in its new place', async () => {
    const { tablet, records } = await tabletWith(600);
    await read(await tablet.open(), 200);
    const moved = records.map((record, number) =>
      number % 100 === 0 ? { ...record, revision: 2, heldOn: day(5000 + number), theme: 'moved' } : record,
    );
    const other = await tablet.open();
    await other.workspace.keep(moved.filter(({ revision }) => revision === 2));
    assert.deepEqual(await read(await tablet.open(), 200), inOrder(moved));
  });

  it('keeps no place of what is out of sight', async () => {
    const { tablet, records } = await tabletWith(600);
    const page = await tablet.open();
    await read(page, 200);
    const [gone] = records as [Dialogue];
    await page.workspace.forget('dialogue', gone.id);
    await read(page, 200);
    await tablet.clock.pass(0);
    const key = `${page.workspace.person}/order//dialogue`;
    const { body } = tablet.device.disk.read('marks', key)!;
    const plain = await memorySealer(page.workspace.person).open(body!, `marks/${key}`);
    const ids = Object.keys(JSON.parse(new TextDecoder().decode(plain)) as object);
    assert.equal(ids.length, 599);
    assert.ok(!ids.includes(gone.id));
  });

  it('shows what comes and goes between two of its pages, and what was written and not sent in its place', async () => {
    const { tablet, records } = await tabletWith(600);
    const oldest = records.find(({ heldOn }) => heldOn === day(0)) as Dialogue;
    const gone = records.find(({ heldOn }) => heldOn === day(1)) as Dialogue;
    const page = await tablet.open();
    const mine: Dialogue = { ...meeting('mine'), heldOn: day(50) };
    await page.widget.save(mine);
    const found = await read(page, 200, async (number) => {
      if (number !== 1) return;
      await page.workspace.keep([{ ...oldest, revision: 2, theme: 'changed' }]);
      await page.workspace.forget('dialogue', gone.id);
    });
    const expected = [...records.filter(({ id }) => id !== gone.id && id !== oldest.id), mine];
    assert.deepEqual(found, inOrder([...expected, { ...oldest, theme: 'changed' }]));
  });
});
