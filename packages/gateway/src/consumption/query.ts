import type { ConsumptionPage } from '@partner-widgets/contract/consumption';
import { sql } from 'kysely';
import { dataClock } from '../database/data-clock.js';
import { whole, type FromColumn } from '../database/values.js';
import type { Gateway } from '../gateway.js';
import type { Call } from '../http/call.js';
import { customerFaces } from '../scope/customer-names.js';
import { inScope } from '../scope/row-scope.js';
import { consumptionOrder } from './columns.js';
import { consumptionCondition, selectConsumption } from './filter.js';
import { consumptionRecord, type ConsumptionRow } from './record.js';
import { selectionKey, type ConsumptionSelection } from './selection.js';

/** One page of 消费明细 with the count of the whole filter. */
export async function queryConsumption(
  gateway: Gateway,
  call: Call<'queryConsumption'>,
): Promise<ConsumptionPage> {
  const { principal, language, input } = call;
  const { filter, sort, offset, limit } = input.body;
  const selection = await selectConsumption(gateway, call, filter);
  const { store } = gateway;
  const { ranks, joins, terms } = await consumptionOrder(store, selection.texts, sort);
  // Ids first: the index answers that alone, and only this page's rows are read whole.
  const { rows } = await sql<ConsumptionRow>`
    ${ranks} select c.*, m.name as manager_name
    from consumption_records c ${joins}
    left join account_managers m on m.manager_id = c.account_manager_id
    where ${inScope(selection.scope, 'c')} and c.cycle = ${filter.cycle} and c.id in (
      select c.id from consumption_records c ${joins}
      where ${consumptionCondition(selection)}
      order by ${terms} limit ${limit} offset ${offset})
    order by ${terms}`.execute(store.pages);
  const asOf = await dataClock(store, 'detail');
  const face = await customerFaces(
    store,
    principal,
    rows.map((row) => row.customer_id),
  );
  return {
    items: rows.map((row) => consumptionRecord(row, face(row.customer_id), language)),
    total: await keptCount(gateway, selection),
    asOf,
  };
}

function keptCount(gateway: Gateway, selection: ConsumptionSelection): Promise<number> {
  const question = ['count', selectionKey(selection)];
  return gateway.kept.read(selection.texts.version, question, () =>
    countConsumption(gateway, selection),
  );
}

/** How many records a selection has. */
export async function countConsumption(
  { store }: Pick<Gateway, 'store'>,
  selection: ConsumptionSelection,
): Promise<number> {
  const { rows } = await sql<{ count: FromColumn }>`
    select count(*) as count from consumption_records c
    where ${consumptionCondition(selection)}`.execute(store.sums);
  return whole(rows[0]?.count);
}
