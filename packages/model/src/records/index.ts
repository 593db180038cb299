export * from './id.js';
export * from './kinds.js';
export * from './new-record.js';
