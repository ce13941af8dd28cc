import { throwIfAborted, untilAborted } from '../platform/waiting.js';
import type { Platform } from '../platform/platform.js';
import type { SessionManager } from '../session/session-manager.js';
import type { Wish } from './bucket-queue.js';
import { ClientError, isClientError } from './client-error.js';
import type { OpenOptions } from './client.js';
import type { OperationSpec } from './operations.js';
import type { RateBudget } from './rate-budget.js';
import { requestInit, requestUrl } from './request.js';
import { errorOf } from './response.js';

const REQUEST_TIMEOUT = 30_000;
/** Where a 429 does not say how long. */
const DEFAULT_PAUSE = 2;

export interface TransportOptions {
  readonly endpoint: string;
  readonly platform: Platform;
  readonly session: SessionManager;
  readonly rate: RateBudget;
}

export interface Sending extends OpenOptions {
  readonly idempotencyKey?: string | undefined;
  readonly wish: Wish;
  readonly signal: AbortSignal;
  /** The token is there and the request goes out now: for what must belong to this session. */
  readonly onSend?: (() => void) | undefined;
}

/** One request with session, budget, time-out and one replay after a 401. Rejects with a `ClientError`. */
export class Transport {
  readonly #options: TransportOptions;

  constructor(options: TransportOptions) {
    this.#options = options;
  }

  /** `receive` reads the body within the same time-out. */
  async send<T>(
    spec: OperationSpec,
    input: unknown,
    sending: Sending,
    receive: (response: Response) => Promise<T>,
  ): Promise<T> {
    const { endpoint, session, rate } = this.#options;
    const url = requestUrl(endpoint, spec, Object(input) as object);
    for (let replayed = false; ; replayed = true) {
      const token = await session.token(sending.signal);
      const init = requestInit(spec, Object(input) as object, sending, token);
      await rate.take(sending.wish, sending.signal);
      sending.onSend?.();
      try {
        return await this.#exchange(url, init, sending.signal, receive);
      } catch (error) {
        const failure = isClientError(error) ? error : new ClientError('offline');
        if (failure.kind === 'rate-limited')
          rate.pause((failure.retryAfter ?? DEFAULT_PAUSE) * 1000);
        if (failure.status !== 401) throw failure;
        if (replayed) session.end('unauthorized');
        else session.refused(token);
        if (replayed) throw failure;
      }
    }
  }

  async #exchange<T>(
    url: string,
    init: RequestInit,
    signal: AbortSignal,
    receive: (response: Response) => Promise<T>,
  ): Promise<T> {
    const { platform, session } = this.#options;
    const attempt = new AbortController();
    // Stays when the head is there: a body that is streamed is cut off with its session. The signal lives no longer.
    signal.addEventListener('abort', () => attempt.abort(signal.reason), { once: true });
    const stopTimer = platform.clock.after(REQUEST_TIMEOUT, () =>
      attempt.abort(new ClientError('timeout')),
    );
    const begun = platform.clock.monotonic();
    try {
      const exchange = platform.fetch(url, { ...init, signal: attempt.signal }).then((response) => {
        session.time.observe(response.headers.get('Date'), platform.clock.monotonic() - begun);
        return receive(response);
      });
      return await untilAborted(exchange, attempt.signal);
    } catch (error) {
      // What fetch throws for an abort differs between browsers; the signal knows why.
      throwIfAborted(attempt.signal);
      throw error;
    } finally {
      stopTimer();
    }
  }
}

/** For `send`: hands out the answer unread, e.g. to stream it. */
export async function unread(response: Response): Promise<Response> {
  if (!response.ok) throw await errorOf(response, await response.text());
  return response;
}
