import type { IndicatorKey, Size } from './keys.js';

/** The four groups of 中小企業基本法 by which the size of a firm is judged. */
export type SizeRule = 'manufacturing-and-other' | 'wholesale' | 'retail' | 'services';

/** One of the 27 小分類 of ローカルベンチマーク, with the 大分類 it belongs to. */
export interface Industry {
  /** 小分類 code, four digits: `0304`. */
  readonly code: string;
  /** 小分類 as the workbook writes it, without the code: `金属製品製造業`. */
  readonly name: string;
  /** 大分類 code, two digits: `03`. */
  readonly majorCode: string;
  readonly majorName: string;
  readonly sizeRule: SizeRule;
}

/** 業種基準値 of one indicator: the thresholds ⅳ, ⅲ, ⅱ, ⅰ (ⅰ is the best band) and the median. */
export type BasisFigures = readonly [iv: number, iii: number, ii: number, i: number, median: number];

/**
 * One version of METI's 基準値. It is handed in as data, so that a sheet is always scored with the version
 * it names; two versions give the same firm different points.
 */
export interface Basis {
  /** `2018`, `2022` … */
  readonly version: string;
  readonly label: string;
  /** True when the version's name was inferred and not seen in METI's own release. */
  readonly labelInferred: boolean;
  readonly industries: readonly Industry[];
  /** Figures by 小分類 code, size and indicator. Ratios as ratios, 労働生産性 in 千円. */
  readonly rows: Readonly<
    Record<string, Readonly<Record<Size, Readonly<Record<IndicatorKey, BasisFigures>>>>>
  >;
}

/**
 * The industry that a code (`0304`) or a label of the workbook (`0304_金属製品製造業`) names.
 * A label must match to the letter, as the workbook's own look-up asks; otherwise `null`.
 */
export function findIndustry(industries: readonly Industry[], text: string): Industry | null {
  return industries.find(({ code, name }) => text === code || text === `${code}_${name}`) ?? null;
}

/** The size rule of a 大分類, given as code (`03`) or label (`03_製造業`); `null` when there is none such. */
export function sizeRuleOfMajor(industries: readonly Industry[], text: string): SizeRule | null {
  const found = industries.find(
    ({ majorCode, majorName }) => text === majorCode || text === `${majorCode}_${majorName}`,
  );
  return found?.sizeRule ?? null;
}

/** The basis of one industry and size, or `null` when the version has none. */
export function basisRow(
  basis: Basis,
  industry: string,
  size: Size,
): Readonly<Record<IndicatorKey, BasisFigures>> | null {
  return basis.rows[industry]?.[size] ?? null;
}
