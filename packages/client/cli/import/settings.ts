import { kinds } from '@banso/model';
import type { Kind } from '@banso/model';
import { messages } from '../locales/index.js';
import { oneOf, readOptions, serverOptions, usage, wholeNumber } from '../world/options.js';
import type { World } from '../world/world.js';
import { loadMapping } from './mapping/load.js';
import type { LoadedMapping } from './mapping/load.js';
import type { Encoding } from './rows/encoding.js';

const options = {
  ...serverOptions,
  mapping: { type: 'string' },
  kind: { type: 'string' },
  format: { type: 'string' },
  encoding: { type: 'string' },
  'dry-run': { type: 'boolean' },
  'file-wins': { type: 'boolean' },
  report: { type: 'string' },
  state: { type: 'string' },
  restart: { type: 'boolean' },
  'at-once': { type: 'string' },
} as const;

/** What a row is: another system's, as a mapping reads it, or a record of a kind. */
export type Reading = { mapping: LoadedMapping; kind?: undefined } | { kind: Kind; mapping?: undefined };

/** What the command line of `banso import` asks for. */
export type ImportSettings = Awaited<ReturnType<typeof readSettings>>;

/** @throws CommandError */
export async function readSettings(args: readonly string[], world: World) {
  const { language } = world;
  const texts = messages(language);
  const { values, positionals } = readOptions(args, options, language);
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0) throw usage(texts.usage.oneFile);
  const dryRun = values['dry-run'] ?? false;
  const format = oneOf(values.format, { option: '--format', allowed: ['csv', 'ndjson'] }, language);
  const encoding = oneOf(
    values.encoding,
    { option: '--encoding', allowed: ['auto', 'utf-8', 'cp932'] },
    language,
  );
  const reading = await readingOf(values.mapping, values.kind, world);
  return {
    server: values,
    path,
    reading,
    format: format ?? (/\.(?:ndjson|jsonl)$/i.test(path) ? 'ndjson' : 'csv'),
    encoding: encodingOf(encoding, reading),
    delimiter: reading.mapping?.delimiter ?? (/\.tsv$/i.test(path) ? '\t' : ','),
    dryRun,
    fileWins: values['file-wins'] ?? false,
    restart: values.restart ?? false,
    atOnce: wholeNumber(
      values['at-once'],
      { option: '--at-once', otherwise: 8, least: 1, most: 64 },
      language,
    ),
    reportPath: values.report ?? `${path}.${dryRun ? 'dry-run' : 'report'}.ndjson`,
    statePath: values.state ?? `${path}.state.json`,
  } as const;
}

async function readingOf(
  mapping: string | undefined,
  kind: string | undefined,
  { language }: World,
): Promise<Reading> {
  if ((kind === undefined) === (mapping === undefined)) throw usage(messages(language).import.mappingOrKind);
  if (mapping !== undefined) return { mapping: await loadMapping(mapping, language) };
  return { kind: oneOf(kind, { option: '--kind', allowed: Object.keys(kinds) as Kind[] }, language)! };
}

/** undefined = whatever the file looks like. */
function encodingOf(asked: Encoding | 'auto' | undefined, { mapping }: Reading): Encoding | undefined {
  if (asked === 'auto') return undefined;
  return asked ?? mapping?.encoding;
}
