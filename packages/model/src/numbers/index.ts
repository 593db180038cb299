export * from './money.js';
export { largestAmount, readNumber, type NumberFault, type NumberReason, type NumberResult } from './read.js';
export { roundHalfUp, toFixedHalfUp } from './round.js';
export { isMoneyUnit, readTableUnit, yenPerUnit, type MoneyUnit, type NumberUnit } from './units.js';
export * from './write.js';
