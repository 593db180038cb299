/** What stands in a row, by column: text in a CSV, any JSON value in NDJSON. */
export type Cells = Readonly<Record<string, unknown>>;

/**
 * Why a row cannot be read: `quotes` a quotation mark that is not closed or stands in the wrong place · `cells` more or
 * fewer cells than the header · `json` no JSON object · `encoding` bytes that are no characters
 */
export interface RowFault {
  code: 'quotes' | 'cells' | 'json' | 'encoding';
  found?: number;
  expected?: number;
}

/** One row of a file: its first line, counted from 1, and its cells or why there are none. */
export type Row = { line: number; cells: Cells; fault?: undefined } | { line: number; fault: RowFault };

/** What stands where bytes were no characters of the encoding. */
export const unreadable = '\ufffd';
