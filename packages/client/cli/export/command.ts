import type { ListFilter } from '@banso/client';
import { kinds } from '@banso/model';
import type { AnyRecord, Kind } from '@banso/model';
import { exitCodes } from '../exit-codes.js';
import type { ExitCode } from '../exit-codes.js';
import { writeInPieces, writeOut } from '../files/whole-file.js';
import { recordsOf } from '../import/kinds.js';
import { messages } from '../locales/index.js';
import { connect } from '../session/connect.js';
import { oneOf, readOptions, serverOptions, usage } from '../world/options.js';
import type { World } from '../world/world.js';
import { csvHeader, csvRow } from './csv.js';

const options = {
  ...serverOptions,
  kind: { type: 'string' },
  out: { type: 'string' },
  format: { type: 'string' },
  company: { type: 'string' },
  engagement: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  withdrawn: { type: 'boolean' },
} as const;

/** So many records are asked for at a time: the most that the contract allows. */
const pageSize = 200;

/** `banso export --kind K --out FILE`: every record of a kind that this person may read, newest first. */
export async function exportCommand(args: readonly string[], world: World): Promise<ExitCode> {
  const { language, stdout, stderr, stop } = world;
  const texts = messages(language);
  const { values, positionals } = readOptions(args, options, language);
  if (positionals.length > 0) throw usage(texts.usage.noFile);
  const kind = oneOf(values.kind, { option: '--kind', allowed: Object.keys(kinds) as Kind[] }, language);
  if (!kind) throw usage(texts.usage.needs('--kind'));
  const out = values.out ?? '-';
  const format =
    oneOf(values.format, { option: '--format', allowed: ['csv', 'ndjson'] }, language) ??
    (/\.csv$/i.test(out) ? 'csv' : 'ndjson');

  const { company, engagement, from, to, withdrawn } = values;
  const filter = { company, engagement, from, to, withdrawn, limit: pageSize } as ListFilter;
  const banso = await connect(values, world);
  const pages = recordsOf(banso, kind).list(filter, { signal: stop }).pages();

  let count = 0;
  async function* pieces() {
    if (format === 'csv') yield csvHeader(kind!);
    for await (const { items } of pages) {
      count += items.length;
      yield items.map(format === 'csv' ? csvRow : ndjsonRow).join('');
    }
  }
  if (out === '-') for await (const piece of pieces()) await writeOut(stdout, piece);
  else await writeInPieces(out, pieces());
  stderr.write(`${texts.export.done(count, out)}\n`);
  return exitCodes.done;
}

const ndjsonRow = (record: AnyRecord): string => `${JSON.stringify(record)}\n`;
