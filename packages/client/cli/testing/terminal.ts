import { Writable } from 'node:stream';
import type { ExitCode } from '../exit-codes.js';
import type { Language } from '../locales/index.js';
import { run } from '../run.js';
import type { World } from '../world/world.js';

export interface Outcome {
  code: ExitCode;
  out: string;
  err: string;
}

export interface TerminalOptions {
  env?: Record<string, string>;
  language?: Language;
  /** Something is written to standard error: a test may press Ctrl-C then. */
  onErr?: (text: string) => void;
  /** Something is written to standard output. */
  onOut?: (text: string) => void;
  stop?: AbortSignal;
  abort?: AbortSignal;
  isTTY?: boolean;
}

/** Types a command into a terminal that is a program. */
export async function banso(args: readonly string[], options: TerminalOptions = {}): Promise<Outcome> {
  const { env = {}, language = 'ja', onOut, onErr, isTTY = false } = options;
  let out = '';
  let err = '';
  const stdout = collect((text) => {
    out += text;
    onOut?.(text);
  });
  const stderr = Object.assign(
    collect((text) => {
      err += text;
      onErr?.(text);
    }),
    { isTTY, columns: 80 },
  );
  const never = new AbortController().signal;
  const world: World = {
    env,
    stdout,
    stderr,
    language,
    stop: options.stop ?? never,
    abort: options.abort ?? never,
  };
  const code = await run(args, world);
  return { code, out, err };
}

function collect(take: (text: string) => void): Writable {
  return new Writable({
    decodeStrings: false,
    write(chunk: string, _encoding, done) {
      take(chunk);
      done();
    },
  });
}
