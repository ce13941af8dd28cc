import { amountText } from '@partner-widgets/domain/money';
import { validateConsumptionFilter } from '@partner-widgets/domain/filter-validation';
import type { ConsumptionFilter, ConsumptionSummary } from '@partner-widgets/contract/consumption';
import type { MockHandlers } from './call.js';
import { amountColumns, labelOf, storedRows, type ConsumptionRows } from './consumption-rows.js';
import { endlessRows } from './endless-rows.js';
import { ProblemError } from '@partner-widgets/gateway/problem';
import { invalidRequest } from './invalid-request.js';
import { resellers } from './people.js';
import type { World } from './world.js';

export const consumptionAnswers: MockHandlers<
  'queryConsumption' | 'summarizeConsumption' | 'distinctConsumption'
> = {
  queryConsumption({ body, language }, world) {
    const rows = rowsOf(body.filter, world);
    return { items: rows.page(body, language), total: rows.count, asOf: world.asOf };
  },

  summarizeConsumption({ body }, world) {
    const rows = rowsOf(body.filter, world);
    const sums = amountColumns.map((column) => [column, amountText(rows.sum(column))]);
    return {
      count: rows.count,
      customers: rows.customers,
      currency: world.currency,
      amounts: Object.fromEntries(sums) as ConsumptionSummary['amounts'],
      refundAmount: amountText(rows.refunds()),
      asOf: world.asOf,
    };
  },

  distinctConsumption({ body, language }, world) {
    const counts = rowsOf(body.filter, world).distinct(body.column);
    const items = [...counts]
      .map(([value, count]) => ({
        value,
        label: labelOf(body.column, value, world, language),
        count,
      }))
      .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
    return { items, total: items.length, asOf: world.asOf };
  },
};

/** The records a filter selects, after the checks the gateway makes. */
export function rowsOf(filter: ConsumptionFilter, world: World): ConsumptionRows {
  if (world.role === 'account-manager-supervisor' && !filter.accountManagerId) {
    throw new ProblemError('account-manager-required');
  }
  const issues = validateConsumptionFilter(filter, { currentCycle: world.currentCycle });
  if (issues.length > 0) {
    throw invalidRequest(
      issues.map(({ field, code }) => ({ field: `filter.${field}`, message: code })),
    );
  }
  const { resellerId } = filter;
  if (resellerId && !(world.seesResellers && resellers.some(({ id }) => id === resellerId))) {
    throw new ProblemError('reseller-not-permitted');
  }
  return world.options.manyRows ? endlessRows(filter, world) : storedRows(filter, world);
}
