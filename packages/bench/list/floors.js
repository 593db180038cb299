import { estimate, fillRow, makeRow, makeScroller } from './rows.js';

/** One screen of rows in a box as high as all of them: what no list can do without. */
export function oneScreen(items) {
  const scroller = makeScroller();
  const box = document.createElement('div');
  box.style.height = `${items.length * 110}px`;
  let height = 0;
  for (const item of items) {
    if (height >= 600) break;
    box.append(fillRow(makeRow(), item));
    height += estimate(item);
  }
  scroller.append(box);
  return { scroller };
}

/** As many rows as a screen has, all of them filled anew in every frame. */
export function redrawScreen(items) {
  const scroller = makeScroller();
  const box = document.createElement('div');
  box.style.height = `${items.length * 110}px`;
  const pool = document.createElement('div');
  pool.style.cssText = 'position:sticky;top:0;height:600px;overflow:hidden';
  const rows = Array.from({ length: 12 }, makeRow);
  const draw = () => {
    const first = Math.min(items.length - 12, Math.floor(scroller.scrollTop / 110));
    rows.forEach((row, index) => fillRow(row, items[first + index]));
  };
  pool.append(...rows);
  box.append(pool);
  scroller.append(box);
  draw();
  scroller.addEventListener('scroll', draw);
  return { scroller };
}
