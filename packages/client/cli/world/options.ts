import { parseArgs } from 'node:util';
import type { ParseArgsConfig } from 'node:util';
import { exitCodes } from '../exit-codes.js';
import { messages } from '../locales/index.js';
import type { Language } from '../locales/index.js';
import { CommandError } from './command-error.js';

type OptionsConfig = NonNullable<ParseArgsConfig['options']>;

/** What every command understands. */
export const commonOptions = {
  help: { type: 'boolean', short: 'h' },
  lang: { type: 'string' },
} as const satisfies OptionsConfig;

/** What every command understands that talks to a server. */
export const serverOptions = {
  ...commonOptions,
  url: { type: 'string' },
  credentials: { type: 'string' },
  person: { type: 'string' },
  name: { type: 'string' },
  role: { type: 'string' },
  token: { type: 'string' },
} as const satisfies OptionsConfig;

/**
 * Reads a command's options.
 *
 * @throws CommandError that names the option
 */
export function readOptions<T extends OptionsConfig>(
  args: readonly string[],
  options: T,
  language: Language,
) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const option = /'-[^' ]*, (--[\w-]+)|'(--?[\w-]+)/.exec(message)?.slice(1).find(Boolean) ?? '';
    const text = messages(language).usage;
    throw usage(
      code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' ? text.unknownOption(option) : text.wrongOption(option),
      error,
    );
  }
}

export const usage = (message: string, cause?: unknown) => new CommandError(exitCodes.usage, message, cause);

/** A whole number from `least` to `most`, or what it is when the option is not given. */
export function wholeNumber(
  text: string | undefined,
  { option, otherwise, least, most }: { option: string; otherwise: number; least: number; most: number },
  language: Language,
): number {
  if (text === undefined) return otherwise;
  const number = /^\d{1,9}$/.test(text) ? Number(text) : NaN;
  if (number >= least && number <= most) return number;
  throw usage(messages(language).usage.wholeNumber(option, least, most));
}

/** One of the words that an option may be. */
export function oneOf<T extends string>(
  text: string | undefined,
  { option, allowed }: { option: string; allowed: readonly T[] },
  language: Language,
): T | undefined {
  if (text === undefined) return undefined;
  const found = allowed.find((word) => word === text);
  if (found) return found;
  throw usage(messages(language).usage.oneOf(option, allowed));
}
