import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { StorageError } from '../../core/errors.js';
import { storageFaultOf } from './faults.js';

const kindOf = (cause: unknown) => (storageFaultOf(cause) as StorageError).kind;

describe('a fault of the storage', () => {
  it('has one word, whatever the browser calls it', () => {
    const met: [string, string, string][] = [
      ['QuotaExceededError', '', 'quota'],
      ['UnknownError', 'Encountered full disk while opening backing store for indexedDB.open.', 'quota'],
      ['UnknownError', 'Connection to Indexed Database server lost. Refresh the page to try again', 'lost'],
      ['UnknownError', 'Attempt to get records from database without an in-progress transaction', 'lost'],
      ['UnknownError', 'Internal error opening backing store for indexedDB.open.', 'lost'],
      ['InvalidStateError', 'The database connection is closing.', 'lost'],
      ['AbortError', 'The transaction was aborted, so the request cannot be fulfilled.', 'lost'],
      ['VersionError', 'The requested version (1) is less than the existing version (2).', 'blocked'],
      ['SecurityError', 'access to the Indexed Database API is denied in this context.', 'blocked'],
      [
        'NotReadableError',
        'Data lost due to missing file. Affected record should be considered irrecoverable',
        'unreadable',
      ],
      ['DataError', 'Failed to read large IndexedDB value', 'unreadable'],
    ];
    for (const [name, message, kind] of met)
      assert.equal(kindOf(new DOMException(message, name)), kind, message);
    assert.equal(kindOf(null), 'lost');
  });

  it('keeps what is known already, and what is no fault of the storage', () => {
    const known = new StorageError('evicted', 'x');
    assert.equal(storageFaultOf(known), known);
    const mistake = new DOMException('a function could not be cloned', 'DataCloneError');
    assert.equal(storageFaultOf(mistake), mistake);
    const refusal = new TypeError('no');
    assert.equal(storageFaultOf(refusal), refusal);
  });
});
