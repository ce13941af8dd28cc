import type { Check, Problem, ProblemCode } from '@partner-widgets/contract/problem';
import type { Language } from './http/language.js';
import { problemTitles } from './problem-titles.js';

/** HTTP status of each stable code. */
export const problemStatus: Readonly<Record<ProblemCode, number>> = {
  'invalid-request': 400,
  'malformed-body': 400,
  unauthenticated: 401,
  'host-secret-invalid': 401,
  'permission-denied': 403,
  'not-found': 404,
  'method-not-allowed': 405,
  'payload-too-large': 413,
  'unsupported-media-type': 415,
  'account-manager-required': 400,
  'reseller-not-permitted': 403,
  'too-many-matches': 422,
  'rate-limited': 429,
  'idempotency-key-required': 400,
  'idempotency-key-reused': 409,
  'export-already-running': 409,
  'export-not-ready': 409,
  'export-expired': 410,
  'too-many-views': 409,
  'invitation-unknown': 404,
  'invitation-not-addressed': 403,
  'invitation-expired': 409,
  'invitation-handled': 409,
  'invitation-cancelled': 409,
  'invitation-precondition-failed': 409,
  'invitation-region-not-allowed': 400,
  'invitation-notice-not-agreed': 400,
  internal: 500,
  unavailable: 503,
};

export interface FieldError {
  readonly field: string;
  readonly message: string;
}

interface ProblemMembers {
  readonly detail?: string;
  readonly errors?: readonly FieldError[];
  readonly checks?: readonly Check[];
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * An answer that is no success. Thrown anywhere below a handler. Members must never
 * hold a token, filter text or a plain sensitive value: they go to the browser.
 */
export class ProblemError extends Error {
  readonly code: ProblemCode;
  readonly members: ProblemMembers;
  constructor(code: ProblemCode, members: ProblemMembers = {}) {
    super(code);
    this.name = 'ProblemError';
    this.code = code;
    this.members = members;
  }
}

/** The body of a problem in the language asked for (RFC 9457). */
export function problemBody(problem: ProblemError, requestId: string, language: Language): Problem {
  const { detail, errors, checks } = problem.members;
  return {
    type: `urn:partner-widgets:problem:${problem.code}`,
    title: problemTitles[problem.code][language],
    status: problemStatus[problem.code],
    ...(detail ? { detail } : {}),
    requestId,
    ...(errors ? { errors: [...errors] } : {}),
    ...(checks ? { checks: [...checks] } : {}),
  };
}
