import { zipSync } from 'fflate';
import type { SheetBuilder } from './sheet-builder.js';
import { stylesXml } from './styles.js';
import { escaped } from './xml-text.js';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaging = 'http://schemas.openxmlformats.org/package/2006';
const main = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** A part beside the sheets, such as a chart: its name, its type and its XML. */
export interface ExtraPart {
  readonly name: string;
  /** MIME type; none for a file of relations. */
  readonly type?: string;
  readonly xml: string;
}

/**
 * The bytes of an .xlsx. It asks whoever opens it to calculate every formula afresh. No time and no name of a person
 * or a program stands in it: the same sheet always gives the same bytes.
 */
export function writePackage(sheets: readonly SheetBuilder[], extras: readonly ExtraPart[] = []): Uint8Array {
  const parts: Record<string, string> = {
    '[Content_Types].xml': contentTypes(sheets.length, extras),
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': workbookXml(sheets),
    'xl/_rels/workbook.xml.rels': relations([
      ...sheets.map((_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`] as const),
      ['styles', 'styles.xml'],
    ]),
    'xl/styles.xml': stylesXml(),
    ...Object.fromEntries(sheets.map((sheet, index) => [`xl/worksheets/sheet${index + 1}.xml`, sheet.xml()])),
    ...Object.fromEntries(extras.map(({ name, xml }) => [name, xml])),
  };
  const encoder = new TextEncoder();
  const files = Object.fromEntries(
    Object.entries(parts).map(([name, xml]) => [name, encoder.encode(declaration + xml)]),
  );
  return zipSync(files, { mtime: new Date(1980, 0, 1) });
}

/** Relations of a part, numbered rId1, rId2 … in their order. */
export const relations = (targets: readonly (readonly [type: string, target: string])[]): string =>
  `<Relationships xmlns="${packaging}/relationships">${targets
    .map(
      ([type, target], index) =>
        `<Relationship Id="rId${index + 1}" Type="${office}/${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;

function contentTypes(count: number, extras: readonly ExtraPart[]): string {
  const override = (name: string, type: string) => `<Override PartName="/${name}" ContentType="${type}"/>`;
  return (
    `<Types xmlns="${packaging}/content-types">` +
    `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/>` +
    override('xl/workbook.xml', `${main}.sheet.main+xml`) +
    override('xl/styles.xml', `${main}.styles+xml`) +
    Array.from({ length: count }, (_, index) =>
      override(`xl/worksheets/sheet${index + 1}.xml`, `${main}.worksheet+xml`),
    ).join('') +
    extras.flatMap(({ name, type }) => (type ? [override(name, type)] : [])).join('') +
    `</Types>`
  );
}

function workbookXml(sheets: readonly SheetBuilder[]): string {
  const entries = sheets.map(
    ({ name, hidden }, index) =>
      `<sheet name="${escaped(name)}" sheetId="${index + 1}"${hidden ? ' state="hidden"' : ''} r:id="rId${index + 1}"/>`,
  );
  return (
    `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${office}">` +
    `<workbookPr date1904="0"/><bookViews><workbookView activeTab="1"/></bookViews>` +
    `<sheets>${entries.join('')}</sheets><calcPr calcId="191029" fullCalcOnLoad="1"/></workbook>`
  );
}
