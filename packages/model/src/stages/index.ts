import type { Stage } from '../contract/index.js';

export type { Stage };

/**
 * 段階 in the order of the process: 入口・信頼, 課題設定, 解決策の検討, 実行, 検証・自走. An engagement may go back to an
 * earlier one, and often does.
 */
export const stages = [
  'entrance',
  'issue-setting',
  'solution',
  'execution',
  'review',
] as const satisfies readonly Stage[];
