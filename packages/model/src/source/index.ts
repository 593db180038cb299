export * from './array-source.js';
export * from './source.js';
