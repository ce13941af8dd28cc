import { setTimeout as pause } from 'node:timers/promises';
import type { ConsumptionFilter } from '@partner-widgets/contract/consumption';
import type { VoucherLogFilter } from '@partner-widgets/contract/voucher-log';
import { instantText } from '@partner-widgets/domain/billing-ranges';
import { textCell } from '@partner-widgets/domain/csv';
import type { Configuration } from '../configuration.js';
import type { Store } from '../database/open.js';
import type { Language } from '../http/language.js';
import type { Principal } from '../session/principal.js';
import { CsvFiles } from './files.js';
import type { ExportTaskRow } from './stored-task.js';
import { failTask, operatorOfPrincipal } from './task-ends.js';
import { thisWorker } from './worker.js';
import { exportRows } from './rows.js';

/** Works on export tasks in the background. */
export interface ExportRunner {
  /** Takes the task unless somebody has it already; returns at once. */
  start(taskId: string): void;
  cancel(taskId: string): void;
  /** Lets go of running tasks, which end as interrupted. */
  stop(): Promise<void>;
  /** Until nothing runs. */
  idle(): Promise<void>;
}

type Settings = Pick<
  Configuration,
  'exportDirectory' | 'exportRowsPerFile' | 'exportPaceMilliseconds' | 'exportKeptDays'
>;

const progressEvery = 5;
class Stopped extends Error {}

/** `report` hears of a failure: the kind only, never a row. */
export function exportRunner(
  store: Store,
  settings: Settings,
  report: (error: unknown) => void = () => undefined,
): ExportRunner {
  const running = new Map<string, { stopped: boolean; done: Promise<void> }>();
  let closing = false;

  const work = async (taskId: string, state: { stopped: boolean }): Promise<void> => {
    const task = await claim(store, taskId);
    if (!task) return;
    let files: CsvFiles | undefined;
    try {
      const principal = await operatorOfPrincipal(store, task.principal);
      if (!principal) throw Object.assign(new Error('no operator'), { reason: 'not-permitted' });
      files = await write(task, principal, state);
    } catch (error) {
      if (error instanceof Stopped && !closing) return;
      if (!(error instanceof Stopped)) report(error);
      await failTask(store, taskId, error instanceof Stopped ? 'interrupted' : reasonOf(error));
    } finally {
      void files;
    }
  };

  const write = async (
    task: ExportTaskRow,
    principal: Principal,
    state: { stopped: boolean },
  ): Promise<CsvFiles> => {
    const language = task.language as Language;
    const filter = JSON.parse(task.filter) as ConsumptionFilter | VoucherLogFilter;
    const { heading, batches } = await exportRows(
      store,
      principal,
      task.export_type,
      filter,
      language,
    );
    const files = new CsvFiles(
      settings.exportDirectory,
      task,
      heading.map(textCell),
      settings.exportRowsPerFile,
    );
    let rowsWritten = 0;
    let batchNumber = 0;
    try {
      for await (const batch of batches) {
        if (state.stopped) throw new Stopped();
        await files.write(batch);
        rowsWritten += batch.length;
        if (
          ++batchNumber % progressEvery === 1 &&
          !(await progress(store, task.task_id, rowsWritten))
        ) {
          throw new Stopped();
        }
        // Other calls get their turn between any two batches.
        await pause(settings.exportPaceMilliseconds);
      }
      if (state.stopped) throw new Stopped();
      const byteCount = await files.finish();
      const ended = new Date(Math.floor(Date.now() / 1000) * 1000);
      const done = await store.tables
        .updateTable('export_tasks')
        .set({
          status: 'COMPLETED',
          rows_written: rowsWritten,
          byte_count: byteCount,
          finish_time: instantText(ended),
          expire_time: instantText(
            new Date(ended.getTime() + settings.exportKeptDays * 24 * 60 * 60 * 1000),
          ),
        })
        .where('task_id', '=', task.task_id)
        .where('status', '=', 'RUNNING')
        .executeTakeFirst();
      if (done.numUpdatedRows === 0n) throw new Stopped();
      return files;
    } catch (error) {
      await files.abandon();
      throw error;
    }
  };

  return {
    start(taskId) {
      if (closing || running.has(taskId)) return;
      const state = { stopped: false, done: Promise.resolve() };
      running.set(taskId, state);
      state.done = work(taskId, state)
        .catch(report)
        .finally(() => running.delete(taskId));
    },
    cancel(taskId) {
      const state = running.get(taskId);
      if (state) state.stopped = true;
    },
    async stop() {
      closing = true;
      for (const state of running.values()) state.stopped = true;
      await Promise.all([...running.values()].map(({ done }) => done));
    },
    async idle() {
      while (running.size > 0) await Promise.all([...running.values()].map(({ done }) => done));
    },
  };
}

/** Of several processes one gets the task. */
async function claim(store: Store, taskId: string): Promise<ExportTaskRow | undefined> {
  const claimed = await store.tables
    .updateTable('export_tasks')
    .set({ status: 'RUNNING', worker: thisWorker, heartbeat_on: new Date().toISOString() })
    .where('task_id', '=', taskId)
    .where('status', '=', 'PENDING')
    .executeTakeFirst();
  if (claimed.numUpdatedRows === 0n) return undefined;
  return store.tables
    .selectFrom('export_tasks')
    .selectAll()
    .where('task_id', '=', taskId)
    .executeTakeFirst();
}

/** Says how far it is; false when the task was ended by somebody else. */
async function progress(store: Store, taskId: string, rowsWritten: number): Promise<boolean> {
  const updated = await store.tables
    .updateTable('export_tasks')
    .set({ rows_written: rowsWritten, heartbeat_on: new Date().toISOString() })
    .where('task_id', '=', taskId)
    .where('status', '=', 'RUNNING')
    .executeTakeFirst();
  return updated.numUpdatedRows > 0n;
}

function reasonOf(error: unknown): string {
  const { code, reason } = error as { code?: string; reason?: string };
  if (reason) return reason;
  return code === 'ENOSPC' ? 'no-space' : 'write-failed';
}
