import { linkSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { StartError } from '../start-error.js';

/**
 * Takes the only right to open an embedded database's folder: PGlite has no lock of its own, and two processes in one
 * folder lose writes. The lock file names its process; one left behind by a killed process is taken over.
 *
 * @returns a function that gives the lock back
 * @throws StartError when another living process holds it
 */
export function lockFolder(file: string): () => void {
  for (let attempt = 0; attempt < 5; attempt++) {
    const release = take(file);
    if (release) return release;
    const held = read(file);
    if (held === undefined) continue;
    const holder = holderIn(held);
    if (holder && isAlive(holder)) {
      throw new StartError(
        `The data folder is in use by process ${holder.pid}: stop it, or set BANSO_DATA to another folder. (${file})`,
      );
    }
    removeStale(file, held);
  }
  throw new StartError(`The data folder is being opened by another process: wait until it runs. (${file})`);
}

interface Holder {
  pid: number;
  host: string;
  /** What the kernel says about when the process began, so that a pid used again is not taken for the holder. */
  started: string;
}

/** Makes the lock file whole in one step, so that nobody reads half of one; undefined when there is one already. */
function take(file: string): (() => void) | undefined {
  const mine = JSON.stringify({
    pid: process.pid,
    host: hostname(),
    started: startOf(process.pid),
  } satisfies Holder);
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, mine, { mode: 0o600 });
  try {
    linkSync(draft, file);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return undefined;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  return () => {
    // Only our own: a lock taken over belongs to somebody else.
    if (read(file) === mine) rmSync(file, { force: true });
  };
}

/** Of many that find the same dead holder one removes its file, and never the file of a new holder. */
function removeStale(file: string, held: string): void {
  const grave = `${file}.stale`;
  try {
    linkSync(file, grave);
  } catch (error) {
    // Another one is at it; unless that one died at it too.
    if (codeOf(error) === 'EEXIST' && ageOf(grave) > 10_000) rmSync(grave, { force: true });
    return;
  }
  if (read(grave) === held) rmSync(file, { force: true });
  rmSync(grave, { force: true });
}

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code;

/** Milliseconds since a file was last linked or changed. */
const ageOf = (file: string) =>
  Date.now() - (statSync(file, { throwIfNoEntry: false })?.ctimeMs ?? Date.now());

function holderIn(text: string): Holder | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isHolder(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

const isHolder = (value: unknown): value is Holder =>
  typeof value === 'object' && value !== null && 'pid' in value && typeof value.pid === 'number';

function isAlive({ pid, host, started }: Holder): boolean {
  if (host !== hostname()) return true;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
  return startOf(pid) === started;
}

/** Empty where the system does not tell. */
function startOf(pid: number): string {
  const stat = read(`/proc/${pid}/stat`);
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
