import type { ConsumptionFilter } from '@partner-widgets/contract/consumption';
import { dayRange } from '@partner-widgets/domain/billing-ranges';
import { billingCycleOf } from '@partner-widgets/domain/billing-time';
import { validateConsumptionFilter } from '@partner-widgets/domain/filter-validation';
import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { Gateway } from '../gateway.js';
import { requireValid } from '../http/filter-issues.js';
import type { Asking } from '../http/call.js';
import { among, inScope, rowScope } from '../scope/row-scope.js';
import { requirePage } from '../session/rights.js';
import { selectionOf, type ConsumptionSelection } from './selection.js';

/**
 * Checks page, filter and scope, in this order: who may not see the page learns nothing
 * of what would be wrong with his filter.
 *
 * @throws {ProblemError} `permission-denied`, `account-manager-required`,
 * `reseller-not-permitted`, `invalid-request` (customers/CD-05…08).
 */
export async function selectConsumption(
  gateway: Gateway,
  { principal, language, now }: Asking,
  filter: ConsumptionFilter,
): Promise<ConsumptionSelection> {
  requirePage(principal, 'consumption-detail');
  const window = {
    currentCycle: billingCycleOf(now),
    lookBackMonths: gateway.configuration.lookBackMonths,
  };
  requireValid(validateConsumptionFilter(filter, window), 'filter', language);
  const scope = await rowScope(gateway.store, principal, filter);
  return selectionOf(gateway.store, scope, filter, language);
}

/** The condition of a selection on `consumption_records as c`. */
export function consumptionCondition({
  filter,
  scope,
  contains,
}: ConsumptionSelection): RawBuilder<SqlBool> {
  const parts: RawBuilder<unknown>[] = [inScope(scope, 'c'), sql`c.cycle = ${filter.cycle}`];
  // customers/CD-03: refunds stay, so it is "not zero", not "above zero".
  if (!filter.includeZero) parts.push(sql`c.payment_amount <> 0`);
  const equal = (column: string, value: string | undefined) => {
    if (value !== undefined) parts.push(sql`${sql.ref(column)} = ${value}`);
  };
  const anyOf = (column: string, values: readonly string[] | undefined) => {
    if (values) parts.push(among(sql.ref(column), values));
  };
  anyOf('c.customer_id', filter.customerIds);
  equal('c.association_type', filter.associationType);
  anyOf('c.service_type_code', filter.serviceTypeCodes);
  anyOf('c.charging_mode', filter.chargingModes);
  anyOf('c.bill_detail_type', filter.billDetailTypes);
  anyOf('c.region_code', filter.regionCodes);
  // customers Q-12: ids and names are compared whole.
  equal('c.trade_id', filter.tradeId);
  equal('c.resource_name', filter.resourceName);
  equal('c.resource_id', filter.resourceId);
  if (filter.dayBegin && filter.dayEnd) {
    const { begin, end } = dayRange(filter.dayBegin, filter.dayEnd);
    parts.push(sql`c.trade_time >= ${begin} and c.trade_time < ${end}`);
  }
  parts.push(...contains);
  return sql<SqlBool>`${sql.join(parts, sql` and `)}`;
}
