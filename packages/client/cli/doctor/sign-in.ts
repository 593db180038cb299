import { createClient, isBansoError } from '@banso/client';
import { messages } from '../locales/index.js';
import { sessionFor } from '../session/connect.js';
import type { ServerValues } from '../session/connect.js';
import { wordsOf } from '../world/words-of.js';
import type { Finding, Patient } from './finding.js';

/** Does the host's secret, or the token, open the door, and can this person read? */
export async function checkSignIn({ url, world }: Patient, values: ServerValues): Promise<Finding[]> {
  const { language, stop } = world;
  const texts = messages(language).doctor;
  const session = await sessionFor(url, values, world);
  if (!session) return [{ check: 'session', level: 'warning', ...texts.noSession }];
  const banso = createClient({ baseUrl: url, session, retries: 0, timeout: 10_000, language });
  try {
    const { organisation, person, role } = await banso.session({ signal: stop });
    await banso.companies.list({ limit: 1 }, { signal: stop }).page();
    const text = texts.signedIn({ organisation: organisation.name, person: person.name, role: role ?? '' });
    return [{ check: 'session', level: 'good', text }];
  } catch (error) {
    if (!isBansoError(error)) throw error;
    const reason = wordsOf(error, language);
    return [{ check: 'session', level: 'bad', ...texts.notSignedIn(reason, error.message) }];
  }
}
