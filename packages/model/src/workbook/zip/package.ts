import { Inflate } from 'fflate';
import type { Steps } from '../steps.js';
import { WorkbookError } from '../workbook-error.js';
import { Crc32 } from './crc32.js';
import { packedBytes, readDirectory, type ZipEntry } from './directory.js';

/** How much is unpacked at most, in bytes. A workbook of METI has 2.5 MB in all. */
export interface ZipLimits {
  /** One part. */
  readonly part: number;
  /** All parts that are read, together. */
  readonly total: number;
  readonly entries: number;
}

/** So little is fed at a time that even the densest deflate cannot swell beyond 17 MB before it is counted. */
const step = 16 * 1024;

/** A ZIP package in memory, whose parts are unpacked when they are asked for and never beyond the limits. */
export class ZipPackage {
  readonly #bytes: Uint8Array;
  readonly #entries: Map<string, ZipEntry>;
  readonly #limits: ZipLimits;
  #left: number;

  /** @throws WorkbookError `broken`, `too-large` */
  constructor(bytes: Uint8Array, limits: ZipLimits) {
    this.#bytes = bytes;
    this.#limits = limits;
    this.#left = limits.total;
    const entries = readDirectory(bytes);
    if (entries.length > limits.entries) throw new WorkbookError('too-large');
    this.#entries = new Map(entries.map((entry) => [keyOf(entry.name), entry]));
  }

  has(name: string): boolean {
    return this.#entries.has(keyOf(name));
  }

  /** Whether a part lies under a folder. */
  hasUnder(folder: string): boolean {
    return [...this.#entries.keys()].some((name) => name.startsWith(keyOf(folder)));
  }

  /** @throws WorkbookError `broken` when the part is missing or damaged, `encrypted`, `too-large` */
  *read(name: string): Steps<Uint8Array> {
    const entry = this.#entries.get(keyOf(name));
    if (!entry) throw new WorkbookError('broken', name);
    if (entry.encrypted) throw new WorkbookError('encrypted', name);
    const most = Math.min(this.#limits.part, this.#left);
    if (entry.unpacked > most) throw new WorkbookError('too-large', name);
    const packed = packedBytes(this.#bytes, entry);
    const { bytes, crc } = yield* unpack(packed, entry, most);
    this.#left -= bytes.length;
    if (crc !== entry.crc) throw new WorkbookError('broken', name);
    return bytes;
  }
}

/** The names of parts are alike in upper and lower case. */
const keyOf = (name: string) => name.replace(/^\//, '').toLowerCase();

function* unpack(packed: Uint8Array, { name, method, unpacked }: ZipEntry, most: number) {
  const sum = new Crc32();
  if (method === 0) return { bytes: packed, crc: sum.add(packed).value };
  if (method !== 8) throw new WorkbookError('broken', name);
  const pieces: Uint8Array[] = [];
  let length = 0;
  const inflate = new Inflate((piece) => {
    length += piece.length;
    // A directory may claim little and unpack much: what counts is what comes out.
    if (length > most) throw new WorkbookError('too-large', name);
    sum.add(piece);
    pieces.push(piece);
  });
  for (let at = 0; at < packed.length; at += step) {
    try {
      inflate.push(packed.subarray(at, at + step), at + step >= packed.length);
    } catch (error) {
      throw error instanceof WorkbookError ? error : new WorkbookError('broken', name, error);
    }
    yield;
  }
  if (length !== unpacked) throw new WorkbookError('broken', name);
  return { bytes: joined(pieces, length), crc: sum.value };
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
