import type { Steps } from '../steps.js';
import { WorkbookError } from '../workbook-error.js';
import { readXml, xmlText, type XmlHandler } from '../xml/read-xml.js';
import { Grid, type Cell, type CellValue } from './grid.js';
import { readArea, readReference, type Area } from './reference.js';

/** Cells that are not empty in one sheet; the largest of METI has 7,300. */
const mostCells = 40_000;
/** Merged cells in one sheet; the largest of METI has 108. */
const mostMerges = 2_000;

/** @throws WorkbookError `broken`, and what the handler throws */
export function* readPart(bytes: Uint8Array, name: string, handler: XmlHandler): Steps<void> {
  try {
    yield* readXml(xmlText(bytes), handler);
  } catch (error) {
    throw error instanceof WorkbookError ? error : new WorkbookError('broken', name, error);
  }
}

/** The shared texts, without their readings (フリガナ). */
export function* readSharedStrings(bytes: Uint8Array, name: string): Steps<string[]> {
  const strings: string[] = [];
  const collect = textCollector();
  yield* readPart(bytes, name, {
    open(tag) {
      if (tag === 'si') collect.start();
      else collect.open(tag);
    },
    text: collect.text,
    close(tag) {
      collect.close(tag);
      if (tag === 'si') strings.push(collect.result());
    },
  });
  return strings;
}

export interface SheetPart {
  /** The sheet's name. */
  readonly name: string;
  /** The part's name in the package. */
  readonly part: string;
  readonly strings: readonly string[];
}

/** @throws WorkbookError `broken`; `too-large` when it holds more than a sheet of ローカルベンチマーク can */
export function* readGrid(bytes: Uint8Array, { name, part, strings }: SheetPart): Steps<Grid> {
  const cells: Cell[] = [];
  const merges: Area[] = [];
  const inline = textCollector();
  let row = 0;
  let column = 0;
  let type = 'n';
  let raw: string | undefined;
  let formula: string | undefined;
  let reading: 'v' | 'f' | undefined;

  yield* readPart(bytes, part, {
    open(tag, attributes) {
      if (tag === 'row') {
        const { r } = attributes();
        row = r === undefined ? row + 1 : Number(r);
        column = 0;
      } else if (tag === 'c') {
        const { r, t = 'n' } = attributes();
        const place = r === undefined ? undefined : readReference(r);
        row = place?.row ?? row;
        column = place?.column ?? column + 1;
        type = t;
        raw = formula = undefined;
        inline.start();
      } else if (tag === 'v' || tag === 'f') {
        reading = tag;
        if (tag === 'f') formula = '';
      } else if (tag === 'mergeCell') {
        const area = readArea(attributes().ref ?? '');
        if (area) merges.push(area);
        if (merges.length > mostMerges) throw new WorkbookError('too-large', name);
      } else inline.open(tag);
    },
    text(text) {
      if (reading === 'v') raw = (raw ?? '') + text;
      else if (reading === 'f') formula = (formula ?? '') + text;
      else inline.text(text);
    },
    close(tag) {
      if (tag === 'v' || tag === 'f') reading = undefined;
      else if (tag === 'c') {
        const value = valueOf({ type, raw, formula, inline: inline.result(), strings });
        if (value) cells.push({ row, column, value });
        if (cells.length > mostCells) throw new WorkbookError('too-large', name);
      } else inline.close(tag);
    },
  });
  return new Grid(name, cells, merges);
}

interface RawCell {
  readonly type: string;
  readonly raw: string | undefined;
  readonly formula: string | undefined;
  readonly inline: string;
  readonly strings: readonly string[];
}

function valueOf({ type, raw, formula, inline, strings }: RawCell): CellValue | undefined {
  if (type === 'inlineStr') return textValue(inline);
  if (raw === undefined || raw === '') {
    if (formula === undefined) return undefined;
    // A formula whose result is an empty text has one; without a result it was never calculated.
    return type === 'str' ? undefined : { type: 'uncalculated', text: `=${formula}` };
  }
  if (type === 's') return textValue(strings[Number(raw)] ?? '');
  if (type === 'str' || type === 'd') return textValue(unescaped(raw));
  if (type === 'b') return { type: 'boolean', text: raw === '1' ? 'TRUE' : 'FALSE' };
  if (type === 'e') return { type: 'error', text: raw };
  const number = Number(raw);
  return Number.isFinite(number) ? { type: 'number', number } : { type: 'error', text: raw };
}

const textValue = (text: string): CellValue | undefined =>
  text.trim() === '' ? undefined : { type: 'text', text };

/** Joins the runs of a rich text and leaves out its reading. */
function textCollector() {
  let text = '';
  let inRun = false;
  let inReading = false;
  return {
    start() {
      text = '';
    },
    open(tag: string) {
      if (tag === 'rPh') inReading = true;
      else if (tag === 't') inRun = true;
    },
    text(piece: string) {
      if (inRun && !inReading) text += piece;
    },
    close(tag: string) {
      if (tag === 'rPh') inReading = false;
      else if (tag === 't') inRun = false;
    },
    result: () => unescaped(text),
  };
}

/** Excel writes characters that XML cannot hold as `_x000D_`; a line break of Windows is one line break here. */
const unescaped = (text: string) =>
  text
    .replace(/_x([\da-fA-F]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    .replace(/\r\n?/g, '\n');
