import type { ExportRequest, ExportTask } from '@partner-widgets/contract/export-task';
import type { Client } from '../client/client.js';
import { ClientError, isClientError } from '../client/client-error.js';
import { download, type DownloadOptions } from '../client/download.js';
import { systemClock, type Clock } from '../platform/clock.js';
import { pause } from '../platform/waiting.js';

const FIRST_POLL = 1_000;
const LONGEST_POLL = 10_000;

export interface FollowOptions {
  readonly signal?: AbortSignal | undefined;
  /** At each answer, the last one included. */
  readonly onProgress?: ((task: ExportTask) => void) | undefined;
}

/** The server's export tasks (customers/EX-01…08): one running per type and user, files for three days. */
export class ExportTasks {
  readonly #client: Client;
  readonly #clock: Clock;

  constructor(client: Client, clock: Clock = systemClock) {
    this.#client = client;
    this.#clock = clock;
  }

  /** A failure carries its key in `error.idempotencyKey`: hand it in again and no second task is made. */
  create(
    request: ExportRequest,
    options: { idempotencyKey?: string; signal?: AbortSignal } = {},
  ): Promise<ExportTask> {
    return this.#client.write('createExport', { body: request }, options);
  }

  cancel(taskId: string): Promise<ExportTask> {
    return this.#client.write('cancelExport', { params: { taskId } });
  }

  /** Polls, more and more seldom, until the task is done, failed, cancelled or expired. A dead network is waited for. */
  async follow(taskId: string, { signal, onProgress }: FollowOptions = {}): Promise<ExportTask> {
    for (let wait = FIRST_POLL; ; wait = Math.min(LONGEST_POLL, wait * 1.5)) {
      try {
        const { value } = await this.#client.read(
          'getExport',
          { params: { taskId } },
          { signal, priority: 'background', cache: 'none' },
        );
        onProgress?.(value);
        if (value.status !== 'PENDING' && value.status !== 'RUNNING') return value;
      } catch (error) {
        if (!isClientError(error) || !error.retriable) throw error;
      }
      await pause(this.#clock, wait, signal);
    }
  }

  /** A Blob, or undefined when the file went to `sink`. Refused unless the task is completed. */
  async download(
    task: ExportTask,
    options: Omit<DownloadOptions, 'byteCount'> = {},
  ): Promise<Blob | undefined> {
    if (task.status !== 'COMPLETED')
      throw new ClientError(task.status === 'EXPIRED' ? 'gone' : 'conflict');
    return download(
      this.#client,
      'downloadExport',
      { params: { taskId: task.id } },
      { ...options, byteCount: task.byteCount ?? undefined },
    );
  }
}
