const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** The checksum of the ZIP format, of bytes that come in pieces. */
export class Crc32 {
  #value = 0xffffffff;

  add(bytes: Uint8Array): this {
    let value = this.#value;
    for (let at = 0; at < bytes.length; at++) value = table[(value ^ bytes[at]!) & 0xff]! ^ (value >>> 8);
    this.#value = value;
    return this;
  }

  get value(): number {
    return (this.#value ^ 0xffffffff) >>> 0;
  }
}
