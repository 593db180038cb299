import { StorageError, isBansoError } from '../../core/errors.js';
import type { StorageErrorKind } from '../../core/errors.js';

/** What browsers call the faults of their storage, by the name of the DOMException. */
const kinds: Record<string, StorageErrorKind> = {
  QuotaExceededError: 'quota',
  // A newer version of the page has upgraded the database, or storing is forbidden here.
  VersionError: 'blocked',
  SecurityError: 'blocked',
  NotAllowedError: 'blocked',
  // The browser's own files are damaged, or a value's file is gone.
  DataError: 'unreadable',
  NotReadableError: 'unreadable',
  EncodingError: 'unreadable',
  // Everything else that ends a connection or a transaction from outside.
  AbortError: 'lost',
  InvalidStateError: 'lost',
  NotFoundError: 'lost',
  TimeoutError: 'lost',
  TransactionInactiveError: 'lost',
  UnknownError: 'lost',
};

/**
 * The fault of the device's storage that an exception means; the exception itself when it is none, e.g. a value that
 * cannot be stored at all.
 */
export function storageFaultOf(cause: unknown): unknown {
  if (isBansoError(cause)) return cause;
  // An aborted transaction may have no error at all.
  if (cause === null || cause === undefined) return new StorageError('lost', 'Aborted without a reason');
  const { name = '', message = '' } = cause as Partial<Error>;
  const kind = /full disk|disk (?:is )?full|no space/i.test(message) ? 'quota' : kinds[name];
  return kind ? new StorageError(kind, `${name}: ${message}`, cause) : cause;
}
