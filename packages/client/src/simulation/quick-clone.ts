const { structuredClone: realClone } = globalThis;

/**
 * A stand-in for `structuredClone`, several times as fast for what records and rows are made of: plain objects, arrays and
 * bytes, none of which stands in two places. Everything else goes to the real one, which refuses what it refuses.
 */
export function quickClone<T>(value: T): T {
  try {
    return copyOf(value) as T;
  } catch (error) {
    if (error !== notPlain) throw error;
    return realClone(value);
  }
}

const notPlain = new Error('Not plain');

function copyOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) {
    if (typeof value === 'function' || typeof value === 'symbol') throw notPlain;
    return value;
  }
  if (Array.isArray(value)) return value.map(copyOf);
  if (value instanceof Uint8Array) return value.slice();
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) throw notPlain;
  const copy: Record<string, unknown> = {};
  for (const key in value) copy[key] = copyOf((value as Record<string, unknown>)[key]);
  return copy;
}
