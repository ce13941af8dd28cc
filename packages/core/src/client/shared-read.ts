import { untilAborted } from '../platform/waiting.js';
import type { Wish } from './bucket-queue.js';
import { ClientError } from './client-error.js';

type RetryListener = (wait: { readonly seconds: number; readonly kind: string }) => void;

/** One request for all who ask the same; cancelled when the last of them has left. */
export class SharedRead {
  readonly wish: Wish = { background: true };
  readonly controller = new AbortController();
  readonly retryListeners = new Set<RetryListener>();
  #promise: Promise<unknown> | undefined;
  #readers = 0;

  begin(promise: Promise<unknown>): void {
    this.#promise = promise;
    // Whoever left early does not want to hear of it.
    promise.catch(() => undefined);
  }

  async join(
    signal: AbortSignal | undefined,
    background: boolean,
    onRetry: RetryListener | undefined,
  ): Promise<unknown> {
    this.#readers++;
    if (!background) this.wish.background = false;
    if (onRetry) this.retryListeners.add(onRetry);
    try {
      return await untilAborted(this.#promise!, signal);
    } finally {
      if (onRetry) this.retryListeners.delete(onRetry);
      if (--this.#readers === 0) this.controller.abort(new ClientError('aborted'));
    }
  }
}
