export * from './choose.js';
export * from './inventory/index.js';
export { questionSources } from './inventory/sources.js';
export type { SourceId } from './inventory/sources.js';
export * from './question.js';
