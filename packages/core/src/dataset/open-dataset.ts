import { ClientError, isClientError } from '../client/client-error.js';
import { Listeners } from '../platform/listeners.js';
import type { Platform } from '../platform/platform.js';
import type { Session } from '../session/session.js';
import type { AskOptions, DatasetHandle, DatasetStamp } from './dataset-handle.js';
import { DatasetRows } from './dataset-rows.js';
import { NOTHING_YET, type DatasetReason, type DatasetState } from './dataset-state.js';
import { SpokenLabels } from './spoken-labels.js';
import type { DatasetSync } from './sync/dataset-sync.js';
import type { SyncLock } from './sync/sync-lock.js';
import type { DatasetMethod, DatasetMethods } from './worker/protocol.js';
import { WorkerRefusal, type WorkerClient } from './worker/worker-client.js';

/** Progress in bytes comes with every piece of the network; it is told this often. */
const TELL_EVERY = 100;

/** One dataset for all the widgets of the page that hold it. */
export class OpenDataset {
  readonly key: string;
  readonly #platform: Platform;
  readonly #session: Session;
  readonly #released: () => void;
  readonly #listeners = new Listeners<[]>();
  readonly #labels = new SpokenLabels((column, labels) => {
    this.#ask('label', [column, labels]).catch(() => undefined);
  });
  #state: DatasetState = NOTHING_YET;
  #sync: DatasetSync | undefined;
  #lock: SyncLock | undefined;
  #worker: WorkerClient | undefined;
  #lockName = '';
  #holders = 0;
  #toldAt = -Infinity;
  #cancelTelling: (() => void) | undefined;

  constructor(
    key: string,
    { platform, session }: { readonly platform: Platform; readonly session: Session },
    released: () => void,
  ) {
    this.key = key;
    this.#platform = platform;
    this.#session = session;
    this.#released = released;
  }

  get sync(): DatasetSync | undefined {
    return this.#sync;
  }

  get lockName(): string {
    return this.#lockName;
  }

  begin(sync: DatasetSync, lock: SyncLock, worker: WorkerClient, lockName: string): void {
    this.#sync = sync;
    this.#lock = lock;
    this.#worker = worker;
    this.#lockName = lockName;
  }

  /** For good: whoever holds it opens another one. */
  end(reason: DatasetReason): void {
    this.#sync?.stop();
    this.#lock?.close();
    this.#sync = this.#worker = undefined;
    this.show({ ...NOTHING_YET, status: 'unavailable', reason });
  }

  show(state: DatasetState): void {
    const before = this.#state;
    this.#state = state;
    const isOnlyProgress =
      before.status === state.status &&
      before.reason === state.reason &&
      before.manifest === state.manifest;
    if (!isOnlyProgress) return this.#tell();
    const { clock } = this.#platform;
    const wait = this.#toldAt + TELL_EVERY - clock.monotonic();
    if (wait <= 0) this.#tell();
    else this.#cancelTelling ??= clock.after(wait, () => this.#tell());
  }

  /** While stored chunks are taken in. */
  showLoaded(rows: number, bytes: number): void {
    if (this.#state.status !== 'downloading') return;
    this.show({ ...this.#state, rows, bytes: Math.max(bytes, this.#state.bytes) });
  }

  hold(): DatasetHandle {
    this.#holders++;
    const own = new Set<() => void>();
    let isHeld = true;
    let locale: string | undefined;
    const state = (): DatasetState => this.#state;
    const stamp = (): DatasetStamp => this.#stamp;
    const handle: DatasetHandle = {
      key: this.key,
      get state() {
        return state();
      },
      get stamp() {
        return stamp();
      },
      subscribe: (listener) => {
        const stop = this.#listeners.add(listener);
        own.add(stop);
        return () => {
          own.delete(stop);
          stop();
        };
      },
      ask: (method, args, options) =>
        this.#labels.during(locale, () => this.#ask(method, args, options)),
      label: (column, labels) => {
        locale = labels.locale;
        if (this.#worker) this.#labels.set(column, labels);
      },
      rowSource: (mapping) => new DatasetRows(handle, mapping),
      exportTo: (request, target, { signal, onProgress } = {}) =>
        handle.ask('export', [request, target], {
          signal,
          onProgress: (rows) => onProgress?.(rows as number),
        }),
      close: () => {
        if (!isHeld) return;
        isHeld = false;
        for (const stop of own) stop();
        if (--this.#holders === 0) this.#released();
      },
    };
    return handle;
  }

  get #stamp(): DatasetStamp {
    const { manifest, validatedAt, isConfirmed, isOffline } = this.#state;
    const offline = isOffline || this.#session.snapshot.status === 'offline';
    const fromCache = offline || !isConfirmed;
    return {
      asOf: manifest?.asOf ?? null,
      fromCache,
      storedAt: fromCache ? (validatedAt ?? null) : null,
      offline,
    };
  }

  async #ask<Method extends DatasetMethod>(
    method: Method,
    args: readonly unknown[],
    options: AskOptions = {},
  ): Promise<ReturnType<DatasetMethods[Method]>> {
    if (!this.#worker) throw new ClientError('aborted');
    try {
      const all = [this.key, ...args] as unknown as Parameters<DatasetMethods[Method]>;
      return await this.#worker.call(method, all, options);
    } catch (error) {
      if (isClientError(error) || method === 'export') throw error;
      // Superseded, removed, crashed: whoever watches the state asks another source.
      const isWrong = error instanceof WorkerRefusal && error.kind === 'schema';
      throw new ClientError(isWrong ? 'invalid' : 'aborted');
    }
  }

  #tell(): void {
    this.#cancelTelling?.();
    this.#cancelTelling = undefined;
    this.#toldAt = this.#platform.clock.monotonic();
    this.#listeners.emit();
  }
}
