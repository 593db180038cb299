import { findIndustry, sizeRuleOfMajor, type Industry, type SizeRule } from './basis.js';
import type { Size } from './keys.js';

/**
 * Why no size can be given.
 * - `industry-missing`, `industry-mismatch` (大分類 and 小分類 disagree), `employees-missing`, `capital-missing`
 * - `excluded` 分析対象外: neither employees nor capital
 */
export type SizeReason =
  'industry-missing' | 'industry-mismatch' | 'employees-missing' | 'capital-missing' | 'excluded';

export type SizeResult =
  { readonly size: Size; readonly reason?: undefined } | { readonly size: null; readonly reason: SizeReason };

export interface SizeInput {
  readonly industries: readonly Industry[];
  /** 小分類: code or label of the workbook. */
  readonly industry: string | null;
  /** 大分類: code or label of the workbook; by default the one the 小分類 belongs to. */
  readonly majorIndustry?: string | null;
  /** Regular staff of the newest period. */
  readonly employees: number | null;
  /** 資本金, 千円; 0 for a sole proprietor. */
  readonly capital: number | null;
  /** Excel's behaviour instead of the law's, see `assess`. */
  readonly workbookQuirks?: boolean;
}

interface Limits {
  /** 資本金, 千円, at most. */
  readonly capital: number;
  /** Employees, at most. */
  readonly employees: number;
  /** 小規模企業者: employees at most. */
  readonly small: number;
}

/** 中小企業基本法 第2条, as 表1 of the workbook's sheet 【参照】企業規模 quotes it. */
export const sizeLimits: Readonly<Record<SizeRule, Limits>> = {
  'manufacturing-and-other': { capital: 300_000, employees: 300, small: 20 },
  wholesale: { capital: 100_000, employees: 100, small: 5 },
  retail: { capital: 50_000, employees: 50, small: 5 },
  services: { capital: 50_000, employees: 100, small: 5 },
};

/** 日本標準産業分類 that the workbook's look-up did not know leaves this text in both industry cells. */
const jsicError = 'エラー_日本標準分類を入力し直して下さい';

/**
 * 事業規模 as the workbook decides it (【入力】財務分析!D20 and 【参照】企業規模!C2). 中堅企業, and a 大分類 the
 * workbook does not know, count as medium.
 */
export function sizeOf(input: SizeInput): SizeResult {
  const { industries, industry, employees, capital } = input;
  const major = input.majorIndustry === undefined ? (industry?.slice(0, 2) ?? null) : input.majorIndustry;

  if (!industry || !major) return { size: null, reason: 'industry-missing' };
  if (major.slice(0, 2) !== industry.slice(0, 2)) return { size: null, reason: 'industry-mismatch' };
  if (employees === null) return { size: null, reason: 'employees-missing' };
  if (capital === null) return { size: null, reason: 'capital-missing' };
  if (major === jsicError || (employees === 0 && capital === 0)) return { size: null, reason: 'excluded' };

  const rule =
    input.majorIndustry === undefined
      ? (findIndustry(industries, industry)?.sizeRule ?? sizeRuleOfMajor(industries, major))
      : sizeRuleOfMajor(industries, major);
  if (rule === null || !isSmallOrMedium(rule, employees, capital, input.workbookQuirks ?? false)) {
    return { size: 'medium' };
  }
  return { size: employees >= 0 && employees <= sizeLimits[rule].small ? 'small' : 'medium' };
}

function isSmallOrMedium(rule: SizeRule, employees: number, capital: number, quirks: boolean): boolean {
  const limits = sizeLimits[rule];
  const byCapital = capital > 0 && capital <= limits.capital;
  // 【参照】企業規模!F5 writes 0<D12<=100. Excel reads (0<D12)<=100, and a logical value is greater than any
  // number there, so that the employees of a wholesaler never count.
  const byEmployees = !(quirks && rule === 'wholesale') && employees > 0 && employees <= limits.employees;
  return byCapital || byEmployees;
}
