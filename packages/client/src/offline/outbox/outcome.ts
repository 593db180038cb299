import type { AnyRecord, Problem, Revision } from '@banso/model';
import { ApiError, StorageError, isBansoError } from '../../core/errors.js';
import type { Intent, IntentProblem } from './intent.js';

/**
 * Why nothing is sent just now: until the network, a session, the server or the device's storage is there again, or an
 * intermediary (a Wi-Fi's sign-in page, a proxy) lets it through instead of answering itself.
 */
export type WaitingFor = 'network' | 'intermediary' | 'session' | 'server' | 'device';

/** What a failed attempt means for its intent. It is never dropped. */
export type Outcome =
  /** Somebody was faster: brought onto their version, it is a new intent. */
  | { means: 'overtaken'; current: AnyRecord }
  /** Certainly not done, and never will be as it is. */
  | { means: 'refused'; problem: IntentProblem }
  /** Tried again under the same key. `concerns`: whether others would fare the same. */
  | { means: 'later'; concerns: 'all' | 'one'; waitingFor: WaitingFor; seconds?: number };

export function outcomeOf(error: unknown, { record, sent = 0 }: Pick<Intent, 'record' | 'sent'>): Outcome {
  if (error instanceof StorageError) return later('all', 'device');
  if (isBansoError(error, 'contract')) return later('all', error.retryable ? 'intermediary' : 'server');
  if (!isBansoError(error) || !('status' in error)) return later('all', 'network');
  const { status, problem, current, retryAfter, kind } = error;
  const seconds = retryAfter !== undefined && { seconds: retryAfter };
  if (kind === 'unauthenticated') return later('all', 'session');
  if (kind === 'rate-limited') return { ...later('all', 'server'), ...seconds };
  if (kind === 'server') return { ...later(status === 500 ? 'one' : 'all', 'server'), ...seconds };
  // A proxy's refusal is not the server's; but what is too large for it never comes to the server.
  if (!problem && status !== 413) return later('all', 'intermediary');
  if (status === 412 && current?.id === record && current.revision > sent) {
    return { means: 'overtaken', current };
  }
  return { means: 'refused', problem: problemOf(error) };
}

/** Why it is certain that the server will not have this as it is; undefined = it is not. */
export function refusalOf(
  error: unknown,
  intent: Pick<Intent, 'record' | 'sent'>,
): IntentProblem | undefined {
  const outcome = outcomeOf(error, intent);
  if (outcome.means === 'overtaken') return overlap(outcome.current);
  return outcome.means === 'refused' ? outcome.problem : undefined;
}

/** What is kept of a refusal, and shown to the person. */
function problemOf({ kind, message, status, problem, issues, current }: ApiError): IntentProblem {
  return {
    kind,
    message,
    status,
    ...(problem && { code: problem.code }),
    ...(issues.length > 0 && {
      issues: issues.map(({ path, code, message: text }) => ({ path, code, message: text })),
    }),
    ...(current && { current }),
  };
}

/** Both changed the same place: the other's version is for the person to see. */
export function overlap(current: AnyRecord, by?: Revision): IntentProblem {
  const message = 'Both changed the same place';
  return { kind: 'conflict', status: 412, code: 'conflict', message, current, ...(by && { by }) };
}

/** The problem as an error, for those who show it. */
export function errorOf({
  kind,
  message,
  status,
  code,
  issues,
  current,
}: IntentProblem): ApiError | StorageError {
  if (kind === 'unreadable') return new StorageError(kind, message);
  return new ApiError(message, status ?? 400, {
    problem: {
      type: 'about:blank',
      title: message,
      status: status ?? 400,
      code: (code ?? 'invalid') as Problem['code'],
      ...(issues && { issues: [...issues] }),
      ...(current && { current }),
    },
  });
}

function later(concerns: 'all' | 'one', waitingFor: WaitingFor): Outcome & { means: 'later' } {
  return { means: 'later', concerns, waitingFor };
}
