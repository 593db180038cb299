import { expect, waitUntil } from '@open-wc/testing';
import { flowPage, type FlowPage, frame, frames, manyRows, rest } from './flow-page.js';

describe('a flow of many rows', function () {
  // Hundreds of frames, where other tests want the processor too.
  this.timeout(60_000);
  let page: FlowPage;
  beforeEach(() => (page = flowPage()));
  afterEach(() => page.remove());

  const inDocument = () => page.box.querySelectorAll('li').length;
  const scrollTo = async (top: number) => {
    page.scroller.scrollTop = top;
    await frames(2);
  };

  it('shows what can be seen before anything is painted, and little more', () => {
    page.show(manyRows(100_000));
    expect(page.seen()[0]).to.equal('a0.0');
    expect(inDocument()).to.be.below(12);
  });

  it('shows nothing of nothing, and all of one', () => {
    page.show([]);
    expect([inDocument(), page.scroller.scrollHeight]).to.deep.equal([0, 400]);
    page.show(manyRows(1));
    expect(inDocument()).to.equal(1);
    page.show([]);
    expect(inDocument()).to.equal(0);
  });

  it('stands where all rows would stand that are above', async () => {
    const rows = manyRows(300);
    page.show(rows);
    for (let top = 0; top < 4000; top += 150) await scrollTo(top);
    await rest();
    // All rows above were seen and measured: the place is that of their sum.
    const above = rows.slice(0, 30).reduce((sum, { height }) => sum + height, 0) + 4 * 30;
    expect(page.edgeOf('a3.0')).to.equal(above - page.scroller.scrollTop);
  });

  it('leaves nothing blank at 18,000 px a second, downwards and upwards through what was never measured', async () => {
    page.show(manyRows(20_000), 60);
    const bottom = page.scroller.scrollHeight;
    for (const [from, step] of [
      [0, 300],
      [bottom / 2, -300],
      [bottom, -300],
    ] as const) {
      page.scroller.scrollTop = from;
      await frame();
      for (let turn = 0; turn < 40; turn++) {
        page.scroller.scrollTop += step;
        await frame();
        page.seen();
      }
    }
  });

  it('does the same when all rows are in one section', async () => {
    page.remove();
    page = flowPage({ perSection: 100_000 });
    for (const count of [700, 100_000]) {
      page.show(manyRows(count, `one${count}-`), 60);
      await scrollTo(page.scroller.scrollHeight / 2);
      for (let turn = 0; turn < 40; turn++) {
        const key = page.seen()[2] ?? '';
        const before = page.edgeOf(key) ?? NaN;
        page.scroller.scrollTop -= 60;
        await frame();
        expect((page.edgeOf(key) ?? NaN) - before).to.equal(60);
      }
      const key = page.seen()[2] ?? '';
      const before = page.edgeOf(key);
      await rest();
      expect(page.edgeOf(key)).to.equal(before);
    }
  });

  it('moves what is read by just what was scrolled, upwards through rows that are higher or lower than estimated', async () => {
    for (const estimate of [20, 100, 400]) {
      page.show(manyRows(4_000, `e${estimate}-`), estimate);
      await scrollTo(page.scroller.scrollHeight / 2);
      await rest();
      for (let turn = 0; turn < 40; turn++) {
        const key = page.seen()[2] ?? '';
        const before = page.edgeOf(key) ?? NaN;
        page.scroller.scrollTop -= 37;
        await frame();
        expect((page.edgeOf(key) ?? NaN) - before).to.equal(37);
      }
      const key = page.seen()[2] ?? '';
      const before = page.edgeOf(key);
      await rest();
      expect(page.edgeOf(key)).to.equal(before);
    }
  });

  it('comes to its first row and to its last one, whatever was estimated', async () => {
    for (const estimate of [30, 300]) {
      page.show(manyRows(400, `f${estimate}-`), estimate);
      await scrollTo(page.scroller.scrollHeight / 3);
      for (let turn = 0; turn < 100 && page.scroller.scrollTop > 0; turn++)
        await scrollTo(page.scroller.scrollTop - 500);
      expect(page.edgeOf(`f${estimate}-0.0`)).to.equal(30);
      await scrollTo(page.scroller.scrollHeight);
      for (let turn = 0; turn < 6; turn++) await scrollTo(page.scroller.scrollTop + 3000);
      expect(page.seen().at(-1)).to.equal(`f${estimate}-39.9`);
      const last = page.box.querySelector(`[data-key="f${estimate}-39.9"]`) as HTMLElement;
      // Pages scroll by whole px.
      expect(last.getBoundingClientRect().bottom).to.be.closeTo(
        page.scroller.getBoundingClientRect().bottom,
        0.5,
      );
    }
  });

  it('keeps the reader\u2019s row when rows come before it, after it, change above it or go', async () => {
    const rows = manyRows(1_000);
    page.show(rows);
    await scrollTo(30_000);
    await rest();
    const key = page.seen()[1] ?? '';
    const before = page.edgeOf(key);
    page.show([...manyRows(1_000, 'before'), ...rows]);
    expect(page.edgeOf(key)).to.equal(before);
    page.show([...manyRows(500, 'before'), ...rows, ...manyRows(100, 'after')]);
    expect(page.edgeOf(key)).to.equal(before);
    await rest();
    expect(page.edgeOf(key)).to.equal(before);
    const edge = page.seen()[0] ?? '';
    const atEdge = page.edgeOf(edge);
    const read = rows.findIndex((row) => row.key === edge);
    page.show(rows.map((row, index) => (index < read ? { ...row, height: row.height + 11 } : row)));
    await frames(2);
    expect(page.edgeOf(edge)).to.equal(atEdge);
    page.seen();
  });

  it('keeps the place by the next row when the one that is read is gone', async () => {
    const rows = manyRows(1_000);
    page.show(rows);
    await scrollTo(30_000);
    await rest();
    const [first = '', second = ''] = page.seen().slice(0, 2);
    const before = page.edgeOf(second) ?? NaN;
    const section = first.split('.')[0];
    page.show(rows.filter(({ key }) => key.split('.')[0] !== section));
    await frames(2);
    const kept = page.edgeOf(second.startsWith(`${section}.`) ? (page.seen()[0] ?? '') : second);
    expect(Math.abs((kept ?? NaN) - before)).to.be.below(400);
    page.seen();
  });

  it('keeps the reader\u2019s row when a row above it turns out to be higher later on', async () => {
    page.show(manyRows(1_000));
    await scrollTo(30_000);
    await rest();
    const [first = '', second = ''] = page.seen();
    const before = page.edgeOf(second) ?? NaN;
    const above = page.box.querySelector<HTMLElement>('li') as HTMLElement;
    expect(above.dataset.key).to.not.equal(first);
    above.style.blockSize = '777px';
    await frames(3);
    expect(page.edgeOf(second)).to.equal(before);
  });

  it('keeps the reader\u2019s row in another width', async () => {
    page.show(manyRows(1_000));
    await scrollTo(30_000);
    await rest();
    const key = page.seen()[0] ?? '';
    const before = page.edgeOf(key) ?? NaN;
    page.scroller.style.inlineSize = '320px';
    await frames(3);
    expect(Math.abs((page.edgeOf(key) ?? NaN) - before)).to.be.at.most(1);
    await rest();
    expect(Math.abs((page.edgeOf(key) ?? NaN) - before)).to.be.at.most(1);
    page.seen();
  });

  it('has every row of a million within reach, far beyond what a browser can lay out', async () => {
    page.show(manyRows(1_000_000));
    await rest();
    expect(page.scroller.scrollHeight).to.be.below(4_200_000);
    let last = -1;
    for (let part = 0; part <= 10; part++) {
      await scrollTo((page.scroller.scrollHeight - 400) * (part / 10));
      await rest();
      const number = Number(page.seen()[0]?.match(/^a(\d+)/)?.[1]);
      expect(number).to.be.above(last);
      expect(Math.abs(number - part * 10_000)).to.be.below(part % 10 ? 2500 : 10);
      last = number;
    }
    page.flow.show(765_432);
    await frames(2);
    const key = `a${Math.floor(765_432 / 11)}.${(765_432 % 11) - 1}`;
    expect(page.edgeOf(key)).to.be.closeTo(0, 1);
    for (let turn = 0; turn < 20; turn++) {
      const seen = page.seen()[1] ?? '';
      const before = page.edgeOf(seen) ?? NaN;
      page.scroller.scrollTop += 61;
      await frame();
      expect((page.edgeOf(seen) ?? NaN) - before).to.equal(-61);
    }
  });

  it('goes to a row at the edge, in the middle, or not at all when it can be seen', async () => {
    page.show(manyRows(10_000));
    page.flow.show(5501);
    expect(page.edgeOf('a500.0')).to.be.closeTo(0, 1);
    page.flow.inset = 30;
    page.flow.show(7701);
    expect(page.edgeOf('a700.0')).to.be.closeTo(30, 1);
    page.flow.show(3301, 'center');
    const height = manyRows(3001)[3000]?.height ?? 0;
    expect(page.edgeOf('a300.0')).to.be.closeTo(30 + Math.min((370 - height) / 2, 370 / 3), 1);
    const top = page.scroller.scrollTop;
    page.flow.show(3302, 'nearest');
    expect(page.scroller.scrollTop).to.equal(top);
    page.flow.show(10_999);
    await frames(2);
    expect(page.seen().at(-1)).to.equal('a999.9');
  });

  it('remembers a place and goes back to it', async () => {
    page.show(manyRows(10_000));
    await scrollTo(123_456);
    await rest();
    const { place } = page.flow;
    const key = page.seen()[0] ?? '';
    const before = page.edgeOf(key) ?? NaN;
    page.show([]);
    page.show(manyRows(10_000), 70);
    expect(place && page.flow.restore(JSON.parse(JSON.stringify(place)))).to.equal(true);
    expect(page.edgeOf(key)).to.be.closeTo(before, 1);
    expect(page.flow.restore({ section: 'gone', row: 'gone', offset: 0 })).to.equal(false);
  });

  it('never loses the focus, however far it scrolls, and gives it back in its place', async () => {
    page.show(manyRows(10_000));
    const button = page.box.querySelectorAll('button')[2] as HTMLButtonElement;
    button.focus({ preventScroll: true });
    await scrollTo(300_000);
    expect(document.activeElement).to.equal(button);
    expect(page.seen()).to.not.include(button.textContent);
    await scrollTo(900);
    await scrollTo(0);
    await rest();
    expect(document.activeElement).to.equal(button);
    expect(page.seen()[2]).to.equal('a0.2');
    expect(button.getBoundingClientRect().top).to.be.below(400);
    // Once the focus is elsewhere, what held it goes too.
    button.blur();
    await scrollTo(300_000);
    await scrollTo(400_000);
    expect(button.isConnected).to.equal(false);
  });

  it('hands the focus to the list when the row that has it is gone', async () => {
    page.show(manyRows(100));
    (page.box.querySelectorAll('button')[2] as HTMLButtonElement).focus();
    page.show(manyRows(100, 'other'));
    expect(document.activeElement).to.equal(page.box);
    await frame();
  });

  it('shows a row of 20,000 px from end to end', async () => {
    const rows = manyRows(1_000);
    rows[500] = { key: 'a50.0', height: 20_000 };
    page.show(rows);
    page.flow.show(551);
    for (let turn = 0; turn < 80; turn++) {
      page.scroller.scrollTop += 300;
      await frame();
      page.seen();
    }
    expect(page.seen()[0]).to.not.equal('a50.0');
  });

  it('puts all rows onto paper, and goes on where it was', async () => {
    page.show(manyRows(500));
    await scrollTo(9_000);
    await rest();
    const key = page.seen()[1] ?? '';
    const before = page.edgeOf(key);
    dispatchEvent(new Event('beforeprint'));
    expect(inDocument()).to.equal(500);
    const heights = manyRows(500).reduce((sum, { height }) => sum + height, 0) + 50 * 30;
    expect(page.box.getBoundingClientRect().height).to.equal(heights);
    dispatchEvent(new Event('afterprint'));
    await frames(2);
    expect(inDocument()).to.be.below(60);
    expect(page.edgeOf(key)).to.equal(before);
  });

  it('has few rows all in the document, from the beginning or once the reader has come to rest', async () => {
    page.remove();
    page = flowPage({ few: { atOnce: 40, atRest: 200 } });
    page.show(manyRows(30));
    expect(inDocument()).to.equal(30);
    page.remove();
    page = flowPage({ few: { atOnce: 40, atRest: 200 } });
    page.show(manyRows(150));
    expect(inDocument()).to.be.below(12);
    await rest();
    expect(inDocument()).to.equal(150);
    page.scroller.scrollTop = 3_000;
    await rest();
    const key = page.seen()[2] ?? '';
    const before = page.edgeOf(key);
    page.show([...manyRows(20, 'before'), ...manyRows(150)]);
    expect([inDocument(), page.edgeOf(key)]).to.deep.equal([170, before]);
    page.show(manyRows(300));
    expect(inDocument()).to.be.below(12);
  });

  it('keeps what somebody is selecting, however far they scroll, so that it can be copied', async () => {
    page.show(manyRows(1_000));
    await rest();
    const first = page.box.querySelectorAll('li button')[1] as HTMLElement;
    getSelection()?.setBaseAndExtent(first, 0, first, 1);
    await scrollTo(2_000);
    await scrollTo(4_000);
    const shown = [...page.box.querySelectorAll<HTMLElement>('li')].map(({ dataset }) => dataset.key);
    expect(shown.slice(0, 15)).to.deep.equal(manyRows(15).map(({ key }) => key));
    getSelection()?.removeAllRanges();
    await scrollTo(6_000);
    expect(first.isConnected).to.equal(false);
  });

  it('takes in that the opening of a section has another height', async () => {
    page.show(manyRows(300));
    await rest();
    const heading = page.box.querySelector('h3') as HTMLElement;
    await scrollTo(500);
    await rest();
    const key = page.seen()[1] ?? '';
    const before = page.edgeOf(key);
    heading.style.blockSize = '130px';
    await frames(3);
    expect(page.edgeOf(key)).to.equal(before);
    await scrollTo(0);
    await rest();
    expect(page.edgeOf('a0.0')).to.equal(130);
  });

  it('says when the reader has come to rest', async () => {
    page.remove();
    let rested = 0;
    page = flowPage({ events: { rested: () => rested++ } });
    page.show(manyRows(1_000));
    await rest();
    rested = 0;
    for (let turn = 0; turn < 5; turn++) await scrollTo(turn * 100);
    await waitUntil(() => rested > 0);
    await rest();
    expect(rested).to.equal(1);
  });
});

describe('a flow within other things that scroll', () => {
  it('goes with the window, and with what grows above it', async () => {
    const page = flowPage();
    const above = document.createElement('div');
    above.style.blockSize = '300px';
    Object.assign(page.scroller.style, { overflowY: 'visible', blockSize: 'auto' });
    page.scroller.prepend(above);
    page.flow.connect();
    page.show(manyRows(5_000));
    await frames(2);
    document.documentElement.scrollTop = 50_000;
    await frames(2);
    await rest();
    const middle = () => document.elementFromPoint(20, innerHeight / 2)?.closest<HTMLElement>('[data-key]');
    const row = middle();
    const before = row?.getBoundingClientRect().top ?? NaN;
    expect(page.box.querySelectorAll('li').length).to.be.below(60);
    above.style.blockSize = '500px';
    await frames(3);
    expect(row?.getBoundingClientRect().top).to.be.closeTo(before, 1);
    document.documentElement.scrollTop = 0;
    await frames(2);
    page.remove();
  });
});
