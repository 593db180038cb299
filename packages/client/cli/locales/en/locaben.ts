import type { locaben as ja } from '../ja/locaben.js';

export const locaben: typeof ja = {
  which: (commands) => `Say which to do: ${commands.join(' or ')}.`,
  oneFileAtLeast: 'Please name a file to read.',
  oneSheet: 'Please name one JSON file of a sheet to write (- = standard input).',
  oneWorkbook: 'Please name one workbook to take the basis from.',
  outName: (out) => `The name in --out ${out} must end in .xlsx or .csv.`,
  oneToCsv: 'Only one sheet at a time can be written as CSV.',
  noSheet: (path) =>
    `${path} is not the JSON of a benchmark sheet (use what banso locaben read or banso export wrote).`,
  noVersion: (path) => `${path} names no version of the basis (basisVersion), e.g. "basisVersion": "2018"`,
  noData:
    'The data of industries and basis (@banso/benchmark-data) is not there: npm install @banso/benchmark-data',
  noBasis: (version) =>
    `There is no basis "${version}". Give the JSON that banso basis read took out as --basis.`,
  wrongBasis: (path, reason) => `${path} is not the JSON of a basis (${reason}).`,
  doubleBasis: (version) =>
    `There is a basis "${version}" already. Please choose another name for the version.`,
  versionName: '--as must have 1 to 40 characters.',
  basisLabel: (version) => version,
  basisIncomplete: (path, missing) => `The basis in ${path} lacks: ${missing.join(', ')}`,
  basisRead: (industries, known) =>
    `Took out the basis of ${industries} industries. ` +
    (known
      ? `Its figures are those of "${known}", which is here already.`
      : 'It is none of those known here.'),
  written: (out) => `Written to ${out}.`,
  replaced: (characters) => `Characters that CP932 lacks became a geta mark: ${characters.join(' ')}`,
  read: (path, company, count) =>
    `${path}${company && ` (${company})`}: ` +
    (count
      ? `${count} ${count === 1 ? 'place was' : 'places were'} not understood.`
      : 'everything was read.'),
  place: (sheet, cell, text) => [sheet, cell].filter(Boolean).join(' ') + (text ? ` "${text}"` : ''),
  faults: {
    empty: 'The file is empty.',
    'not-a-workbook': 'This is neither an Excel workbook nor a CSV.',
    encrypted: 'It is protected by a password. Take the password off in Excel and save it again.',
    'old-format': 'This is the old format (.xls). Save it in Excel as "Excel Workbook (.xlsx)".',
    'binary-format': 'This is the binary format (.xlsb). Save it in Excel as "Excel Workbook (.xlsx)".',
    'other-document': 'This is a document of another kind, not an Excel workbook.',
    broken: 'The file is cut off or damaged. Open the original and save it again.',
    'too-large': 'This is too large for a benchmark sheet. Please check that it is the right file.',
    'no-benchmark': 'There is no benchmark sheet in it. Please check that it is the right file.',
    'no-basis': 'There are no sheets with basis figures in it.',
  },
  findings: {
    'sheet-missing': 'This sheet is not there.',
    'label-missing': 'There is no row for this item.',
    'error-value': 'An error of Excel. Taken as blank.',
    'formula-text': 'A formula that is only text. Taken as blank.',
    'formula-without-result':
      'The formula has no saved result. Open the file in Excel and save it to have one.',
    'not-a-number': 'Not a number. Taken as blank.',
    'not-a-month': 'Not a year and month. Taken as blank.',
    'not-persons': 'Not a number of persons. Taken as blank.',
    'not-text': 'Not a text. Taken as blank.',
    'too-large': 'Beyond 10^15. Taken as blank.',
    'industry-unknown': 'There is no such industry. Taken as blank.',
    'industry-mismatch': 'The main group does not match the industry. The industry was taken.',
    'row-unknown': 'An unknown item. Not read.',
    'text-elsewhere': 'It is not clear which field this belongs to. Not read.',
    'text-too-long': 'Too long for the field. Not read.',
    'too-many-steps': 'There may be 20 steps. Those after them were not read.',
    'months-not-whole': 'Not a number of months from 1 to 24. Taken as 12.',
    rounded: 'Rounded to thousands of yen.',
    'previous-sales-carried': 'The previous sales were blank: taken from the period before.',
    'basis-other': 'A version of the basis that is not known here. No points can be given.',
    'basis-missing': 'The file holds no basis.',
    'macros-not-run': 'It has macros. They were not run.',
    'links-not-followed': 'It links to other files. They were not opened.',
  },
};
