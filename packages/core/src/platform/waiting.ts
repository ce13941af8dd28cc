import { ClientError } from '../client/client-error.js';
import type { Clock } from './clock.js';

function reasonOf(signal: AbortSignal): ClientError {
  return signal.reason instanceof ClientError ? signal.reason : new ClientError('aborted');
}

export function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw reasonOf(signal);
}

/** Settles like `promise`, or rejects as soon as `signal` is aborted: what hangs can't hold the caller. */
export function untilAborted<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return promise;
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(reasonOf(signal));
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}

export function pause(clock: Clock, ms: number, signal?: AbortSignal): Promise<void> {
  let cancel = (): void => undefined;
  const elapsed = new Promise<void>((resolve) => {
    cancel = clock.after(ms, resolve);
  });
  return untilAborted(elapsed, signal).finally(cancel);
}

/** `fallback` when `promise` has not settled in time or has failed. */
export function settleWithin<T, F>(
  clock: Clock,
  ms: number,
  promise: Promise<T>,
  fallback: F,
): Promise<T | F> {
  return new Promise((resolve) => {
    const giveUp = (): void => resolve(fallback);
    promise.then(resolve, giveUp).finally(clock.after(ms, giveUp));
  });
}
