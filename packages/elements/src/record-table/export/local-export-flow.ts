import type { LocalExport } from '@partner-widgets/contract/export-task';
import { isClientError, type ClientErrorKind } from '@partner-widgets/core/client/client-error';
import type { LocalExportResult } from '@partner-widgets/core/export/local/export-types';
import type { ExportTarget } from '@partner-widgets/core/export/local/open-sink';
import { reservePrivateFile } from '@partner-widgets/core/export/local/private-file';
import { removeEmpty } from '@partner-widgets/core/export/local/sinks';
import { AuditOutbox } from '@partner-widgets/core/export/local/audit-outbox';
import type { DataContext } from '../../context/contexts.js';
import type { FileOfRows, LocalRows } from './local-rows.js';
import { offer, pickFile } from './save-file.js';

export type LocalFailure =
  | 'offline'
  | 'session-ended'
  | 'forbidden'
  | 'rows-changed'
  | 'write-failed'
  | 'unavailable'
  | 'failed';

export type LocalStep =
  | { readonly name: 'idle' }
  | { readonly name: 'preparing' }
  | { readonly name: 'writing'; readonly rows: number; readonly total: number }
  | {
      readonly name: 'done';
      readonly result: LocalExportResult;
      readonly fileName: string;
      /** The audit record waits for the network. */
      readonly queued: boolean;
    }
  | { readonly name: 'refused' }
  | {
      readonly name: 'failed';
      readonly reason: LocalFailure;
      readonly requestId?: string | undefined;
      readonly code?: string | undefined;
    };

/** One export by the browser, as the dialog asked for it. */
export interface LocalOrder {
  readonly record: Omit<LocalExport, 'startedAt'>;
  readonly fileName: string;
  /** Made when all is allowed: names may have to be fetched. */
  file(signal: AbortSignal): Promise<FileOfRows>;
}

export interface LocalFlowOptions {
  readonly data: DataContext;
  /** Of this moment. */
  readonly rows: () => LocalRows | undefined;
  readonly changed: () => void;
  /** Asks the host (`partner-before-export`). */
  readonly allowed: () => Promise<boolean>;
}

/** Bytes of a row in a file, roughly: a large file is streamed to where the user says. */
const rowBytes = { csv: 450, xlsx: 110 } as const;
const largeFile = 64 * 1024 * 1024;
/** A browser tells nobody when it has read what it downloads (ms). */
const savedAfter = 60_000;

/**
 * One export in the browser from the click to the file. Allowed by the host, permitted by the gateway and recorded
 * there before the first byte; offline only with `export-offline`, the record then waits. A session that ends, another
 * principal, a cancel or a dialog that is gone stop it at once and leave nothing.
 */
export class LocalExportFlow {
  readonly #options: LocalFlowOptions;
  #step: LocalStep = { name: 'idle' };
  #controller = new AbortController();
  /** A repetition after a failure is the same record. */
  #series: { readonly about: string; readonly key: string; readonly startedAt: string } | undefined;

  constructor(options: LocalFlowOptions) {
    this.#options = options;
  }

  get step(): LocalStep {
    return this.#step;
  }

