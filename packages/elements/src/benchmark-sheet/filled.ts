import type { BenchmarkSheet } from '@banso/model';
import { parties, viewKeys } from './contents.js';

/** Which parts of a sheet something is written in. */
export const hasFlow = ({ flow }: BenchmarkSheet) => flow.steps.length > 0 || filled(flow.offering);
export const hasTrade = ({ flow }: BenchmarkSheet) => parties.some((party) => filled(flow[party]));
export const hasViews = ({ views }: BenchmarkSheet) => viewKeys.some((key) => filled(views[key]));
export const hasSummary = ({ summary }: BenchmarkSheet) => filled(summary);

const filled = (part: object | undefined) => Object.values(part ?? {}).some(Boolean);
