import { randomUUID } from 'node:crypto';
import type { ExportRequest, ExportTask } from '@partner-widgets/contract/export-task';
import { instantText } from '@partner-widgets/domain/billing-ranges';
import type { Kysely } from 'kysely';
import { recordAudit } from '../audit/audit.js';
import { selectConsumption } from '../consumption/filter.js';
import { countConsumption } from '../consumption/query.js';
import type { Tables } from '../database/schema.js';
import type { Gateway } from '../gateway.js';
import type { Call } from '../http/call.js';
import { once } from '../http/idempotency.js';
import { ProblemError } from '../problem.js';
import { requireAction } from '../session/rights.js';
import { selectVoucherLog } from '../voucher-log/filter.js';
import { countVoucherLog } from '../voucher-log/query.js';
import { readOwnTask } from './tasks.js';
import { thisWorker } from './worker.js';

/**
 * Makes a task for everything that matches the filter and starts it (customers/EX-01,
 * EX-02). Its audit record is committed with it, before the first byte is written.
 *
 * @throws {ProblemError} `export-already-running` (customers/EX-07).
 */
export async function createExport(
  gateway: Gateway,
  call: Call<'createExport'>,
): Promise<ExportTask> {
  const { principal, idempotencyKey, input } = call;
  requireAction(principal, 'export');
  const request = input.body;
  const rowCount = await countRows(gateway, call, request);
  const keyed = { operation: 'createExport', idempotencyKey, content: request };
  const { taskId } = await once(gateway.store, call, keyed, async (tables) => {
    await requireNoneRunning(tables, principal.id, request.type);
    const taskId = `et-${randomUUID()}`;
    await tables
      .insertInto('export_tasks')
      .values(newTask(gateway, call, taskId, rowCount))
      .execute()
      .catch((error: unknown) => {
        // Another process was quicker: the unique index says what the look before couldn't.
        if (isUniqueViolation(error)) throw new ProblemError('export-already-running');
        throw error;
      });
    await recordAudit(tables, 'export.create', call, {
      taskId,
      type: request.type,
      rowCount,
      filters: Object.keys(request.filter),
    });
    return { taskId };
  });
  gateway.exports.start(taskId);
  return readOwnTask(gateway, call, taskId);
}

async function countRows(
  gateway: Gateway,
  call: Call<'createExport'>,
  request: ExportRequest,
): Promise<number> {
  return request.type === 'consumption-detail'
    ? countConsumption(gateway, await selectConsumption(gateway, call, request.filter))
    : countVoucherLog(gateway.store, selectVoucherLog(call, request.filter));
}

async function requireNoneRunning(
  tables: Kysely<Tables>,
  principal: string,
  type: string,
): Promise<void> {
  const running = await tables
    .selectFrom('export_tasks')
    .select('task_id')
    .where('principal', '=', principal)
    .where('export_type', '=', type)
    .where('status', 'in', ['PENDING', 'RUNNING'])
    .executeTakeFirst();
  if (running) throw new ProblemError('export-already-running');
}

function newTask(
  { configuration }: Gateway,
  { principal, input: { body }, now }: Call<'createExport'>,
  taskId: string,
  rowCount: number,
) {
  const fileCount = Math.max(1, Math.ceil(rowCount / configuration.exportRowsPerFile));
  const created = instantText(new Date(Math.floor(now.getTime() / 1000) * 1000));
  const about = body.type === 'consumption-detail' ? body.filter.cycle : body.filter.subject;
  const stamp = created.replaceAll(/[-:TZ]/g, '');
  return {
    task_id: taskId,
    principal: principal.id,
    export_type: body.type,
    status: 'PENDING',
    file_name: `${body.type}-${about}-${stamp}.${fileCount > 1 ? 'zip' : 'csv'}`,
    language: body.language,
    filter: JSON.stringify(body.filter),
    row_count: rowCount,
    rows_written: 0,
    file_count: fileCount,
    byte_count: null,
    create_time: created,
    finish_time: null,
    expire_time: null,
    fail_reason: null,
    worker: thisWorker,
    heartbeat_on: now.toISOString(),
  };
}

function isUniqueViolation(error: unknown): boolean {
  const { code, message } = error as { code?: string; message?: string };
  return code === '23505' || /UNIQUE constraint/i.test(message ?? '');
}
