import type { Steps } from '../steps.js';
import { WorkbookError } from '../workbook-error.js';
import { ZipPackage } from '../zip/package.js';
import type { Grid } from './grid.js';
import { readGrid, readPart, readSharedStrings } from './read-parts.js';

/** Bytes of a file at most; METI's own workbook has 0.6 MB. */
export const largestFile = 20 * 1024 * 1024;
const limits = { part: 32 * 1024 * 1024, total: 128 * 1024 * 1024, entries: 5_000 };

/** An Excel file (.xlsx, .xlsm, .xltx) whose sheets are read when they are asked for. */
export interface Spreadsheet {
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean }[];
  /** Days count from 1904, as Excel for Mac once did. */
  readonly from1904: boolean;
  /** It has macros. They are not read and never run. */
  readonly hasMacros: boolean;
  /** It points to other files. They are never opened; what the cells last showed is read. */
  readonly hasExternalLinks: boolean;
  /** @throws WorkbookError `broken`, `too-large` */
  grid(name: string): Steps<Grid>;
}

/**
 * Opens an Excel file that lies in memory. Nothing in it is run, followed or fetched.
 *
 * @throws WorkbookError, by `code`
 */
export function* openSpreadsheet(bytes: Uint8Array): Steps<Spreadsheet> {
  const zip = openPackage(bytes);
  const workbook = yield* workbookPart(zip);
  const folder = workbook.slice(0, workbook.lastIndexOf('/') + 1);
  const { sheets, from1904 } = yield* readWorkbookPart(zip, workbook);
  const relations = yield* readRelations(zip, `${folder}_rels/${workbook.slice(folder.length)}.rels`);
  const resolve = (target: string) => resolved(folder, target);
  const stringsPart = [...relations.values()].find(({ type }) => type.endsWith('/sharedStrings'));
  const links = [...relations.values()].some(({ type }) => type.endsWith('/externalLink'));
  let strings: string[] | undefined;
  const grids = new Map<string, Grid>();

  function* grid(name: string): Steps<Grid> {
    const known = grids.get(name);
    if (known) return known;
    const target = relations.get(sheets.find((sheet) => sheet.name === name)?.relation ?? '')?.target;
    if (target === undefined) throw new WorkbookError('broken', name);
    strings ??= stringsPart
      ? yield* readSharedStrings(yield* zip.read(resolve(stringsPart.target)), stringsPart.target)
      : [];
    const part = resolve(target);
    const read = yield* readGrid(yield* zip.read(part), { name, part, strings });
    grids.set(name, read);
    return read;
  }
  return {
    sheets: sheets.map(({ name, hidden }) => ({ name, hidden })),
    from1904,
    hasMacros: zip.has(`${folder}vbaProject.bin`),
    hasExternalLinks: links || zip.hasUnder(`${folder}externalLinks/`),
    grid,
  };
}

function openPackage(bytes: Uint8Array): ZipPackage {
  if (bytes.length === 0) throw new WorkbookError('empty');
  if (bytes.length > largestFile) throw new WorkbookError('too-large');
  const [a, b, c, d] = bytes;
  // OLE: what Excel 2003 wrote, and the wrapper of a workbook with a password.
  if (a === 0xd0 && b === 0xcf && c === 0x11 && d === 0xe0) {
    throw new WorkbookError(holds(bytes, 'EncryptedPackage') ? 'encrypted' : 'old-format');
  }
  if (a !== 0x50 || b !== 0x4b) throw new WorkbookError('not-a-workbook');
  return new ZipPackage(bytes, limits);
}

/** Whether a name of an OLE directory, in UTF-16, stands in a file. */
function holds(bytes: Uint8Array, name: string): boolean {
  const wanted = [...name].flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(wanted[0]!); at >= 0; at = bytes.indexOf(wanted[0]!, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

function* workbookPart(zip: ZipPackage): Steps<string> {
  if (!zip.has('[Content_Types].xml')) throw new WorkbookError('other-document');
  const relations = zip.has('_rels/.rels') ? yield* readRelations(zip, '_rels/.rels') : undefined;
  const main = [...(relations?.values() ?? [])].find(({ type }) => type.endsWith('/officeDocument'))?.target;
  const part = resolved('', main ?? 'xl/workbook.xml');
  if (/\.bin$/i.test(part)) throw new WorkbookError('binary-format');
  if (!/workbook[^/]*\.xml$/i.test(part) || !zip.has(part)) throw new WorkbookError('other-document');
  return part;
}

function* readWorkbookPart(zip: ZipPackage, part: string) {
  const sheets: { name: string; hidden: boolean; relation: string }[] = [];
  let from1904 = false;
  yield* readPart(yield* zip.read(part), part, {
    open(tag, attributes) {
      if (tag === 'workbookPr') from1904 = /^(?:1|true)$/.test(attributes().date1904 ?? '');
      if (tag !== 'sheet') return;
      const { name = '', state = 'visible', ...others } = attributes();
      const relation = Object.entries(others).find(([key]) => key.endsWith(':id'))?.[1] ?? '';
      sheets.push({ name, hidden: state !== 'visible', relation });
    },
  });
  return { sheets, from1904 };
}

/** The parts that a part points to, by the id of the relation. What lies outside the file is left out. */
function* readRelations(zip: ZipPackage, part: string) {
  const found = new Map<string, { type: string; target: string }>();
  yield* readPart(yield* zip.read(part), part, {
    open(tag, attributes) {
      if (tag !== 'Relationship') return;
      const { Id, Type = '', Target = '', TargetMode } = attributes();
      if (Id && TargetMode !== 'External') found.set(Id, { type: Type, target: Target });
    },
  });
  return found;
}

function resolved(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}
