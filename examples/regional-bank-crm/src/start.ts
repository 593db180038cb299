import type { Server } from 'node:http';
import { serve } from '@hono/node-server';
import { StartError, type CrmOptions } from './config.js';
import { createCrm } from './crm.js';

export interface RunningCrm {
  url: string;
  /** What browsers reported as blocked by the policy. */
  reports: readonly string[];
  close(): Promise<void>;
}

/** @throws StartError when the port is taken, the bundle is missing or the data folder cannot be written */
export async function startCrm(options: CrmOptions): Promise<RunningCrm> {
  const { app, reports } = create(options);
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port: options.port, hostname: '127.0.0.1' }, ({ port }) => {
      resolve({ url: `http://127.0.0.1:${port}`, reports, close: () => close(server) });
    }) as Server;
    server.on('error', (error: NodeJS.ErrnoException) => reject(inOneLine(error, options.port)));
  });
}

function create(options: CrmOptions) {
  try {
    return createCrm(options);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'EACCES' || code === 'EROFS' || code === 'ENOTDIR' || code === 'EEXIST') {
      throw new StartError(
        `The folder ${options.dataFolder} cannot be written (${code}). Set BANSO_DATA to another folder.`,
      );
    }
    throw error;
  }
}

function inOneLine(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code === 'EADDRINUSE') {
    return new StartError(
      `Port ${port} is in use. Stop what listens there, or set BANSO_CRM_PORT to another port.`,
    );
  }
  if (error.code === 'EACCES')
    return new StartError(`Port ${port} may not be opened. Set BANSO_CRM_PORT to 1024 or higher.`);
  return error;
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), 1000).unref();
  });
}
