import { guards, type Session, type SessionRequest } from '@banso/model/contract';
import type { Staff } from '../bank/staff.js';
import type { HostCredentials } from '../config.js';

/** The API refused, and said why in a problem document. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly problem: string,
  ) {
    super(`The API answered ${status}`);
  }
}

/** Exchanges the bank's credentials for a short-lived session of one person and, where given, one customer. */
export async function openSession(
  { apiUrl, credentials }: { apiUrl: string; credentials: HostCredentials },
  staff: Staff,
  {
    cif,
    signal = AbortSignal.timeout(10_000),
    language = 'ja',
  }: { cif?: string; signal?: AbortSignal; language?: string } = {},
): Promise<Session> {
  const request: SessionRequest = {
    person: {
      system: 'staff',
      id: staff.number,
      name: solid(staff.name),
      title: staff.title,
      branch: staff.branch,
    },
    role: staff.role,
    ...(cif ? { company: `cif:${cif}` } : {}),
    seconds: 900,
  };
  const basic = Buffer.from(`${credentials.id}:${credentials.secret}`).toString('base64');
  const response = await fetch(`${apiUrl}/v1/sessions`, {
    method: 'POST',
    headers: {
      Authorization: `Basic ${basic}`,
      'Content-Type': 'application/json',
      'Accept-Language': language,
    },
    body: JSON.stringify(request),
    signal,
  });
  const text = await response.text();
  if (!response.ok) throw new Refused(response.status, text);
  const session: unknown = JSON.parse(text);
  const fault = guards.checkSession(session);
  if (fault !== undefined) throw new Error(`The API answered no session: wrong at ${fault}`);
  return session as Session;
}

/** The bank writes names with a space between, Banso without. */
const solid = (name: string) => name.replace(/\s/g, '');
