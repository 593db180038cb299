import { StorageError } from '../../core/errors.js';
import type { Platform } from '../platform.js';
import { bytesOf, joined } from './bytes.js';
import type { Bytes } from './bytes.js';
import type { Sealer } from './sealer.js';

/** The first byte of everything sealed; authenticated too. */
const format = 1;
const ivLength = 12;
const tagLength = 16;

/** Lengths of texts are rounded up to this, so that they say little. */
const block = 256;
const endOfContent = 0x80;

/**
 * AES-GCM: format (1 byte), random IV (12), padded content and tag (16). The format, the person and the place are
 * authenticated.
 *
 * @param key the person's data key, undefined while their vault is not open
 */
export function aesSealer(
  crypto: Platform['crypto'],
  person: string,
  key: () => CryptoKey | undefined,
): Sealer {
  const parameters = (iv: Bytes, place: string) => ({
    name: 'AES-GCM',
    iv,
    additionalData: bytesOf(`banso/${format}\n${person}\n${place}`),
  });
  const openKey = () => {
    const current = key();
    // Nothing is wrong with what lies there: it opens again when its person does.
    if (!current) throw new StorageError('blocked', 'The vault is not open');
    return current;
  };
  return {
    person,
    async seal(plain, place) {
      const iv = crypto.getRandomValues(new Uint8Array(ivLength));
      const sealed = await crypto.subtle.encrypt(parameters(iv, place), openKey(), padded(plain));
      return joined(new Uint8Array([format]), iv, new Uint8Array(sealed));
    },
    async open(sealed, place) {
      const current = openKey();
      if (sealed[0] !== format || sealed.length < 1 + ivLength + block + tagLength) {
        throw new StorageError('unreadable', `Not sealed in format ${format}`);
      }
      // Nobody writes into what was read from the device: it is not copied, which would cost as much as opening it.
      const iv = sealed.subarray(1, 1 + ivLength) as Bytes;
      const content = sealed.subarray(1 + ivLength) as Bytes;
      try {
        const plain = await crypto.subtle.decrypt(parameters(iv, place), current, content);
        return unpadded(new Uint8Array(plain));
      } catch (cause) {
        throw new StorageError('unreadable', 'Changed, moved, or sealed with another key', cause);
      }
    },
  };
}

/** ISO/IEC 7816-4: a mark, then zeros. */
function padded(plain: Uint8Array): Bytes {
  const whole = new Uint8Array(Math.ceil((plain.length + 1) / block) * block);
  whole.set(plain);
  whole[plain.length] = endOfContent;
  return whole;
}

function unpadded(content: Bytes): Bytes {
  const end = content.lastIndexOf(endOfContent);
  return content.subarray(0, end);
}
