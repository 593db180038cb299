/**
 * How a cell is read.
 *
 * - `text`: as it stands, without the white space around it · `code`: full-width digits and letters as ASCII
 * - `number`, `integer`: full-width digits, commas, 万 and a unit behind · `thousand-yen`: money in 千円, `unit` = what a
 *   bare number means · `fiscal-month`: 3, 3月, 3月決算
 * - `date`: 2026/11/18, R8.11.18, 令和8年11月18日 · `time`: 13:30, 午後1時半
 * - `corporate-number`: 法人番号 with a right check digit · `boolean`: true/false, 1/0, 有/無 · `json`: JSON text
 */
export const conversions = [
  'text',
  'code',
  'number',
  'integer',
  'thousand-yen',
  'fiscal-month',
  'date',
  'time',
  'corporate-number',
  'boolean',
  'json',
] as const;

export type Conversion = (typeof conversions)[number];
