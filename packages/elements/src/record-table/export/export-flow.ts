import type { ExportRequest, ExportTask } from '@partner-widgets/contract/export-task';
import type { Client } from '@partner-widgets/core/client/client';
import { isClientError, type ClientError } from '@partner-widgets/core/client/client-error';
import { ExportTasks } from '@partner-widgets/core/export/export-tasks';

/** Rows in one file; more make several files in one archive (customers/EX-08). */
export const rowsPerFile = 100_000;

export const filesFor = (rows: number): number => Math.max(1, Math.ceil(rows / rowsPerFile));

export type ExportStep =
  | { readonly name: 'confirm' }
  | { readonly name: 'creating' }
  | { readonly name: 'running'; readonly task: ExportTask }
  | { readonly name: 'finished'; readonly task: ExportTask }
  /** customers/EX-07: one at a time; the records can cancel it. */
  | { readonly name: 'occupied'; readonly error: ClientError }
  | { readonly name: 'refused' }
  | { readonly name: 'failed'; readonly error: ClientError };

/**
 * One export from the confirmation to the file. A repetition after a failure goes out under the same key, so
 * that an answer that got lost does not make a second task.
 */
export class ExportFlow {
  readonly #tasks: ExportTasks;
  readonly #client: Client;
  readonly #changed: () => void;
  readonly #allowed: () => Promise<boolean>;
  #step: ExportStep = { name: 'confirm' };
  #series: { readonly body: string; readonly key: string } | undefined;
  #controller = new AbortController();

  /** `allowed` asks the host (`partner-before-export`). */
  constructor(client: Client, changed: () => void, allowed: () => Promise<boolean>) {
    this.#client = client;
    this.#tasks = new ExportTasks(client);
    this.#changed = changed;
    this.#allowed = allowed;
  }

  get step(): ExportStep {
    return this.#step;
  }

  async start(request: ExportRequest): Promise<void> {
    if (this.#step.name === 'creating' || this.#step.name === 'running') return;
    const { signal } = (this.#controller = new AbortController());
    this.#show({ name: 'creating' });
    if (!(await this.#allowed())) return this.#show({ name: 'refused' }, signal);
    if (signal.aborted) return;
    try {
      const task = await this.#tasks.create(request, {
        idempotencyKey: this.#keyFor(request),
        signal,
      });
      this.#series = undefined;
      this.#show({ name: 'running', task }, signal);
      const last = await this.#tasks.follow(task.id, {
        signal,
        onProgress: (now) => this.#show({ name: 'running', task: now }, signal),
      });
      this.#show({ name: 'finished', task: last }, signal);
    } catch (error) {
      if (!isClientError(error) || error.kind === 'aborted') return;
      const occupied = error.code === 'export-already-running';
      // Certainly nothing was made: the next try is a series of its own.
      if (occupied) this.#series = undefined;
      this.#show({ name: occupied ? 'occupied' : 'failed', error }, signal);
    }
  }

  /** Back to the question, for another try or another export. The task itself goes on. */
  reset(): void {
    this.#controller.abort();
    this.#show({ name: 'confirm' });
  }

  #keyFor(request: ExportRequest): string {
    const body = JSON.stringify(request);
    if (this.#series?.body !== body) {
      this.#series = { body, key: this.#client.mintIdempotencyKey() };
    }
    return this.#series.key;
  }

  #show(step: ExportStep, signal?: AbortSignal): void {
    if (signal?.aborted) return;
    this.#step = step;
    this.#changed();
  }
}
