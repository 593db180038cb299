import type { Platform } from '../platform.js';
import { bytesOf, joined, part } from './bytes.js';
import type { Bytes } from './bytes.js';

type WebCrypto = Platform['crypto'];

/** Makes the key that wraps, from something secret and a salt. */
export type WrappingKey = (salt: Bytes) => Promise<CryptoKey>;

const saltLength = 16;
const ivLength = 12;
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
 * The data key wrapped: salt (16 bytes), IV (12), wrapped key and tag (48).
 *
 * @param purpose authenticated with it: whose key, which vault, which wrap
 */
export async function wrap(
  crypto: WebCrypto,
  dataKey: CryptoKey,
  wrappingKey: WrappingKey,
  purpose: string,
): Promise<Bytes> {
  const salt = crypto.getRandomValues(new Uint8Array(saltLength));
  const iv = crypto.getRandomValues(new Uint8Array(ivLength));
  const parameters = { name: 'AES-GCM', iv, additionalData: bytesOf(purpose) };
  const wrapped = await crypto.subtle.wrapKey('raw', dataKey, await wrappingKey(salt), parameters);
  return joined(salt, iv, new Uint8Array(wrapped));
}

/** The data key; undefined when it was wrapped with something else, or the bytes were changed. */
export async function unwrap(
  { subtle }: WebCrypto,
  bytes: Uint8Array,
  wrappingKey: WrappingKey,
  purpose: string,
): Promise<CryptoKey | undefined> {
  const key = await wrappingKey(part(bytes, 0, saltLength));
  const iv = part(bytes, saltLength, saltLength + ivLength);
  const parameters = { name: 'AES-GCM', iv, additionalData: bytesOf(purpose) };
  try {
    const wrapped = part(bytes, saltLength + ivLength);
    return await subtle.unwrapKey('raw', wrapped, key, parameters, aes, true, ['encrypt', 'decrypt']);
  } catch {
    return undefined;
  }
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
