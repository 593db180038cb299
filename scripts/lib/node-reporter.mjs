import { isAbsolute, relative } from 'node:path';
import { inspect } from 'node:util';

/** A reporter of node:test: one line for each file, every failure in full; the counts and the failures to the parent process. */
export default async function* nodeReporter(events) {
  const files = new Map();
  const totals = { passed: 0, failed: 0, skipped: 0 };
  const parents = new Map();
  const failures = [];
  for await (const { type, data } of events) {
    if (type === 'test:start') parents.set(`${data.file}:${data.nesting}`, data.name);
    else if (type === 'test:stderr' || type === 'test:stdout') yield data.message;
    else if (type === 'test:pass' || type === 'test:fail') {
      if (countedElsewhere(type, data)) continue;
      const outcome = outcomeOf(type, data);
      totals[outcome] += 1;
      const file = fileOf(files, data.file ?? data.name);
      file[outcome] += 1;
      file.milliseconds += data.details?.duration_ms ?? 0;
      if (outcome === 'failed') {
        failures.push(failure(data, parents));
        yield failures.at(-1);
      }
    }
  }
  for (const [name, file] of [...files].sort(([a], [b]) => a.localeCompare(b))) yield line(name, file);
  process.send?.({ counts: totals, failures });
}

const outcomeOf = (type, data) =>
  data.skip || data.todo ? 'skipped' : type === 'test:pass' ? 'passed' : 'failed';

/** A suite is counted by its tests, unless it broke in a hook; a test that failed only through its parts, by them. */
function countedElsewhere(type, data) {
  if (type === 'test:fail') return data.details?.error?.failureType === 'subtestsFailed';
  return data.details?.type === 'suite';
}

function fileOf(files, name) {
  if (!files.has(name)) files.set(name, { passed: 0, failed: 0, skipped: 0, milliseconds: 0 });
  return files.get(name);
}

function line(name, { passed, failed, skipped, milliseconds }) {
  const rest = `${failed ? `, ${failed} failed` : ''}${skipped ? `, ${skipped} skipped` : ''}`;
  return `${failed ? '✗' : '✓'} ${short(name)} (${passed} passed${rest}, ${Math.round(milliseconds)} ms)\n`;
}

function failure(data, parents) {
  const path = [];
  for (let nesting = 0; nesting < data.nesting; nesting++) path.push(parents.get(`${data.file}:${nesting}`));
  const error = data.details.error;
  const cause = error?.cause ?? error;
  const text = cause instanceof Error ? inspect(cause, { colors: false }) : String(cause);
  const where = data.file ? `${short(data.file)}:${data.line}` : '';
  return `\n✗ ${[...path, data.name].join(' › ')}\n  ${where}\n${text.replace(/^/gm, '    ')}\n\n`;
}

const short = (name) => (isAbsolute(name) ? relative(process.cwd(), name).replaceAll('\\', '/') : name);
