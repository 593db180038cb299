import type { FlowWindow } from './flow-window.js';

/**
 * The rows that stay in the document while somebody selects: what they have passed is to be copied as it was seen.
 * Without a selection it is an empty range around nothing: `[Infinity, 0]`.
 *
 * @param row the row at the upper edge of what can be seen
 */
export function selectedRows(
  box: HTMLElement,
  { first, last }: FlowWindow,
  row: number,
): [first: number, last: number] {
  const root = box.getRootNode() as (Document | ShadowRoot) & { getSelection?: () => Selection | null };
  const selection = root.getSelection?.() ?? getSelection();
  const isSelecting =
    selection?.isCollapsed === false && selection.anchorNode && box.contains(selection.anchorNode);
  const isNear = first < last && Math.max(last, row) - Math.min(first, row) < mostSelected;
  return isSelecting && isNear ? [first, last] : [Infinity, 0];
}

/** So many rows may be selected beyond what can be seen. */
const mostSelected = 2000;
