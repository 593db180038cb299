/** What the command ends with; `docs/cli.md` lists them for those who write scripts. */
export const exitCodes = {
  /** Everything was done. */
  done: 0,
  /** It ran to its end, but some lines were refused or some checks failed: the report says which. */
  findings: 1,
  /** The command line, the mapping or the file is wrong. Nothing was sent. */
  usage: 2,
  /** The server could not be reached or did not answer as one. The same command goes on from there. */
  unreachable: 3,
  /** Nobody is signed in, or the person may not do this. */
  refused: 4,
  /** The program itself failed: a fault of ours. */
  internal: 70,
  /** Stopped by Ctrl-C or by the system. The same command goes on from there. */
  stopped: 130,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
