import type { SessionGrant } from './session.js';

/** Undefined when right, else which member is wrong; never its value. */
export function faultOfGrant(grant: unknown): string | undefined {
  if (typeof grant !== 'object' || grant === null) return 'the answer is not an object';
  const { token, expiresIn, serverTime, principal } = grant as Partial<
    Record<keyof SessionGrant, unknown>
  >;
  // Other characters make fetch throw a TypeError, which would look like a dead network.
  if (typeof token !== 'string' || !/^[\x21-\x7e]+$/.test(token)) return 'token';
  if (typeof expiresIn !== 'number' || !(expiresIn > 0) || expiresIn === Infinity)
    return 'expiresIn';
  if (typeof serverTime !== 'string' || Number.isNaN(Date.parse(serverTime))) return 'serverTime';
  if (typeof principal !== 'string' || principal === '') return 'principal';
  return undefined;
}

function statusOf(error: unknown): number | undefined {
  const { status, message } = Object(error) as { status?: unknown; message?: unknown };
  if (typeof status === 'number') return status;
  const digits = /\b[1-5]\d\d\b/.exec(String(message ?? error));
  return digits ? Number(digits[0]) : undefined;
}

/**
 * A host that can't reach its own back end is offline; one that says no has ended the session. A broken proxy or a
 * stopped gateway behind the host answers 5xx: that is not a "no".
 */
export function isUnreachable(error: unknown): boolean {
  if (error instanceof TypeError) return true;
  const { name } = Object(error) as { name?: unknown };
  if (name === 'NetworkError' || name === 'TimeoutError' || name === 'AbortError') return true;
  const status = statusOf(error) ?? 0;
  return status >= 500 || status === 408 || status === 425 || status === 429;
}

/** Name and status only: a host's message may hold anything. */
export function outlineOf(error: unknown): string {
  const { name } = Object(error) as { name?: unknown };
  return `${typeof name === 'string' ? name : 'error'} ${statusOf(error) ?? ''}`.trim();
}