  /** Call it in the click itself: a file picker opens for nothing else. */
  async start(order: LocalOrder): Promise<void> {
    if (this.#step.name === 'preparing' || this.#step.name === 'writing') return;
    const { data, allowed } = this.#options;
    const controller = (this.#controller = new AbortController());
    const { signal } = controller;
    const end = (): void => controller.abort('session-ended');
    const stops = [
      data.session.subscribe(({ status }) => status === 'ended' && end()),
      data.onPurge(end),
    ];
    const place = this.#place(order);
    this.#show({ name: 'preparing' });
    let handle: FileSystemFileHandle | undefined;
    try {
      const picked = await place;
      if (picked === 'dismissed') return this.#show({ name: 'idle' }, signal);
      handle = picked;
      if (!(await allowed())) {
        if (handle) await removeEmpty(handle);
        return this.#show({ name: 'refused' }, signal);
      }
      signal.throwIfAborted();
      const queued = await this.#record(order, signal);
      const result = await this.#write(order, handle, signal);
      this.#series = undefined;
      this.#show(
        { name: 'done', result, fileName: handle?.name ?? order.fileName, queued },
        signal,
      );
    } catch (error) {
      if (handle) await removeEmpty(handle);
      this.#fail(error, signal);
    } finally {
      for (const stop of stops) stop();
    }
  }

  /** Stops what runs and goes back to the question. */
  reset(): void {
    this.#controller.abort('cancelled');
    this.#show({ name: 'idle' });
  }

  #place({
    record,
    fileName,
  }: LocalOrder): Promise<FileSystemFileHandle | 'dismissed' | undefined> {
    const isLarge = record.rowCount * rowBytes[record.format] >= largeFile;
    return isLarge ? pickFile(fileName) : Promise.resolve(undefined);
  }

  /** Before the first byte. True: the record waits for the network. */
  async #record({ record }: LocalOrder, signal: AbortSignal): Promise<boolean> {
    const { client, cache } = this.#options.data;
    const { value: capabilities } = await client.capabilities({ signal });
    const may = new Set<string>(capabilities.actions);
    if (!may.has('export')) throw new Refusal('forbidden');
    const about = JSON.stringify(record);
    if (this.#series?.about !== about) {
      const startedAt = new Date(client.serverNow()).toISOString();
      this.#series = { about, key: client.mintIdempotencyKey(), startedAt };
    }
    const { key: idempotencyKey, startedAt } = this.#series;
    const body = { ...record, startedAt } as LocalExport;
    try {
      await client.write('recordLocalExport', { body }, { idempotencyKey, signal });
      return false;
    } catch (error) {
      const isAway = isClientError(error) && (error.kind === 'offline' || error.kind === 'timeout');
      if (!isAway || !may.has('export-offline') || !cache) throw error;
      const { locks } = navigator;
      const outbox = new AuditOutbox({ cache, client, locks });
      signal.throwIfAborted();
      if (!(await outbox.add({ idempotencyKey, body }))) throw error;
      return true;
    }
  }

  async #write(
    order: LocalOrder,
    handle: FileSystemFileHandle | undefined,
    signal: AbortSignal,
  ): Promise<LocalExportResult> {
    const total = order.record.rowCount;
    const file = await order.file(signal);
    signal.throwIfAborted();
    const rows = this.#options.rows();
    if (!rows) throw new Refusal('unavailable');
    const temporary = handle ? undefined : await reservePrivateFile();
    const target: ExportTarget = { handle, temporary: temporary?.name };
    let isOffered = false;
    this.#show({ name: 'writing', rows: 0, total }, signal);
    try {
      const onProgress = this.#pacedProgress(total, signal);
      const { file: written, ...result } = await rows.exportTo(file, target, {
        signal,
        onProgress,
      });
      signal.throwIfAborted();
      if (written) {
        offer(written, order.fileName);
        isOffered = true;
      }
      return result;
    } finally {
      if (!isOffered) void temporary?.discard();
      else setTimeout(() => void temporary?.discard(), savedAfter);
    }
  }

  /** Ten times a second is enough to look at. */
  #pacedProgress(total: number, signal: AbortSignal): (rows: number) => void {
    let next = 0;
    return (rows) => {
      const now = performance.now();
      if (now < next) return;
      next = now + 100;
      this.#show({ name: 'writing', rows, total }, signal);
    };
  }

  #fail(error: unknown, signal: AbortSignal): void {
    if (signal.aborted && signal.reason !== 'session-ended') return;
    // Shown although this export's signal says stop.
    if (signal.aborted) return this.#show({ name: 'failed', reason: 'session-ended' });
    if (!isClientError(error)) {
      const { kind, reason } = Object(error) as { kind?: string; reason?: string };
      return this.#show({ name: 'failed', reason: failures[kind ?? reason ?? ''] ?? 'failed' });
    }
    const { kind, requestId, code } = error;
    this.#show({ name: 'failed', reason: ofClient[kind] ?? 'failed', requestId, code });
  }

  #show(step: LocalStep, signal?: AbortSignal): void {
    if (signal?.aborted) return;
    this.#step = step;
    this.#options.changed();
  }
}

class Refusal extends Error {
  readonly reason: LocalFailure;

  constructor(reason: LocalFailure) {
    super(reason);
    this.reason = reason;
  }
}

const failures: Readonly<Partial<Record<string, LocalFailure>>> = {
  forbidden: 'forbidden',
  unavailable: 'unavailable',
  'rows-changed': 'rows-changed',
  changed: 'rows-changed',
  'write-failed': 'write-failed',
  QuotaExceededError: 'write-failed',
  NotAllowedError: 'write-failed',
  crashed: 'unavailable',
  unknown: 'unavailable',
};

const ofClient: Readonly<Partial<Record<ClientErrorKind, LocalFailure>>> = {
  offline: 'offline',
  timeout: 'offline',
  aborted: 'unavailable',
  forbidden: 'forbidden',
  'session-ended': 'session-ended',
  unauthorized: 'session-ended',
};
