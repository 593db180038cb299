import type { BenchmarkSheet } from '../../contract/index.js';
import type { Cell, Grid } from '../spreadsheet/grid.js';
import type { Area } from '../spreadsheet/reference.js';
import { Answer, isAnswer } from './blocks.js';
import type { Findings } from './findings.js';
import { formWords, cellKey, labelKey, summaryLabels, viewItemLabels, viewLabels } from './labels.js';

interface ItemNames {
  readonly lines: readonly [string, ...string[]];
  readonly others: readonly string[];
}
const longest = 10_000;

/** Paths of the contract by label: `views/owner/philosophy`, `summary/issue`. */
const fields = new Map<string, string>();
/** Further lines of a label that stand below its first. */
const lines = new Map<string, ReadonlySet<string>>();
const items: Readonly<Record<string, Readonly<Record<string, ItemNames>>>> = viewItemLabels;
for (const [view, named] of Object.entries(items)) {
  for (const [item, names] of Object.entries(named)) {
    const path = `views/${view}/${item}`;
    for (const name of [names.lines[0], ...names.others]) fields.set(labelKey(name), path);
    lines.set(path, new Set([...names.lines, ...names.others].map(labelKey)));
  }
}
for (const [item, names] of Object.entries(summaryLabels)) {
  for (const name of names) fields.set(labelKey(name), `summary/${item}`);
}
const isShared = (key: string) => [...lines.values()].filter((keys) => keys.has(key)).length > 1;
// Where the first line is missing, any other that only this field has says as much.
for (const [path, keys] of lines) {
  for (const key of keys) if (!fields.has(key) && !isShared(key)) fields.set(key, path);
}

const heads: ReadonlySet<string> = new Set(Object.values(viewLabels).flat().map(labelKey));
const isHead = (key: string) => heads.has(key) || heads.has(key.replace(/^\d/, ''));

interface Anchor {
  readonly cell: Cell;
  readonly area: Area;
  /** Where the answer goes; a head of a view has none. */
  readonly path: string | undefined;
}

/** How many fields of the views and the summary a sheet has. */
export const countViewLabels = (grid: Grid): number =>
  findAnchors(grid).filter(({ path }) => path !== undefined).length;

/** 4つの視点 and 対話内容の総括: each answer stands to the right of its label, down to the next one. */
export function readViews(grid: Grid, findings: Findings): Pick<BenchmarkSheet, 'views' | 'summary'> {
  const anchors = findAnchors(grid);
  const used = new Set<Cell>(anchors.map(({ cell }) => cell));
  const content = {
    views: { owner: {}, business: {}, environment: {}, organisation: {} },
    summary: {},
  } as Record<string, Record<string, Record<string, string> | string>>;
  for (const anchor of anchors) {
    if (anchor.path === undefined) continue;
    const text = readAnswer(grid, anchor, anchors, used, findings);
    if (text === undefined) continue;
    const [part = '', view = '', item] = anchor.path.split('/');
    if (item === undefined) content[part]![view] = text;
    else (content[part]![view] as Record<string, string>)[item] = text;
  }
  reportElsewhere(grid, used, findings);
  return content as unknown as Pick<BenchmarkSheet, 'views' | 'summary'>;
}

/** The label a cell begins with: alone, or as the first of its lines. */
function fieldOf(cell: Cell): string | undefined {
  if (cell.value.type !== 'text') return undefined;
  const own = fields.get(cellKey(cell));
  if (own) return own;
  const [first = '', ...rest] = cell.value.text.split('\n');
  const path = rest.length > 0 ? fields.get(labelKey(first)) : undefined;
  return path && rest.every((line) => lines.get(path)?.has(labelKey(line))) ? path : undefined;
}

function findAnchors(grid: Grid): Anchor[] {
  const found: Anchor[] = [];
  const seen = new Set<string>();
  for (const cell of grid.cells) {
    const path = fieldOf(cell);
    if (path === undefined ? !isHead(cellKey(cell)) : seen.has(path)) continue;
    if (path !== undefined) seen.add(path);
    found.push({ cell, path, area: grid.areaOf(cell.row, cell.column) });
  }
  return found;
}

/** From right of the label to the next label there, and down to the next label below. */
function areaOf(grid: Grid, { cell, area }: Anchor, anchors: readonly Anchor[]): Area {
  const lastRow = grid.cells.at(-1)?.row ?? cell.row;
  const lastColumn = Math.max(...grid.cells.map(({ column }) => column));
  const beside = anchors.filter(
    (other) =>
      other.area.left > area.right && other.cell.row <= cell.row && endOf(other, anchors) >= cell.row,
  );
  const right = Math.min(...beside.map((other) => other.area.left), lastColumn + 1) - 1;
  const left = headOf(cell, anchors);
  const below = anchors.filter(
    (other) => other.cell.row > cell.row && other.cell.column >= left && other.cell.column <= right,
  );
  const bottom = Math.min(...below.map((other) => other.cell.row), lastRow + 1) - 1;
  return { top: cell.row, left: area.right + 1, bottom, right };
}

/** The column of the view's head at the left of a label, or its own. */
function headOf(cell: Cell, anchors: readonly Anchor[]): number {
  const heads = anchors.filter(
    ({ path, area }) => path === undefined && area.left < cell.column && area.top <= cell.row,
  );
  return heads.reduce((nearest, { area }) => Math.max(nearest, area.left), 0) || cell.column;
}

/** The last row that an anchor speaks for. */
function endOf({ area, cell }: Anchor, anchors: readonly Anchor[]): number {
  const next = anchors
    .filter((other) => other.cell.row > area.bottom && other.cell.column <= cell.column)
    .map((other) => other.cell.row);
  return Math.max(area.bottom, Math.min(...next, Infinity) - 1);
}

function readAnswer(
  grid: Grid,
  anchor: Anchor,
  anchors: readonly Anchor[],
  used: Set<Cell>,
  findings: Findings,
): string | undefined {
  const path = anchor.path!;
  const answer = new Answer();
  for (const cell of grid.within(areaOf(grid, anchor, anchors))) {
    if (used.has(cell)) continue;
    used.add(cell);
    if (isAnswer(cell) && !formWords.has(cellKey(cell))) answer.add(cell, grid, findings, path);
  }
  return answer.text(longest, grid, findings, path);
}

/** Texts outside every field that the form itself does not write. */
function reportElsewhere(grid: Grid, used: ReadonlySet<Cell>, findings: Findings): void {
  const isLine = (key: string) => [...lines.values()].some((keys) => keys.has(key));
  const form = grid.cells.filter((cell) => formWords.has(cellKey(cell)));
  for (const cell of grid.cells) {
    const key = cellKey(cell);
    if (used.has(cell) || cell.value.type !== 'text' || !isAnswer(cell)) continue;
    if (formWords.has(key) || isLine(key) || isHead(key) || fields.has(key)) continue;
    // Beside 商号 and the like stands what the other sheet says.
    if (form.some(({ row, column }) => row === cell.row && column < cell.column)) continue;
    findings.addCell('text-elsewhere', grid, cell);
  }
}
