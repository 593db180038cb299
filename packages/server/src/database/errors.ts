/** SQLSTATE codes and socket errors, sorted by what a writer should do. */

const passing = new Set([
  '40001', // serialization failure
  '40P01', // deadlock
  '55P03', // lock not available
]);

/** Two writers made the same thing at once: the next attempt finds what the other one made, and answers for it. */
const madeTwice = new Set([
  'record_pkey',
  'record_revision_pkey',
  'record_revision_key',
  'external_id_pkey',
  'record_gram_pkey',
]);

const sockets = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ETIMEDOUT',
  'EPIPE',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
]);

/** Done again at once, it may succeed. */
export function isPassing(error: unknown): boolean {
  const code = codeOf(error);
  return passing.has(code) || (code === '23505' && madeTwice.has(constraintOf(error)));
}

/** The database cannot serve anybody just now: connections, disk or memory used up, read-only, starting, gone. */
export function isUnavailable(error: unknown): boolean {
  const code = codeOf(error);
  if (sockets.has(code) || /^(08|53)/.test(code)) return true;
  if (code === '25006' || code === '57014' || /^57P0/.test(code)) return true;
  return (
    error instanceof Error &&
    /^(timeout exceeded when trying to connect|Connection terminated)/.test(error.message)
  );
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}

function constraintOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'constraint' in error ? String(error.constraint) : '';
}
