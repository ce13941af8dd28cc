/** The seven panels of the customer board (customers §1.2), counted from the same events and charges as the tables. */
import { cycleRange, cyclesBetween, dayRange } from '@partner-widgets/domain/billing-ranges';
import { billingCycleOf, billingDayOf, shiftCycle } from '@partner-widgets/domain/billing-time';
import { amountText } from '@partner-widgets/domain/money';
import { validateBoardFilter } from '@partner-widgets/domain/board-filter-validation';
import type {
  AssociationRecordQuery,
  BoardEvents,
  BoardFilter,
} from '@partner-widgets/contract/board';
import type { AssociationEvent } from './association-data.js';
import type { MockHandlers } from './call.js';
import { maskedAccount, maskedName } from './masked-party.js';
import { ProblemError } from '@partner-widgets/gateway/problem';
import { invalidRequest } from './invalid-request.js';
import { resellers, type Customer } from './people.js';
import type { World } from './world.js';

type Scope = Pick<BoardFilter, 'associationType' | 'accountManagerId' | 'scope' | 'resellerId'>;

export const boardAnswers: MockHandlers<
  | 'getBoardCount'
  | 'getBoardNewAssociations'
  | 'getBoardProfile'
  | 'getBoardDisassociations'
  | 'getBoardRevenue'
  | 'getBoardAssociationTotals'
  | 'queryAssociationRecords'
> = {
  getBoardCount({ query }, world) {
    checkFilter(query, world);
    const asOf = world.boardAsOf;
    const cycle = billingCycleOf(world.asOf);
    const members = membersOf(query, world);
    const present = members.filter((customer) => isPresent(customer, asOf));
    const previousEnd = cycleRange(shiftCycle(cycle, -1)).end;
    return {
      ...countFacts(members, world, cycle, asOf),
      byAssociationType: countBy(present, ({ associationType }) => associationType),
      previous: countFacts(members, world, shiftCycle(cycle, -1), previousEnd),
      asOf,
    };
  },

  getBoardNewAssociations: ({ query }, world) => eventsByMonth(query, world, 'ASSOCIATE'),
  getBoardDisassociations: ({ query }, world) => eventsByMonth(query, world, 'DISASSOCIATE'),

  getBoardProfile({ query }, world) {
    checkFilter(query, world);
    const asOf = world.boardAsOf;
    const present = membersOf(query, world).filter((customer) => isPresent(customer, asOf));
    const dimensions = [
      'customerType',
      'verifiedStatus',
      'customerLevel',
      'associationType',
      'newCustomerTag',
    ] as const;
    return {
      dimensions: dimensions.map((dimension) => ({
        dimension,
        total: present.length,
        items: countBy(present, (customer) => customer[dimension]),
      })),
      asOf,
    };
  },

  getBoardRevenue({ query }, world) {
    checkFilter(query, world);
    const members = new Set(membersOf(query, world));
    const totals = new Map<Customer, bigint>();
    const months = cyclesBetween(query.monthBegin, query.monthEnd).map((month) => {
      let units = 0n;
      for (const { customer, payment, coupon, cashCoupon } of world.chargesOf(month)) {
        if (!members.has(customer)) continue;
        const revenue = payment - coupon - cashCoupon;
        units += revenue;
        totals.set(customer, (totals.get(customer) ?? 0n) + revenue);
      }
      return { month, amount: amountText(units) };
    });
    const total = [...totals.values()].reduce((sum, units) => sum + units, 0n);
    const ranked = [...totals].sort(([, a], [, b]) => (a < b ? 1 : a > b ? -1 : 0)).slice(0, 10);
    return {
      currency: world.currency,
      total: amountText(total),
      months,
      topCustomers: ranked.map(([customer, units]) => ({
        customerId: customer.id,
        customerName: maskedName(customer),
        accountName: maskedAccount(customer),
        amount: amountText(units),
        ratio: total > 0n ? ratioText(units, total) : null,
      })),
      asOf: world.boardAsOf,
    };
  },

  getBoardAssociationTotals({ query }, world) {
    checkFilter(query, world);
    const end = world.boardAsOf;
    const lastDay = billingDayOf(new Date(Date.parse(end) - 1));
    const begin = dayRange(shiftCycle(lastDay.slice(0, 7), -12) + '-01', lastDay).begin;
    const events = completedEvents(query, world).filter(({ time }) => time >= begin && time < end);
    const count = (type: string): number =>
      events.filter(({ operationType }) => operationType === type).length;
    return {
      begin,
      end,
      associateCount: count('ASSOCIATE'),
      disassociateCount: count('DISASSOCIATE'),
      asOf: end,
    };
  },

  queryAssociationRecords({ body }, world) {
    const { filter, descending = true, offset, limit } = body;
    const events = scopedEvents(filter, world).filter((event) => matches(event, filter));
    if (descending) events.reverse();
    const items = events.slice(offset, offset + limit).map((event) => ({
      id: event.id,
      customerId: event.customer.id,
      customerName: maskedName(event.customer),
      accountName: maskedAccount(event.customer),
      operationType: event.operationType,
      associationTypeBefore: event.before,
      associationTypeAfter: event.after,
      initiator: event.initiator,
      status: event.status,
      operationTime: event.time,
      reason: event.reason,
    }));
    return { items, total: events.length, asOf: world.boardAsOf };
  },
};

