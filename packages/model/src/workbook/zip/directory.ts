import { WorkbookError } from '../workbook-error.js';

/** One file of a ZIP package, as its central directory describes it. */
export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc: number;
  /** Bytes as they lie in the package, and unpacked as the directory claims. */
  readonly packed: number;
  readonly unpacked: number;
  /** Where the local header begins. */
  readonly offset: number;
}

const signatures = { end: 0x06054b50, entry: 0x02014b50, local: 0x04034b50 };
const beyond32 = 0xffffffff;

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/**
 * The files of a package, in the order of its central directory: local headers may leave out the sizes.
 *
 * @throws WorkbookError `broken` when there is no directory or it points outside the file
 */
export function readDirectory(bytes: Uint8Array): ZipEntry[] {
  const view = viewOf(bytes);
  const end = findEnd(view);
  if (end === undefined) throw new WorkbookError('broken');
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const names = new TextDecoder();
  return Array.from({ length: count }, () => {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== signatures.entry) {
      throw new WorkbookError('broken');
    }
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((place) =>
      view.getUint16(at + place, true),
    ) as [number, number, number];
    const extra = at + 46 + nameLength;
    const sizes = sizesOf(view, at, extra, extraLength);
    const entry = {
      name: names
        .decode(bytes.subarray(at + 46, extra))
        .replaceAll('\\', '/')
        .replace(/^\//, ''),
      method: view.getUint16(at + 10, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      crc: view.getUint32(at + 16, true),
      ...sizes,
    };
    at = extra + extraLength + commentLength;
    return entry;
  });
}

/** The bytes of an entry as they lie in the package. */
export function packedBytes(bytes: Uint8Array, { name, offset, packed }: ZipEntry): Uint8Array {
  const view = viewOf(bytes);
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== signatures.local) {
    throw new WorkbookError('broken', name);
  }
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packed > bytes.length) throw new WorkbookError('broken', name);
  return bytes.subarray(start, start + packed);
}

/** The record at the end, before a comment of up to 64 KB. */
function findEnd(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= first; at--) {
    if (view.getUint32(at, true) === signatures.end) return at;
  }
  return undefined;
}

/** Sizes and place; what does not fit 32 bits stands in the ZIP64 extra field, in this order. */
function sizesOf(view: DataView, at: number, extra: number, extraLength: number) {
  const plain = [24, 20, 42].map((place) => view.getUint32(at + place, true));
  let wide = zip64Field(view, extra, extraLength);
  const [unpacked = 0, packed = 0, offset = 0] = plain.map((value) => {
    if (value !== beyond32 || wide === undefined || wide + 8 > view.byteLength) return value;
    const found = Number(view.getBigUint64(wide, true));
    wide += 8;
    return found;
  });
  return { unpacked, packed, offset };
}

function zip64Field(view: DataView, start: number, length: number): number | undefined {
  const end = Math.min(start + length, view.byteLength - 4);
  for (let at = start; at < end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) === 1) return at + 4;
  }
  return undefined;
}
