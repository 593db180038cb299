import { StorageError } from '../core/errors.js';
import type { Sealer } from '../offline/vault/sealer.js';

/**
 * Seals without any secrecy but as strictly as the real one: what was changed, moved or belongs to somebody else does not
 * open. Its bytes are not the words, so that a test can see whether words lie on a device in clear.
 */
export function memorySealer(person: string): Sealer {
  return {
    person,
    async seal(plain, place) {
      const sealed = new Uint8Array(plain.length + 4);
      plain.forEach((byte, index) => (sealed[index + 4] = byte ^ 0xa5));
      new DataView(sealed.buffer).setUint32(0, sumOf(plain, `${person}\n${place}`));
      return sealed;
    },
    async open(sealed, place) {
      const plain = sealed.slice(4).map((byte) => byte ^ 0xa5);
      const { buffer, byteOffset } = sealed;
      if (new DataView(buffer, byteOffset).getUint32(0) !== sumOf(plain, `${person}\n${place}`)) {
        throw new StorageError('unreadable', 'Changed, moved, or sealed with another key');
      }
      return plain;
    },
  };
}

/** FNV-1a over a name and bytes. */
function sumOf(bytes: Uint8Array, name: string): number {
  let sum = 0x811c9dc5;
  const add = (byte: number) => (sum = Math.imul(sum ^ byte, 0x01000193) >>> 0);
  for (const character of name) add(character.charCodeAt(0));
  bytes.forEach(add);
  return sum;
}
