import { exitCodes } from '../exit-codes.js';
import type { ExitCode } from '../exit-codes.js';
import { messages } from '../locales/index.js';
import { commonOptions, oneOf, readOptions, usage } from '../world/options.js';
import type { World } from '../world/world.js';
import { readFiles } from './read.js';
import { writeFile } from './write.js';

const options = {
  ...commonOptions,
  out: { type: 'string' },
  encoding: { type: 'string' },
  basis: { type: 'string', multiple: true },
} as const;

/** What both directions need. */
export interface LocabenValues {
  readonly out: string | undefined;
  readonly encoding: 'utf-8' | 'cp932';
  /** JSON files of further versions of the basis. */
  readonly basis: readonly string[];
}

/** `banso locaben read FILE …` and `banso locaben write SHEET.json --out FILE.xlsx`. */
export async function locabenCommand(args: readonly string[], world: World): Promise<ExitCode> {
  const { language } = world;
  const texts = messages(language).locaben;
  const { values, positionals } = readOptions(args, options, language);
  const [command, ...paths] = positionals;
  const allowed = ['utf-8', 'cp932'] as const;
  const encoding = oneOf(values.encoding, { option: '--encoding', allowed }, language) ?? 'utf-8';
  const given: LocabenValues = { out: values.out, encoding, basis: values.basis ?? [] };
  if (command === 'read') {
    if (paths.length === 0) throw usage(texts.oneFileAtLeast);
    return readFiles(paths, given, world);
  }
  if (command !== 'write') throw usage(texts.which(['banso locaben read', 'banso locaben write']));
  const [path, ...others] = paths;
  if (path === undefined || others.length > 0) throw usage(texts.oneSheet);
  await writeFile(path, given, world);
  return exitCodes.done;
}
