import type { AnyRecord } from '@banso/model';
import type { RecordCalls } from '../records/records.js';

/**
 * How a source reaches its records: the API here. A store on the device that answers from a cache and queues what is
 * written can stand in its place.
 */
export type RecordAccess<T extends AnyRecord> = Pick<RecordCalls<T>, 'get' | 'list' | 'put' | 'history'>;
