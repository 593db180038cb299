import { guards } from '@banso/model';
import type { Health } from '@banso/model';
import { messages } from '../locales/index.js';
import { version } from '../version.js';
import { ask, reasonOf } from './finding.js';
import type { Finding, Patient } from './finding.js';

/** A clock that is off by so many seconds should be set; by so many more, sessions seem to have ended. */
const noticeable = 30;
const harmful = 60;

/** Is it there, is it ready, is it a Banso of this contract, and what time does it think it is? */
export async function checkHealth(patient: Patient): Promise<Finding[]> {
  const texts = messages(patient.world.language).doctor;
  const began = Date.now();
  let response: Response;
  try {
    response = await ask(patient, '/healthz');
  } catch (error) {
    return [{ check: 'health', level: 'bad', ...texts.noAnswer(reasonOf(error)) }];
  }
  const clock = checkClock(response, began, Date.now(), patient);
  const health = await healthIn(response);
  if (!health)
    return [{ check: 'health', level: 'bad', ...texts.notBanso(response.status, typeOf(response)) }];
  return [
    { check: 'health', level: 'good', text: texts.healthy(health.version) },
    await checkReady(patient),
    await checkContract(patient, health),
    clock,
  ];
}

async function checkReady(patient: Patient): Promise<Finding> {
  const texts = messages(patient.world.language).doctor;
  try {
    const response = await ask(patient, '/readyz');
    return (await healthIn(response))
      ? { check: 'ready', level: 'good', text: texts.ready }
      : { check: 'ready', level: 'bad', ...texts.notReady(response.status) };
  } catch (error) {
    return { check: 'ready', level: 'bad', ...texts.noAnswer(reasonOf(error)) };
  }
}

/** Without a session the contract's answer is a problem document that says so: a proxy answers something else. */
async function checkContract(patient: Patient, health: Health): Promise<Finding> {
  const texts = messages(patient.world.language).doctor;
  try {
    const response = await ask(patient, '/v1/companies?limit=1');
    const problem = (await response.json()) as { code?: unknown };
    const isOurs = response.status === 401 && guards.checkProblem(problem) === undefined;
    if (!isOurs) return { check: 'contract', level: 'bad', ...texts.noContract(response.status) };
  } catch (error) {
    return { check: 'contract', level: 'bad', ...texts.noContract(reasonOf(error)) };
  }
  return majorOf(health.version) === majorOf(version)
    ? { check: 'contract', level: 'good', text: texts.contract(health.version, version) }
    : { check: 'contract', level: 'warning', ...texts.otherVersion(health.version, version) };
}

/** `Date` has whole seconds and is set somewhere between asking and being answered. */
function checkClock(response: Response, asked: number, answered: number, { world }: Patient): Finding {
  const texts = messages(world.language).doctor;
  const theirs = Date.parse(response.headers.get('date') ?? '');
  if (Number.isNaN(theirs)) return { check: 'clock', level: 'warning', ...texts.noDate };
  const seconds = Math.round((theirs + 500 - (asked + answered) / 2) / 1000);
  if (Math.abs(seconds) < noticeable) return { check: 'clock', level: 'good', text: texts.clock };
  return {
    check: 'clock',
    level: Math.abs(seconds) >= harmful ? 'bad' : 'warning',
    ...texts.clockOff(Math.abs(seconds), seconds > 0),
  };
}

async function healthIn(response: Response): Promise<Health | undefined> {
  if (!response.ok) return undefined;
  try {
    const value: unknown = await response.json();
    return guards.checkHealth(value) === undefined ? (value as Health) : undefined;
  } catch {
    return undefined;
  }
}

const typeOf = (response: Response) => response.headers.get('content-type') ?? '';

/** What must be the same on both sides: the first number, or before 1.0 the second. */
const majorOf = (text: string) => /^(?:0\.\d+|\d+)/.exec(text)?.[0];
