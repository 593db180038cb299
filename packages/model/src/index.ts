export * from './benchmark/index.js';
export * from './calendar/index.js';
export * from './contract/index.js';
export * from './corporate-number/index.js';
export * from './numbers/index.js';
export * from './records/index.js';
export * from './source/index.js';
