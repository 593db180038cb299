export { eras, findEra, gregorianYear, toEra, type Era, type EraDate, type EraKey } from './era.js';
export {
  addDays,
  daysBetween,
  isIsoDate,
  lastDayOfMonth,
  weekdayOf,
  type IsoDate,
  type IsoMonth,
} from './iso.js';
export { readClosingMonth, type MonthResult } from './read-closing-month.js';
export { readDate, type DateFault, type DateResult, type ReadDateOptions } from './read-date.js';
export { writeDate, writeEraDate, writeMonth } from './write.js';
