export * from './cp932.js';
export * from './csv.js';
export * from './text.js';
export { type TakeOutWords } from './words.js';