function checkFilter(filter: BoardFilter, world: World): void {
  const accountManagerRequired = world.role === 'account-manager-supervisor';
  if (accountManagerRequired && !filter.accountManagerId)
    throw new ProblemError('account-manager-required');
  const issues = validateBoardFilter(filter, { currentCycle: world.currentCycle });
  if (issues.length > 0) {
    throw invalidRequest(issues.map(({ field, code }) => ({ field, message: code })));
  }
}

function membersOf(scope: Scope, world: World): Customer[] {
  const theirs = scope.scope === 'resellers';
  if (theirs && !world.seesResellers) throw new ProblemError('permission-denied');
  if (scope.resellerId && !resellers.some(({ id }) => id === scope.resellerId)) {
    throw new ProblemError('reseller-not-permitted');
  }
  return world.customers.filter(
    (customer) =>
      (customer.resellerId !== null) === theirs &&
      (!scope.resellerId || customer.resellerId === scope.resellerId) &&
      (!scope.associationType || customer.associationType === scope.associationType) &&
      (!scope.accountManagerId || customer.accountManagerId === scope.accountManagerId) &&
      (!world.ownManagerId || customer.accountManagerId === world.ownManagerId),
  );
}

function isPresent({ associatedOn, leftOn }: Customer, at: string): boolean {
  return associatedOn < at && (leftOn === null || leftOn >= at);
}

function countFacts(members: readonly Customer[], world: World, cycle: string, at: string) {
  const { begin, end } = cycleRange(cycle);
  const within = (time: string | null): boolean => time !== null && time >= begin && time < end;
  const charged = new Set(
    world
      .chargesOf(cycle)
      .filter(({ payment }) => payment !== 0n)
      .map(({ customer }) => customer),
  );
  return {
    totalCustomers: members.filter((customer) => isPresent(customer, at)).length,
    consumingCustomers: members.filter((customer) => charged.has(customer)).length,
    newThisMonth: members.filter(({ associatedOn }) => within(associatedOn)).length,
    lostThisMonth: members.filter(({ leftOn }) => within(leftOn)).length,
  };
}

function countBy(customers: readonly Customer[], keyOf: (customer: Customer) => string) {
  const counts = new Map<string, number>();
  for (const customer of customers)
    counts.set(keyOf(customer), (counts.get(keyOf(customer)) ?? 0) + 1);
  return [...counts]
    .map(([key, count]) => ({ key, count }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** An event's type is that of its time, not the customer's of today. */
function withoutType(scope: Scope): Scope {
  const rest = { ...scope };
  delete rest.associationType;
  return rest;
}

function scopedEvents(scope: Scope, world: World): AssociationEvent[] {
  const members = new Set(membersOf(withoutType(scope), world));
  return world.events.filter(({ customer }) => members.has(customer));
}

function completedEvents(scope: Scope, world: World): AssociationEvent[] {
  const { associationType } = scope;
  return scopedEvents(scope, world).filter(
    ({ status, before, after }) =>
      status === 'COMPLETED' && (!associationType || (after ?? before) === associationType),
  );
}

/** Months without events are 0, not left out (customers/CB-05). */
function eventsByMonth(filter: BoardFilter, world: World, operationType: string): BoardEvents {
  checkFilter(filter, world);
  const events = completedEvents(filter, world).filter(
    (event) => event.operationType === operationType,
  );
  const months = cyclesBetween(filter.monthBegin, filter.monthEnd).map((month) => {
    const ofMonth = events.filter(({ time }) => billingCycleOf(time) === month);
    const counts = new Map<string, number>();
    for (const { before, after } of ofMonth) {
      const key = after ?? before ?? '';
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    const byAssociationType = [...counts].map(([key, count]) => ({ key, count }));
    return { month, count: ofMonth.length, byAssociationType };
  });
  return {
    total: months.reduce((sum, { count }) => sum + count, 0),
    months,
    asOf: world.boardAsOf,
  };
}

function matches(event: AssociationEvent, filter: AssociationRecordQuery['filter']): boolean {
  const { associationType, operationType, timeBegin, timeEnd } = filter;
  const time = Date.parse(event.time);
  return (
    (!associationType || [event.before, event.after].includes(associationType)) &&
    (!operationType || event.operationType === operationType) &&
    (!timeBegin || time >= Date.parse(timeBegin)) &&
    (!timeEnd || time < Date.parse(timeEnd))
  );
}

/** Share with four decimals, cut. */
function ratioText(part: bigint, whole: bigint): string {
  const tenThousandths = (part * 10_000n) / whole;
  const digits = (tenThousandths < 0n ? -tenThousandths : tenThousandths)
    .toString()
    .padStart(5, '0');
  return `${tenThousandths < 0n ? '-' : ''}${digits.slice(0, -4)}.${digits.slice(-4)}`;
}
