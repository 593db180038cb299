export * from './benchmark/index.js';
export * from './contract/index.js';
export * from './numbers/index.js';
export * from './records/index.js';
export * from './source/index.js';
