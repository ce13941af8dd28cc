import type { VoucherLogPage, VoucherLogSortColumn } from '@partner-widgets/contract/voucher-log';
import { sql, type RawBuilder } from 'kysely';
import { dataClock } from '../database/data-clock.js';
import type { Store } from '../database/open.js';
import { whole, type FromColumn } from '../database/values.js';
import type { Gateway } from '../gateway.js';
import type { Call } from '../http/call.js';
import { selectVoucherLog, voucherLogCondition, type VoucherLogSelection } from './filter.js';
import { subjectFaces, voucherLogRecord, type VoucherLogRow } from './record.js';

const columns: Readonly<Record<VoucherLogSortColumn, string>> = {
  operationTime: 'v.operation_time',
  operationType: 'v.operation_type',
  result: 'v.result',
  amount: 'v.amount',
  quotaId: 'v.quota_id',
  parentQuotaId: 'v.parent_quota_id',
  voucherId: 'v.voucher_id',
  operator: 'v.operator',
};
const nullable: ReadonlySet<VoucherLogSortColumn> = new Set([
  'parentQuotaId',
  'voucherId',
  'operator',
]);

interface SortTerm {
  readonly column: VoucherLogSortColumn;
  readonly descending: boolean;
}

/** Newest first when nothing is asked (vouchers/VL-08); ties by id. */
export function voucherLogOrder(sort: readonly SortTerm[] | undefined): RawBuilder<unknown> {
  const asked = sort?.length ? sort : [{ column: 'operationTime', descending: true } as const];
  const terms = asked.map(({ column, descending }) => {
    // The engines put nulls at different ends.
    const expression = nullable.has(column)
      ? sql`coalesce(${sql.ref(columns[column])}, '')`
      : sql.ref(columns[column]);
    return descending ? sql`${expression} desc` : sql`${expression} asc`;
  });
  return sql.join([...terms, sql`v.id asc`]);
}

/** One page of 操作记录 with the count of the whole filter. */
export async function queryVoucherLog(
  { store }: Gateway,
  call: Call<'queryVoucherLog'>,
): Promise<VoucherLogPage> {
  const { filter, sort, offset, limit } = call.input.body;
  const selection = selectVoucherLog(call, filter);
  const { rows } = await sql<VoucherLogRow>`
    select v.* from voucher_log v where ${voucherLogCondition(selection)}
    order by ${voucherLogOrder(sort)} limit ${limit} offset ${offset}`.execute(store.tables);
  const ids = rows.map((row) => row.subject_id);
  const face = await subjectFaces(store, call.principal, filter.subject, ids);
  return {
    items: rows.map((row) => voucherLogRecord(row, face(row.subject_id), selection.partnerId)),
    total: await countVoucherLog(store, selection),
    asOf: await dataClock(store, 'detail'),
  };
}

/** How many records a selection has. */
export async function countVoucherLog(
  store: Store,
  selection: VoucherLogSelection,
): Promise<number> {
  const { rows } = await sql<{ count: FromColumn }>`
    select count(*) as count from voucher_log v
    where ${voucherLogCondition(selection)}`.execute(store.tables);
  return whole(rows[0]?.count);
}
