import type { BoardCount } from '@partner-widgets/contract/board';
import { cycleRange } from '@partner-widgets/domain/billing-ranges';
import { billingCycleOf } from '@partner-widgets/domain/billing-time';
import { sql, type RawBuilder, type SqlBool } from 'kysely';
import { whole, type FromColumn } from '../database/values.js';
import type { Gateway } from '../gateway.js';
import type { Call } from '../http/call.js';
import { inScope } from '../scope/row-scope.js';
import { completedEvents, monthsBefore, selectBoard, type BoardSelection } from './selection.js';

/** B1 客户数量统计: the facts at the data clock, and the same month to date one month earlier. */
export async function getBoardCount(
  gateway: Gateway,
  call: Call<'getBoardCount'>,
): Promise<BoardCount> {
  const selection = await selectBoard(gateway, call, call.input.query);
  const { asOf } = selection;
  return gateway.kept.read(asOf, ['board count', selection], async () => ({
    ...(await factsAt(gateway, selection, asOf)),
    byAssociationType: await typesAt(gateway, selection, asOf),
    previous: await factsAt(gateway, selection, monthsBefore(asOf, 1)),
    asOf,
  }));
}

type Facts = BoardCount['previous'];

async function factsAt(gateway: Gateway, selection: BoardSelection, at: string): Promise<Facts> {
  // At midnight of the first the data end with the month before.
  const cycle = billingCycleOf(new Date(Date.parse(at) - 1));
  const { begin } = cycleRange(cycle);
  const { scope, filter } = selection;
  const ofType =
    filter.associationType === undefined
      ? sql``
      : sql` and c.association_type = ${filter.associationType}`;
  return {
    totalCustomers: await count(
      gateway,
      sql`(select distinct p.customer_id from customer_periods p where ${present(selection, at)}) present`,
    ),
    consumingCustomers: await count(
      gateway,
      sql`(select distinct c.customer_id from consumption_records c
        where ${inScope(scope, 'c')} and c.cycle = ${cycle} and c.trade_time < ${at}
          and c.payment_amount <> 0${ofType}) consuming`,
    ),
    newThisMonth: await count(
      gateway,
      sql`association_records a where ${completedEvents(selection, 'ASSOCIATE', begin, at)}`,
    ),
    lostThisMonth: await count(
      gateway,
      sql`association_records a where ${completedEvents(selection, 'DISASSOCIATE', begin, at)}`,
    ),
  };
}

function present({ scope, filter }: BoardSelection, at: string): RawBuilder<SqlBool> {
  const ofType =
    filter.associationType === undefined
      ? sql``
      : sql` and p.association_type = ${filter.associationType}`;
  return sql<SqlBool>`${inScope(scope, 'p')} and p.begin_time < ${at}
    and (p.end_time is null or p.end_time >= ${at})${ofType}`;
}

async function typesAt(
  { store }: Gateway,
  selection: BoardSelection,
  at: string,
): Promise<BoardCount['byAssociationType']> {
  const { rows } = await sql<{ key: string; count: FromColumn }>`
    select p.association_type as key, count(distinct p.customer_id) as count
    from customer_periods p where ${present(selection, at)}
    group by p.association_type order by 1`.execute(store.tables);
  return rows.map((row) => ({ key: row.key, count: whole(row.count) }));
}

async function count({ store }: Gateway, from: RawBuilder<unknown>): Promise<number> {
  const { rows } = await sql<{ count: FromColumn }>`select count(*) as count from ${from}`.execute(
    store.tables,
  );
  return whole(rows[0]?.count);
}
