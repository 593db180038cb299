import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { Kysely, PGliteDialect, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { StartError } from '../start-error.js';
import { lockFolder } from './lock.js';
import { migrate } from './migrations.js';
import type { Tables } from './tables.js';

export type Database = Kysely<Tables>;

export interface DatabaseOptions {
  /** The folder of the embedded database; `memory` keeps nothing. Not used with `url`. */
  dataDirectory: string;
  /** A real PostgreSQL instead. */
  url?: string;
  /** Connections to a real PostgreSQL at most. */
  poolSize?: number;
}

export interface OpenDatabase {
  database: Database;
  close(): Promise<void>;
}

/**
 * Opens the database and brings its tables up to date.
 *
 * @throws StartError with one line that says what to do
 */
export async function openDatabase({
  dataDirectory,
  url,
  poolSize = 10,
}: DatabaseOptions): Promise<OpenDatabase> {
  const opened = url ? await openPostgres(url, poolSize) : await openEmbedded(dataDirectory);
  try {
    await migrate(opened.database);
    return opened;
  } catch (error) {
    await opened.close();
    throw new StartError(`The database could not be brought up to date: ${(error as Error).message}`);
  }
}

async function openEmbedded(dataDirectory: string): Promise<OpenDatabase> {
  if (dataDirectory === 'memory') return embedded(await PGlite.create('memory://'));
  const folder = makeFolder(join(dataDirectory, 'database'));
  const release = lockFolder(`${folder}.lock`);
  try {
    return embedded(await PGlite.create(folder), release);
  } catch (error) {
    release();
    throw new StartError(
      `The database in ${folder} could not be opened (${(error as Error).message}): restore it from a backup, or set BANSO_DATA to another folder.`,
    );
  }
}

function embedded(pglite: PGlite, release: () => void = () => {}): OpenDatabase {
  const database = new Kysely<Tables>({ dialect: new PGliteDialect({ pglite }) });
  return {
    database,
    async close() {
      await database.destroy();
      release();
    },
  };
}

/** @throws StartError when it cannot be made or written to */
export function makeFolder(folder: string): string {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return resolve(folder);
  } catch (error) {
    throw new StartError(
      `The data folder ${resolve(folder)} cannot be written (${(error as NodeJS.ErrnoException).code}): set BANSO_DATA to a folder that can.`,
    );
  }
}

async function openPostgres(url: string, poolSize: number): Promise<OpenDatabase> {
  const pool = new pg.Pool({
    connectionString: url,
    max: poolSize,
    connectionTimeoutMillis: 5_000,
    statement_timeout: 30_000,
    application_name: 'banso',
  });
  // A connection that breaks while idle is replaced by the next one; the request that needs it hears of it.
  pool.on('error', () => {});
  const database = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  try {
    await sql`select 1`.execute(database);
  } catch (error) {
    await database.destroy();
    throw new StartError(`No database at ${placeOf(url)} (${reasonOf(error)}): check DATABASE_URL.`);
  }
  return { database, close: () => database.destroy() };
}

/** Host, port and name, never the user's password. */
function placeOf(url: string): string {
  try {
    const { host, pathname } = new URL(url);
    return `${host}${pathname}`;
  } catch {
    return 'the address given';
  }
}

function reasonOf(error: unknown): string {
  const { code, message } = error as { code?: string; message?: string };
  return code ?? message ?? 'no answer';
}
