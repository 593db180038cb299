import { columnName, readArea, readReference } from './reference.js';
import { styleNumber, type Style } from './styles.js';
import { escaped } from './xml-text.js';

/** A formula with the result it has at the time of writing. */
export interface Formula {
  readonly formula: string;
  readonly result: string | number;
}

export type Written = string | number | Formula | null | undefined;

/** One sheet while it is written. */
export class SheetBuilder {
  readonly name: string;
  readonly hidden: boolean;
  /** Printed on one page, instead of as many as its rows need. */
  readonly onePage: boolean;
  readonly #cells = new Map<number, Map<number, string>>();
  readonly #heights = new Map<number, number>();
  readonly #widths = new Map<number, number>();
  readonly #merges: string[] = [];
  readonly #lists: string[] = [];
  #drawing = '';

  constructor(name: string, { hidden = false, onePage = false } = {}) {
    this.name = name;
    this.hidden = hidden;
    this.onePage = onePage;
  }

  /** Writes `D5`, or merges `D5:F5` and writes its first cell. */
  put(place: string, value: Written, style: Style = 'plain'): this {
    const area = readArea(place);
    if (!area) throw new RangeError(`${place} is no place in a sheet`);
    if (place.includes(':')) this.#merges.push(place);
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        const first = row === area.top && column === area.left;
        const cells = this.#cells.get(row) ?? new Map<number, string>();
        this.#cells.set(row, cells.set(column, cellXml(row, column, first ? value : null, style)));
      }
    }
    return this;
  }

  /** Widths in characters, by column letter. */
  widths(widths: Readonly<Record<string, number>>): this {
    for (const [letter, width] of Object.entries(widths)) {
      this.#widths.set(readReference(`${letter}1`)!.column, width);
    }
    return this;
  }

  /** The height of a row in points; the largest that is asked for holds. */
  height(row: number, points: number): this {
    this.#heights.set(row, Math.max(points, this.#heights.get(row) ?? 0));
    return this;
  }

  /** A cell that offers a list of choices. */
  list(place: string, formula: string): this {
    this.#lists.push(
      `<dataValidation type="list" allowBlank="1" sqref="${place}"><formula1>${escaped(formula)}</formula1></dataValidation>`,
    );
    return this;
  }

  /** Puts the drawing with this relation on the sheet. */
  drawing(relation: string): this {
    this.#drawing = `<drawing r:id="${relation}"/>`;
    return this;
  }

  xml(): string {
    const widths = [...this.#widths].sort(([a], [b]) => a - b);
    const rows = [...this.#cells].sort(([a], [b]) => a - b);
    return (
      `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"` +
      ` xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">` +
      `<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>` +
      `<sheetViews><sheetView showGridLines="0" workbookViewId="0"/></sheetViews>` +
      `<sheetFormatPr defaultRowHeight="18"/>` +
      (widths.length
        ? `<cols>${widths
            .map(
              ([column, width]) => `<col min="${column}" max="${column}" width="${width}" customWidth="1"/>`,
            )
            .join('')}</cols>`
        : '') +
      `<sheetData>${rows.map(([row, cells]) => this.#rowXml(row, cells)).join('')}</sheetData>` +
      (this.#merges.length
        ? `<mergeCells count="${this.#merges.length}">${this.#merges
            .map((area) => `<mergeCell ref="${area}"/>`)
            .join('')}</mergeCells>`
        : '') +
      (this.#lists.length
        ? `<dataValidations count="${this.#lists.length}">${this.#lists.join('')}</dataValidations>`
        : '') +
      `<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>` +
      `<pageSetup paperSize="9" orientation="landscape" fitToHeight="${this.onePage ? 1 : 0}"/>${this.#drawing}</worksheet>`
    );
  }

  #rowXml(row: number, cells: ReadonlyMap<number, string>): string {
    const height = this.#heights.get(row);
    const own = height === undefined ? '' : ` ht="${height}" customHeight="1"`;
    const ordered = [...cells].sort(([a], [b]) => a - b).map(([, xml]) => xml);
    return `<row r="${row}"${own}>${ordered.join('')}</row>`;
  }
}

function cellXml(row: number, column: number, value: Written, style: Style): string {
  const start = `<c r="${columnName(column)}${row}" s="${styleNumber(style)}"`;
  if (value === null || value === undefined || value === '') return `${start}/>`;
  if (typeof value === 'number') return `${start}><v>${value}</v></c>`;
  if (typeof value === 'string') {
    return `${start} t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
  }
  const { formula, result } = value;
  const type = typeof result === 'string' ? ' t="str"' : '';
  return `${start}${type}><f>${escaped(formula)}</f><v>${escaped(String(result))}</v></c>`;
}
