import { guards } from '@banso/model';
import type { Fault, Problem } from '@banso/model';
import type { Clock } from './clock.js';
import { ApiError, ContractError } from './errors.js';
import { name } from './outgoing.js';
import type { Answer, Outgoing } from './outgoing.js';
import { retryAfter } from './retry.js';

/** What an answer should be. */
export interface Expectation {
  /** The name of the shape, for messages. */
  expected: string;
  check: (value: unknown) => Fault;
}

/** The answer's content once it has the shape of the contract; fields that the contract does not name yet pass. */
export function readAnswer<T>(
  answer: Answer,
  { expected, check }: Expectation,
  call: Outgoing,
  clock: Clock,
): T {
  if (!isGood(answer)) throw problemOf(answer, call, clock);
  const value = readJson(answer, call, expected);
  const path = check(value);
  if (path === undefined) return value as T;
  throw new ContractError(`${name(call)}: the answer is wrong at '${path}'`, {
    path,
    expected,
    ...idOf(answer),
  });
}

/** Refuses an answer that is not JSON, as `readAnswer` does, and leaves its content to the caller. */
export function checkJson(answer: Answer, call: Outgoing, clock: Clock): void {
  if (isGood(answer)) {
    readJson(answer, call, 'JSON');
    return;
  }
  const error = problemOf(answer, call, clock);
  if (error instanceof ContractError || !error.problem) throw error;
}

/** The error that a refusal means. */
function problemOf(answer: Answer, call: Outgoing, clock: Clock): ApiError | ContractError {
  const { status, headers } = answer;
  const problem = readProblem(answer, call);
  // "There is none" and "somebody was faster" are only to be believed when the server itself says so.
  if (!problem && [404, 409, 410, 412].includes(status)) {
    return new ContractError(`${name(call)}: ${status} that is not the server's`, {
      expected: 'Problem',
      ...idOf(answer),
    });
  }
  const places = problem?.issues?.map(({ path, code }) => `${path} ${code}`) ?? [];
  return new ApiError(
    [`${name(call)}: ${status}`, problem?.code, places.join(', ')].filter(Boolean).join(' '),
    status,
    { problem, retryAfter: retryAfter(headers, clock.now()), ...idOf(answer) },
  );
}

function readProblem(answer: Answer, call: Outgoing): Problem | undefined {
  try {
    const problem = readJson(answer, call, 'Problem');
    return guards.checkProblem(problem) === undefined ? (problem as Problem) : undefined;
  } catch {
    return undefined;
  }
}

function readJson(answer: Answer, call: Outgoing, expected: string): unknown {
  const type = answer.headers.get('content-type') ?? 'no content type';
  if (!/[/+]json\b/i.test(type)) {
    const message = `${name(call)}: ${type} where JSON should be; a proxy or a sign-in page may have answered`;
    throw new ContractError(message, { expected, ...idOf(answer) });
  }
  try {
    return JSON.parse(answer.text);
  } catch (cause) {
    const message = `${name(call)}: the JSON is broken or cut off`;
    throw new ContractError(message, { expected, cause, ...idOf(answer) });
  }
}

const isGood = ({ status }: Answer) => status >= 200 && status < 300;

function idOf({ headers }: Answer): { requestId?: string } {
  const requestId = headers.get('x-request-id');
  return requestId === null ? {} : { requestId };
}
