import { benchmarkDetails as japanese } from '../locales/ja/benchmark-details.js';
import { section, type Messages } from '../locales/registry.js';

/** The words that stand with an indicator besides its value, and the names of the figures. */
export const detailTexts = (language: string): Messages['benchmarkDetails'] =>
  section('benchmarkDetails', language, japanese);
