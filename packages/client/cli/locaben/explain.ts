import { isRemark, WorkbookError } from '@banso/model/workbook';
import type { Finding } from '@banso/model/workbook';
import { messages } from '../locales/index.js';
import { usage } from '../world/options.js';
import type { World } from '../world/world.js';

/** What `read` gives, or why the file cannot be read, in the reader's words. @throws CommandError */
export async function explained<T>(
  path: string,
  { language }: World,
  read: () => T | Promise<T>,
): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    const place = error.place ? ` (${error.place})` : '';
    throw usage(`${path}: ${messages(language).locaben.faults[error.code]}${place}`, error);
  }
}

/** A finding as one line: where it is and what it means. */
export function findingLine({ code, sheet, cell, field, text }: Finding, { language }: World): string {
  const texts = messages(language).locaben;
  const place = texts.place(sheet ?? '', cell ?? (sheet || text ? '' : (field ?? '')), text ?? '');
  return `  ${[place, texts.findings[code]].filter(Boolean).join(': ')}\n`;
}

/** Findings that take something away; the others only tell how the file was read. */
export const losses = (findings: readonly Finding[]): Finding[] =>
  findings.filter((finding) => !isRemark(finding));
