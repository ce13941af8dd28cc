import type { BoardAssociationTotals, BoardEvents } from '@partner-widgets/contract/board';
import { cycleRange, cyclesBetween } from '@partner-widgets/domain/billing-ranges';
import { billingCycleOf } from '@partner-widgets/domain/billing-time';
import { sql } from 'kysely';
import type { Gateway } from '../gateway.js';
import type { Call } from '../http/call.js';
import { completedEvents, monthsBefore, selectBoard, type BoardSelection } from './selection.js';

type Operation = 'ASSOCIATE' | 'DISASSOCIATE';

interface EventRow {
  operation_time: string;
  type: string | null;
}

/** B2 新增关联客户. */
export async function getBoardNewAssociations(
  gateway: Gateway,
  call: Call<'getBoardNewAssociations'>,
): Promise<BoardEvents> {
  const selection = await selectBoard(gateway, call, call.input.query);
  return monthlyEvents(gateway, selection, 'ASSOCIATE');
}

/** B4 解除关联客户. */
export async function getBoardDisassociations(
  gateway: Gateway,
  call: Call<'getBoardDisassociations'>,
): Promise<BoardEvents> {
  const selection = await selectBoard(gateway, call, call.input.query);
  return monthlyEvents(gateway, selection, 'DISASSOCIATE');
}

/** B6 关联客户: events of the year before the data clock, not customers (customers/CB-02). */
export async function getBoardAssociationTotals(
  gateway: Gateway,
  call: Call<'getBoardAssociationTotals'>,
): Promise<BoardAssociationTotals> {
  const selection = await selectBoard(gateway, call, call.input.query);
  const { asOf } = selection;
  const begin = monthsBefore(asOf, 12);
  return {
    begin,
    end: asOf,
    associateCount: (await events(gateway, selection, 'ASSOCIATE', begin, asOf)).length,
    disassociateCount: (await events(gateway, selection, 'DISASSOCIATE', begin, asOf)).length,
    asOf,
  };
}

async function events(
  { store }: Gateway,
  selection: BoardSelection,
  operation: Operation,
  begin: string,
  end: string,
): Promise<EventRow[]> {
  const type = operation === 'ASSOCIATE' ? 'a.association_type_after' : 'a.association_type_before';
  const { rows } = await sql<EventRow>`
    select a.operation_time, ${sql.ref(type)} as type from association_records a
    where ${completedEvents(selection, operation, begin, end)}`.execute(store.tables);
  return rows;
}

/** Counts per GMT+08:00 month; a month without events is 0, not left out (customers/CB-05, CB-06). */
async function monthlyEvents(
  gateway: Gateway,
  selection: BoardSelection,
  operation: Operation,
): Promise<BoardEvents> {
  const { filter, asOf } = selection;
  const begin = cycleRange(filter.monthBegin).begin;
  const monthEnd = cycleRange(filter.monthEnd).end;
  const rows = await events(
    gateway,
    selection,
    operation,
    begin,
    monthEnd < asOf ? monthEnd : asOf,
  );
  const months = new Map<string, Map<string, number>>();
  for (const { operation_time, type } of rows) {
    const month = billingCycleOf(operation_time);
    const types = months.get(month) ?? new Map<string, number>();
    types.set(type ?? '', (types.get(type ?? '') ?? 0) + 1);
    months.set(month, types);
  }
  return {
    total: rows.length,
    months: cyclesBetween(filter.monthBegin, filter.monthEnd).map((month) => {
      const types = [...(months.get(month) ?? [])].sort(([a], [b]) => (a < b ? -1 : 1));
      return {
        month,
        count: types.reduce((sum, [, count]) => sum + count, 0),
        byAssociationType: types.map(([key, count]) => ({ key, count })),
      };
    }),
    asOf,
  };
}
