export { equal } from './json.js';
export * from './merge.js';
