import type { FigureKey } from '@banso/model';
import { benchmarkEntry as japanese } from '../locales/ja/benchmark-entry.js';
import { section, type Messages } from '../locales/registry.js';
import type { Row } from './cells.js';
import { detailTexts } from './detail-texts.js';

export type EntryTexts = Messages['benchmarkEntry'];

/** The words of entering figures. */
export const entryTexts = (language: string): EntryTexts => section('benchmarkEntry', language, japanese);

/** What a row is called: 売上高, 決算月数. */
export const rowLabel = (row: Row, language: string): string =>
  entryTexts(language).rows[row].label ?? figureName(row as FigureKey, language);

/** What a figure is called. */
export const figureName = (figure: FigureKey, language: string): string =>
  detailTexts(language).figures[figure];
