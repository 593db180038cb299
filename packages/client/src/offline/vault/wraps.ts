import type { Platform } from '../platform.js';
import { bytesOf, joined, part } from './bytes.js';
import type { Bytes } from './bytes.js';

type WebCrypto = Platform['crypto'];

/** Makes the key that wraps, from something secret and a salt. */
export type WrappingKey = (salt: Bytes) => Promise<CryptoKey>;

const ivLength = 12;
/** A key of 32 bytes and its tag. */
const wrappedLength = 48;
const grainAt = ivLength + wrappedLength;
const leastGrain = 16;
const aes = { name: 'AES-GCM', length: 256 } as const;

/** A new data key. It can be exported, so that it can be wrapped: what stays in memory is `unexportable`. */
export async function newDataKey(crypto: WebCrypto): Promise<CryptoKey> {
  return imported(crypto.subtle, crypto.getRandomValues(new Uint8Array(aes.length / 8)), true);
}

/** From what a person types; slow on purpose. */
export function pinKey({ subtle }: WebCrypto, pin: string, iterations: number): WrappingKey {
  return async (salt) => {
    const secret = await subtle.importKey('raw', bytesOf(pin), 'PBKDF2', false, ['deriveKey']);
    const parameters = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations };
    return subtle.deriveKey(parameters, secret, aes, false, ['wrapKey', 'unwrapKey']);
  };
}

/** From the 256 random bits that the server keeps. */
export function serverKey({ subtle }: WebCrypto, secret: Bytes): WrappingKey {
  return async (salt) => {
    const key = await subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey']);
    const parameters = { name: 'HKDF', hash: 'SHA-256', salt, info: bytesOf('banso server wrap') };
    return subtle.deriveKey(parameters, key, aes, false, ['wrapKey', 'unwrapKey']);
  };
}

/**
 * The data key wrapped: IV (12 bytes), wrapped key and tag (48), random bytes. The digest of the random bytes is the salt:
 * whoever wants to guess needs all of them.
 *
 * @param purpose authenticated with it: whose key, which vault, which wrap
 * @param size of the whole, in bytes
 */
export async function wrap(
  crypto: WebCrypto,
  dataKey: CryptoKey,
  wrappingKey: WrappingKey,
  purpose: string,
  size = 0,
): Promise<Bytes> {
  const grain = randomBytes(crypto, Math.max(leastGrain, size - grainAt));
  const iv = randomBytes(crypto, ivLength);
  const parameters = { name: 'AES-GCM', iv, additionalData: bytesOf(purpose) };
  const key = await wrappingKey(await saltOf(crypto, grain));
  const wrapped = await crypto.subtle.wrapKey('raw', dataKey, key, parameters);
  return joined(iv, new Uint8Array(wrapped), grain);
}

/** The data key; undefined when it was wrapped with something else, or the bytes were changed. */
export async function unwrap(
  crypto: WebCrypto,
  bytes: Uint8Array,
  wrappingKey: WrappingKey,
  purpose: string,
): Promise<CryptoKey | undefined> {
  const key = await wrappingKey(await saltOf(crypto, part(bytes, grainAt)));
  const parameters = { name: 'AES-GCM', iv: part(bytes, 0, ivLength), additionalData: bytesOf(purpose) };
  const wrapped = part(bytes, ivLength, grainAt);
  const uses: KeyUsage[] = ['encrypt', 'decrypt'];
  try {
    return await crypto.subtle.unwrapKey('raw', wrapped, key, parameters, aes, true, uses);
  } catch {
    return undefined;
  }
}

const saltOf = async ({ subtle }: WebCrypto, grain: Bytes): Promise<Bytes> =>
  new Uint8Array(await subtle.digest('SHA-256', grain));

/** WebCrypto gives at most so many at once. */
const mostAtOnce = 65_536;

function randomBytes(crypto: WebCrypto, length: number): Bytes {
  const bytes = new Uint8Array(length);
  for (let at = 0; at < length; at += mostAtOnce) crypto.getRandomValues(bytes.subarray(at, at + mostAtOnce));
  return bytes;
}

/** The same key as it is kept in memory: nothing on the page can carry it away. */
export async function unexportable({ subtle }: WebCrypto, dataKey: CryptoKey): Promise<CryptoKey> {
  return imported(subtle, new Uint8Array(await subtle.exportKey('raw', dataKey)), false);
}

async function imported(subtle: SubtleCrypto, raw: Bytes, isExportable: boolean): Promise<CryptoKey> {
  try {
    return await subtle.importKey('raw', raw, aes, isExportable, ['encrypt', 'decrypt']);
  } finally {
    raw.fill(0);
  }
}
