import type { Problem } from '@partner-widgets/contract/problem';

/** Closed taxonomy of everything that can go wrong between a widget and the gateway. */
export type ClientErrorKind =
  | 'offline'
  | 'timeout'
  | 'rate-limited'
  | 'unauthorized'
  | 'forbidden'
  | 'not-found'
  | 'invalid'
  | 'conflict'
  | 'gone'
  | 'server'
  | 'malformed'
  | 'session-ended'
  | 'aborted'
  | 'precondition'
  | 'too-large';

export interface ClientErrorDetail {
  readonly status?: number | undefined;
  readonly problem?: Problem | undefined;
  readonly requestId?: string | undefined;
  /** Seconds. */
  readonly retryAfter?: number | undefined;
  /** The key of a failed write: hand it in again, so that a repetition can't execute twice. */
  readonly idempotencyKey?: string | undefined;
}

const RETRIABLE: readonly ClientErrorKind[] = ['offline', 'timeout', 'rate-limited', 'server'];

/** Holds no token, no URL, no input: it is safe to log and to show. */
export class ClientError extends Error {
  override readonly name = 'ClientError';
  readonly kind: ClientErrorKind;
  readonly status: number | undefined;
  readonly problem: Problem | undefined;
  readonly requestId: string | undefined;
  readonly retryAfter: number | undefined;
  idempotencyKey: string | undefined;

  constructor(kind: ClientErrorKind, detail: ClientErrorDetail = {}) {
    super(detail.status ? `${kind} ${detail.status}` : kind);
    this.kind = kind;
    this.status = detail.status;
    this.problem = detail.problem;
    this.requestId = detail.requestId ?? detail.problem?.requestId;
    this.retryAfter = detail.retryAfter;
    this.idempotencyKey = detail.idempotencyKey;
  }

  /** Whether the same request may succeed later without a change. */
  get retriable(): boolean {
    return RETRIABLE.includes(this.kind);
  }

  /** The stable code of the problem (`urn:partner-widgets:problem:<code>`), e.g. `export-already-running`. */
  get code(): string | undefined {
    return this.problem?.type.split(':').pop();
  }
}

/** Two bundles of one major share no class: recognise by shape. */
export function isClientError(error: unknown): error is ClientError {
  return error instanceof Error && error.name === 'ClientError' && 'kind' in error;
}
