import { createClient } from '@banso/client';
import type { BansoClient, Middleware, SessionCallback } from '@banso/client';
import type { Role, SessionRequest } from '@banso/model';
import { messages } from '../locales/index.js';
import { oneOf, usage } from '../world/options.js';
import type { World } from '../world/world.js';
import { isExposed, readCredentials } from './credentials.js';
import { hostSession } from './host-session.js';
import { patience } from './patience.js';
import { tokenSession } from './token-session.js';

/** What the command line says about the server and who is asking. */
export interface ServerValues {
  url?: string | undefined;
  credentials?: string | undefined;
  person?: string | undefined;
  name?: string | undefined;
  role?: string | undefined;
  token?: string | undefined;
}

const roles = ['supporter', 'manager', 'administrator', 'reader'] as const satisfies readonly Role[];

/** A night's work rides out what a page would not wait for. */
const retries = 5;

/** A client for what the command line and the environment say. @throws CommandError */
export async function connect(values: ServerValues, world: World): Promise<BansoClient> {
  const url = serverUrl(values, world);
  const middlewares = [patience(world, url)];
  const session = await sessionFor(url, values, world, middlewares);
  if (!session) throw usage(messages(world.language).session.nobody);
  return createClient({ baseUrl: url, session, retries, language: world.language, middlewares });
}

/** @throws CommandError when there is none, or it is no address */
export function serverUrl({ url }: ServerValues, { env, language }: World): string {
  const address = url ?? env.BANSO_URL;
  const text = messages(language).usage;
  if (!address) throw usage(text.needs('--url (BANSO_URL)'));
  if (!/^https?:\/\/[^/]/i.test(address) || !URL.canParse(address)) throw usage(text.noAddress(address));
  return address.replace(/\/+$/, '');
}

/** undefined = nothing was said about who is asking. @throws CommandError */
export async function sessionFor(
  url: string,
  values: ServerValues,
  world: World,
  middlewares?: readonly Middleware[],
): Promise<SessionCallback | undefined> {
  const { env, language } = world;
  const text = messages(language).session;
  // A command line can be read by everybody on the machine, and stays in the shell's history.
  if (values.token !== undefined) throw usage(text.tokenOnCommandLine);
  const path = values.credentials ?? (env.BANSO_TOKEN ? undefined : env.BANSO_CREDENTIALS);
  if (path === undefined) return env.BANSO_TOKEN ? tokenSession(env.BANSO_TOKEN, language) : undefined;
  const credentials = await readCredentials(path, language);
  if (await isExposed(path)) world.stderr.write(`${text.credentialsExposed(path)}\n`);
  return hostSession({ url, credentials, request: requestOf(values, world), middlewares }, language);
}

function requestOf({ person, name, role }: ServerValues, { env, language }: World): SessionRequest {
  const text = messages(language);
  const [, system, id] = /^([a-z][a-z0-9-]{0,31}):(.+)$/.exec(person ?? env.BANSO_PERSON ?? '') ?? [];
  if (!system || !id) throw usage(text.session.whichPerson);
  return {
    person: { system, id, name: name ?? env.BANSO_PERSON_NAME ?? id },
    role: oneOf(role, { option: '--role', allowed: roles }, language) ?? 'supporter',
    seconds: 3600,
  };
}
