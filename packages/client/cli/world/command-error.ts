import type { ExitCode } from '../exit-codes.js';

/** The command cannot do what it was asked to; the message is for the one who typed it, in their language. */
export class CommandError extends Error {
  override name = 'CommandError';

  constructor(
    readonly exitCode: ExitCode,
    message: string,
    cause?: unknown,
  ) {
    super(message, cause === undefined ? undefined : { cause });
  }
}
