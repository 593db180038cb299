import { after } from 'node:test';
import pg from 'pg';
import type { RunningServer, ServerOptions } from '../index.js';
import { startServer } from '../index.js';

/**
 * A server for one test file: on the embedded database in memory, or on a fresh database of the PostgreSQL that
 * DATABASE_URL_TEST names. Stopped after the file's tests.
 */
export async function testServer(options: ServerOptions = {}): Promise<RunningServer> {
  const database = await freshDatabase();
  const server = await startServer({
    port: 0,
    dataDirectory: 'memory',
    demo: false,
    databaseUrl: database?.url,
    ...options,
  });
  after(async () => {
    await server.stop();
    await database?.drop();
  });
  return server;
}

async function freshDatabase(): Promise<{ url: string; drop(): Promise<void> } | undefined> {
  const given = process.env.DATABASE_URL_TEST;
  if (!given) return undefined;
  const name = `banso_test_${process.pid}_${Date.now()}`;
  await administer(given, `create database ${name}`);
  const url = new URL(given);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => administer(given, `drop database ${name} with (force)`) };
}

async function administer(url: string, command: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(command);
  } finally {
    await client.end();
  }
}
