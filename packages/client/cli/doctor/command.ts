import { exitCodes } from '../exit-codes.js';
import type { ExitCode } from '../exit-codes.js';
import { messages } from '../locales/index.js';
import { serverUrl } from '../session/connect.js';
import { readOptions, serverOptions, usage } from '../world/options.js';
import type { World } from '../world/world.js';
import { checkConnection } from './connection.js';
import { checkCors } from './cors.js';
import type { Finding } from './finding.js';
import { checkHealth } from './health.js';
import { checkSignIn } from './sign-in.js';

const options = { ...serverOptions, origin: { type: 'string' }, json: { type: 'boolean' } } as const;

/** `banso doctor`: looks at everything between here and the server, and says what to do about what is wrong. */
export async function doctorCommand(args: readonly string[], world: World): Promise<ExitCode> {
  const { language, stdout, stop } = world;
  const texts = messages(language);
  const { values, positionals } = readOptions(args, options, language);
  if (positionals.length > 0) throw usage(texts.usage.noFile);
  const patient = { url: serverUrl(values, world), world };
  const origin = values.origin === undefined ? undefined : originOf(values.origin, world);
  const findings: Finding[] = [];
  const tell = (found: readonly Finding[]) => {
    for (const finding of found) {
      findings.push(finding);
      stdout.write(values.json ? `${JSON.stringify(finding)}\n` : lineOf(finding));
    }
    stop.throwIfAborted();
    return found.every(({ level }) => level !== 'bad');
  };

  // Where nothing answers, asking on would only repeat the same.
  const answers = tell(await checkConnection(patient)) && tell(await checkHealth(patient));
  if (answers || findings.some(({ check, level }) => check === 'health' && level === 'good')) {
    tell(await checkSignIn(patient, values));
    if (origin !== undefined) tell([await checkCors(patient, origin)]);
  }
  const bad = findings.filter(({ level }) => level === 'bad').length;
  const warnings = findings.filter(({ level }) => level === 'warning').length;
  if (!values.json) stdout.write(`${texts.doctor.summary(bad, warnings)}\n`);
  return bad > 0 ? exitCodes.findings : exitCodes.done;
}

const signs = { good: '✓', warning: '!', bad: '✗' } as const;

const lineOf = ({ level, text, remedy }: Finding): string =>
  `${signs[level]} ${text}\n${remedy === undefined ? '' : `    → ${remedy}\n`}`;

function originOf(text: string, { language }: World): string {
  const origin = URL.canParse(text) ? new URL(text).origin : 'null';
  if (origin === 'null') throw usage(messages(language).usage.noAddress(text));
  return origin;
}
