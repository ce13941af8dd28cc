import { isClientError, type ClientErrorKind } from '../../client/client-error.js';
import type { DatasetReason } from '../dataset-state.js';
import { WorkerUnavailable } from '../worker/start-worker.js';
import { WorkerRefusal } from '../worker/worker-client.js';

/**
 * `changed`: the manifest no longer lists what was asked. `gone`: the server does not give this scope. `fatal`: nothing
 * that waiting would mend.
 */
export type SyncOutcome = 'offline' | 'waiting' | 'changed' | 'damaged' | 'gone' | 'fatal';

/** A manifest or chunk of a form that this version does not read. */
export const notOffered = (): WorkerRefusal => new WorkerRefusal('not-offered', 'unknown schema');

const WAITING: readonly ClientErrorKind[] = [
  'rate-limited',
  'server',
  'unauthorized',
  'malformed',
  // Cut off because the session changed: whoever watches it stops this, or there is a new one soon.
  'aborted',
  'session-ended',
];

export function outcomeOf(error: unknown): SyncOutcome {
  if (isClientError(error)) {
    const { kind } = error;
    if (kind === 'offline' || kind === 'timeout') return 'offline';
    return WAITING.includes(kind) ? 'waiting' : 'gone';
  }
  const { kind } = Object(error) as { kind?: unknown };
  return kind === 'damaged' || kind === 'changed' ? kind : 'fatal';
}

/** What the user is told of an outcome that is `fatal`. */
export function reasonOf(error: unknown): DatasetReason {
  if (error instanceof WorkerUnavailable) return `worker-${error.fault}`;
  const { kind } = Object(error) as { kind?: unknown };
  if (kind === 'memory') return 'too-large';
  return kind === 'not-offered' ? 'not-offered' : 'worker-crashed';
}

/** A chunk's own failures, apart from the manifest's: what it is not listed for any more, or has another length. */
export function chunkFailure(error: unknown): unknown {
  if (!isClientError(error)) return error;
  if (error.kind === 'not-found') return new WorkerRefusal('changed', 'no longer listed');
  return error.kind === 'malformed' && error.status === undefined
    ? new WorkerRefusal('damaged', 'another length')
    : error;
}
