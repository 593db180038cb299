import { z } from 'zod';
import { StartError } from './start-error.js';

const list = (text: string) =>
  text
    .split(',')
    .map((item) => item.trim())
    .filter(Boolean);

const whole = (min: number, max: number) => {
  const error = `must be a whole number from ${min} to ${max}`;
  return z.coerce.number({ error }).int({ error }).min(min, { error }).max(max, { error });
};

const schema = z.object({
  /** The port of the API. 0 = any free one. */
  BANSO_API_PORT: whole(0, 65535).default(4010),
  /** The address it listens on; only this machine unless said. */
  BANSO_API_HOST: z.string().min(1).default('127.0.0.1'),
  /** The folder of the embedded database and of the host's credentials. */
  BANSO_DATA: z.string().min(1).default('.data'),
  /** A real PostgreSQL instead of the embedded one. */
  DATABASE_URL: z
    .string()
    .regex(/^postgres(?:ql)?:\/\//, 'must begin with postgresql://')
    .optional(),
  /** Connections to a real PostgreSQL at most. */
  BANSO_POOL: whole(1, 500).default(10),
  /** `off` leaves an empty database empty. */
  BANSO_DEMO: z.enum(['on', 'off']).default('on'),
  BANSO_LOG: z.enum(['off', 'errors', 'requests']).default('errors'),
  /** JSON files, with commas, of further versions of the 基準値: what `banso basis read` writes. */
  BANSO_BASIS: z.string().transform(list).default([]),
  /** Origins, with commas, whose pages may call the API themselves. None as a rule: hosts proxy it. */
  BANSO_CORS_ORIGINS: z.string().transform(list).default([]),
});

export type Settings = z.infer<typeof schema>;

/**
 * The settings of the server's process.
 *
 * @throws StartError that names the variable
 */
export function readSettings(environment: Record<string, string | undefined>): Settings {
  // A variable that is set to nothing is not set: so it comes out of many start scripts.
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const read = schema.safeParse(given);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const name = String(issue?.path[0]);
  // The address of a database holds its password.
  const value = name === 'DATABASE_URL' ? '' : ` (now "${given[name]}")`;
  throw new StartError(`${name} is not right${value}: ${issue?.message}.`);
}
