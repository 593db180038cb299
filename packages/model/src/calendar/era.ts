import { dateParts, type IsoDate } from './iso.js';

export type EraKey = 'meiji' | 'taisho' | 'showa' | 'heisei' | 'reiwa';

export interface Era {
  readonly key: EraKey;
  /** 元号 */
  readonly name: string;
  /** The letter that forms use: M T S H R. */
  readonly letter: string;
  /** The first day of 元年. */
  readonly firstDay: IsoDate;
}

/**
 * 元号 since Meiji, oldest first. 明治元年 begins with the first day of its lunar year, as its edict ordered; Japan
 * counts by the Gregorian calendar since 1873, and earlier days are counted by it here, too.
 */
export const eras: readonly Era[] = [
  { key: 'meiji', name: '明治', letter: 'M', firstDay: '1868-01-25' },
  { key: 'taisho', name: '大正', letter: 'T', firstDay: '1912-07-30' },
  { key: 'showa', name: '昭和', letter: 'S', firstDay: '1926-12-25' },
  { key: 'heisei', name: '平成', letter: 'H', firstDay: '1989-01-08' },
  { key: 'reiwa', name: '令和', letter: 'R', firstDay: '2019-05-01' },
];

export interface EraDate {
  readonly era: Era;
  /** 1 is 元年. */
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The day in 和暦; `undefined` before Meiji and for what is not a date. */
export function toEra(date: IsoDate): EraDate | undefined {
  const parts = dateParts(date);
  const era = eras.findLast(({ firstDay }) => firstDay <= date);
  return parts && era && { ...parts, era, year: parts.year - firstYear(era) + 1 };
}

/** The Gregorian year of an era's year, without asking whether the era lasted that long. */
export const gregorianYear = (era: Era, year: number): number => firstYear(era) + year - 1;

/** The first day after the era, `undefined` while it lasts. */
export const endOfEra = (era: Era): IsoDate | undefined => eras[eras.indexOf(era) + 1]?.firstDay;

/** The era of a name (令和, R, r, reiwa). */
export function findEra(name: string): Era | undefined {
  const key = name.toLowerCase();
  return eras.find((era) => era.name === name || era.letter.toLowerCase() === key || era.key === key);
}

const firstYear = (era: Era): number => Number(era.firstDay.slice(0, 4));
