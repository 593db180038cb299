import * as floors from './floors.js';
import * as ours from './ours.js';
import * as peers from './peers.js';
import * as widget from './widget.js';
import { texts } from '../lib/notes.mjs';
import { style } from './rows.js';

const cases = { ...floors, ...ours, ...peers, ...widget.cases };
const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
/** After a frame was painted. */
const painted = () =>
  new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = resolve;
      port2.postMessage(0);
    });
  });

const sheet = document.createElement('style');
sheet.textContent = style;
document.head.append(sheet);

let shown;
let items;
/** The same rows as a case takes them. */
let given;

/** Rows at some heights of the box; null where nothing stands. */
function probe() {
  const { left, top } = shown.scroller.getBoundingClientRect();
  const found = [];
  for (let y = 4; y < 600; y += 48) {
    if (shown.rowAt) {
      found.push(shown.rowAt(left + 60, top + y));
      continue;
    }
    const row = document
      .elementsFromPoint(left + 60, top + y)
      .map((each) => each.closest('.row'))
      .find(Boolean);
    found.push(row ? Number(row.dataset.number) : null);
  }
  return found;
}

const edgeOf = (number) => {
  if (shown.edgeOf) return shown.edgeOf(number);
  const row = document.querySelector(`.row[data-number="${number}"]`);
  return row ? row.getBoundingClientRect().top - shown.scroller.getBoundingClientRect().top : NaN;
};

globalThis.bench = {
  /** The data lies in memory before anything is measured, in the shape that the case takes. */
  prepare(count, name) {
    items = texts(count).map((text, index) => ({ number: index + 1, kind: '経営者の言葉', text }));
    given = widget.taken[name]?.(items) ?? items;
  },
  /** Milliseconds until the whole screen is painted. */
  async mount(name) {
    await frame();
    await frame();
    await new Promise((resolve) => setTimeout(resolve, 50));
    const began = performance.now();
    shown = cases[name](given);
    for (let turn = 0; turn < 300; turn++) {
      await painted();
      const spent = performance.now() - began;
      if (shown.scroller && !probe().includes(null)) return spent;
    }
    throw new Error(`${name} did not fill the screen`);
  },
  /** Frames in which the list moves by `step` px. */
  async scroll(frames, step) {
    for (let each = 0; each < frames; each++) {
      shown.scroller.scrollTop += step;
      await frame();
    }
  },
  /** The part of places, in per cent, at which nothing stands right after a frame was painted. */
  async blanks(frames, step) {
    let blank = 0;
    let asked = 0;
    for (let each = 0; each < frames; each++) {
      shown.scroller.scrollTop += step;
      await frame();
      const places = probe();
      asked += places.length;
      blank += places.filter((place) => place === null).length;
    }
    return (100 * blank) / asked;
  },
  /** By how many px the row that is read moved more than was scrolled, at most, in one step. */
  async shifts(frames, step) {
    let most = 0;
    for (let each = 0; each < frames; each++) {
      const row = probe()[5];
      const before = edgeOf(row);
      const top = shown.scroller.scrollTop;
      shown.scroller.scrollTop += step;
      await frame();
      await frame();
      const moved = edgeOf(row) - before;
      // A list may move itself and what it shows together: what counts is what is seen.
      const wanted = shown.scroller.scrollTop === top ? 0 : -step;
      if (!Number.isNaN(moved)) most = Math.max(most, Math.abs(moved - wanted));
    }
    return most;
  },
  /** By how many px the row that is read moves when 1,000 rows come before it. */
  async prepend() {
    const row = probe()[5];
    const before = edgeOf(row);
    shown.prepend(texts(1000, 2).map((text, index) => ({ number: 1_000_001 + index, kind: '事実', text })));
    for (let each = 0; each < 5; each++) await frame();
    const moved = Math.abs(edgeOf(row) - before);
    // Out of the document: far away.
    return Number.isNaN(moved) ? 9999 : moved;
  },
  jumpTo(part) {
    shown.scroller.scrollTop = shown.scroller.scrollHeight * part;
  },
  /** Bytes that this page takes. */
  memory: async () => (await performance.measureUserAgentSpecificMemory()).bytes,
  probe,
};
