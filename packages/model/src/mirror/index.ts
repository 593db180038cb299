export * from './balance.js';
export * from './hints.js';
export * from './kinder.js';
export { questionsIn } from './talk.js';
