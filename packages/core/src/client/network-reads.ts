import type { AnswerCache, CacheTicket } from '../cache/answer-cache.js';
import type { Platform } from '../platform/platform.js';
import { pause } from '../platform/waiting.js';
import type { SessionManager } from '../session/session-manager.js';
import type { TelemetrySink } from '../telemetry/telemetry.js';
import { ClientError, isClientError } from './client-error.js';
import type { Answer, ReadOperation, ReadOptions } from './client.js';
import type { OperationSpec } from './operations.js';
import { LONGEST_WAIT } from './rate-budget.js';
import { valueOf } from './response.js';
import { SharedRead } from './shared-read.js';
import type { Transport } from './transport.js';

const MOST_RETRIES = 3;
const FIRST_BACKOFF = 400;
/** A face with a way on is better than a longer wait. */
const PATIENCE = 20_000;

export interface NetworkReadsOptions {
  readonly platform: Platform;
  readonly session: SessionManager;
  readonly cache: AnswerCache;
  readonly telemetry?: TelemetrySink | undefined;
}

export interface Asking {
  readonly spec: OperationSpec;
  readonly operation: ReadOperation;
  readonly input: unknown;
  readonly call: ReadOptions<never>;
  /** What makes two of them the same; undefined: never the same as another. */
  readonly shareAs: string | undefined;
  /** Whether the answer is kept under that name. */
  readonly stored: boolean;
}

function asOfOf(value: unknown): string | null {
  const { asOf } = value as { asOf?: unknown };
  return typeof asOf === 'string' ? asOf : null;
}

/** Reads from the network: the same one goes out once for all who ask, and is repeated where that is safe. */
export class NetworkReads {
  readonly #options: NetworkReadsOptions;
  readonly #transport: Transport;
  readonly #running: Set<AbortController>;
  readonly #shared = new Map<string, SharedRead>();

  constructor(options: NetworkReadsOptions, transport: Transport, running: Set<AbortController>) {
    this.#options = options;
    this.#transport = transport;
    this.#running = running;
  }

  ask(asking: Asking): Promise<unknown> {
    const { call, stored } = asking;
    const name = asking.shareAs && `${stored}|${asking.shareAs}`;
    let shared = name ? this.#shared.get(name) : undefined;
    if (!shared || shared.controller.signal.aborted) {
      const made = (shared = new SharedRead());
      if (name) this.#shared.set(name, made);
      this.#running.add(made.controller);
      made.begin(
        this.#repeat(asking, made).finally(() => {
          this.#running.delete(made.controller);
          if (name && this.#shared.get(name) === made) this.#shared.delete(name);
        }),
      );
    }
    return shared.join(call.signal, call.priority === 'background', call.onRetry);
  }

  async #repeat(
    { spec, operation, input, call, shareAs, stored }: Asking,
    shared: SharedRead,
  ): Promise<Answer<unknown>> {
    const { platform, session, cache, telemetry } = this.#options;
    const { signal } = shared.controller;
    const begun = platform.clock.monotonic();
    let ticket: CacheTicket = cache.ticket();
    for (let attempt = 0; ; attempt++) {
      let outcome = 'ok';
      try {
        const sending = {
          locale: call.locale,
          invitation: call.invitation,
          wish: shared.wish,
          signal,
          onSend: () => (ticket = cache.ticket()),
        };
        const value = await this.#transport.send(spec, input, sending, valueOf);
        // Asked before a purge, answered after it: whose it was is gone.
        if (!cache.isCurrent(ticket)) throw new ClientError('aborted');
        const asOf = asOfOf(value);
        if (shareAs !== undefined && stored)
          void cache.put(ticket, shareAs, { value, asOf, storedAt: session.serverNow() });
        return { value, asOf, fromCache: false, storedAt: null, offline: false };
      } catch (error) {
        const failure = isClientError(error) ? error : new ClientError('malformed');
        outcome = failure.kind;
        const wait = this.#waitAfter(failure, attempt, spec, begun);
        if (wait === undefined) throw failure;
        for (const listener of shared.retryListeners)
          listener({ seconds: Math.ceil(wait / 1000), kind: failure.kind });
        await pause(platform.clock, wait, signal);
      } finally {
        telemetry?.({
          name: 'request',
          detail: { operation, outcome, attempt, ms: platform.clock.monotonic() - begun },
        });
      }
    }
  }

  /** Milliseconds until the next attempt, with full jitter; undefined when there is none. */
  #waitAfter(
    failure: ClientError,
    attempt: number,
    spec: OperationSpec,
    begun: number,
  ): number | undefined {
    const { platform, session } = this.#options;
    if (!spec.safe || !failure.retriable || session.snapshot.status !== 'active') return undefined;
    if (attempt >= MOST_RETRIES || (failure.kind === 'offline' && !platform.isOnline()))
      return undefined;
    const asked = (failure.retryAfter ?? 0) * 1000;
    const wait = asked + platform.clock.random() * FIRST_BACKOFF * 2 ** attempt;
    const isTooLong = asked > LONGEST_WAIT || platform.clock.monotonic() - begun + wait > PATIENCE;
    return isTooLong ? undefined : wait;
  }
}
