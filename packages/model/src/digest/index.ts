export * from './digest.js';
export * from './period.js';
