/** A unit that stands behind a typed number. Money units name how many 円 they are; see `yenPerUnit`. */
export type MoneyUnit = 'yen' | 'thousand-yen' | 'ten-thousand-yen' | 'million-yen' | 'hundred-million-yen';
export type NumberUnit = MoneyUnit | 'percent' | 'persons' | 'times' | 'months';

/** 円, 千円, 万円, 百万円, 億円 in 円. */
export const yenPerUnit: Readonly<Record<MoneyUnit, number>> = {
  yen: 1,
  'thousand-yen': 1_000,
  'ten-thousand-yen': 10_000,
  'million-yen': 1_000_000,
  'hundred-million-yen': 100_000_000,
};

export const isMoneyUnit = (unit: NumberUnit): unit is MoneyUnit => unit in yenPerUnit;

/** What people write behind a number, after NFKC; the longest that fits is taken. */
export const unitSuffixes: readonly (readonly [suffix: string, unit: NumberUnit])[] = [
  ['百万円', 'million-yen'],
  ['千円', 'thousand-yen'],
  ['万円', 'ten-thousand-yen'],
  ['億円', 'hundred-million-yen'],
  ['円', 'yen'],
  ['%', 'percent'],
  ['パーセント', 'percent'],
  ['人', 'persons'],
  ['名', 'persons'],
  ['倍', 'times'],
  ['ヶ月', 'months'],
  ['か月', 'months'],
  ['カ月', 'months'],
  ['ケ月', 'months'],
  ['ヵ月', 'months'],
  ['箇月', 'months'],
];

/** The unit that a table says its amounts are in: `（単位：千円）`, `単位 百万円`, `(円)`; undefined when it says none. */
export function readTableUnit(text: string): MoneyUnit | undefined {
  const words = text.normalize('NFKC').replace(/[\s()\[\]]/g, '');
  const named = words.replace(/^単位:?/, '');
  if (named === words && !/[([(［]/.test(text)) return undefined;
  const found = unitSuffixes.find(([suffix]) => suffix === named)?.[1];
  return found && isMoneyUnit(found) ? found : undefined;
}
