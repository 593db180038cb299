import { Flow } from '../../elements/src/base/flow/flow.ts';
import { estimate, fillRow, makeRow, makeScroller } from './rows.js';

/** The flow of the dialogue log with the rows of this comparison. */
export function flow(items) {
  const scroller = makeScroller();
  const box = document.createElement('div');
  box.style.cssText = 'box-sizing:border-box;position:relative';
  scroller.append(box);
  const list = new Flow(box, {
    section(section, former) {
      if (former) return former;
      const element = document.createElement('div');
      const inner = document.createElement('div');
      element.append(inner);
      return { element, list: inner };
    },
    row: (row, former) => fillRow(former ?? makeRow(), items[row - 1]),
  });
  const rowsOf = (all) => ({
    count: all.length + 1,
    sections: 1,
    sectionOf: () => 0,
    startOf: (section) => (section ? all.length + 1 : 0),
    sectionKey: () => 0,
    sectionContent: () => all,
    rowKey: (row) => all[row - 1]?.number ?? 0,
    estimate: (row) => (row === 0 ? 0 : estimate(all[row - 1])),
  });
  list.rows = rowsOf(items);
  list.connect();
  return {
    scroller,
    prepend(more) {
      items = [...more, ...items];
      list.rows = rowsOf(items);
    },
  };
}
