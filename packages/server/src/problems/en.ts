import { digitsOf } from './digits.js';
import type { Messages } from './ja.js';

export const en = {
  problems: {
    malformed: ['The request could not be read', 'Check its form and send it again.'],
    invalid: ['Something in the request needs a look', 'Mend the fields named and send it again.'],
    unauthenticated: ['Credentials are needed', 'Send it again with valid credentials.'],
    'session-expired': ['The session has expired', 'Open a new session and send it again.'],
    forbidden: ['You may not do this', 'Ask somebody who may.'],
    'not-found': ['Not found', 'Check the address, the id, and who may see it.'],
    revoked: ['This device was removed', 'To use it again, set up keeping records on it anew.'],
    'method-not-allowed': ['This cannot be done here', 'Use one of the methods in the header Allow.'],
    conflict: [
      'Somebody else has changed it first',
      'Look at the record as it stands (current) and put your change on it.',
    ],
    'id-taken': ['This id cannot be used', 'Make a new id and send it again.'],
    'external-id-taken': [
      'This external id belongs to another record',
      'Check the number, or use that record.',
    ],
    'key-reused': ['This Idempotency-Key was used for something else', 'Use a new key for another intent.'],
    'precondition-required': [
      'The request does not say what it builds on',
      'Send If-None-Match: * to make a record, or If-Match with the revision you read, e.g. "7", to change it.',
    ],
    'too-large': ['The request is too large', 'Send no more than 8 MB at once.'],
    'unsupported-media-type': [
      'This form is not taken',
      'Send Content-Type: application/json, uncompressed, in UTF-8.',
    ],
    'rate-limited': ['Too many requests', 'Wait for the seconds in Retry-After and send it again.'],
    unavailable: [
      'The database cannot be reached just now',
      'Wait a little and send it again with the same Idempotency-Key.',
    ],
    internal: ['Something went wrong in the server', 'Tell the people who run it, with the requestId.'],
  },
  issues: {
    required: ({ field }) => `${field} is required: give it a value.`,
    'unknown-field': ({ field }) => `There is no field ${field}: check its name or leave it out.`,
    type: ({ field, allowed }) => `${field} has the wrong type: send ${allowed}.`,
    format: ({ field, allowed }) => `${field} is not written right or cannot be: send a ${allowed}.`,
    pattern: ({ field, allowed }) => {
      const digits = digitsOf(allowed);
      return digits
        ? `${field} must be ${digits} digits.`
        : `${field} is not written right: it must match ${allowed}.`;
    },
    choice: ({ field, allowed }) => `${field} must be one of ${allowed}.`,
    'too-short': ({ field, allowed }) => `${field} must have at least ${allowed} characters.`,
    'too-long': ({ field, allowed }) => `${field} must have at most ${allowed} characters.`,
    'too-few': ({ field, allowed }) => `${field} must have at least ${allowed} items.`,
    'too-many': ({ field, allowed }) => `${field} must have at most ${allowed} items.`,
    'too-small': ({ field, allowed }) => `${field} must be at least ${allowed}.`,
    'too-great': ({ field, allowed }) => `${field} must be at most ${allowed}.`,
    'not-json': () => 'This is not JSON: check brackets, quotes and commas.',
    'not-utf8': () => 'This is not UTF-8: send it in UTF-8.',
    'duplicate-name': ({ field }) => `${field} stands there twice: keep one.`,
    'too-deep': ({ allowed }) => `This is nested too deeply: ${allowed} levels at most.`,
    'bad-character': ({ field }) =>
      `${field} has a character that cannot be kept (NUL or half of a surrogate pair): take it out.`,
    'id-mismatch': ({ field, allowed }) =>
      `${field} is not the id of the address (${allowed}): send the same id.`,
    'duplicate-item': ({ field }) => `Another item has the same id as ${field}: give each item its own.`,
    'duplicate-external-id': ({ field }) => `${field} stands there twice: keep one.`,
    'external-id-taken': ({ field }) => `${field} belongs to another record: check the number.`,
    'check-digit': ({ field }) =>
      `The check digit of ${field} does not fit: check the 13 digits of the 法人番号.`,
    'unknown-company': ({ field }) =>
      `The company named in ${field} is unknown or not yours to see: enter it first, or check the number.`,
    'unknown-engagement': ({ field }) =>
      `The engagement of ${field} is unknown or not yours to see: enter it first, or check the id.`,
    'unknown-person': ({ field }) => `The person of ${field} is unknown: enter them first, or check the id.`,
    'other-company': ({ field }) =>
      `${field} is an engagement of another company: choose one of this company.`,
    'unknown-speaker': ({ field }) =>
      `${field} is not among the participants: add them, or send a participant's id.`,
    'before-start': ({ field, allowed }) => `${field} lies before the start (${allowed}): check the dates.`,
    'audience-excludes-you': ({ field, allowed }) =>
      `With this ${field} you could not read the record yourself: choose one of ${allowed}.`,
    'unknown-parameter': ({ field, allowed }) => `There is no parameter ${field}: there are ${allowed}.`,
    repeated: ({ field }) => `${field} stands there twice: keep one.`,
    cursor: ({ field }) =>
      `${field} is not right, or belongs to other filters or another session: leave it out and read from the beginning.`,
    revision: ({ field }) => `${field} must be one revision as you read it, quoted, e.g. "7".`,
    'photo-missing': ({ field }) => `${field} is missing: send the photo.`,
    'photo-unreadable': ({ field }) => `${field} cannot be read as a photo: send a whole JPEG in base64.`,
    'photo-more': ({ field }) =>
      `${field} holds more than the picture (place, time, device …): take that out and send it again.`,
    'photo-other': ({ field }) =>
      `${field} is not what size, width and height say, or not the photo that is kept; a photo does not change: make a new attachment.`,
    'no-text': ({ field }) => `${field} has nothing to search for: send two characters or more.`,
  },
} satisfies Messages;
