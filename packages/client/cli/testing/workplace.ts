import { createClient } from '@banso/client';
import type { BansoClient } from '@banso/client';
import { startServer } from '@banso/server';
import type { RunningServer, ServerOptions } from '@banso/server';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hostSession } from '../session/host-session.js';
import type { ReportEntry } from '../import/run/report-entry.js';

/** A real server and a folder of files, for one file of tests. */
export interface Workplace {
  server: RunningServer;
  folder: string;
  /** What the command line says about the server and who imports. */
  who: string[];
  write(name: string, content: string | Uint8Array): Promise<string>;
  read(name: string): Promise<string>;
  report(name: string): Promise<ReportEntry[]>;
  /** A client of somebody who works in Banso, not the one who imports. */
  client(id: string, name?: string): BansoClient;
  leave(): Promise<void>;
}

export async function enterWorkplace(options: ServerOptions = {}): Promise<Workplace> {
  const folder = await mkdtemp(join(tmpdir(), 'banso-cli-'));
  const server = await startServer({ port: 0, dataDirectory: 'memory', demo: false, log: 'off', ...options });
  const credentials = join(folder, 'credentials.json');
  await writeFile(credentials, JSON.stringify(server.credentials), { mode: 0o600 });
  const at = (name: string) => join(folder, name);
  return {
    server,
    folder,
    who: [
      '--url',
      server.url,
      '--credentials',
      credentials,
      '--person',
      'staff:import',
      '--name',
      '取り込み',
    ],
    async write(name, content) {
      await writeFile(at(name), content);
      return at(name);
    },
    read: (name) => readFile(at(name), 'utf8'),
    async report(name) {
      const text = await readFile(at(name), 'utf8');
      return text
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as ReportEntry);
    },
    client(id, name = id) {
      const request = { person: { system: 'staff', id, name }, role: 'supporter' } as const;
      const session = hostSession({ url: server.url, credentials: server.credentials, request }, 'ja');
      return createClient({ baseUrl: server.url, session });
    },
    async leave() {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A port on which nothing listens. */
export async function closedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Everything of a list. */
export async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}
