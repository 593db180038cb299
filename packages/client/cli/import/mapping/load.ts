import { readFile } from 'node:fs/promises';
import { exitCodes } from '../../exit-codes.js';
import { messages } from '../../locales/index.js';
import type { Language } from '../../locales/index.js';
import { CommandError } from '../../world/command-error.js';
import { compile } from './compile.js';
import { faultsOf, reporting } from './faults.js';
import type { MappingFault } from './faults.js';
import { mappingSchema } from './schema.js';
import type { Mapping } from './schema.js';
import type { RecordTemplate } from './template.js';

export interface LoadedMapping extends Omit<Mapping, 'records'> {
  records: readonly RecordTemplate[];
  /** The file's text, to see whether it is still the same. */
  source: string;
}

/** Reads a mapping file. @throws CommandError that lists everything that is wrong with it, place by place */
export async function loadMapping(path: string, language: Language): Promise<LoadedMapping> {
  const text = messages(language).mapping;
  const fail = (message: string, cause?: unknown) => new CommandError(exitCodes.usage, message, cause);
  const source = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw fail(messages(language).files.unreadable(path, error.code ?? ''), error);
  });
  let content: unknown;
  try {
    content = JSON.parse(source.replace(/^\ufeff/, ''));
  } catch (error) {
    throw fail(text.noJson(path, (error as Error).message), error);
  }
  const listed = (faults: readonly MappingFault[]) =>
    fail([text.wrong(path, faults.length), ...faults.map((fault) => `  ${text.fault(fault)}`)].join('\n'));

  const read = mappingSchema.safeParse(content, reporting);
  if (!read.success) throw listed(faultsOf(read.error));
  const { records, faults } = compile(read.data);
  if (faults.length > 0) throw listed(faults);
  return { ...read.data, records, source };
}
