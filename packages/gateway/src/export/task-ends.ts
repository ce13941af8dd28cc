import { instantText } from '@partner-widgets/domain/billing-ranges';
import type { Configuration } from '../configuration.js';
import type { Store } from '../database/open.js';
import { loadPrincipal, principalId, type Principal } from '../session/principal.js';
import { removeFiles } from './files.js';
import type { ExportRunner } from './runner.js';
import { isAbandoned } from './worker.js';

/** Ends a task that can't be finished; one that has ended meanwhile stays as it is. */
export async function failTask(store: Store, taskId: string, reason: string): Promise<void> {
  await store.tables
    .updateTable('export_tasks')
    .set({ status: 'FAILED', fail_reason: reason, finish_time: instantText(new Date()) })
    .where('task_id', '=', taskId)
    .where('status', 'in', ['PENDING', 'RUNNING'])
    .execute();
}

/** The operator behind an opaque principal. */
export async function operatorOfPrincipal(
  store: Store,
  principal: string,
): Promise<Principal | undefined> {
  const rows = await store.tables
    .selectFrom('operators')
    .select(['operator_id', 'partner_id'])
    .execute();
  const row = rows.find((item) => principalId(item.partner_id, item.operator_id) === principal);
  return row && loadPrincipal(store, row.operator_id);
}

/** Files whose time has run out are deleted; tasks of a process that is gone end as interrupted. */
export async function sweepExports(
  store: Store,
  { exportDirectory }: Pick<Configuration, 'exportDirectory'>,
  now: Date = new Date(),
): Promise<void> {
  const overdue = await store.tables
    .selectFrom('export_tasks')
    .select(['task_id', 'file_name'])
    .where('status', '=', 'COMPLETED')
    .where('expire_time', '<=', instantText(now))
    .execute();
  for (const task of overdue) {
    await removeFiles(exportDirectory, task);
    await store.tables
      .updateTable('export_tasks')
      .set({ status: 'EXPIRED' })
      .where('task_id', '=', task.task_id)
      .execute();
  }
  const open = await store.tables
    .selectFrom('export_tasks')
    .select(['task_id', 'file_name', 'worker', 'heartbeat_on'])
    .where('status', 'in', ['PENDING', 'RUNNING'])
    .where('worker', 'is not', null)
    .execute();
  for (const task of open) {
    if (!isAbandoned(task, now)) continue;
    await failTask(store, task.task_id, 'interrupted');
    await removeFiles(exportDirectory, task);
  }
}

/** Tasks nobody has taken yet, such as the seed's. */
export async function startWaitingExports(store: Store, runner: ExportRunner): Promise<void> {
  const rows = await store.tables
    .selectFrom('export_tasks')
    .select('task_id')
    .where('status', '=', 'PENDING')
    .where('worker', 'is', null)
    .execute();
  for (const row of rows) runner.start(row.task_id);
}
