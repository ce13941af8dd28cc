import type { BoardFilter } from '@partner-widgets/contract/board';
import { cycleRange, dayRange } from '@partner-widgets/domain/billing-ranges';
import { billingCycleOf, billingDayOf, shiftCycle } from '@partner-widgets/domain/billing-time';
import { validateBoardFilter } from '@partner-widgets/domain/board-filter-validation';
import { sql, type RawBuilder, type SqlBool } from 'kysely';
import { dataClock } from '../database/data-clock.js';
import type { Gateway } from '../gateway.js';
import type { Asking } from '../http/call.js';
import { requireValid } from '../http/filter-issues.js';
import { inScope, rowScope, type RowScope } from '../scope/row-scope.js';
import { mustChooseManager, requirePage } from '../session/rights.js';

/** A checked board filter with its scope and the board's data clock (customers/CB-07). */
export interface BoardSelection {
  readonly filter: BoardFilter;
  readonly scope: RowScope;
  readonly asOf: string;
}

/**
 * @throws {ProblemError} `permission-denied`, `invalid-request` (customers/CB-12),
 * `account-manager-required`, `reseller-not-permitted`.
 */
export async function selectBoard(
  { store, configuration }: Gateway,
  { principal, language, now }: Asking,
  filter: BoardFilter,
): Promise<BoardSelection> {
  requirePage(principal, 'customer-board');
  const window = {
    currentCycle: billingCycleOf(now),
    lookBackMonths: configuration.lookBackMonths,
    // The scope answers that with a problem of its own.
    accountManagerRequired: mustChooseManager(principal) && filter.accountManagerId !== undefined,
  };
  requireValid(validateBoardFilter(filter, window), '', language);
  return {
    filter,
    scope: await rowScope(store, principal, filter),
    asOf: await dataClock(store, 'board'),
  };
}

/** The instant one month or year before, on the same billing day where that month has it. */
export function monthsBefore(instant: string, months: number): string {
  const day = billingDayOf(instant);
  const cycle = shiftCycle(day.slice(0, 7), -months);
  const last = billingDayOf(new Date(Date.parse(cycleRange(cycle).end) - 1));
  const same = `${cycle}${day.slice(7)}`;
  return dayRange(same > last ? last : same, same > last ? last : same).begin;
}

/** Completed events of an operation in `[begin, end)`, on `association_records as a`. */
export function completedEvents(
  { filter, scope }: Pick<BoardSelection, 'filter' | 'scope'>,
  operation: 'ASSOCIATE' | 'DISASSOCIATE',
  begin: string,
  end: string,
): RawBuilder<SqlBool> {
  const type = operation === 'ASSOCIATE' ? 'association_type_after' : 'association_type_before';
  const ofType =
    filter.associationType === undefined
      ? sql``
      : sql` and ${sql.ref(`a.${type}`)} = ${filter.associationType}`;
  return sql<SqlBool>`${inScope(scope, 'a')} and a.operation_type = ${operation}
    and a.status = 'COMPLETED' and a.operation_time >= ${begin} and a.operation_time < ${end}${ofType}`;
}
