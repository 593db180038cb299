import { isBansoError } from '@banso/client';
import type { BansoClient, BansoError, ChangeFilter } from '@banso/client';
import { kinds } from '@banso/model';
import type { Kind } from '@banso/model';
import { readFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { exitCodes } from '../exit-codes.js';
import type { ExitCode } from '../exit-codes.js';
import { writeOut, writeWhole } from '../files/whole-file.js';
import { messages } from '../locales/index.js';
import { connect } from '../session/connect.js';
import { oneOf, readOptions, serverOptions, usage, wholeNumber } from '../world/options.js';
import { wordsOf } from '../world/words-of.js';
import type { World } from '../world/world.js';

const options = {
  ...serverOptions,
  follow: { type: 'boolean' },
  after: { type: 'string' },
  'cursor-file': { type: 'string' },
  interval: { type: 'string' },
  kind: { type: 'string', multiple: true },
  company: { type: 'string' },
} as const;

/**
 * `banso changes`: what changed, as NDJSON, in the order of writing. Each page's cursor is kept once the page is written
 * out: whatever stops the command, nothing is missed, and at most the last page comes twice.
 */
export async function changesCommand(args: readonly string[], world: World): Promise<ExitCode> {
  const { language, stop } = world;
  const { values, positionals } = readOptions(args, options, language);
  if (positionals.length > 0) throw usage(messages(language).usage.noFile);
  const cursorFile = values['cursor-file'];
  const interval = { option: '--interval', otherwise: 5, least: 1, most: 86_400 };
  const seconds = wholeNumber(values.interval, interval, language);
  const kind = (values.kind ?? []).map((word) =>
    oneOf(word, { option: '--kind', allowed: Object.keys(kinds) as Kind[] }, language)!,
  );
  const filter = { company: values.company, limit: 200, ...(kind.length > 0 && { kind }) };
  const banso = await connect(values, world);
  const follower = new Follower(banso, filter, cursorFile, world);
  await follower.startAt(values.after);
  if (!values.follow) {
    await follower.catchUp().catch((error: unknown) => follower.explain(error));
    return exitCodes.done;
  }
  while (!stop.aborted) {
    await follower.catchUp().catch((error: unknown) => follower.bear(error, seconds));
    // The signal ends the wait early.
    await setTimeout(seconds * 1000, undefined, { signal: stop }).catch(() => {});
  }
  return exitCodes.done;
}

class Follower {
  readonly #banso: BansoClient;
  readonly #filter: ChangeFilter;
  readonly #cursorFile: string | undefined;
  readonly #world: World;
  #after: string | undefined;
  #isFromFile = false;
  #isFailing = false;

  constructor(banso: BansoClient, filter: ChangeFilter, cursorFile: string | undefined, world: World) {
    this.#banso = banso;
    this.#filter = filter;
    this.#cursorFile = cursorFile;
    this.#world = world;
  }

  /** @throws CommandError when the cursor's file cannot be read; one that is not there yet is the beginning */
  async startAt(after: string | undefined): Promise<void> {
    const path = this.#cursorFile;
    if (after !== undefined || path === undefined) {
      this.#after = after;
      return;
    }
    const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return '';
      throw usage(messages(this.#world.language).files.unreadable(path, error.code ?? ''), error);
    });
    this.#after = text.trim() || undefined;
    this.#isFromFile = true;
  }

  /** Writes out everything that there is by now. */
  async catchUp(): Promise<void> {
    const filter = { ...this.#filter, ...(this.#after !== undefined && { after: this.#after }) };
    for await (const { items, next } of this.#banso.changes(filter, { signal: this.#world.stop }).pages()) {
      if (items.length > 0)
        await writeOut(this.#world.stdout, items.map((item) => `${JSON.stringify(item)}\n`).join(''));
      if (this.#cursorFile !== undefined && next !== this.#after)
        await writeWhole(this.#cursorFile, `${next}\n`);
      this.#after = next;
    }
    this.#isFailing = false;
  }

  /** Nobody typed the cursor of a file: where it is refused, the file is named. */
  explain(error: unknown): never {
    const path = this.#isFromFile ? this.#cursorFile : undefined;
    if (
      path !== undefined &&
      isBansoError(error, 'invalid') &&
      error.issues.some((one) => one.path === 'after')
    )
      throw usage(messages(this.#world.language).changes.otherCursor(path), error);
    throw error;
  }

  /** What may pass is waited for, and said once; anything else ends the command. */
  bear(error: unknown, seconds: number): void {
    const { stop, stderr, language } = this.#world;
    if (stop.aborted) return;
    if (!isPassing(error)) this.explain(error);
    if (!this.#isFailing)
      stderr.write(`${messages(language).changes.waits(wordsOf(error, language), seconds)}\n`);
    this.#isFailing = true;
  }
}

const isPassing = (error: unknown): error is BansoError =>
  isBansoError(error) && error.retryable && error.kind !== 'unauthenticated';
