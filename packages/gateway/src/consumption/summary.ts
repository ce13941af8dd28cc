import type { ConsumptionSummary } from '@partner-widgets/contract/consumption';
import { sql } from 'kysely';
import { dataClock } from '../database/data-clock.js';
import { whole, type FromColumn } from '../database/values.js';
import type { Gateway } from '../gateway.js';
import type { Call } from '../http/call.js';
import { amountSums, amountsOf, sumNamed, sumTerms } from './amount-sums.js';
import { consumptionCondition, selectConsumption } from './filter.js';
import { selectionKey, type ConsumptionSelection } from './selection.js';

/** Exact totals of the whole filter, from raw decimals (customers/GEN-09). */
export async function summarizeConsumption(
  gateway: Gateway,
  call: Call<'summarizeConsumption'>,
): Promise<ConsumptionSummary> {
  const selection = await selectConsumption(gateway, call, call.input.body.filter);
  const asOf = await dataClock(gateway.store, 'detail');
  const sums = await gateway.kept.read(
    selection.texts.version,
    ['summary', selectionKey(selection)],
    () => summarize(gateway, selection),
  );
  return { ...sums, currency: call.principal.partner.currency, asOf };
}

type Sums = Omit<ConsumptionSummary, 'currency' | 'asOf'>;

async function summarize({ store }: Gateway, selection: ConsumptionSelection): Promise<Sums> {
  const refund = sql`case when c.payment_amount < 0 then c.payment_amount else 0 end`;
  const selected = [...amountSums(store), ...sumTerms(store, 'refund', refund)];
  const { rows } = await sql<Record<string, FromColumn>>`
    select count(*) as count, count(distinct c.customer_id) as customers, ${sql.join(selected)}
    from consumption_records c
    where ${consumptionCondition(selection)}`.execute(store.sums);
  const [row = {}] = rows;
  return {
    count: whole(row['count']),
    customers: whole(row['customers']),
    amounts: amountsOf(row),
    refundAmount: sumNamed(row, 'refund'),
  };
}
