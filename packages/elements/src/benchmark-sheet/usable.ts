import type { BenchmarkSheet } from '@banso/model';
import { viewKeys } from './contents.js';

/**
 * The first part without which a sheet cannot be shown; undefined = it can. The contract's own guard checks every
 * field, and costs every page the guards of all kinds: what comes from a source was checked by the client.
 */
export function missingPart(sheet: Partial<BenchmarkSheet>): string | undefined {
  const { periods, flow, views, summary } = sheet as Record<string, unknown>;
  if (!isFilled(periods, (period) => isObject(period) && isObject(period.figures))) return 'periods';
  if (!isObject(flow) || !isFilled(flow.steps, isObject)) return 'flow';
  if (!isObject(views) || !viewKeys.every((key) => isObject(views[key]))) return 'views';
  return isObject(summary) ? undefined : 'summary';
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
const isFilled = (value: unknown, check: (item: unknown) => boolean) =>
  Array.isArray(value) && value.every(check);
