import type { BenchmarkSheet, FlowStep } from '../../contract/index.js';
import { exposed } from '../../text/index.js';
import type { SheetContent } from '../benchmark/content.js';
import { Findings } from '../benchmark/findings.js';
import { labelKey } from '../benchmark/labels.js';
import { readGrids, type BenchmarkReading, type ReadOptions } from '../benchmark/read-workbook.js';
import { Grid, textOf, type Cell } from '../spreadsheet/grid.js';
import { WorkbookError } from '../workbook-error.js';
import { readCells } from './cells.js';
import { decodeText } from './encoding.js';
import { onceLabels, textFieldOf } from './fields.js';

const longest = (path: string) => (path.startsWith('flow') ? (path.endsWith('/title') ? 200 : 4000) : 10_000);
const mostSteps = 20;
/** Bytes of a CSV at most: the longest texts and figures that a sheet can hold are less. */
const largest = 2 * 1024 * 1024;
/** PDF, a web page that goes by the name of a workbook, JSON. */
const otherText = /^\ufeff?\s*(?:%PDF|<[!?a-z]|[{[])/i;

/**
 * Reads a CSV: what `writeCsv` wrote, edited or not, or a sheet of METI's workbook that was saved as CSV. UTF-8, UTF-16
 * or CP932.
 *
 * @throws WorkbookError when it is nothing of the kind, or too large to be
 */
export function readCsv(bytes: Uint8Array, { industries, bases }: ReadOptions): BenchmarkReading {
  if (bytes.length > largest) throw new WorkbookError('too-large');
  const text = decodeText(bytes);
  if (otherText.test(text)) throw new WorkbookError('not-a-workbook');
  const rows = readCells(text);
  const grid = new Grid(
    '',
    rows.flatMap((row, index) =>
      row.flatMap((cell, column): Cell[] => {
        const text = exposed(cell.replace(/\r\n?/g, '\n'));
        return text.trim() === ''
          ? []
          : [{ row: index + 1, column: column + 1, value: { type: 'text', text } }];
      }),
    ),
  );
  const findings = new Findings();
  const texts = readTexts(grid, findings);
  const figures = texts
    ? new Grid(
        '',
        grid.cells.filter(({ row }) => !texts.rows.has(row)),
      )
    : grid;
  const read = readGrids([figures], { industries, from1904: false }, findings);
  const basisVersion = valueBeside(grid, onceLabels.basisVersion);
  if (basisVersion === undefined) findings.add('basis-missing');
  else if (!bases.some(({ version }) => version === basisVersion)) {
    findings.add('basis-other', { text: basisVersion });
  }
  if (!texts) return { ...read, basisVersion };
  return {
    ...read,
    content: { ...read.content, ...texts.content },
    parts: ['financials', 'flow', 'views'],
    basisVersion,
    findings: read.findings.filter(({ code }) => code !== 'sheet-missing'),
  };
}

const valueBeside = (grid: Grid, label: string): string | undefined => {
  const found = grid.cells.find((cell) => cell.column === 1 && labelKey(textOf(cell)) === labelKey(label));
  return found && (textOf(grid.at(found.row, 2)).trim() || undefined);
};

interface Texts {
  readonly content: Pick<SheetContent, 'flow' | 'views' | 'summary'>;
  /** The rows in which they stand. */
  readonly rows: ReadonlySet<number>;
}

/** The texts of our own form; `undefined` when the file has none of its rows. */
function readTexts(grid: Grid, findings: Findings): Texts | undefined {
  const steps = new Map<number, FlowStep>();
  const tree: Record<string, Record<string, Record<string, string> | string>> = {
    flow: {},
    views: { owner: {}, business: {}, environment: {}, organisation: {} },
    summary: {},
  };
  const rows = new Set<number>();
  for (const label of grid.cells.filter(({ column }) => column === 1)) {
    const field = textFieldOf(textOf(label));
    if (field === undefined) continue;
    rows.add(label.row);
    const cell = grid.at(label.row, 2);
    const text = textOf(cell).trim();
    if (!cell || text === '') continue;
    const path = typeof field === 'string' ? field : `flow/steps/${field.step}/${field.field}`;
    if (text.length > longest(path)) {
      findings.addCell('text-too-long', grid, cell, path);
    } else if (typeof field !== 'string') {
      const own = steps.get(field.step) ?? { id: '', position: 0 };
      steps.set(field.step, { ...own, [field.field]: text });
    } else {
      const [part = '', group = '', item] = field.split('/');
      if (item === undefined) tree[part]![group] = text;
      else tree[part]![group] = { ...(tree[part]![group] as Record<string, string>), [item]: text };
    }
  }
  // One label may stand in a sheet of METI's too; a form of ours has them all.
  if (rows.size < 6) return undefined;
  if (steps.size > mostSteps) findings.add('too-many-steps', { field: 'flow/steps' });
  const ordered = [...steps].sort(([a], [b]) => a - b).slice(0, mostSteps);
  const numbered = ordered.map(([, step], index) => ({
    ...step,
    id: `step-${index + 1}`,
    position: index + 1,
  }));
  const content = {
    flow: { ...(tree.flow as Omit<BenchmarkSheet['flow'], 'steps'>), steps: numbered },
    views: tree.views as unknown as BenchmarkSheet['views'],
    summary: tree.summary as BenchmarkSheet['summary'],
  };
  return { content, rows };
}
