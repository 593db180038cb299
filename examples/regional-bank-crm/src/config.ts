import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Why the system cannot start, in one line that says what to do. */
export class StartError extends Error {}

/** What this host's back end proves itself to Banso with. Never in a page. */
export interface HostCredentials {
  id: string;
  secret: string;
}

export interface CrmOptions {
  /** 0 = any free one. */
  port: number;
  /** Where the Banso API listens. */
  apiUrl: string;
  credentials: HostCredentials;
  /** Where the bank's system keeps what is its own. */
  dataFolder: string;
  /** The built script bundle of `@banso/embed`. */
  bundleFolder?: string;
}

const repository = fileURLToPath(new URL('../../../', import.meta.url));

/** Where `@banso/embed` is built to. */
export const builtBundle = join(repository, 'packages', 'embed', 'dist');

/** BANSO_CRM_PORT (4000), BANSO_API_URL (http://127.0.0.1:4010), BANSO_CREDENTIALS, BANSO_DATA (.data). */
export function optionsFrom(env: NodeJS.ProcessEnv): CrmOptions {
  const data = env.BANSO_DATA || join(repository, '.data');
  return {
    port: portFrom(env.BANSO_CRM_PORT || '4000'),
    apiUrl: addressFrom(env.BANSO_API_URL || 'http://127.0.0.1:4010'),
    credentials: credentialsFrom(env.BANSO_CREDENTIALS || join(data, 'host-credentials.json')),
    dataFolder: join(data, 'bank-crm'),
  };
}

function portFrom(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65535) return port;
  throw new StartError(`BANSO_CRM_PORT is ${text}. Set it to a port between 1 and 65535, e.g. 4000.`);
}

function addressFrom(text: string): string {
  if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)) return text.replace(/\/+$/, '');
  throw new StartError(`BANSO_API_URL is ${text}. Set it to the API's address, e.g. http://127.0.0.1:4010.`);
}

function credentialsFrom(file: string): HostCredentials {
  let content: Partial<HostCredentials>;
  try {
    content = JSON.parse(readFileSync(file, 'utf8')) as Partial<HostCredentials>;
  } catch {
    throw new StartError(
      `The host credentials ${file} cannot be read. Start the API first (npm start does), or set BANSO_CREDENTIALS.`,
    );
  }
  const { id, secret } = content;
  if (typeof id === 'string' && typeof secret === 'string') return { id, secret };
  throw new StartError(`${file} holds no host credentials. It should be {"id": "…", "secret": "…"}.`);
}
