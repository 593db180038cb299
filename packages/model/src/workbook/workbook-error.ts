/**
 * Why a file cannot be read as a workbook at all.
 * - `empty`: no bytes · `not-a-workbook`: neither Excel nor anything like it
 * - `encrypted`: protected by a password · `old-format`: .xls of Excel 2003 and before · `binary-format`: .xlsb
 * - `other-document`: a package of another kind, such as a .docx, .pptx or .ods
 * - `broken`: cut off or damaged; `place` names the part
 * - `too-large`: more than a sheet of ローカルベンチマーク can be, packed or unpacked; `place` names the part
 * - `no-benchmark`: a workbook, but none of its sheets is one of ローカルベンチマーク
 * - `no-basis`: a workbook without the six sheets of 業種基準値; `place` names the indicator that was missed
 */
export type WorkbookFault =
  | 'empty'
  | 'not-a-workbook'
  | 'encrypted'
  | 'old-format'
  | 'binary-format'
  | 'other-document'
  | 'broken'
  | 'too-large'
  | 'no-benchmark'
  | 'no-basis';

/** A file that is not read. Nothing of it is taken over; the words for a person are the caller's, by `code`. */
export class WorkbookError extends Error {
  override name = 'WorkbookError';

  constructor(
    readonly code: WorkbookFault,
    /** A part of the package or a sheet, where it is about one. */
    readonly place?: string,
    cause?: unknown,
  ) {
    super(place ? `${code}: ${place}` : code, cause === undefined ? undefined : { cause });
  }
}
