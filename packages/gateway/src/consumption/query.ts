import type { ConsumptionPage } from '@partner-widgets/contract/consumption';
import { sql } from 'kysely';
import { dataClock } from '../database/data-clock.js';
import { whole, type FromColumn } from '../database/values.js';
import type { Gateway } from '../gateway.js';
import type { Call } from '../http/call.js';
import { customerFaces } from '../scope/customer-names.js';
import { inScope } from '../scope/row-scope.js';
import { consumptionOrder } from './columns.js';
import { consumptionCondition, selectConsumption, type ConsumptionSelection } from './filter.js';
import { consumptionRecord, type ConsumptionRow } from './record.js';

/** One page of 消费明细 with the count of the whole filter. */
export async function queryConsumption(
  gateway: Gateway,
  call: Call<'queryConsumption'>,
): Promise<ConsumptionPage> {
  const { principal, language, input } = call;
  const { filter, sort, offset, limit } = input.body;
  const selection = await selectConsumption(gateway, call, filter);
  const { store } = gateway;
  const order = consumptionOrder(sort);
  // Ids first: the index answers that alone, and only this page's rows are read whole.
  const { rows } = await sql<ConsumptionRow>`
    select c.*, m.name as manager_name
    from consumption_records c
    left join account_managers m on m.manager_id = c.account_manager_id
    where ${inScope(selection.scope, 'c')} and c.cycle = ${filter.cycle} and c.id in (
      select c.id from consumption_records c
      where ${consumptionCondition(selection)}
      order by ${order} limit ${limit} offset ${offset})
    order by ${order}`.execute(store.tables);
  const asOf = await dataClock(store, 'detail');
  const face = await customerFaces(
    store,
    principal,
    rows.map((row) => row.customer_id),
  );
  return {
    items: rows.map((row) => consumptionRecord(row, face(row.customer_id), language)),
    total: await gateway.kept.read(asOf, ['count', selection], () =>
      countConsumption(gateway, selection),
    ),
    asOf,
  };
}

/** How many records a selection has. */
export async function countConsumption(
  { store }: Pick<Gateway, 'store'>,
  selection: ConsumptionSelection,
): Promise<number> {
  const { rows } = await sql<{ count: FromColumn }>`
    select count(*) as count from consumption_records c
    where ${consumptionCondition(selection)}`.execute(store.tables);
  return whole(rows[0]?.count);
}
