import type { BenchmarkSheet } from '@banso/model';
import { guards, newBenchmarkSheet } from '@banso/model';
import { writeCsv, writeWorkbook } from '@banso/model/workbook';
import type { CompanyFacts } from '@banso/model/workbook';
import { benchmarkData, readText, registerFiles } from '../basis/data.js';
import { writeWhole } from '../files/whole-file.js';
import { messages } from '../locales/index.js';
import { usage } from '../world/options.js';
import type { World } from '../world/world.js';
import type { LocabenValues } from './command.js';

/** Writes a sheet as a workbook or a CSV. @throws CommandError */
export async function writeFile(
  path: string,
  { out, encoding, basis }: LocabenValues,
  world: World,
): Promise<void> {
  const { language, stderr } = world;
  const texts = messages(language);
  if (out === undefined) throw usage(texts.usage.needs('--out'));
  const format = /\.(xlsx|csv)$/i.exec(out)?.[1]?.toLowerCase();
  if (format === undefined) throw usage(texts.locaben.outName(out));
  const data = await benchmarkData(world);
  await registerFiles(data, basis, world);
  const { sheet, company } = sheetOf(await readText(path === '-' ? '/dev/stdin' : path, world), path, world);

  if (format === 'csv') {
    const { bytes, missing } = writeCsv(sheet, { company, industries: data.industries, encoding });
    await writeWhole(out, bytes);
    if (missing.length > 0) stderr.write(`${texts.locaben.replaced(missing)}\n`);
  } else {
    const known = data.basisVersions.some(({ version }) => version === sheet.basisVersion);
    if (!known) throw usage(texts.locaben.noBasis(sheet.basisVersion));
    const { jsicCodes } = await import('@banso/benchmark-data/jsic');
    await writeWhole(
      out,
      writeWorkbook(sheet, { company, basis: await data.loadBasis(sheet.basisVersion), jsicCodes }),
    );
  }
  stderr.write(`${texts.locaben.written(out)}\n`);
}

/** The sheet in a JSON file: what `locaben read` wrote, or a record of `banso export`. */
function sheetOf(
  text: string,
  path: string,
  { language }: World,
): { sheet: BenchmarkSheet; company: CompanyFacts } {
  const fault = (cause?: unknown) => usage(messages(language).locaben.noSheet(path), cause);
  let json: Partial<BenchmarkSheet> & { workbook?: { company?: CompanyFacts } };
  try {
    json = JSON.parse(text) as typeof json;
  } catch (error) {
    throw fault(error);
  }
  if (typeof json !== 'object' || json === null) throw fault();
  if (json.kind === 'benchmark-sheet' && !json.basisVersion)
    throw usage(messages(language).locaben.noVersion(path));
  const { workbook, ...record } = json;
  // What locaben read writes is of no company's record yet.
  const placeholder = newBenchmarkSheet(`cmp_${'0'.repeat(32)}`, '2018');
  const sheet = { ...placeholder, ...record };
  const wrong = guards.checkBenchmarkSheet(sheet);
  if (json.kind !== 'benchmark-sheet' || wrong) throw fault(wrong);
  return { sheet, company: workbook?.company ?? {} };
}
