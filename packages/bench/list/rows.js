/** What every case shows, in the same markup and with the same styles. */
export const style = `
  html, body { margin: 0 }
  .scroller { width: 640px; height: 600px; overflow-y: auto; position: relative; contain: strict }
  .row { box-sizing: border-box; width: 100%; padding: 8px 16px; border-bottom: 1px solid #ddd; font: 15px/1.7 'Noto Sans JP', 'Noto Sans CJK JP', sans-serif }
  vaadin-grid-cell-content { padding: 0 }
  .meta { font-size: 12px; color: #54616a; display: flex; gap: 1em }
  .text { white-space: pre-wrap; overflow-wrap: anywhere; line-break: strict }
`;

export function makeRow() {
  const row = document.createElement('div');
  row.className = 'row';
  const meta = document.createElement('div');
  meta.className = 'meta';
  meta.append(document.createElement('span'), document.createElement('span'));
  const text = document.createElement('div');
  text.className = 'text';
  row.append(meta, text);
  return row;
}

export function fillRow(row, { number, kind, text }) {
  const { firstChild: meta, lastChild: body } = row;
  row.dataset.number = number;
  meta.firstChild.textContent = `第${number}`;
  meta.lastChild.textContent = kind;
  body.textContent = text;
  return row;
}

/** About how high a row is in 640 px: 39 characters a line. */
export const estimate = ({ text }) => 37 + 25.5 * Math.max(1, Math.ceil(text.length / 40.5));

export function makeScroller() {
  const scroller = document.createElement('div');
  scroller.className = 'scroller';
  document.body.append(scroller);
  return scroller;
}
