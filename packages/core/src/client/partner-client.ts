import type { OperationMap } from '@partner-widgets/contract/operations';
import type { Capabilities } from '@partner-widgets/contract/session';
import type { AnswerCache } from '../cache/answer-cache.js';
import type { Platform } from '../platform/platform.js';
import { Listeners } from '../platform/listeners.js';
import { throwIfAborted, untilAborted } from '../platform/waiting.js';
import type { SessionManager } from '../session/session-manager.js';
import type { TelemetrySink } from '../telemetry/telemetry.js';
import { CachedReads } from './cached-reads.js';
import { ClientError, isClientError } from './client-error.js';
import type {
  Answer,
  Client,
  DegradedNotice,
  InputOf,
  OpenOptions,
  OutputOf,
  ReadOperation,
  ReadOptions,
  WriteOperation,
  WriteOptions,
} from './client.js';
import { mintIdempotencyKey } from './idempotency-key.js';
import { NetworkReads } from './network-reads.js';
import { operationSpec } from './operations.js';
import type { RateBudget } from './rate-budget.js';
import { requestKey } from './request.js';
import { valueOf } from './response.js';
import { Transport, unread } from './transport.js';

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

export class PartnerClient implements Client {
  readonly locale: string;
  readonly #options: PartnerClientOptions;
  readonly #transport: Transport;
  readonly #cached: CachedReads;
  readonly #network: NetworkReads;
  /** Everything under way, to be stopped when the session ends or changes hands. */
  readonly #running = new Set<AbortController>();
  readonly #degraded = new Listeners<[DegradedNotice]>();

  constructor(options: PartnerClientOptions) {
    this.locale = options.locale;
    this.#options = options;
    this.#transport = new Transport(options);
    this.#cached = new CachedReads(options);
    this.#network = new NetworkReads(options, this.#transport, this.#running);
  }

  async read<Op extends ReadOperation>(
    operation: Op,
    input: InputOf<Op>,
    options: ReadOptions<OutputOf<Op>> = {},
  ): Promise<Answer<OutputOf<Op>>> {
    type Result = Answer<OutputOf<Op>>;
    const { signal, onCached } = options;
    throwIfAborted(signal);
    const known = operationSpec(operation);
    const spec = known instanceof Promise ? await untilAborted(known, signal) : known;
    const locale = options.locale ?? this.locale;
    const policy =
      options.invitation !== undefined || options.cache === 'none' ? undefined : spec.cache;
    const key = requestKey(operation, input, locale);
    const early = policy && options.cache !== 'reload' ? this.#cached.find(key, policy) : undefined;
    if (early && policy?.fresh) {
      const found = await untilAborted(early, signal);
      if (found?.fresh) return found.answer as Result;
    }
    let settled = false;
    if (onCached) {
      early
        ?.then((found) => {
          if (found?.paintable && !settled && !signal?.aborted) onCached(found.answer as Result);
        })
        // What an older minor stored may not fit who reads it: then there is nothing to paint.
        .catch(() => undefined);
    }
    try {
      const shareAs = options.invitation === undefined ? key : undefined;
      const asking = {
        spec,
        operation,
        input,
        call: { ...options, locale },
        shareAs,
        stored: policy !== undefined,
      };
      return (await this.#network.ask(asking)) as Result;
    } catch (error) {
      if (
        policy &&
        isClientError(error) &&
        (error.kind === 'offline' || error.kind === 'timeout')
      ) {
        const found = await untilAborted(this.#cached.find(key, policy), signal);
        if (found?.lastView) return { ...(found.answer as Result), offline: true };
      }
      throw error;
    } finally {
      settled = true;
    }
  }

  async write<Op extends WriteOperation>(
    operation: Op,
    input: InputOf<Op>,
    options: WriteOptions = {},
  ): Promise<OutputOf<Op>> {
    const idempotencyKey = options.idempotencyKey ?? mintIdempotencyKey();
    const call = { ...options, locale: options.locale ?? this.locale, idempotencyKey };
    return this.#run(options.signal, async (signal) => {
      const spec = await operationSpec(operation);
      return this.#transport.send(
        spec,
        input,
        { ...call, wish: { background: false }, signal },
        valueOf,
      );
    }).catch((error: unknown) => {
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

  async open(
    operation: Exclude<keyof OperationMap, 'createSession'>,
    input: unknown,
    options: OpenOptions,
  ): Promise<Response> {
    throwIfAborted(options.signal);
    const controller = this.#begin(options.signal);
    const sending = {
      ...options,
      locale: options.locale ?? this.locale,
      wish: { background: options.priority === 'background' },
      signal: controller.signal,
    };
    try {
      // Still running when the head is there: the body is cut off, too, when the session ends.
      return await this.#transport.send(await operationSpec(operation), input, sending, unread);
    } catch (error) {
      this.#running.delete(controller);
      throw error;
    }
  }

  /** The session has ended or changed hands: nothing that was asked before may arrive. */
  abortAll(why: ClientError): void {
    for (const controller of this.#running) controller.abort(why);
    this.#running.clear();
  }

  #begin(signal: AbortSignal | undefined): AbortController {
    const controller = new AbortController();
    this.#running.add(controller);
    const abort = (): void => {
      this.#running.delete(controller);
      controller.abort(new ClientError('aborted'));
    };
    signal?.addEventListener('abort', abort, { signal: controller.signal });
    return controller;
  }

  async #run<T>(
    signal: AbortSignal | undefined,
    task: (signal: AbortSignal) => Promise<T>,
  ): Promise<T> {
    throwIfAborted(signal);
    const controller = this.#begin(signal);
    try {
      return await task(controller.signal);
    } finally {
      this.#running.delete(controller);
    }
  }
}
