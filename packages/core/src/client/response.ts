import type { Problem } from '@partner-widgets/contract/problem';
import { ClientError, type ClientErrorKind } from './client-error.js';

export function isProblem(body: unknown): body is Problem {
  const { type } = Object(body) as { type?: unknown };
  return (
    typeof type === 'string' &&
    (type.startsWith('urn:partner-widgets:problem:') || type === 'about:blank')
  );
}

export function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * The error of an answer that is none. The file that reads it is no part of the first load; without it, 401, 403 and 429
 * still mean what they mean to session and rate budget.
 */
export function errorOf(response: Response, text: string): Promise<ClientError> {
  const { status } = response;
  return import('./failed-answer.js').then(
    ({ failureOf }) => failureOf(response, text),
    () => new ClientError(kindWithoutFile(status), { status }),
  );
}

function kindWithoutFile(status: number): ClientErrorKind {
  if (status === 429) return 'rate-limited';
  // What may no longer be shown must leave the screen.
  if (status === 403) return 'forbidden';
  return status >= 500 ? 'server' : 'malformed';
}

/** The JSON of a good answer. A business error with status 200 and a log-in page are none (orders/API-09). */
export async function valueOf(response: Response): Promise<unknown> {
  const text = await response.text();
  if (!response.ok) throw await errorOf(response, text);
  const body = parse(text);
  if (typeof body !== 'object' || body === null || isProblem(body) || 'error_code' in body)
    throw await errorOf(response, text);
  return body;
}
