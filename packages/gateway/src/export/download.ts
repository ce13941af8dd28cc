import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { FastifyReply } from 'fastify';
import { recordAudit } from '../audit/audit.js';
import type { Gateway } from '../gateway.js';
import type { Call } from '../http/call.js';
import { ProblemError } from '../problem.js';
import { finishedFile } from './files.js';
import { exportStatusOf } from './stored-task.js';
import { ownTask } from './tasks.js';

/** A file as an answer, streamed. */
export class FileAnswer {
  readonly #path: string;
  readonly #name: string;
  readonly #bytes: number;
  constructor(path: string, name: string, bytes: number) {
    this.#path = path;
    this.#name = name;
    this.#bytes = bytes;
  }

  send(reply: FastifyReply): FastifyReply {
    return reply
      .type(this.#name.endsWith('.zip') ? 'application/zip' : 'text/csv; charset=utf-8')
      .header('content-length', this.#bytes)
      .header('content-disposition', `attachment; filename="${this.#name}"`)
      .send(createReadStream(this.#path));
  }
}

/**
 * The file of a completed task, for its creator only.
 *
 * @throws {ProblemError} `export-not-ready`, `export-expired` (customers/EX-03, EX-06).
 */
export async function downloadExport(
  gateway: Gateway,
  call: Call<'downloadExport'>,
): Promise<FileAnswer> {
  const row = await ownTask(gateway, call, call.input.params.taskId);
  const status = exportStatusOf(row, call.now);
  if (status === 'EXPIRED') throw new ProblemError('export-expired');
  if (status !== 'COMPLETED') throw new ProblemError('export-not-ready');
  const path = finishedFile(gateway.configuration.exportDirectory, row);
  const found = await stat(path).catch(() => undefined);
  if (!found) throw new ProblemError('export-expired');
  await recordAudit(gateway.store.tables, 'export.download', call, { taskId: row.task_id });
  return new FileAnswer(path, row.file_name, found.size);
}
