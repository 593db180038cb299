export { company } from './company.js';
export { sheet } from './sheet.js';
