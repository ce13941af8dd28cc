import type { VoucherLogRecord } from '@partner-widgets/contract/voucher-log';
import { voucherOperations } from '@partner-widgets/domain/codes/voucher-operation';
import { voucherResults } from '@partner-widgets/domain/codes/voucher-result';
import { sql } from 'kysely';
import type { Store } from '../database/open.js';
import type { Principal } from '../session/principal.js';
import { voucherLogCondition, type VoucherLogSelection } from '../voucher-log/filter.js';
import { voucherLogOrder } from '../voucher-log/query.js';
import { subjectFaces, voucherLogRecord, type VoucherLogRow } from '../voucher-log/record.js';
import { code, money, text, time, type FileColumn } from './file-column.js';

type Column = FileColumn<VoucherLogRecord>;

/** Columns of 操作记录 (vouchers §2.4): a customer's vouchers, or a reseller's quotas. */
export function voucherLogColumns(subject: 'customer' | 'reseller'): readonly Column[] {
  const who =
    subject === 'customer' ? (['客户', 'Customer'] as const) : (['云经销商', 'Reseller'] as const);
  const voucherId: Column = text('代金券ID', 'Voucher ID', (row) => row.voucherId);
  const parent: Column = text('来源额度', 'Source quota', (row) => row.parentQuotaId);
  return [
    time('操作时间', 'Operated on', (row) => row.operationTime),
    code('操作类型', 'Operation type', voucherOperations, (row) => row.operationType),
    code('操作结果', 'Result', voucherResults, (row) => row.result),
    text('错误码', 'Error code', (row) => row.errorCode),
    text(`${who[0]}ID`, `${who[1]} ID`, (row) => row.subjectId),
    text(`${who[0]}名称`, `${who[1]} name`, (row) => row.subjectName),
    text(`${who[0]}账号名`, `${who[1]} account`, (row) => row.subjectAccountName),
    text('额度编号', 'Quota no.', (row) => row.quotaId),
    subject === 'customer' ? voucherId : parent,
    money('操作金额', 'Amount', (row) => row.amount),
    text('币种', 'Currency', (row) => row.currency),
    {
      zh: '操作员',
      en: 'Operator',
      cell: (row, language) => textOf(row.operator ?? (language === 'en' ? 'System' : '系统')),
    },
    text('备注', 'Remark', (row) => row.remark),
    text('记录ID', 'Record ID', (row) => row.id),
  ];
}

function textOf(value: string): string {
  return text<string>('', '', (given) => given).cell(value, 'en');
}

/** The selection's records, newest first, a batch at a time. */
export async function* voucherLogBatches(
  store: Store,
  principal: Principal,
  selection: VoucherLogSelection,
  size: number,
): AsyncGenerator<VoucherLogRecord[]> {
  let last: VoucherLogRow | undefined;
  for (;;) {
    const after = last
      ? sql` and (v.operation_time < ${last.operation_time} or (v.operation_time = ${last.operation_time} and v.id > ${last.id}))`
      : sql``;
    const { rows } = await sql<VoucherLogRow>`
      select v.* from voucher_log v where ${voucherLogCondition(selection)}${after}
      order by ${voucherLogOrder(undefined)} limit ${size}`.execute(store.tables);
    if (rows.length === 0) return;
    const ids = rows.map((row) => row.subject_id);
    const face = await subjectFaces(store, principal, selection.filter.subject, ids);
    yield rows.map((row) => voucherLogRecord(row, face(row.subject_id), selection.partnerId));
    last = rows.at(-1);
  }
}
