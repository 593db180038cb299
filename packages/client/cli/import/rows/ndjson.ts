import type { Row } from './row.js';
import { unreadable } from './row.js';

/** One JSON object to a line. */
export async function* ndjsonRows(lines: AsyncIterable<string>): AsyncGenerator<Row> {
  let line = 0;
  for await (const text of lines) {
    line++;
    if (text.trim() === '') continue;
    if (text.includes(unreadable)) yield { line, fault: { code: 'encoding' } };
    else {
      const cells = objectIn(text);
      yield cells ? { line, cells } : { line, fault: { code: 'json' } };
    }
  }
}

function objectIn(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text.replace(/^\ufeff/, ''));
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}
