import type { OperationMap } from '@partner-widgets/contract/operations';
import type { Capabilities } from '@partner-widgets/contract/session';
import type { AnswerCache, CacheTicket } from '../cache/answer-cache.js';
import type { Platform } from '../platform/platform.js';
import { Listeners } from '../platform/listeners.js';
import { pause, throwIfAborted, untilAborted } from '../platform/waiting.js';
import type { SessionManager } from '../session/session-manager.js';
import type { TelemetrySink } from '../telemetry/telemetry.js';
import { CachedReads } from './cached-reads.js';
import { ClientError, isClientError } from './client-error.js';
import type { Answer, CallOptions, Client, DegradedNotice, InputOf, OutputOf, ReadOperation, ReadOptions, WriteOperation, WriteOptions } from './client.js';
import { mintIdempotencyKey } from './idempotency-key.js';
import { operations, type OperationSpec } from './operations.js';
import { LONGEST_WAIT, type RateBudget } from './rate-budget.js';
import { requestKey } from './request.js';
import { valueOf } from './response.js';
import { SharedRead } from './shared-read.js';
import { Transport, unread } from './transport.js';

const MOST_RETRIES = 3;
const FIRST_BACKOFF = 400;

export interface PartnerClientOptions {
  readonly endpoint: string;
  readonly locale: string;
  readonly platform: Platform;
  readonly session: SessionManager;
  readonly cache: AnswerCache;
  readonly rate: RateBudget;
  /** Milliseconds. */
  readonly offlineMaxAge: number;
  readonly telemetry?: TelemetrySink | undefined;
}

function asOfOf(value: unknown): string | null {
  const { asOf } = value as { asOf?: unknown };
  return typeof asOf === 'string' ? asOf : null;
}

export class PartnerClient implements Client {
  readonly locale: string;
  readonly #options: PartnerClientOptions;
  readonly #transport: Transport;
  readonly #cached: CachedReads;
  readonly #shared = new Map<string, SharedRead>();
  /** Everything under way, to be stopped when the session ends or changes hands. */
  readonly #running = new Set<AbortController>();
  readonly #degraded = new Listeners<[DegradedNotice]>();

  constructor(options: PartnerClientOptions) {
    this.locale = options.locale;
    this.#options = options;
    this.#transport = new Transport(options);
    this.#cached = new CachedReads(options);
  }

  async read<Op extends ReadOperation>(operation: Op, input: InputOf<Op>, options: ReadOptions<OutputOf<Op>> = {}): Promise<Answer<OutputOf<Op>>> {
    type Result = Answer<OutputOf<Op>>;
    const { signal, onCached } = options;
    throwIfAborted(signal);
    const spec = operations[operation];
    const locale = options.locale ?? this.locale;
    const policy = options.invitation !== undefined || options.cache === 'none' ? undefined : spec.cache;
    const key = requestKey(operation, input, locale);
    const early = policy && options.cache !== 'reload' ? this.#cached.find(key, policy) : undefined;
    if (early && policy?.fresh) {
      const found = await untilAborted(early, signal);
      if (found?.fresh) return found.answer as Result;
    }
    let settled = false;
    if (onCached) {
      void early?.then((found) => {
        if (found?.paintable && !settled && !signal?.aborted) onCached(found.answer as Result);
      });
    }
    try {
      return (await this.#ask(operation, input, { ...options, locale }, policy ? key : undefined)) as Result;
    } catch (error) {
      if (policy && isClientError(error) && (error.kind === 'offline' || error.kind === 'timeout')) {
        const found = await untilAborted(this.#cached.find(key, policy), signal);
        if (found?.lastView) return { ...(found.answer as Result), offline: true };
      }
      throw error;
    } finally {
      settled = true;
    }
  }

  async write<Op extends WriteOperation>(operation: Op, input: InputOf<Op>, options: WriteOptions = {}): Promise<OutputOf<Op>> {
    const spec = operations[operation];
    const idempotencyKey = options.idempotencyKey ?? (spec.needsIdempotencyKey ? mintIdempotencyKey() : undefined);
    const call = { locale: this.locale, ...options, idempotencyKey };
    return this.#run(options.signal, (signal) =>
      this.#transport.send(spec, input, { ...call, wish: { background: false }, signal }, valueOf),
    ).catch((error: unknown) => {
      if (isClientError(error)) error.idempotencyKey = idempotencyKey;
      throw error;
    }) as Promise<OutputOf<Op>>;
  }

  capabilities(options?: ReadOptions<Capabilities>): Promise<Answer<Capabilities>> {
    return this.read('getCapabilities', {}, options);
  }

  mintIdempotencyKey(): string {
    return mintIdempotencyKey();
  }

  serverNow(): number {
    return this.#options.session.serverNow();
  }

  onDegraded(listener: (notice: DegradedNotice) => void): () => void {
    return this.#degraded.add(listener);
  }

  degrade(reason: DegradedNotice['reason']): void {
    this.#degraded.emit({ reason });
  }

  async open(operation: Exclude<keyof OperationMap, 'createSession'>, input: unknown, options: CallOptions): Promise<Response> {
    throwIfAborted(options.signal);
    const controller = this.#begin(options.signal);
    const sending = { locale: this.locale, ...options, wish: { background: false }, signal: controller.signal };
    try {
      // Still running when the head is there: the body is cut off, too, when the session ends.
      return await this.#transport.send(operations[operation], input, sending, unread);
    } catch (error) {
      this.#running.delete(controller);
      throw error;
    }
  }

  /** The session has ended or changed hands: nothing that was asked before may arrive. */
  abortAll(why: ClientError): void {
    for (const controller of this.#running) controller.abort(why);
    this.#running.clear();
    this.#shared.clear();
  }

  #begin(signal: AbortSignal | undefined): AbortController {
    const controller = new AbortController();
    this.#running.add(controller);
    signal?.addEventListener('abort', () => controller.abort(new ClientError('aborted')), { signal: controller.signal });
    return controller;
  }

  async #run<T>(signal: AbortSignal | undefined, task: (signal: AbortSignal) => Promise<T>): Promise<T> {
    throwIfAborted(signal);
    const controller = this.#begin(signal);
    try {
      return await task(controller.signal);
    } finally {
      this.#running.delete(controller);
    }
  }

