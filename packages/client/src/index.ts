/** The typed SDK of Banso, for browsers, workers and Node. Importing it does nothing. */
export { createClient, type BansoClient, type ClientOptions } from './client.js';
export type { AttachmentRecords } from './attachments/photos.js';
export type { CallOptions, WriteOptions } from './core/caller.js';
export type { Clock } from './core/clock.js';
export {
  ApiError,
  BansoError,
  ConnectionError,
  ContractError,
  StorageError,
  isBansoError,
  type ApiErrorDetails,
  type ApiErrorKind,
  type BansoErrorOf,
  type ErrorKind,
  type StorageErrorKind,
} from './core/errors.js';
export { newIdempotencyKey } from './core/idempotency.js';
export type { List, Page } from './core/list.js';
export type { CallContext, Middleware, Next } from './core/onion.js';
export type { RawClient } from './core/raw.js';
export type { ClientSession, SessionCallback } from './core/session.js';
export { sessionFrom } from './core/session-from.js';
export type { Fetch } from './core/transport.js';
export type * from './records/filters.js';
export type { RecordCalls, RecordRevision, Records } from './records/records.js';
export type { RecordAccess } from './source/record-access.js';
