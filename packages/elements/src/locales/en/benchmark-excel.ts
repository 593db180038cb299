import type { Messages } from '../registry.js';

const places = (count: number) => (count === 1 ? '1 place' : `${count} places`);

export const benchmarkExcel: Messages['benchmarkExcel'] = {
  title: 'Check before reading in',
  reading: (file) => `Reading \u201c${file}\u201d.`,
  cancel: 'Do not read it in',
  cancelled: 'Nothing was read in. The sheet is as it was.',
  explain: 'The file was understood as follows. Only what is marked will change.',
  nothing: 'The file says the same as the sheet. Nothing would change.',
  refused: (file, why) => `\u201c${file}\u201d could not be read. ${why}`,
  untouched: 'Nothing in the sheet has changed.',
  another: 'Choose another file',
  close: 'Close',

  whatTo: 'What to read in',
  basics: 'Industry and capital',
  changes: (count, replaced) =>
    count === 0
      ? 'no change'
      : `${places(count)}${replaced ? ` (${replaced} in place of what is there)` : ''}`,
  field: 'Field',
  after: 'After reading in',
  blank: 'blank',
  labelled: (label, words) => `${label}: ${words}`,
  steps: (count) => (count === 1 ? '1 step' : `${count} steps`),
  count: (count) => (count ? `${places(count)} will change.` : 'Nothing will change.'),
  confirm: (count) => `Read in ${places(count)}`,
  done: (count) => `${places(count)} read in. This can be undone.`,

  arrangement: 'Where the periods go',
  arrangements: {
    months: 'Where the closing month is the same',
    place: 'In the order of the file',
  },
  toldTitle: 'What was understood',
  otherYear: (file, own) =>
    `The latest period of the file is ${file}; that of the sheet is another one (${own}).`,
  leftOut: (period) => `There is no place in the sheet for ${period}. It is left out.`,
  otherCompany: (file, own) =>
    `The company in the file is \u201c${file}\u201d. Please check that it is ${own}.`,
  otherBasis: (file, own) =>
    `The basis of the file is ${file}, that of the sheet ${own}. The sheet keeps its own unless you choose otherwise.`,
  takeBasis: (file) => `Change the basis to ${file} too`,
  totals: (version, total) => `${version}: ${total}`,
  agrees: 'Every indicator and point that the workbook shows is the same as computed here.',
  disagrees: (where, workbook, ours) => `${where}: the workbook shows ${workbook}, computed here ${ours}.`,
  disagreesMore: (count) => `${count} more results differ.`,
  result: (value, point) => `${value} (${point})`,
  point: (point) => (point === 1 ? '1 point' : `${point} points`),
  noPoint: 'no point',

  lossesTitle: (count) => `Not understood (${count})`,
  more: (count) => `Show ${count} more`,
  finding: (where, text, words) =>
    `${where}${text ? ` \u201c${text}\u201d` : ''}${where || text ? ': ' : ''}${words}`,
  cellOf: (sheet, cell) => [sheet, cell].filter(Boolean).join(' '),
  fieldAt: (field, cell) => (cell ? `${field} (${cell})` : field),
  faults: {
    empty: 'The file is empty.',
    'not-a-workbook': 'It is neither an Excel workbook nor a CSV.',
    encrypted: 'It is protected by a password. Take the password off in Excel, save it and choose it again.',
    'old-format': 'It is in the old format (.xls). Save it in Excel as \u201cExcel Workbook (.xlsx)\u201d.',
    'binary-format':
      'It is in the binary format (.xlsb). Save it in Excel as \u201cExcel Workbook (.xlsx)\u201d.',
    'other-document': 'It is a document of another kind, not an Excel workbook.',
    broken: 'The file is cut off or damaged. Open the original and save it again.',
    'too-large': 'It is too large for a benchmark sheet. Please check that it is the right file.',
    'no-benchmark': 'There is no benchmark sheet in it. Please check that it is the right file.',
    'no-basis': 'There are no sheets with basis figures in it.',
    unreadable: 'This device could not open the file. Please check where it is kept and choose it again.',
    'no-data': 'The basis figures could not be loaded. Please choose it again once connected.',
  },
  findings: {
    'sheet-missing': 'The file does not have this sheet. What is here stays.',
    'label-missing': 'The file has no row for this item.',
    'error-value': 'an error of Excel. It stays blank.',
    'formula-text': 'a formula that is only text. It stays blank.',
    'formula-without-result':
      'the formula has no saved result. Open the file in Excel and save it to have one.',
    'not-a-number': 'not a number. It stays blank.',
    'not-a-month': 'not a year and month. It stays blank.',
    'not-persons': 'not a number of persons. It stays blank.',
    'not-text': 'not a text. It stays blank.',
    'too-large': 'beyond 10^15. It stays blank.',
    'industry-unknown': 'there is no such industry. It stays blank.',
    'industry-mismatch': 'the main group does not match the industry. The industry is taken.',
    'row-unknown': 'an unknown item. It is not read in.',
    'text-elsewhere': 'it is not clear which field this belongs to. It is not read in.',
    'text-too-long': 'too long for the field. It is not read in.',
    'too-many-steps': 'There may be 20 steps. Those after them are not read in.',
    'months-not-whole': 'not a number of months from 1 to 24. It is taken as 12.',
    rounded: 'rounded to thousands of yen.',
    'previous-sales-carried': 'blank, so the sales of the period before are taken.',
    'basis-other': 'The basis of the file is a version that is not known here. The sheet keeps its own.',
    'basis-missing': 'The file holds no basis. The sheet keeps its own.',
    'macros-not-run': 'The file has macros. They were not run.',
    'links-not-followed': 'The file links to other files. They were not opened.',
  },

  fileName: 'Locaben',
  written: (file) => `Written to \u201c${file}\u201d.`,
  replaced: (characters) => `What this format lacks became a geta mark: ${characters}`,
  withoutBasis: 'The basis is not known here, so the workbook has no points.',
};
