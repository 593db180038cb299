/** What WebCrypto takes: bytes with a buffer of their own. */
export type Bytes = Uint8Array<ArrayBuffer>;

const encoder = new TextEncoder();

export const bytesOf = (text: string): Bytes => encoder.encode(text);

export function joined(...parts: readonly Uint8Array[]): Bytes {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}

/** A copy with a buffer of its own. */
export const part = (bytes: Uint8Array, begin: number, end?: number): Bytes =>
  joined(bytes.subarray(begin, end));

export function hexOf(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += (byte + 0x100).toString(16).slice(1);
  return text;
}

/** @throws RangeError for what is not base64url */
export function fromBase64url(text: string): Bytes {
  if (!/^[\w-]*$/.test(text)) throw new RangeError('Not base64url');
  const bits = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(bits, (character) => character.charCodeAt(0));
}
