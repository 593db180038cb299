import { readBenchmarkFile, writeCsv } from '@banso/model/workbook';
import type { BenchmarkReading } from '@banso/model/workbook';
import { benchmarkData, readBytes, registerFiles } from '../basis/data.js';
import { exitCodes } from '../exit-codes.js';
import type { ExitCode } from '../exit-codes.js';
import { writeOut, writeWhole } from '../files/whole-file.js';
import { messages } from '../locales/index.js';
import { CommandError } from '../world/command-error.js';
import { usage } from '../world/options.js';
import type { World } from '../world/world.js';
import type { LocabenValues } from './command.js';
import { explained, findingLine, losses } from './explain.js';

/**
 * Reads files and writes each sheet as JSON. What was not understood goes to standard error; a file that cannot be read
 * does not hold up the others.
 */
export async function readFiles(
  paths: readonly string[],
  { out = '-', encoding, basis }: LocabenValues,
  world: World,
): Promise<ExitCode> {
  const { language, stdout, stderr, stop } = world;
  const texts = messages(language).locaben;
  const isCsv = /\.csv$/i.test(out);
  if (isCsv && paths.length > 1) throw usage(texts.oneToCsv);
  const data = await benchmarkData(world);
  await registerFiles(data, basis, world);
  const { industries } = data;
  const bases = await Promise.all(data.basisVersions.map(({ version }) => data.loadBasis(version)));

  const sheets: ReturnType<typeof sheetJson>[] = [];
  let failed = 0;
  let lost = 0;
  for (const path of paths) {
    stop.throwIfAborted();
    try {
      const bytes = await readBytes(path, world);
      const reading = await explained(path, world, () => readBenchmarkFile(bytes, { industries, bases }));
      const missed = losses(reading.findings);
      lost += missed.length;
      stderr.write(`${texts.read(path, reading.company.name ?? '', missed.length)}\n`);
      for (const finding of reading.findings) stderr.write(findingLine(finding, world));
      sheets.push(sheetJson(path, reading));
    } catch (error) {
      if (!(error instanceof CommandError) || paths.length === 1) throw error;
      failed++;
      stderr.write(`${error.message}\n`);
    }
  }

  const [first] = sheets;
  if (isCsv && first) {
    const { bytes, missing } = writeCsv(
      { basisVersion: '', ...first },
      { company: first.workbook.company, industries, encoding },
    );
    await writeWhole(out, bytes);
    if (missing.length > 0) stderr.write(`${texts.replaced(missing)}\n`);
  } else {
    const text =
      paths.length === 1
        ? `${JSON.stringify(first, null, 2)}\n`
        : sheets.map((sheet) => `${JSON.stringify(sheet)}\n`).join('');
    if (out === '-') await writeOut(stdout, text);
    else await writeWhole(out, text);
  }
  return failed > 0 || lost > 0 ? exitCodes.findings : exitCodes.done;
}

/** The sheet in the contract's words; under `workbook` what does not belong to a sheet. */
function sheetJson(
  path: string,
  { company, content, basisVersion, parts, shown, findings }: BenchmarkReading,
) {
  return {
    kind: 'benchmark-sheet' as const,
    // A file without a basis names none: which one it is scored with is a person's choice.
    ...(basisVersion !== undefined && { basisVersion }),
    ...content,
    workbook: { file: path.replace(/^.*[\\/]/, ''), company, parts, shown, findings },
  };
}
