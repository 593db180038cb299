import { indicatorKeys } from '@banso/model';
import { otherVersion, readBasis, versionOf } from '@banso/model/workbook';
import type { BasisReading } from '@banso/model/workbook';
import { exitCodes } from '../exit-codes.js';
import type { ExitCode } from '../exit-codes.js';
import { writeOut, writeWhole } from '../files/whole-file.js';
import { explained } from '../locaben/explain.js';
import { messages } from '../locales/index.js';
import { commonOptions, readOptions, usage } from '../world/options.js';
import type { World } from '../world/world.js';
import { benchmarkData, readBytes } from './data.js';

const options = {
  ...commonOptions,
  as: { type: 'string' },
  label: { type: 'string' },
  out: { type: 'string' },
} as const;

/** `banso basis read WORKBOOK.xlsm --as 2026`: the 業種基準値 of METI's workbook as our JSON. */
export async function basisCommand(args: readonly string[], world: World): Promise<ExitCode> {
  const { language, stdout, stderr } = world;
  const texts = messages(language);
  const { values, positionals } = readOptions(args, options, language);
  const [command, path, ...others] = positionals;
  if (command !== 'read') throw usage(texts.locaben.which(['banso basis read']));
  if (path === undefined || others.length > 0) throw usage(texts.locaben.oneWorkbook);
  const { as, label, out = '-' } = values;
  if (as !== undefined && (as === '' || as.length > 40)) throw usage(texts.locaben.versionName);

  const data = await benchmarkData(world);
  const bytes = await readBytes(path, world);
  const reading = await explained(path, world, () => readBasis(bytes, data.industries));
  if (reading.missing.length > 0) throw usage(texts.locaben.basisIncomplete(path, reading.missing));
  const bases = await Promise.all(data.basisVersions.map((known) => data.loadBasis(known.version)));
  const same = versionOf(reading, bases);
  const version = as ?? same ?? otherVersion(reading);
  const json = basisJson(reading, {
    version,
    label: label ?? texts.locaben.basisLabel(version),
    source: `${path.replace(/^.*[\\/]/, '')}: the six sheets 【参照】…基準値`,
  });
  if (out === '-') await writeOut(stdout, json);
  else await writeWhole(out, json);
  stderr.write(`${texts.locaben.basisRead(data.industries.length, same)}\n`);
  return exitCodes.done;
}

/** The form that `@banso/benchmark-data` keeps its own versions in: one line for each industry and size. */
function basisJson(
  { rows, deviations }: BasisReading,
  about: { version: string; label: string; source: string },
): string {
  const head = {
    ...about,
    labelInferred: false,
    columns: ['iv', 'iii', 'ii', 'i', 'median', 'stddev'],
    indicators: indicatorKeys,
  };
  const sizes = ['medium', 'small'] as const;
  const lines = Object.keys(rows)
    .sort()
    .map((code) => {
      const bySize = sizes.map((size) => {
        const figures = indicatorKeys.map((key) => [...rows[code]![size][key], deviations[code]![size][key]]);
        return `"${size}": ${JSON.stringify(figures)}`;
      });
      return `    "${code}": { ${bySize.join(', ')} }`;
    });
  return `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "rows": {\n${lines.join(',\n')}\n  }\n}\n`;
}
