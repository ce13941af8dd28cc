import { isClientError, type ClientErrorKind } from '@partner-widgets/core/client/client-error';

/** The faces of a place without data. */
export type StateKind =
  | 'empty'
  | 'no-permission'
  | 'failed'
  | 'busy'
  | 'offline'
  | 'session-ended'
  | 'invalid'
  | 'choose';

const faces: Partial<Record<ClientErrorKind, StateKind>> = {
  offline: 'offline',
  timeout: 'busy',
  'rate-limited': 'busy',
  unauthorized: 'session-ended',
  'session-ended': 'session-ended',
  forbidden: 'no-permission',
  invalid: 'invalid',
};

export interface ErrorFace {
  readonly kind: StateKind;
  readonly requestId: string | undefined;
}

/** Which face an error has. What is no `ClientError` is a failure of ours. */
export function stateOfError(error: unknown): ErrorFace {
  if (!isClientError(error)) return { kind: 'failed', requestId: undefined };
  const kind =
    error.code === 'account-manager-required' ? 'choose' : (faces[error.kind] ?? 'failed');
  return { kind, requestId: error.requestId };
}
