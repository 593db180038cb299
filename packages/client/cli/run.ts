import { isBansoError } from '@banso/client';
import type { ApiError, BansoError } from '@banso/client';
import { basisCommand } from './basis/command.js';
import { changesCommand } from './changes/command.js';
import { doctorCommand } from './doctor/command.js';
import { exitCodes } from './exit-codes.js';
import type { ExitCode } from './exit-codes.js';
import { exportCommand } from './export/command.js';
import { importCommand } from './import/command.js';
import { isLanguage, messages } from './locales/index.js';
import { version } from './version.js';
import { locabenCommand } from './locaben/command.js';
import { CommandError } from './world/command-error.js';
import { wordsOf } from './world/words-of.js';
import type { World } from './world/world.js';

type Command = (args: readonly string[], world: World) => Promise<ExitCode>;

const commands = {
  import: importCommand,
  export: exportCommand,
  changes: changesCommand,
  doctor: doctorCommand,
  locaben: locabenCommand,
  basis: basisCommand,
} satisfies Record<string, Command>;

/** Does what a command line says, tells what went wrong in the reader's words, and answers the exit code. */
export async function run(args: readonly string[], given: World): Promise<ExitCode> {
  const world = { ...given, language: languageIn(args) ?? given.language };
  const texts = messages(world.language);
  const [name, ...rest] = args;
  try {
    if (args.includes('--version')) {
      world.stdout.write(`${version}\n`);
      return exitCodes.done;
    }
    const isKnown = name !== undefined && Object.hasOwn(commands, name);
    if (isKnown && !isHelp(rest)) return await commands[name as keyof typeof commands](rest, world);
    if (isKnown || isHelp(args)) {
      world.stdout.write(isKnown ? texts.help[name as keyof typeof commands] : texts.help.all);
      return exitCodes.done;
    }
    world.stderr.write(
      `${name === undefined ? '' : `${texts.usage.unknownCommand(name)}\n\n`}${texts.help.all}`,
    );
    return exitCodes.usage;
  } catch (error) {
    return tell(error, world);
  }
}

const isHelp = (args: readonly string[]) => args.some((word) => ['--help', '-h', 'help'].includes(word));

/** The language asked for on the command line wins over the terminal's. */
function languageIn(args: readonly string[]) {
  const at = args.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const word = args[at]?.split('=')[1] ?? args[at + 1];
  return at >= 0 && word !== undefined && isLanguage(word) ? word : undefined;
}

function tell(error: unknown, { stderr, language, stop, abort }: World): ExitCode {
  if (error instanceof CommandError) {
    stderr.write(`${error.message}\n`);
    return error.exitCode;
  }
  if (stop.aborted || abort.aborted) return exitCodes.stopped;
  if (isBansoError(error)) {
    const { detail } = (error as Partial<ApiError>).problem ?? {};
    const issues = (error as Partial<ApiError>).issues ?? [];
    const words = [wordsOf(error, language), detail, ...issues.map(({ message }) => message)];
    const request = error.requestId === undefined ? '' : ` (${error.requestId})`;
    stderr.write(`${words.filter(Boolean).join(' ')}\n${error.message}${request}\n`);
    return exitCodeOf(error);
  }
  stderr.write(`${messages(language).internal}\n${(error as Error)?.stack ?? String(error)}\n`);
  return exitCodes.internal;
}

function exitCodeOf({ kind }: BansoError): ExitCode {
  if (kind === 'unauthenticated' || kind === 'forbidden') return exitCodes.refused;
  return kind === 'invalid' || kind === 'not-found' ? exitCodes.usage : exitCodes.unreachable;
}
