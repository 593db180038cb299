import { guards } from '@banso/model';
import type { Fault, Problem } from '@banso/model';
import { ApiError, ContractError } from './errors.js';
import { retryAfter } from './retry.js';

/** What an answer should be. */
export interface Expectation {
  /** The name of the shape, for messages. */
  expected: string;
  check: (value: unknown) => Fault;
}

/** How the call that was answered is named in messages, and when its answer came. */
export interface Asked {
  name: string;
  now: number;
}

/** The answer's content once it has the shape of the contract; fields that the contract does not name yet pass. */
export async function readAnswer<T>(
  response: Response,
  { expected, check }: Expectation,
  asked: Asked,
): Promise<T> {
  if (!response.ok) throw await problemOf(response, asked);
  const value = await readJson(response, asked.name, expected);
  const path = check(value);
  if (path === undefined) return value as T;
  throw new ContractError(`${asked.name}: the answer is wrong at '${path}'`, {
    path,
    expected,
    ...request(response),
  });
}

/** The error that a refusal means. */
export async function problemOf(response: Response, { name, now }: Asked): Promise<ApiError | ContractError> {
  const { status, headers } = response;
  const problem = await readJson(response, name, 'Problem').catch(() => undefined);
  const known =
    problem !== undefined && guards.checkProblem(problem) === undefined ? (problem as Problem) : undefined;
  // "There is none" and "somebody was faster" are only to be believed when the server itself says so.
  if (!known && [404, 409, 410, 412].includes(status)) {
    return new ContractError(`${name}: ${status} that is not the server's`, {
      expected: 'Problem',
      ...request(response),
    });
  }
  const places = known?.issues?.map(({ path, code }) => `${path} ${code}`) ?? [];
  return new ApiError(
    [`${name}: ${status}`, known?.code, places.join(', ')].filter(Boolean).join(' '),
    status,
    {
      problem: known,
      retryAfter: retryAfter(headers, now),
      ...request(response),
    },
  );
}

/** Refuses an answer that is not JSON, as `readAnswer` does, and leaves its content to the caller. */
export async function checkJson(response: Response, asked: Asked): Promise<void> {
  if (response.ok) {
    await readJson(response, asked.name, 'JSON');
    return;
  }
  const error = await problemOf(response, asked);
  if (error instanceof ContractError || !error.problem) throw error;
}

async function readJson(response: Response, name: string, expected: string): Promise<unknown> {
  const type = response.headers.get('content-type') ?? 'no content type';
  const text = await response.text();
  if (!/[/+]json\b/i.test(type)) {
    const message = `${name}: ${type} where JSON should be; a proxy or a sign-in page may have answered`;
    throw new ContractError(message, { expected, ...request(response) });
  }
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new ContractError(`${name}: the JSON is broken or cut off`, {
      expected,
      cause,
      ...request(response),
    });
  }
}

function request(response: Response): { requestId?: string } {
  const requestId = response.headers.get('x-request-id');
  return requestId === null ? {} : { requestId };
}
