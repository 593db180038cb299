import type { BenchmarkSheet, FlowStep } from '../../contract/index.js';
import { textOf, type Cell, type Grid } from '../spreadsheet/grid.js';
import type { Area } from '../spreadsheet/reference.js';
import { Answer, isAnswer } from './blocks.js';
import type { Findings } from './findings.js';
import { flowLabels, formWords, cellKey, labelKey, lookup, partyLabels, slotLabels } from './labels.js';

type Party = keyof typeof partyLabels;
type Slot = 'title' | keyof typeof slotLabels;

const parties = lookup(partyLabels);
const slots = lookup(slotLabels);
const heads = lookup(flowLabels);
const stepLabel = /^業務(\d{1,2})$/;
const mostSteps = 20;
const longest: Readonly<Record<Slot, number>> = {
  title: 200,
  content: 4000,
  differentiation: 4000,
  value: 4000,
  reason: 4000,
};

interface Box {
  readonly cell: Cell;
  /** What it is: the number of a step, the offering, or a party. */
  readonly what: number | 'offering' | Party;
}

/** How many boxes of the flow a sheet has. */
export const countFlowLabels = (grid: Grid): number => findBoxes(grid).length;

/** 商流・業務フロー: each box by its heading, its texts by the words above them. */
export function readFlow(grid: Grid, findings: Findings): BenchmarkSheet['flow'] {
  const boxes = findBoxes(grid);
  const used = new Set<Cell>(boxes.map(({ cell }) => cell));
  const read = boxes.map((box) => ({ box, texts: readBox(grid, box, boxes, used, findings) }));
  reportElsewhere(grid, used, findings);

  const flow: BenchmarkSheet['flow'] = { steps: stepsOf(grid, read, findings) };
  for (const { box, texts } of read) {
    const { content, value, reason } = texts;
    if (box.what === 'offering') {
      if (content || value) flow.offering = { ...(content && { content }), ...(value && { value }) };
    } else if (typeof box.what === 'string' && (content || reason)) {
      flow[box.what] = { ...(content && { content }), ...(reason && { reason }) };
    }
  }
  return flow;
}

type Texts = Partial<Record<Slot, string>>;

function stepsOf(grid: Grid, read: readonly { box: Box; texts: Texts }[], findings: Findings): FlowStep[] {
  const filled = read
    .flatMap(({ box: { what, cell }, texts }) => (typeof what === 'number' ? [{ what, cell, texts }] : []))
    .filter(({ texts }) => Object.keys(texts).length > 0)
    .sort((a, b) => a.what - b.what);
  const beyond = filled[mostSteps];
  if (beyond) findings.addCell('too-many-steps', grid, beyond.cell, 'flow/steps');
  return filled
    .slice(0, mostSteps)
    .map(({ texts }, index) => ({ id: `step-${index + 1}`, position: index + 1, ...texts }));
}

function findBoxes(grid: Grid): Box[] {
  const trade = grid.cells.find((cell) => heads.get(cellKey(cell)) === 'trade');
  const found: Box[] = [];
  const seen = new Set<Box['what']>();
  for (const cell of grid.cells) {
    const key = cellKey(cell);
    const step = stepLabel.exec(key)?.[1];
    const party = !trade || cell.row >= trade.row ? parties.get(key) : undefined;
    const what = step ? Number(step) : heads.get(key) === 'offering' ? 'offering' : party;
    if (what === undefined || seen.has(what)) continue;
    seen.add(what);
    found.push({ cell, what });
  }
  return found;
}

/** From a box's heading to the next heading on the right, and down to the next one below. */
function areaOf(grid: Grid, { cell }: Box, boxes: readonly Box[]): Area {
  const own = grid.areaOf(cell.row, cell.column);
  const lastRow = grid.cells.at(-1)?.row ?? cell.row;
  const lastColumn = Math.max(...grid.cells.map(({ column }) => column));
  const isFlow = (box: Box) => typeof box.what === 'number' || box.what === 'offering';
  const half = boxes.filter((box) => isFlow(box) === isFlow({ cell, what: boxOf(boxes, cell) }));
  const right =
    Math.min(
      ...half.filter((box) => box.cell.column > own.right).map((box) => box.cell.column),
      lastColumn + 1,
    ) - 1;
  const trade = grid.cells.find((each) => heads.get(cellKey(each)) === 'trade')?.row ?? lastRow + 1;
  const below = boxes
    .filter((box) => box.cell.row > cell.row && box.cell.column >= own.left && box.cell.column <= right)
    .map((box) => box.cell.row);
  const bottom = Math.min(...below, trade > cell.row ? trade : lastRow + 1, lastRow + 1) - 1;
  return { top: cell.row, left: own.left, bottom, right };
}

const boxOf = (boxes: readonly Box[], cell: Cell) => boxes.find((box) => box.cell === cell)!.what;

function readBox(grid: Grid, box: Box, boxes: readonly Box[], used: Set<Cell>, findings: Findings): Texts {
  const isStep = typeof box.what === 'number';
  const name = isStep ? `flow/steps/${box.what}` : `flow/${box.what}`;
  const answers = new Map<Slot, Answer>();
  let slot: Slot = isStep ? 'title' : 'content';
  const add = (cell: Cell, text?: string) => {
    const answer = answers.get(slot) ?? new Answer();
    answer.add(cell, grid, findings, `${name}/${slot}`, text);
    answers.set(slot, answer);
  };
  for (const cell of grid.within(areaOf(grid, box, boxes))) {
    if (cell === box.cell || used.has(cell)) continue;
    used.add(cell);
    if (!isAnswer(cell)) continue;
    const label = slots.get(cellKey(cell));
    if (label) {
      slot = label;
      continue;
    }
    // Somebody wrote on below the label, in its own cell.
    const [first = '', ...rest] = textOf(cell).split('\n');
    const inside = rest.length > 0 ? slots.get(labelKey(first)) : undefined;
    if (inside) {
      slot = inside;
      add(cell, rest.join('\n'));
    } else if (isStep && slot === 'title' && cell.row > box.cell.row) {
      slot = 'content';
      add(cell);
    } else add(cell);
  }
  return Object.fromEntries(
    [...answers].flatMap(([key, answer]) => {
      const text = answer.text(longest[key], grid, findings, `${name}/${key}`);
      return text === undefined ? [] : [[key, text]];
    }),
  );
}

/** Texts outside every box that the form itself does not write. */
function reportElsewhere(grid: Grid, used: ReadonlySet<Cell>, findings: Findings): void {
  const form = grid.cells.filter((cell) => formWords.has(cellKey(cell)) || heads.has(cellKey(cell)));
  for (const cell of grid.cells) {
    if (used.has(cell) || cell.value.type !== 'text' || !isAnswer(cell) || form.includes(cell)) continue;
    // Beside 商号 and the like stands what the other sheet says.
    if (form.some(({ row, column }) => row === cell.row && column < cell.column)) continue;
    findings.addCell('text-elsewhere', grid, cell);
  }
}
