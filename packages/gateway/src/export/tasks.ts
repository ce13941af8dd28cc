import type { ExportTask, ExportTaskList } from '@partner-widgets/contract/export-task';
import { instantText } from '@partner-widgets/domain/billing-ranges';
import { whole } from '../database/values.js';
import type { Gateway } from '../gateway.js';
import type { Asking, Call } from '../http/call.js';
import { once } from '../http/idempotency.js';
import { ProblemError } from '../problem.js';
import { requireAction } from '../session/rights.js';
import { exportTask, type ExportTaskRow } from './stored-task.js';

/** A task of the caller; another's and an unknown one are not found alike. */
export async function ownTask(
  { store }: Gateway,
  { principal }: Pick<Asking, 'principal'>,
  taskId: string,
): Promise<ExportTaskRow> {
  requireAction(principal, 'export');
  const row = await store.tables
    .selectFrom('export_tasks')
    .selectAll()
    .where('task_id', '=', taskId)
    .where('principal', '=', principal.id)
    .executeTakeFirst();
  if (!row) throw new ProblemError('not-found');
  return row;
}

export async function readOwnTask(
  gateway: Gateway,
  asking: Asking,
  taskId: string,
): Promise<ExportTask> {
  return exportTask(await ownTask(gateway, asking, taskId), asking.language, asking.now);
}

export async function getExport(gateway: Gateway, call: Call<'getExport'>): Promise<ExportTask> {
  return readOwnTask(gateway, call, call.input.params.taskId);
}

/** 导出记录: the caller's own tasks, newest first. */
export async function listExports(
  { store }: Gateway,
  { principal, language, now, input }: Call<'listExports'>,
): Promise<ExportTaskList> {
  requireAction(principal, 'export');
  const { type, offset = 0, limit = 100 } = input.query;
  let own = store.tables.selectFrom('export_tasks').where('principal', '=', principal.id);
  if (type) own = own.where('export_type', '=', type);
  const rows = await own
    .selectAll()
    .orderBy('create_time', 'desc')
    .orderBy('task_id')
    .limit(limit)
    .offset(offset)
    .execute();
  const { count } = await own
    .select((by) => by.fn.countAll().as('count'))
    .executeTakeFirstOrThrow();
  return {
    items: rows.map((row) => exportTask(row, language, now)),
    total: whole(count),
    asOf: instantText(now),
  };
}

/** Stops a task that waits or runs; one that has ended stays as it is. */
export async function cancelExport(
  gateway: Gateway,
  call: Call<'cancelExport'>,
): Promise<ExportTask> {
  const { taskId } = call.input.params;
  await ownTask(gateway, call, taskId);
  const { idempotencyKey, now } = call;
  await once(
    gateway.store,
    call,
    { operation: 'cancelExport', idempotencyKey, content: taskId },
    async (tables) => {
      await tables
        .updateTable('export_tasks')
        .set({ status: 'CANCELLED', finish_time: instantText(now) })
        .where('task_id', '=', taskId)
        .where('status', 'in', ['PENDING', 'RUNNING'])
        .execute();
      return { taskId };
    },
  );
  gateway.exports.cancel(taskId);
  return readOwnTask(gateway, call, taskId);
}
