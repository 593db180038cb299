/**
 * A stand-in for WebCrypto that is fast and answers at once. It keeps no secret from anybody, but it is as strict as the real
 * one: another key, another IV, another authenticated text or a changed byte does not open; a key does only what it was
 * made for; what is not extractable stays in.
 */
export function quickSubtle(): SubtleCrypto {
  const known = new WeakMap<object, Uint8Array>();

  const bytesOf = (source: BufferSource): Uint8Array =>
    ArrayBuffer.isView(source)
      ? new Uint8Array(source.buffer, source.byteOffset, source.byteLength)
      : new Uint8Array(source);
  const make = (bytes: Uint8Array, name: string, extractable: boolean, usages: readonly KeyUsage[]) => {
    const key = { type: 'secret', algorithm: { name }, extractable, usages } as unknown as CryptoKey;
    known.set(key, bytes.slice());
    return key;
  };
  const use = (key: CryptoKey, usage: KeyUsage): Uint8Array => {
    const bytes = known.get(key);
    if (!bytes || !key.usages.includes(usage))
      throw new DOMException(`Not for ${usage}`, 'InvalidAccessError');
    return bytes;
  };

  const seal = (secret: Uint8Array, { iv, additionalData }: AesGcmParams, plain: Uint8Array) => {
    const start = sum(secret, sum(bytesOf(iv), 1));
    const sealed = new Uint8Array(plain.length + tagLength);
    mix(start, plain, sealed);
    const tag = tagOf(start, additionalData ? bytesOf(additionalData) : new Uint8Array(), plain);
    sealed.set(tag, plain.length);
    return sealed.buffer;
  };
  const open = (secret: Uint8Array, { iv, additionalData }: AesGcmParams, sealed: Uint8Array) => {
    const start = sum(secret, sum(bytesOf(iv), 1));
    const plain = new Uint8Array(Math.max(0, sealed.length - tagLength));
    mix(start, sealed.subarray(0, plain.length), plain);
    const tag = tagOf(start, additionalData ? bytesOf(additionalData) : new Uint8Array(), plain);
    if (!tag.every((byte, index) => byte === sealed[plain.length + index])) {
      throw new DOMException('The tag is wrong', 'OperationError');
    }
    return plain;
  };

  const subtle = {
    async digest(_algorithm: AlgorithmIdentifier, data: BufferSource) {
      return mix(sum(bytesOf(data), 3), new Uint8Array(32), new Uint8Array(32)).buffer;
    },
    async importKey(
      _format: 'raw',
      raw: BufferSource,
      algorithm: AlgorithmIdentifier,
      ...rest: [boolean, KeyUsage[]]
    ) {
      return make(bytesOf(raw), nameOf(algorithm), ...rest);
    },
    async deriveKey(
      algorithm: Pbkdf2Params & HkdfParams,
      key: CryptoKey,
      derived: AlgorithmIdentifier,
      ...rest: [boolean, KeyUsage[]]
    ) {
      const info = algorithm.info === undefined ? new Uint8Array() : bytesOf(algorithm.info);
      const start = sum(info, sum(bytesOf(algorithm.salt), sum(use(key, 'deriveKey'), 2)));
      return make(mix(start, new Uint8Array(32), new Uint8Array(32)), nameOf(derived), ...rest);
    },
    async exportKey(_format: 'raw', key: CryptoKey) {
      if (!key.extractable) throw new DOMException('Not extractable', 'InvalidAccessError');
      return known.get(key)!.slice().buffer;
    },
    async wrapKey(_format: 'raw', key: CryptoKey, wrapping: CryptoKey, parameters: AesGcmParams) {
      if (!key.extractable) throw new DOMException('Not extractable', 'InvalidAccessError');
      return seal(use(wrapping, 'wrapKey'), parameters, known.get(key)!);
    },
    async unwrapKey(
      _format: 'raw',
      wrapped: BufferSource,
      wrapping: CryptoKey,
      parameters: AesGcmParams,
      algorithm: AlgorithmIdentifier,
      ...rest: [boolean, KeyUsage[]]
    ) {
      return make(open(use(wrapping, 'unwrapKey'), parameters, bytesOf(wrapped)), nameOf(algorithm), ...rest);
    },
    async encrypt(parameters: AesGcmParams, key: CryptoKey, plain: BufferSource) {
      return seal(use(key, 'encrypt'), parameters, bytesOf(plain));
    },
    async decrypt(parameters: AesGcmParams, key: CryptoKey, sealed: BufferSource) {
      return open(use(key, 'decrypt'), parameters, bytesOf(sealed)).buffer;
    },
  };
  return subtle as unknown as SubtleCrypto;
}

const tagLength = 16;

const nameOf = (algorithm: AlgorithmIdentifier) =>
  typeof algorithm === 'string' ? algorithm : algorithm.name;

/** FNV-1a. */
function sum(bytes: Uint8Array, start: number): number {
  let state = (0x811c9dc5 ^ start) >>> 0;
  for (let index = 0; index < bytes.length; index++) state = Math.imul(state ^ bytes[index]!, 0x01000193);
  return state >>> 0;
}

/** Each byte with one of a stream that looks like chance. */
function mix(start: number, from: Uint8Array, to: Uint8Array): Uint8Array {
  let state = start || 1;
  for (let index = 0; index < from.length; index++) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    to[index] = from[index]! ^ state;
  }
  return to;
}

function tagOf(start: number, authenticated: Uint8Array, plain: Uint8Array): Uint8Array {
  return mix(sum(plain, sum(authenticated, start)), new Uint8Array(tagLength), new Uint8Array(tagLength));
}
