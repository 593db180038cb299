import { type FewRows, Flow, type FlowEvents } from './flow.js';
import type { FlowRows } from './flow-rows.js';

export interface PlainRow {
  key: string;
  height: number;
}

/** Rows of given heights in sections of ten, each with an opening of 30 px; everything is said to be 100 px high. */
export function plainRows(rows: readonly PlainRow[], estimate = 100, perSection = 10): FlowRows {
  const sections = Math.ceil(rows.length / perSection);
  const count = rows.length + sections;
  const startOf = (section: number) => Math.min(count, section * (perSection + 1));
  const sectionOf = (row: number) => Math.floor(row / (perSection + 1));
  const at = (row: number) => (row % (perSection + 1)) - 1;
  return {
    count,
    sections,
    startOf,
    sectionOf,
    sectionKey: (section) => rows[section * perSection]?.key.split('.')[0],
    sectionContent: (section) =>
      rows
        .slice(section * perSection, (section + 1) * perSection)
        .map(({ key }) => key)
        .join(),
    rowKey: (row) => (at(row) < 0 ? '' : rows[sectionOf(row) * perSection + at(row)]?.key),
    estimate: () => estimate,
  };
}

/** `count` rows of 20 to 179.5 px, the same every time; `name` tells those of one call from those of another. */
export function manyRows(count: number, name = 'a'): PlainRow[] {
  return Array.from({ length: count }, (_, index) => ({
    key: `${name}${Math.floor(index / 10)}.${index % 10}`,
    // Lines of 25.5 px, as texts have.
    height: 20 + ((index * 7919) % 160) + (index % 3 === 0 ? 0.5 : 0),
  }));
}

export interface FlowPage {
  flow: Flow;
  box: HTMLElement;
  scroller: HTMLElement;
  show: (rows: PlainRow[], estimate?: number) => void;
  /** The upper edge of a row in px below that of the scroller; undefined when it is not in the document. */
  edgeOf: (key: string) => number | undefined;
  /** The rows that can be seen, by their keys, from the top; throws where something between them is blank. */
  seen: () => string[];
  remove: () => void;
}

/** A flow of plain rows in a scroller of 400 × 400 px. */
export function flowPage({
  width = 400,
  perSection = 10,
  events,
  few,
}: { width?: number; perSection?: number; events?: FlowEvents; few?: FewRows } = {}): FlowPage {
  const scroller = document.createElement('div');
  const box = document.createElement('div');
  Object.assign(scroller.style, {
    overflowY: 'auto',
    blockSize: '400px',
    inlineSize: `${width}px`,
    position: 'relative',
  });
  Object.assign(box.style, { boxSizing: 'border-box', position: 'relative' });
  box.tabIndex = -1;
  scroller.append(box);
  document.body.append(scroller);
  let shown: readonly PlainRow[] = [];
  const each = perSection + 1;
  const find = (row: number) => shown[Math.floor(row / each) * perSection + (row % each) - 1];
  const flow = new Flow(
    box,
    {
      section(section, former) {
        if (former) return former;
        const element = document.createElement('section');
        const heading = document.createElement('h3');
        const list = document.createElement('ol');
        Object.assign(element.style, { position: 'relative' });
        Object.assign(heading.style, { blockSize: '30px', margin: '0', position: 'sticky', top: '0' });
        Object.assign(list.style, { margin: '0', padding: '0', position: 'relative', listStyle: 'none' });
        heading.textContent = `section ${section}`;
        element.append(heading, list);
        return { element, list };
      },
      row(row, former) {
        const element = former ?? document.createElement('li');
        const { key = '', height = 0 } = find(row) ?? {};
        element.dataset.key = key;
        Object.assign(element.style, { blockSize: `${height}px`, overflow: 'hidden' });
        if (!former) element.append(document.createElement('button'));
        (element.firstElementChild as HTMLElement).textContent = key;
        return element;
      },
    },
    events,
    few,
  );
  flow.connect();
  const top = () => scroller.getBoundingClientRect().top;
  return {
    flow,
    box,
    scroller,
    show(rows, estimate) {
      shown = rows;
      flow.rows = plainRows(rows, estimate, perSection);
    },
    edgeOf(key) {
      const row = box.querySelector(`[data-key="${key}"]`);
      return row ? row.getBoundingClientRect().top - top() : undefined;
    },
    seen() {
      const keys: string[] = [];
      for (let y = 1; y < 400; y += 4) {
        const hit = document.elementFromPoint(scroller.getBoundingClientRect().left + 5, top() + y);
        const row = hit?.closest<HTMLElement>('[data-key], h3');
        if (!row) throw new Error(`Nothing stands ${y} px below the edge`);
        const key = row.dataset.key;
        if (key && key !== keys.at(-1)) keys.push(key);
      }
      return keys;
    },
    remove() {
      flow.disconnect();
      scroller.remove();
    },
  };
}

export const frame = () => new Promise((resolve) => requestAnimationFrame(() => resolve(undefined)));
export const frames = async (count: number) => {
  for (let each = 0; each < count; each++) await frame();
};
/** Longer than a reader must rest for it to be noticed. */
export const rest = () => new Promise((resolve) => setTimeout(resolve, 220));
