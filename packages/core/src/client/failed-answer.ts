import type { Problem } from '@partner-widgets/contract/problem';
import { ClientError, type ClientErrorKind } from './client-error.js';
import { isProblem, parse } from './response.js';

const KINDS: Readonly<Record<number, ClientErrorKind>> = {
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not-found',
  408: 'timeout',
  409: 'conflict',
  410: 'gone',
  412: 'precondition',
  413: 'too-large',
  414: 'too-large',
  428: 'precondition',
  429: 'rate-limited',
  431: 'too-large',
};

/** Seconds or an HTTP date, the latter by the server's own clock. */
function retryAfterOf(headers: Headers): number | undefined {
  const text = headers.get('Retry-After');
  if (!text) return undefined;
  const seconds = /^\d+$/.test(text)
    ? Number(text)
    : (Date.parse(text) - Date.parse(headers.get('Date') ?? '')) / 1000;
  return Number.isNaN(seconds) ? undefined : Math.max(0, Math.ceil(seconds));
}

function kindOf(status: number, problem: Problem | undefined): ClientErrorKind {
  if (problem?.checks) return 'precondition';
  const kind = KINDS[status];
  if (kind) return kind;
  // A proxy's page before a gateway that is gone.
  if (!problem && status >= 502 && status <= 504) return 'offline';
  if (status >= 500) return 'server';
  return status >= 400 ? 'invalid' : 'malformed';
}

/** What an answer that is none says went wrong, also where it comes with status 200. */
export function failureOf(response: Response, text: string): ClientError {
  const body = parse(text);
  const problem = isProblem(body) ? body : undefined;
  const status = response.status < 300 ? (problem?.status ?? 0) : response.status;
  return new ClientError(kindOf(status, problem), {
    status: status || response.status,
    problem,
    requestId: response.headers.get('X-Request-Id') ?? undefined,
    retryAfter: retryAfterOf(response.headers),
  });
}
