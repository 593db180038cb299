export * from './cp932.js';
export * from './csv.js';
export * from './text.js';
export { captionsOf, photosIn, type TakeOutWords } from './words.js';
