import type { DistinctList } from '@partner-widgets/contract/consumption';
import { voucherOperations } from '@partner-widgets/domain/codes/voucher-operation';
import { voucherResults } from '@partner-widgets/domain/codes/voucher-result';
import { sql } from 'kysely';
import { nameOf } from '../catalogue/names.js';
import { dataClock } from '../database/data-clock.js';
import { whole, type FromColumn } from '../database/values.js';
import type { Gateway } from '../gateway.js';
import type { Call } from '../http/call.js';
import type { Language } from '../http/language.js';
import { selectVoucherLog, voucherLogCondition } from './filter.js';

type Column = 'operationType' | 'result' | 'operator';
const columns: Readonly<Record<Column, string>> = {
  operationType: 'v.operation_type',
  result: 'v.result',
  operator: 'v.operator',
};

/** The values a column has under the filter, most frequent first; '' is the system. */
export async function distinctVoucherLog(
  { store }: Gateway,
  call: Call<'distinctVoucherLog'>,
): Promise<DistinctList> {
  const { filter, column } = call.input.body;
  const selection = selectVoucherLog(call, filter);
  const value = sql.ref(columns[column]);
  const { rows } = await sql<{ value: string | null; count: FromColumn }>`
    select ${value} as value, count(*) as count from voucher_log v
    where ${voucherLogCondition(selection)}
    group by ${value} order by 2 desc, 1 asc`.execute(store.tables);
  return {
    items: rows.map((row) => ({
      value: row.value ?? '',
      label: labelOf(column, row.value, call.language),
      count: whole(row.count),
    })),
    total: rows.length,
    asOf: await dataClock(store, 'detail'),
  };
}

function labelOf(column: Column, value: string | null, language: Language): string {
  // vouchers OQ-15: automatic records have no operator.
  if (value === null) return language === 'en' ? 'System' : '系统';
  if (column === 'operationType') return nameOf(voucherOperations, value, language);
  if (column === 'result') return nameOf(voucherResults, value, language);
  return value;
}
