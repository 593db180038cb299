import type { ServerType } from '@hono/node-server';
import { createAdaptorServer } from '@hono/node-server';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import type { LogLevel, ServerContext } from './context.js';
import { logOf } from './context.js';
import type { Database } from './database/open.js';
import { openDatabase } from './database/open.js';
import { enterDemo } from './demo.js';
import { demoData } from './demo-data.js';
import { keptCredentials } from './hosts/credentials-file.js';
import type { Credentials } from './hosts/host.js';
import { enterHost, newCredentials } from './hosts/host.js';
import { enterOrganisation, firstOrganisation, newOrganisation } from './hosts/organisations.js';
import { createApp } from './http/app.js';
import { signingKey } from './sessions/signing-key.js';
import { StartError } from './start-error.js';

export interface ServerOptions {
  /** 0 = any free one. */
  port?: number;
  host?: string;
  /** Where the embedded database and the host's credentials are kept; `memory` keeps nothing. */
  dataDirectory?: string;
  /** A real PostgreSQL instead of the embedded one. */
  databaseUrl?: string;
  poolSize?: number;
  /** Fills an empty database with the demo data. */
  demo?: boolean;
  /** The organisation of an empty database without demo data. */
  organisationName?: string;
  /** How the host system is called in histories. */
  hostName?: string;
  log?: LogLevel;
  corsOrigins?: readonly string[];
  now?: () => Date;
}

export interface RunningServer {
  /** `http://127.0.0.1:4010` */
  url: string;
  /** With these the host's back end opens sessions. */
  credentials: Credentials;
  /** Enters another organisation and a host of it. */
  enterOrganisation(name: string): Promise<{ organisation: string; credentials: Credentials }>;
  /** For whoever runs the server in their own process: tests, tools. */
  database: Database;
  /** Answers as at its address, without a connection; for the same. */
  fetch(request: Request): Promise<Response>;
  /** Finishes the requests under way, then closes the database and gives its lock back. */
  stop(): Promise<void>;
}

/**
 * Starts the server: opens the database, brings it up to date, fills an empty one, listens.
 *
 * @throws StartError with one line that says what to do
 */
export async function startServer(options: ServerOptions = {}): Promise<RunningServer> {
  const {
    port = 4010,
    host = '127.0.0.1',
    dataDirectory = '.data',
    hostName = 'CRM',
    now = () => new Date(),
  } = options;
  const { database, close } = await openDatabase({
    dataDirectory,
    url: options.databaseUrl,
    poolSize: options.poolSize,
  });
  try {
    const organisation = await fill(database, options, hostName, now);
    const credentials = dataDirectory === 'memory' ? newCredentials() : keptCredentials(dataDirectory);
    await enterHost(database, credentials, { organisation, name: hostName });
    const context: ServerContext = {
      database,
      key: await signingKey(database),
      now,
      log: logOf(options.log ?? 'errors'),
      corsOrigins: options.corsOrigins ?? [],
    };
    const app = createApp(context);
    const server = createAdaptorServer({
      fetch: app.fetch,
      // Longer than the minute after which proxies let an idle connection go: whoever closes first breaks a request.
      serverOptions: { requestTimeout: 60_000, keepAliveTimeout: 75_000 },
      // Node itself reads a body that was left unread to its end; the adaptor would cut slow senders off.
      autoCleanupIncoming: false,
    });
    const address = await listen(server, port, host);
    return {
      url: `http://${host.includes(':') ? `[${host}]` : host}:${address.port}`,
      credentials,
      database,
      fetch: async (request) => app.fetch(request),
      async enterOrganisation(name) {
        const other = newOrganisation(name);
        await enterOrganisation(database, other, hostName, now());
        const its = newCredentials();
        await enterHost(database, its, { organisation: other.id, name: hostName });
        return { organisation: other.id, credentials: its };
      },
      async stop() {
        await closeServer(server as Server);
        await close();
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The organisation that this installation serves: the one that is there, else the demo's, else a new one. */
async function fill(
  database: Database,
  { demo = true, organisationName = '支援機関' }: ServerOptions,
  hostName: string,
  now: () => Date,
): Promise<string> {
  const there = await firstOrganisation(database);
  if (demo && (there ?? demoData.organisation.id) === demoData.organisation.id) {
    await enterDemo(database, demoData, hostName, now);
    return demoData.organisation.id;
  }
  if (there) return there;
  const organisation = newOrganisation(organisationName);
  await enterOrganisation(database, organisation, hostName, now());
  return organisation.id;
}

function listen(server: ServerType, port: number, host: string): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(new StartError(`${reasonOf(error, port, host)} (${error.code})`));
    });
    server.listen(port, host, () => resolve(server.address() as AddressInfo));
  });
}

function reasonOf({ code }: NodeJS.ErrnoException, port: number, host: string): string {
  if (code === 'EADDRINUSE') return `Port ${port} is in use: set BANSO_API_PORT to a free one.`;
  if (code === 'EACCES') return `Port ${port} may not be opened: set BANSO_API_PORT to one above 1023.`;
  return `${host}:${port} cannot be opened: check BANSO_API_HOST and BANSO_API_PORT.`;
}

/** Requests under way may take this long to finish, in milliseconds. */
const patience = 10_000;

async function closeServer(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  await Promise.race([closed, setTimeout(patience, undefined, { ref: false })]);
  server.closeAllConnections();
  await closed;
}
