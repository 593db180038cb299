/**
 * What a spreadsheet would take for a formula: a cell that begins with one of these, full-width ones too, or with the
 * mark that we put before them.
 */
const formula = /^'*[=+\-@\t\r＝＋－＠]/;

/** The text with an apostrophe before what a spreadsheet would carry out. */
export const defused = (text: string): string => (formula.test(text) ? `'${text}` : text);

/** The text as it was before it was defused. */
export const exposed = (text: string): string =>
  text.startsWith("'") && formula.test(text) ? text.slice(1) : text;
