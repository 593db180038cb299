export { roundHalfUp, toFixedHalfUp } from './round.js';
export * from './write.js';