  /** From the network; the same request of several widgets goes out once. */
  #ask(operation: ReadOperation, input: unknown, call: ReadOptions<never>, storeAs: string | undefined): Promise<unknown> {
    const background = call.priority === 'background';
    const shareAs = call.invitation === undefined ? `${storeAs ? '' : '-'}${requestKey(operation, input, call.locale ?? '')}` : undefined;
    let shared = shareAs === undefined ? undefined : this.#shared.get(shareAs);
    if (!shared || shared.controller.signal.aborted) {
      const made = new SharedRead();
      shared = made;
      if (shareAs !== undefined) this.#shared.set(shareAs, made);
      this.#running.add(made.controller);
      const asking = this.#repeat(operation, input, call, made, storeAs).finally(() => {
        this.#running.delete(made.controller);
        if (shareAs !== undefined && this.#shared.get(shareAs) === made) this.#shared.delete(shareAs);
      });
      made.begin(asking);
    }
    return shared.join(call.signal, background, call.onRetry);
  }

  async #repeat(operation: ReadOperation, input: unknown, call: ReadOptions<never>, shared: SharedRead, storeAs: string | undefined): Promise<Answer<unknown>> {
    const { platform, session, cache, telemetry } = this.#options;
    const spec = operations[operation];
    const { signal } = shared.controller;
    const begun = platform.clock.monotonic();
    let ticket: CacheTicket = cache.ticket();
    for (let attempt = 0; ; attempt++) {
      let outcome = 'ok';
      try {
        const sending = { locale: call.locale, invitation: call.invitation, wish: shared.wish, signal, onSend: () => (ticket = cache.ticket()) };
        const value = await this.#transport.send(spec, input, sending, valueOf);
        // Asked before a purge, answered after it: whose it was is gone.
        if (!cache.isCurrent(ticket)) throw new ClientError('aborted');
        const asOf = asOfOf(value);
        if (storeAs !== undefined) void cache.put(ticket, storeAs, { value, asOf, storedAt: session.serverNow() });
        return { value, asOf, fromCache: false, storedAt: null, offline: false };
      } catch (error) {
        const failure = isClientError(error) ? error : new ClientError('malformed');
        outcome = failure.kind;
        const wait = this.#waitAfter(failure, attempt, spec);
        if (wait === undefined) throw failure;
        for (const listener of shared.retryListeners) listener({ seconds: Math.ceil(wait / 1000), kind: failure.kind });
        await pause(platform.clock, wait, signal);
      } finally {
        telemetry?.({ name: 'request', detail: { operation, outcome, attempt, ms: platform.clock.monotonic() - begun } });
      }
    }
  }

  /** Milliseconds until the next attempt, with full jitter; undefined when there is none. */
  #waitAfter(failure: ClientError, attempt: number, spec: OperationSpec): number | undefined {
    const { platform, session } = this.#options;
    if (!spec.safe || !failure.retriable || session.snapshot.status !== 'active') return undefined;
    if (attempt >= (failure.kind === 'timeout' ? 1 : MOST_RETRIES)) return undefined;
    if (failure.kind === 'offline' && !platform.isOnline()) return undefined;
    const asked = (failure.retryAfter ?? 0) * 1000;
    if (asked > LONGEST_WAIT) return undefined;
    return asked + platform.clock.random() * FIRST_BACKOFF * 2 ** attempt;
  }
}
