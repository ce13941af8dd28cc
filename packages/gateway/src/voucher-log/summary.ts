import type { VoucherLogSummary } from '@partner-widgets/contract/voucher-log';
import { amountText } from '@partner-widgets/domain/money';
import { sql } from 'kysely';
import { dataClock } from '../database/data-clock.js';
import { joinLimbs, sumLimbs, whole, type FromColumn } from '../database/values.js';
import type { Gateway } from '../gateway.js';
import type { Call } from '../http/call.js';
import { selectVoucherLog, voucherLogCondition } from './filter.js';

/** Count of the filter, and what was issued and reclaimed by its succeeded records. */
export async function summarizeVoucherLog(
  { store }: Gateway,
  call: Call<'summarizeVoucherLog'>,
): Promise<VoucherLogSummary> {
  const selection = selectVoucherLog(call, call.input.body.filter);
  const amountOf = (types: string) =>
    sumLimbs(
      store,
      sql`(case when v.result = '0' and v.operation_type in (${sql.raw(types)}) then v.amount else 0 end)`,
    );
  const issued = amountOf(`'1', '10'`);
  const reclaimed = amountOf(`'2', '3', '4', '5', '6', '7', '8', '9', '11'`);
  const { rows } = await sql<Record<string, FromColumn>>`
    select count(*) as count,
      ${issued.high} as issued_high, ${issued.low} as issued_low,
      ${reclaimed.high} as reclaimed_high, ${reclaimed.low} as reclaimed_low
    from voucher_log v where ${voucherLogCondition(selection)}`.execute(store.tables);
  const [row = {}] = rows;
  const text = (name: string) =>
    amountText(joinLimbs({ high: row[`${name}_high`], low: row[`${name}_low`] }));
  return {
    count: whole(row['count']),
    currency: call.principal.partner.currency,
    issuedAmount: text('issued'),
    reclaimedAmount: text('reclaimed'),
    asOf: await dataClock(store, 'detail'),
  };
}
