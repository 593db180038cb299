import { benchmarkParts as japanese } from '../locales/ja/benchmark-parts.js';
import { section, type Messages } from '../locales/registry.js';

export type PartTexts = Messages['benchmarkParts'];

/** The words of 商流・業務フロー, 4つの視点 and 対話内容の総括. */
export const partTexts = (language: string): PartTexts => section('benchmarkParts', language, japanese);
