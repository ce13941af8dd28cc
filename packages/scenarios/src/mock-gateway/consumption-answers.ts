import { amountText } from '@partner-widgets/domain/money';
import { validateConsumptionFilter } from '@partner-widgets/domain/filter-validation';
import type {
  ConsumptionAmountColumn,
  ConsumptionFilter,
} from '@partner-widgets/contract/consumption';
import type { MockHandlers } from './call.js';
import { groupLabel, labelOf } from './consumption-record.js';
import { amountColumns, storedRows, type ConsumptionRows } from './consumption-rows.js';
import { endlessRows } from './endless-rows.js';
import { ProblemError } from '@partner-widgets/gateway/problem';
import { invalidRequest } from './invalid-request.js';
import type { Language } from './names.js';
import { resellers } from './people.js';
import type { World } from './world.js';

export const consumptionAnswers: MockHandlers<
  'queryConsumption' | 'summarizeConsumption' | 'distinctConsumption' | 'groupConsumption'
> = {
  queryConsumption({ body, language }, world) {
    const rows = rowsOf(body.filter, world, language);
    return { items: rows.page(body), total: rows.count, asOf: world.asOf };
  },

  summarizeConsumption({ body, language }, world) {
    const rows = rowsOf(body.filter, world, language);
    return {
      count: rows.count,
      customers: rows.customers,
      currency: world.currency,
      amounts: amountsFrom((column) => rows.sum(column)),
      refundAmount: amountText(rows.refunds()),
      asOf: world.asOf,
    };
  },

  distinctConsumption({ body, language }, world) {
    const counts = rowsOf(body.filter, world, language).distinct(body.column);
    const items = [...counts]
      .map(([value, count]) => ({
        value,
        label: labelOf(body.column, value, world, language),
        count,
      }))
      .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
    return { items, total: items.length, asOf: world.asOf };
  },

  groupConsumption({ body, language }, world) {
    const items = [...rowsOf(body.filter, world, language).groups(body.by)]
      .map(([key, { count, sums }]) => ({
        key,
        label: groupLabel(body.by, key, world, language),
        count,
        amounts: amountsFrom((column) => sums.get(column) ?? 0n),
      }))
      .sort((a, b) => (a.key < b.key ? -1 : 1));
    return { items, total: items.length, asOf: world.asOf };
  },
};

function amountsFrom(
  unitsOf: (column: ConsumptionAmountColumn) => bigint,
): Record<ConsumptionAmountColumn, string> {
  const texts = amountColumns.map((column) => [column, amountText(unitsOf(column))]);
  return Object.fromEntries(texts) as Record<ConsumptionAmountColumn, string>;
}

/** The records a filter selects, after the checks the gateway makes. */
export function rowsOf(
  filter: ConsumptionFilter,
  world: World,
  language: Language,
): ConsumptionRows {
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
  return world.options.manyRows
    ? endlessRows(filter, world, language)
    : storedRows(filter, world, language);
}
