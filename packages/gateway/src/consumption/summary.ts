import {
  consumptionAmountColumns,
  type ConsumptionAmountColumn,
  type ConsumptionSummary,
} from '@partner-widgets/contract/consumption';
import { amountText } from '@partner-widgets/domain/money';
import { sql } from 'kysely';
import { dataClock } from '../database/data-clock.js';
import { joinLimbs, sumLimbs, whole, type FromColumn } from '../database/values.js';
import type { Gateway } from '../gateway.js';
import type { Call } from '../http/call.js';
import { amountColumns } from './columns.js';
import { consumptionCondition, selectConsumption, type ConsumptionSelection } from './filter.js';

/** Exact totals of the whole filter, from raw decimals (customers/GEN-09). */
export async function summarizeConsumption(
  gateway: Gateway,
  call: Call<'summarizeConsumption'>,
): Promise<ConsumptionSummary> {
  const selection = await selectConsumption(gateway, call, call.input.body.filter);
  const asOf = await dataClock(gateway.store, 'detail');
  const sums = await gateway.kept.read(asOf, ['summary', selection], () =>
    summarize(gateway, selection),
  );
  return { ...sums, currency: call.principal.partner.currency, asOf };
}

type Sums = Omit<ConsumptionSummary, 'currency' | 'asOf'>;

async function summarize({ store }: Gateway, selection: ConsumptionSelection): Promise<Sums> {
  const wanted = [
    ...consumptionAmountColumns.map((name) => [name, sql.ref(amountColumns[name])] as const),
    ['refund', sql`case when c.payment_amount < 0 then c.payment_amount else 0 end`] as const,
  ];
  const selected = wanted.flatMap(([name, column]) => {
    const { high, low } = sumLimbs(store, sql`(${column})`);
    return [sql`${high} as ${sql.ref(`${name}_high`)}`, sql`${low} as ${sql.ref(`${name}_low`)}`];
  });
  const { rows } = await sql<Record<string, FromColumn>>`
    select count(*) as count, count(distinct c.customer_id) as customers, ${sql.join(selected)}
    from consumption_records c
    where ${consumptionCondition(selection)}`.execute(store.tables);
  const [row = {}] = rows;
  const sumOf = (name: string) =>
    amountText(joinLimbs({ high: row[`${name}_high`], low: row[`${name}_low`] }));
  return {
    count: whole(row['count']),
    customers: whole(row['customers']),
    amounts: Object.fromEntries(
      consumptionAmountColumns.map((name) => [name, sumOf(name)]),
    ) as Record<ConsumptionAmountColumn, string>,
    refundAmount: sumOf('refund'),
  };
}
