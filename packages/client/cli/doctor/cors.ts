import { messages } from '../locales/index.js';
import { ask, reasonOf } from './finding.js';
import type { Finding, Patient } from './finding.js';

/** What a page's client sends that a browser asks about first. */
const sentHeaders = [
  'accept-language',
  'authorization',
  'content-type',
  'idempotency-key',
  'if-match',
  'if-none-match',
];
const sentMethods = ['PUT', 'POST'];
/** What it reads of an answer. */
const readHeaders = ['retry-after', 'x-request-id'];

/** May a page of this origin call the API itself? Asked as a browser asks. */
export async function checkCors(patient: Patient, origin: string): Promise<Finding> {
  const texts = messages(patient.world.language).doctor;
  if (new URL(patient.url).origin === origin) return { check: 'cors', level: 'good', text: texts.sameOrigin };
  try {
    const path = '/v1/companies?limit=1';
    const preflight = await ask(patient, path, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'PUT',
        'access-control-request-headers': sentHeaders.join(','),
      },
    });
    // A refusal must say so to the page, too.
    const answer = await ask(patient, path, { headers: { origin } });
    const isAllowed = preflight.ok && [preflight, answer].every((one) => allowsOrigin(one, origin));
    const missing = isAllowed
      ? [
          ...lacking(preflight, 'access-control-allow-methods', sentMethods),
          ...lacking(preflight, 'access-control-allow-headers', sentHeaders),
        ]
      : [preflight.ok ? texts.originMissing(origin) : texts.preflightStatus(preflight.status)];
    if (missing.length > 0) return { check: 'cors', level: 'bad', ...texts.noCors(origin, missing) };
    const unread = lacking(answer, 'access-control-expose-headers', readHeaders);
    return unread.length > 0
      ? { check: 'cors', level: 'warning', ...texts.corsHides(unread) }
      : { check: 'cors', level: 'good', text: texts.cors(origin) };
  } catch (error) {
    return { check: 'cors', level: 'bad', ...texts.noAnswer(reasonOf(error)) };
  }
}

function allowsOrigin({ headers }: Response, origin: string): boolean {
  return ['*', origin].includes(headers.get('access-control-allow-origin') ?? '');
}

/** `*` speaks for everything but `authorization`, which must be named. */
function lacking({ headers }: Response, header: string, wanted: readonly string[]): string[] {
  const given = (headers.get(header) ?? '').split(',').map((word) => word.trim().toLowerCase());
  const missing = wanted
    .filter((word) => !given.includes(word.toLowerCase()))
    .filter((word) => !given.includes('*') || word === 'authorization');
  return missing.length > 0 ? [`${header}: ${missing.join(', ')}`] : [];
}
