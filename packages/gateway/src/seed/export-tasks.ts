import { instantText } from '@partner-widgets/domain/billing-ranges';
import type { Insertable } from 'kysely';
import type { Store } from '../database/open.js';
import type { ExportTaskTable } from '../database/schema.js';
import { principalId } from '../session/principal.js';
import { bulkInsert } from './bulk-insert.js';
import { partnerIds } from './partners.js';

const day = 24 * 60 * 60 * 1000;

/**
 * Tasks of the distributor's administrator in every final state. The completed one is
 * seeded as waiting and is really written when the gateway starts; PENDING and RUNNING
 * last only as long as work does.
 */
export async function seedExportTasks(
  store: Store,
  now: Date,
  quotaRecords: number,
): Promise<void> {
  const at = (days: number) =>
    instantText(new Date(Math.floor((now.getTime() + days * day) / 1000) * 1000));
  const task = (
    id: string,
    status: string,
    created: number,
    more: Partial<Insertable<ExportTaskTable>> = {},
  ): Insertable<ExportTaskTable> => ({
    task_id: id,
    principal: principalId(partnerIds.distributor, 'op-dist-admin'),
    export_type: 'voucher-log',
    status,
    file_name: `voucher-log-${at(created).slice(0, 10)}-${id}.csv`,
    language: 'zh-CN',
    filter: JSON.stringify({ subject: 'customer' }),
    row_count: 1200,
    rows_written: 0,
    file_count: 1,
    byte_count: null,
    create_time: at(created),
    finish_time: null,
    expire_time: null,
    fail_reason: null,
    worker: null,
    heartbeat_on: null,
    ...more,
  });
  await bulkInsert(store, 'export_tasks', [
    task('et-seed-waiting', 'PENDING', -0.5, {
      filter: JSON.stringify({ subject: 'reseller' }),
      row_count: quotaRecords,
    }),
    task('et-seed-failed', 'FAILED', -1, {
      finish_time: at(-1),
      fail_reason: 'interrupted',
      rows_written: 400,
    }),
    task('et-seed-cancelled', 'CANCELLED', -2, { finish_time: at(-2), rows_written: 300 }),
    task('et-seed-expired', 'EXPIRED', -6, {
      finish_time: at(-6),
      expire_time: at(-3),
      rows_written: 1200,
      byte_count: 181_234,
    }),
  ]);
}
