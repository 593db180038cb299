/** Shift_JIS as the Web and Windows (CP932) have it: an index of 94 × 120 places, read from the platform's decoder. */
const leads = [...range(0x81, 0x9f), ...range(0xe0, 0xfc)];
const trails = [...range(0x40, 0x7e), ...range(0x80, 0xfc)];

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

let table: ReadonlyMap<string, readonly number[]> | undefined;

/**
 * Which bytes a character has. Where there are two places for one, it is the one that the Web's encoder takes: NEC's
 * selection of IBM's characters (rows 89 to 92) comes last.
 */
function bytesOf(): ReadonlyMap<string, readonly number[]> {
  if (table) return table;
  const decoder = new TextDecoder('shift_jis');
  const found = new Map<string, readonly number[]>();
  for (const byte of range(0xa1, 0xdf)) found.set(decoder.decode(new Uint8Array([byte])), [byte]);
  const late: [string, number[]][] = [];
  for (const lead of leads) {
    // User-defined places would come back as characters that mean nothing elsewhere.
    if (lead >= 0xf0 && lead <= 0xf9) continue;
    for (const trail of trails) {
      const text = decoder.decode(new Uint8Array([lead, trail]));
      if (text.length !== 1 || text === '\ufffd') continue;
      if (lead === 0xed || lead === 0xee) late.push([text, [lead, trail]]);
      else if (!found.has(text)) found.set(text, [lead, trail]);
    }
  }
  for (const [text, bytes] of late) if (!found.has(text)) found.set(text, bytes);
  // As Windows does: these have other characters in Unicode than in the Web's index.
  for (const [other, usual] of [
    ['\u301c', '\uff5e'],
    ['\u2212', '\uff0d'],
    ['\u2014', '\u2015'],
    ['\u2016', '\u2225'],
    ['\u00a2', '\uffe0'],
    ['\u00a3', '\uffe1'],
    ['\u00ac', '\uffe2'],
    ['\u00a5', '\uffe5'],
  ] as const) {
    const bytes = found.get(usual);
    if (bytes && !found.has(other)) found.set(other, bytes);
  }
  return (table = found);
}

/** 〓, the printers' sign for a piece of type that is missing. */
const missingSign = [0x81, 0xac];

/**
 * A text in CP932, for old programs that read nothing else. What CP932 does not have becomes 〓, and is told: `missing`
 * holds each such character once, in the order of the text. Takes `TextDecoder` with `shift_jis`, as browsers and Node have it.
 */
export function encodeCp932(text: string): { bytes: Uint8Array; missing: string[] } {
  const known = bytesOf();
  const bytes: number[] = [];
  const missing = new Set<string>();
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) bytes.push(code);
    else {
      const found = known.get(character);
      if (!found) missing.add(character);
      bytes.push(...(found ?? missingSign));
    }
  }
  return { bytes: Uint8Array.from(bytes), missing: [...missing] };
}
