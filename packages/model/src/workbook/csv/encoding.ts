import { WorkbookError } from '../workbook-error.js';

/**
 * The text of a CSV: UTF-8 or UTF-16 by its mark, UTF-8 when all of it can be, otherwise CP932 (Windows' Shift_JIS with
 * ①, ㈱, 髙).
 *
 * @throws WorkbookError `not-a-workbook` for bytes that are no text
 */
export function decodeText(bytes: Uint8Array): string {
  const mark = `${bytes[0]},${bytes[1]}`;
  const marked = mark === '255,254' ? 'utf-16le' : mark === '254,255' ? 'utf-16be' : undefined;
  for (const encoding of marked ? [marked] : ['utf-8', 'shift_jis']) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      if (!text.includes('\0')) return text;
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
    }
  }
  throw new WorkbookError('not-a-workbook');
}

/** Characters that CP932 has under another number than Unicode's usual one. */
const alike: Readonly<Record<string, string>> = {
  '〜': '～',
  '−': '－',
  '‖': '∥',
  '—': '―',
  '–': '―',
  '¥': '￥',
  '¢': '￠',
  '£': '￡',
  '¬': '￢',
  '\u00a0': ' ',
};

/**
 * A text in CP932. What it has no character for becomes 〓, as Japanese print has always done, and is listed.
 */
export function encodeCp932(text: string): {
  readonly bytes: Uint8Array;
  readonly missing: readonly string[];
} {
  const table = cp932();
  const missing = new Set<string>();
  const bytes: number[] = [];
  for (const character of text) {
    let code = table.get(character) ?? table.get(alike[character] ?? '');
    if (code === undefined) {
      missing.add(character);
      code = table.get('〓')!;
    }
    if (code > 0xff) bytes.push(code >> 8);
    bytes.push(code & 0xff);
  }
  return { bytes: Uint8Array.from(bytes), missing: [...missing] };
}

let known: Map<string, number> | undefined;

/** Every character of CP932 by its bytes, asked from the platform's own decoder. */
function cp932(): ReadonlyMap<string, number> {
  if (known) return known;
  known = new Map();
  const decoder = new TextDecoder('shift_jis');
  const add = (code: number, bytes: number[]) => {
    const character = decoder.decode(Uint8Array.from(bytes));
    // Several numbers stand for some characters: Windows writes the first, and of IBM's and NEC's double ones NEC's 13th
    // row and IBM's own.
    if ([...character].length === 1 && character !== '\ufffd' && !known!.has(character))
      known!.set(character, code);
  };
  for (let byte = 0; byte < 0x80; byte++) add(byte, [byte]);
  for (let byte = 0xa1; byte <= 0xdf; byte++) add(byte, [byte]);
  // NEC's selection of IBM's characters (0xED, 0xEE) gives way to IBM's own (0xFA–0xFC), as on Windows.
  const leads = [...range(0x81, 0x9f), ...range(0xe0, 0xec), ...range(0xfa, 0xfc), 0xed, 0xee];
  for (const lead of leads) {
    for (const trail of range(0x40, 0xfc)) if (trail !== 0x7f) add(lead * 256 + trail, [lead, trail]);
  }
  return known;
}

const range = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);
